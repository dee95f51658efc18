/**
 * Zip archives (PKWARE's APPNOTE.TXT 6.3.10), as packages use them: entries stored or deflated. fflate
 * packs and unpacks the entries; its own reader of archives checks no checksum, lets the second of two
 * entries of one name win and loses one named like a property of every object ("__proto__").
 */
import { deflateSync, inflateSync, strFromU8, strToU8 } from "fflate";
import { crc32 } from "./crc32";

/** The bytes are no zip archive, or one that must not be unpacked; the message says why. */
export class ZipError extends Error {}

const END = 0x06054b50;
const END_64 = 0x06064b50;
const END_64_LOCATOR = 0x07064b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;
const END_LENGTH = 22;
const LONGEST_COMMENT = 0xffff;
const IN_ZIP64 = 0xffffffff;
const STORED = 0;
const DEFLATED = 8;
const ENCRYPTED = 1;
const UTF8_NAME = 0x800;

/** Past this size, or this many times the archive's own, the contents are no workbook's. */
const LARGEST_CONTENTS = 2 ** 30;
const LARGEST_RATIO = 200;

interface Entry {
  name: string;
  flags: number;
  method: number;
  crc: number;
  packedSize: number;
  size: number;
  /** Where the entry's own header stands. */
  offset: number;
}

/**
 * The entries of an archive by name, in its order.
 * @throws ZipError for a damaged archive, one with two entries of a name, or one that unpacks to more
 * than 1 GB or 200 times its size (told before anything is unpacked)
 */
export function unzip(bytes: Uint8Array): Map<string, Uint8Array> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = readDirectory(bytes, view);
  requireSensibleSize(entries, bytes.length);
  requireDifferentNames(entries);
  return new Map(entries.map((entry) => [entry.name, unpacked(entry, bytes, view)]));
}

function requireSensibleSize(entries: readonly Entry[], archiveSize: number): void {
  const size = entries.reduce((sum, entry) => sum + entry.size, 0);
  if (size > LARGEST_CONTENTS)
    throw new ZipError(
      `it would unpack to ${Math.ceil(size / 2 ** 20).toLocaleString("en-GB")} MB, which is more than 1 GB`,
    );
  if (size > archiveSize * LARGEST_RATIO)
    throw new ZipError(
      `it would unpack to ${Math.round(size / archiveSize)} times its size, as no workbook does`,
    );
}

/** Names that differ in case alone are one name (ECMA-376 part 2, 6.2.2.3). */
function requireDifferentNames(entries: readonly Entry[]): void {
  const names = new Set<string>();
  for (const { name } of entries) {
    if (names.has(name.toLowerCase())) throw new ZipError(`it has two parts named ${name}`);
    names.add(name.toLowerCase());
  }
}

function readDirectory(bytes: Uint8Array, view: DataView): Entry[] {
  const end = findEnd(view);
  let count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  const locator = end - 20;
  if (locator >= 0 && view.getUint32(locator, true) === END_64_LOCATOR) {
    const end64 = wide(view, locator + 8);
    if (end64 + 56 > view.byteLength || view.getUint32(end64, true) !== END_64) throw cutOff();
    count = wide(view, end64 + 32);
    at = wide(view, end64 + 48);
  }
  const entries: Entry[] = [];
  for (let number = 0; number < count; number++) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== DIRECTORY_ENTRY) throw cutOff();
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const past = at + 46 + nameLength + extraLength;
    if (past > view.byteLength) throw cutOff();
    entries.push(readEntry(bytes, view, at, nameLength, extraLength));
    at = past + view.getUint16(at + 32, true);
  }
  return entries;
}

function readEntry(
  bytes: Uint8Array,
  view: DataView,
  at: number,
  nameLength: number,
  extraLength: number,
): Entry {
  const flags = view.getUint16(at + 8, true);
  const name = bytes.subarray(at + 46, at + 46 + nameLength);
  const narrow = [24, 20, 42].map((place) => view.getUint32(at + place, true));
  const extra = at + 46 + nameLength;
  const [size, packedSize, offset] = widened(view, narrow, extra, extra + extraLength);
  return {
    name: strFromU8(name, (flags & UTF8_NAME) === 0 && name.some((byte) => byte > 127)),
    flags,
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    size: size as number,
    packedSize: packedSize as number,
    offset: offset as number,
  };
}

/** Numbers that do not fit stand in the field for zip64, in this order and only they. */
function widened(view: DataView, numbers: number[], start: number, end: number): number[] {
  for (let at = start; at + 4 <= end; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    let next = at + 4;
    return numbers.map((number) => {
      if (number !== IN_ZIP64) return number;
      if (next + 8 > end) throw cutOff();
      next += 8;
      return wide(view, next - 8);
    });
  }
  return numbers;
}

