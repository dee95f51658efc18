/** Files in one, as a zip that is not made smaller: what a workbook is kept in. */

/** Of both headers: made by and needs version 2.0, names in UTF-8, stored, no time (1 January 1980). */
const VERSION = 20;
const NAMES_IN_UTF8 = 0x0800;
const FIRST_DAY = 0x21;

const LOCAL = { signature: 0x04034b50, size: 30 } as const;
const CENTRAL = { signature: 0x02014b50, size: 46 } as const;
const END = { signature: 0x06054b50, size: 22 } as const;

/** @param files texts by their names, in the order in which they are kept */
export function storedZip(files: Readonly<Record<string, string>>): Uint8Array {
  const encoder = new TextEncoder();
  const entries: (Entry & { at: number })[] = [];
  let size = 0;
  for (const [name, text] of Object.entries(files)) {
    const content = encoder.encode(text);
    const entry = { name: encoder.encode(name), content, check: crc32(content), at: size };
    entries.push(entry);
    size += LOCAL.size + entry.name.length + content.length;
  }
  const directory = entries.reduce((sum, { name }) => sum + CENTRAL.size + name.length, 0);
  const bytes = new Uint8Array(size + directory + END.size);
  const view = new DataView(bytes.buffer);
  let central = size;
  for (const entry of entries) {
    const { name, content, at } = entry;
    view.setUint32(at, LOCAL.signature, true);
    describe(view, at + 4, entry);
    bytes.set(name, at + LOCAL.size);
    bytes.set(content, at + LOCAL.size + name.length);
    view.setUint32(central, CENTRAL.signature, true);
    view.setUint16(central + 4, VERSION, true);
    describe(view, central + 6, entry);
    view.setUint32(central + 42, at, true);
    bytes.set(name, central + CENTRAL.size);
    central += CENTRAL.size + name.length;
  }
  view.setUint32(central, END.signature, true);
  view.setUint16(central + 8, entries.length, true);
  view.setUint16(central + 10, entries.length, true);
  view.setUint32(central + 12, directory, true);
  view.setUint32(central + 16, size, true);
  return bytes;
}

interface Entry {
  readonly name: Uint8Array;
  readonly content: Uint8Array;
  readonly check: number;
}

/** What both headers say of a file, in the same order. */
function describe(view: DataView, at: number, { name, content, check }: Entry): void {
  view.setUint16(at, VERSION, true);
  view.setUint16(at + 2, NAMES_IN_UTF8, true);
  view.setUint16(at + 8, FIRST_DAY, true);
  view.setUint32(at + 10, check, true);
  view.setUint32(at + 14, content.length, true);
  view.setUint32(at + 18, content.length, true);
  view.setUint16(at + 22, name.length, true);
}

const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let rest = byte;
  for (let bit = 0; bit < 8; bit++) rest = rest & 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1;
  return rest;
});

function crc32(bytes: Uint8Array): number {
  let sum = 0xffffffff;
  for (const byte of bytes) sum = (sum >>> 8) ^ (TABLE[(sum ^ byte) & 0xff] ?? 0);
  return (sum ^ 0xffffffff) >>> 0;
}
