import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { appPaths } from "./app-paths.ts";
import { coveredModule } from "./not-covered.ts";

const version = Buffer.from("v10");
const nonceLength = 12;
const tagLength = 16;

/** The key lies beside the data, as it does in Electron where the system has no key ring. */
function key(): Buffer {
  const file = path.join(appPaths.get("userData"), "stand-in-key");
  if (!existsSync(file)) {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, randomBytes(32), { mode: 0o600, flag: "wx" });
  }
  return readFileSync(file);
}

export const safeStorage = coveredModule("safeStorage", {
  isEncryptionAvailable: () => true,
  getSelectedStorageBackend: () => "basic_text" as const,
  encryptString(text: string): Buffer {
    const nonce = randomBytes(nonceLength);
    const cipher = createCipheriv("aes-256-gcm", key(), nonce);
    const encrypted = [cipher.update(text, "utf8"), cipher.final()];
    return Buffer.concat([version, nonce, ...encrypted, cipher.getAuthTag()]);
  },
  decryptString(encrypted: Buffer): string {
    const start = version.length + nonceLength;
    const decipher = createDecipheriv(
      "aes-256-gcm",
      key(),
      encrypted.subarray(version.length, start),
    );
    decipher.setAuthTag(encrypted.subarray(-tagLength));
    const text = [decipher.update(encrypted.subarray(start, -tagLength)), decipher.final()];
    return Buffer.concat(text).toString("utf8");
  },
});
