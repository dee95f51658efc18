/** Short hashes as text: what a workbook keeps of names and cells from one run to the next. */

const DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_";
export const KEY_LENGTH = 6;

/** FNV-1a over UTF-16 code units, 32 bits. */
function hash32(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) {
    hash ^= text.charCodeAt(at);
    hash = Math.imul(hash, 0x01000193);
  }
  return hash >>> 0;
}

/** @param length in digits of six bits each: six hold the whole hash, fewer a part of it */
export function shortHash(text: string, length: number): string {
  let digits = "";
  let rest = hash32(text);
  for (let at = 0; at < length; at++) {
    digits += DIGITS.charAt(rest % 64);
    rest = Math.floor(rest / 64);
  }
  return digits;
}

/** A hash of what a row or a series is known by. */
export function keyHash(key: string): string {
  return shortHash(key, KEY_LENGTH);
}
