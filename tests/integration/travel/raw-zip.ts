import { crc32, deflateRawSync, inflateRawSync } from "node:zlib";

/** An entry exactly as it is to stand in the file, whether or not that makes sense. */
export interface RawEntry {
  readonly name: string;
  readonly bytes: Buffer;
  readonly isDeflated?: boolean;
  /** The size it claims to unpack to. */
  readonly claimed?: number;
  /** As Unix has it: 0o120777 is a link. */
  readonly mode?: number;
  readonly flags?: number;
  /** Lies over the entry before it instead of behind it. */
  readonly overlaps?: boolean;
}

/** A zip with nothing checked: what no honest program writes. */
export function rawZip(entries: readonly RawEntry[]): Buffer {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let position = 0;
  let previous = 0;
  for (const entry of entries) {
    const name = Buffer.from(entry.name);
    const isDeflated = entry.isDeflated ?? true;
    const data = isDeflated ? deflateRawSync(entry.bytes) : entry.bytes;
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(entry.flags ?? 0x800, 2);
    fields.writeUInt16LE(isDeflated ? 8 : 0, 4);
    fields.writeUInt32LE(crc32(entry.bytes), 10);
    fields.writeUInt32LE(data.length, 14);
    fields.writeUInt32LE(entry.claimed ?? entry.bytes.length, 18);
    fields.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([Buffer.from("PK\x03\x04", "latin1"), fields, name, data]);
    const at = entry.overlaps === true ? previous : position;
    if (entry.overlaps !== true) {
      files.push(local);
      previous = position;
      position += local.length;
    }
    const more = Buffer.alloc(14);
    more.writeUInt32LE(((entry.mode ?? 0o100644) << 16) >>> 0, 6);
    more.writeUInt32LE(at, 10);
    const madeBy = Buffer.from([20, 3]);
    directory.push(
      Buffer.concat([Buffer.from("PK\x01\x02", "latin1"), madeBy, fields, more, name]),
    );
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(entries.length, 4);
  end.writeUInt16LE(entries.length, 6);
  end.writeUInt32LE(listed.length, 8);
  end.writeUInt32LE(position, 12);
  return Buffer.concat([...files, listed, Buffer.from("PK\x05\x06", "latin1"), end]);
}

/** The entries of a zip as yazl writes it, to be put together otherwise. */
export function entriesOf(zip: Buffer): RawEntry[] {
  const entries: RawEntry[] = [];
  const end = zip.lastIndexOf(Buffer.from("PK\x05\x06", "latin1"));
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    const nameLength = zip.readUInt16LE(at + 28);
    const extra = zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
    const name = zip.toString("utf8", at + 46, at + 46 + nameLength);
    const packed = zip.readUInt32LE(at + 20);
    const local = zip.readUInt32LE(at + 42);
    const from = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const data = zip.subarray(from, from + packed);
    const isDeflated = zip.readUInt16LE(at + 10) === 8;
    entries.push({ name, bytes: isDeflated ? inflateRawSync(data) : data, isDeflated });
    at += 46 + nameLength + extra;
  }
  return entries;
}
