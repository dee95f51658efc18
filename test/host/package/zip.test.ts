import fc from "fast-check";
import { unzipSync, zipSync } from "fflate";
import { crc32 } from "../../../excel-host/package/crc32";
import { openWorkbook } from "../../../excel-host/package/open";
import { NotAWorkbookError } from "../../../excel-host/package/parts";
import { saveWorkbook } from "../../../excel-host/package/save";
import { unzip, zip, ZipError } from "../../../excel-host/package/zip";
import { fixture, partsOf } from "./fixture";

const text = (content: string): Uint8Array => new TextEncoder().encode(content);

/** An archive with the bytes at a place after `mark` changed: "PK\1\2" is a line of its directory. */
function altered(archive: Uint8Array, mark: string, offset: number, ...values: number[]) {
  const bytes = archive.slice();
  const at = Buffer.from(bytes).indexOf(mark, 0, "latin1");
  bytes.set(values, at + offset);
  return bytes;
}

const DIRECTORY = "PK\u0001\u0002";

it("the checksum is CRC-32, whatever the length", () => {
  expect(crc32(text("123456789"))).toBe(0xcbf43926);
  const bitwise = (bytes: Uint8Array): number => {
    let crc = 0xffffffff;
    for (const byte of bytes) {
      crc ^= byte;
      for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
    }
    return (crc ^ 0xffffffff) >>> 0;
  };
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => crc32(bytes) === bitwise(bytes)),
  );
});

const name = fc.oneof(
  fc.constantFrom("__proto__", "constructor", "toString", "xl/Łódź.xml", "xl/"),
  fc.string({ minLength: 1, maxLength: 20 }),
);
const entries = fc
  .array(fc.tuple(name, fc.uint8Array({ maxLength: 300 })), { maxLength: 8 })
  .map((pairs) => {
    const taken = new Set<string>();
    return new Map(
      pairs.filter(([key]) => !taken.has(key.toLowerCase()) && taken.add(key.toLowerCase())),
    );
  });

it("whatever is packed is unpacked, also by another program and from one, names of objects' properties included", () => {
  fc.assert(
    fc.property(entries, (map) => {
      const archive = zip(map);
      expect([...unzip(archive)]).toEqual([...map]);
      for (const [key, content] of Object.entries(unzipSync(archive)))
        expect(content).toEqual(map.get(key));
      map.delete("__proto__");
      const foreign = zipSync(Object.fromEntries(map));
      expect(new Map(unzip(foreign))).toEqual(map);
    }),
  );
});

it("no damage to a byte of an entry or its directory goes unseen, and none is more than a ZipError", () => {
  const contents = new Map([["a.xml", text("<a>12345</a>".repeat(30))]]);
  const archive = zip(contents);
  fc.assert(
    fc.property(fc.nat(archive.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
      const damaged = archive.slice();
      damaged[at] = (damaged[at] as number) ^ change;
      let read: Map<string, Uint8Array>;
      try {
        read = unzip(damaged);
      } catch (error) {
        if (!(error instanceof ZipError)) throw error;
        return;
      }
      // Dates, versions and names may change; what the part holds may not.
      for (const content of read.values()) expect(content).toEqual(contents.get("a.xml"));
    }),
    { numRuns: 1000 },
  );
});

describe("archives that are refused", () => {
  const archive = fixture();
  const said = (bytes: Uint8Array): string => {
    try {
      openWorkbook(bytes);
    } catch (error) {
      expect(error).toBeInstanceOf(NotAWorkbookError);
      return (error as Error).message;
    }
    throw new Error("It was opened.");
  };

  it("a part that is not what its checksum says", () => {
    expect(said(altered(archive, DIRECTORY, 16, 1, 2, 3, 4))).toMatch(
      /damaged.*part \[Content_Types\]\.xml is not what its checksum says/,
    );
  });

  it.each(["xl/workbook.xml", "XL/Workbook.xml"])("two parts of one name: %s", (second) => {
    const bytes = fixture({ "xl/wOrkbook.xml": "x" });
    const doubled = Buffer.from(
      Buffer.from(bytes).toString("latin1").replaceAll("xl/wOrkbook.xml", second),
      "latin1",
    );
    expect(said(doubled)).toMatch(new RegExp(`two parts named ${second}`, "i"));
  });

  it("what would unpack to over 200 times its size, before anything is unpacked", () => {
    const bomb = fixture({ "xl/zeros.bin": "\0".repeat(20_000_000) });
    expect(bomb.length).toBeLessThan(100_000);
    expect(said(bomb)).toMatch(/would unpack to \d+ times its size/);
    const started = performance.now();
    // A size that is claimed only: four bytes of 3.9 GB in the directory.
    const claimed = altered(zip(new Map([["a", new Uint8Array(8)]])), DIRECTORY, 24, 0, 0, 0, 0xf0);
    expect(() => unzip(claimed)).toThrow(/would unpack to 3,840 MB, which is more than 1 GB/);
    expect(performance.now() - started).toBeLessThan(500);
  });

  it("an encrypted part, and one packed in another way", () => {
    expect(said(altered(archive, DIRECTORY, 8, 1))).toMatch(/is encrypted/);
    expect(said(altered(archive, DIRECTORY, 10, 12))).toMatch(/packed in a way/);
  });

  it("a sheet that compresses very well is opened all the same", () => {
    const rows = Array.from({ length: 20_000 }, (_, row) => `<row r="${row + 1}"/>`).join("");
    const sheet = `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows}</sheetData></worksheet>`;
    const workbook = openWorkbook(fixture({ "xl/worksheets/sheet3.xml": sheet }));
    expect(workbook.sheets[1]!.value(0, 0)).toBeNull();
  });
});

it("sizes in the field for zip64 are read, as some writers put them in always", () => {
  const content = text("<a/>");
  const archive = zip(new Map([["a.xml", content]]));
  const entry = Buffer.from(archive).indexOf(DIRECTORY, 0, "latin1");
  const end = archive.length - 22;
  const field = Buffer.alloc(20);
  field.writeUInt16LE(1, 0);
  field.writeUInt16LE(16, 2);
  field.writeUInt32LE(content.length, 4);
  field.writeUInt32LE(new DataView(archive.buffer).getUint32(entry + 20, true), 12);
  const widened = Buffer.concat([archive.subarray(0, end), field, archive.subarray(end)]);
  widened.writeUInt32LE(0xffffffff, entry + 20);
  widened.writeUInt32LE(0xffffffff, entry + 24);
  widened.writeUInt16LE(20, entry + 30);
  expect([...unzip(widened)]).toEqual([["a.xml", content]]);
});

it("a part named like a property of every object is kept in a workbook", () => {
  const saved = saveWorkbook(openWorkbook(zip(withProto())));
  expect(new TextDecoder().decode(unzip(saved).get("__proto__"))).toBe("kept");
  expect(Object.keys(partsOf(saved))).toContain("xl/workbook.xml");
});

const withProto = (): Map<string, Uint8Array> =>
  new Map([...unzip(fixture()), ["__proto__", text("kept")]]);
