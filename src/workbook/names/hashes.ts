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

/** Another 32 bits of the same text: of two texts that share the first hash, one in four thousand million shares this. */
function otherHash32(text: string): number {
  let hash = 0x9e3779b9;
  for (let at = 0; at < text.length; at++) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x85ebca6b);
    hash ^= hash >>> 13;
  }
  return hash >>> 0;
}

/** @param length in digits of six bits each: six hold the whole hash, fewer a part of it */
export function shortHash(text: string, length: number): string {
  return digitsOf(hash32(text), length);
}

/** 64 bits: for texts that must never be taken for each other. */
export function longHash(text: string): string {
  return digitsOf(hash32(text), KEY_LENGTH) + digitsOf(otherHash32(text), KEY_LENGTH);
}

function digitsOf(hash: number, length: number): string {
  let digits = "";
  let rest = hash;
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