function unpacked(entry: Entry, bytes: Uint8Array, view: DataView): Uint8Array {
  const { name, offset, size, packedSize } = entry;
  if ((entry.flags & ENCRYPTED) !== 0) throw new ZipError(`its part ${name} is encrypted`);
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== LOCAL_HEADER) throw cutOff();
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + packedSize > bytes.length) throw cutOff();
  const packed = bytes.subarray(start, start + packedSize);
  const content = contentOf(entry, packed);
  if (content.length !== size || crc32(content) !== entry.crc)
    throw new ZipError(`its part ${name} is not what its checksum says`);
  return content;
}

function contentOf({ name, method, size }: Entry, packed: Uint8Array): Uint8Array {
  if (method === STORED) return packed;
  if (method !== DEFLATED)
    throw new ZipError(`its part ${name} is packed in a way that no workbook uses (${method})`);
  try {
    return inflateSync(packed, { out: new Uint8Array(size) });
  } catch (error) {
    throw new ZipError(`its part ${name} cannot be unpacked: ${(error as Error).message}`);
  }
}

function findEnd(view: DataView): number {
  const first = Math.max(0, view.byteLength - END_LENGTH - LONGEST_COMMENT);
  for (let at = view.byteLength - END_LENGTH; at >= first; at--)
    if (view.getUint32(at, true) === END) return at;
  throw cutOff();
}

function wide(view: DataView, at: number): number {
  return view.getUint32(at, true) + view.getUint32(at + 4, true) * 2 ** 32;
}

const cutOff = (): ZipError => new ZipError("its end is missing");

/** 1 January 1980, the first day of the format: the same workbook is the same bytes whenever it is saved. */
const DATE = 0x21;
const VERSION = 20;
const LARGE_PART = 20_000_000;

/** An archive of these entries in this order. @throws RangeError past 65,535 entries or 4 GB */
export function zip(entries: ReadonlyMap<string, Uint8Array>): Uint8Array<ArrayBuffer> {
  if (entries.size > 0xffff) throw new RangeError("A package holds at most 65,535 parts.");
  const local: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const [name, content] of entries) {
    const { method, packed } = pack(content);
    const shared = sharedHeader(name, method, content, packed.length);
    const named = strToU8(name);
    const header = record(LOCAL_HEADER, [[2, VERSION], ...shared], named);
    const entry = record(
      DIRECTORY_ENTRY,
      [
        ...([[2, VERSION], [2, VERSION], ...shared] as Field[]),
        ...([
          [2, 0],
          [2, 0],
          [2, 0],
          [4, 0],
        ] as Field[]),
        [4, offset],
      ],
      named,
    );
    local.push(header, packed);
    directory.push(entry);
    offset += header.length + packed.length;
  }
  const directorySize = sizeOf(directory);
  if (offset + directorySize >= IN_ZIP64) throw new RangeError("The workbook is larger than 4 GB.");
  const end = record(END, [
    ...([
      [2, 0],
      [2, 0],
      [2, entries.size],
      [2, entries.size],
    ] as Field[]),
    ...([
      [4, directorySize],
      [4, offset],
      [2, 0],
    ] as Field[]),
  ]);
  return joined([...local, ...directory, end]);
}

type Field = [bytes: 2 | 4, value: number];

function pack(content: Uint8Array): { method: number; packed: Uint8Array } {
  if (content.length === 0) return { method: STORED, packed: content };
  // Level 6 takes several seconds over a sheet of a million rows, for a tenth less of size.
  const packed = deflateSync(content, { level: content.length > LARGE_PART ? 2 : 6 });
  return { method: DEFLATED, packed };
}

/** What an entry's own header and its line in the directory both say, up to the length of the extra field. */
function sharedHeader(
  name: string,
  method: number,
  content: Uint8Array,
  packedSize: number,
): Field[] {
  const named = strToU8(name);
  return [
    [2, named.some((byte) => byte > 127) ? UTF8_NAME : 0],
    [2, method],
    [2, 0],
    [2, DATE],
    [4, crc32(content)],
    [4, packedSize],
    [4, content.length],
    [2, named.length],
    [2, 0],
  ];
}

function record(signature: number, fields: readonly Field[], name?: Uint8Array): Uint8Array {
  const length = fields.reduce((sum, [bytes]) => sum + bytes, 4);
  const bytes = new Uint8Array(length + (name?.length ?? 0));
  const view = new DataView(bytes.buffer);
  view.setUint32(0, signature, true);
  let at = 4;
  for (const [width, value] of fields) {
    if (width === 2) view.setUint16(at, value, true);
    else view.setUint32(at, value, true);
    at += width;
  }
  if (name !== undefined) bytes.set(name, length);
  return bytes;
}

const sizeOf = (pieces: readonly Uint8Array[]): number =>
  pieces.reduce((sum, { length }) => sum + length, 0);

function joined(pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(sizeOf(pieces));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
