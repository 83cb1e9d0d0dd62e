/** Bytes that can be read anywhere, a file's or those sealed in it. */
export interface ByteSource {
  readonly size: number;
  /** Exactly so many bytes. Throws where there are fewer. */
  read(position: number, length: number): Promise<Buffer>;
}

export function memorySource(bytes: Uint8Array): ByteSource {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return {
    size: buffer.length,
    async read(position, length) {
      if (position + length > buffer.length) throw new RangeError("Nothing is there");
      return buffer.subarray(position, position + length);
    },
  };
}
