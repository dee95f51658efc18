/** What the headless run says of its two files before it computes anything. */
import {
  linkSync,
  mkdtempSync,
  mkdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { openWorkbook } from "../../../excel-host/package/open";
import {
  openInput,
  readInput,
  ReportError,
  requireEnding,
  requireOtherFile,
  requireWritable,
  writeWhole,
} from "../../../scripts/reportFiles";
import { harmless } from "../../../scripts/terminalText";
import { fixture, fixturePart } from "../package/fixture";

let folder: string;
const at = (name: string): string => path.join(folder, name);

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "report-"));
  writeFileSync(at("in.xlsx"), fixture());
});
afterEach(() => rmSync(folder, { recursive: true }));

const said = (work: () => unknown): string => {
  try {
    work();
  } catch (error) {
    expect(error).toBeInstanceOf(ReportError);
    return (error as Error).message;
  }
  throw new Error("It was taken.");
};

describe("the input is never overwritten", () => {
  it("by a symbolic link, a hard link, a link's link or another way to write its name", () => {
    symlinkSync("in.xlsx", at("symbolic.xlsx"));
    symlinkSync("symbolic.xlsx", at("link of a link.xlsx"));
    linkSync(at("in.xlsx"), at("hard.xlsx"));
    mkdirSync(at("sub"));
    for (const other of ["symbolic.xlsx", "link of a link.xlsx", "hard.xlsx", "sub/../in.xlsx"]) {
      const message = said(() =>
        requireOtherFile(at("in.xlsx"), path.normalize(`${folder}/${other}`)),
      );
      expect(message).toMatch(/is the same file as .*in\.xlsx; the input is never changed/);
      expect(said(() => requireOtherFile(at("in.xlsx"), `${folder}/${other}`))).toBe(
        message.replace(path.normalize(`${folder}/${other}`), `${folder}/${other}`),
      );
    }
  });

  it("and another file, or one that is not there yet, is none of it", () => {
    writeFileSync(at("other.xlsx"), fixture());
    requireOtherFile(at("in.xlsx"), at("other.xlsx"));
    requireOtherFile(at("in.xlsx"), at("new.xlsx"));
    writeWhole(at("other.xlsx"), new Uint8Array([1, 2, 3]));
    expect([...readFileSync(at("other.xlsx"))]).toEqual([1, 2, 3]);
    expect(readFileSync(at("in.xlsx"))).toEqual(Buffer.from(fixture()));
  });
});

describe("the output's ending is that of its kind", () => {
  const macros = fixture({
    "[Content_Types].xml": fixturePart("[Content_Types].xml").replace(
      /[^"]*sheet\.main\+xml/,
      "application/vnd.ms-excel.sheet.macroEnabled.main+xml",
    ),
  });
  it.each([
    [fixture(), "out.xlsx"],
    [fixture(), "OUT.XLSX"],
    [macros, "out.xlsm"],
  ])("taken", (bytes, output) => requireEnding(openWorkbook(bytes), "in", output));

  it.each([
    [fixture(), "out.csv", /ends in \.xlsx, not \.csv/],
    [fixture(), "out", /ends in \.xlsx, not "out"/],
    [fixture(), "out.xlsm", /ends in \.xlsx, not \.xlsm/],
    [macros, "out.xlsx", /it has macros, which stay in it.*ends in \.xlsm, not \.xlsx/],
  ])("refused in words", (bytes, output, words) =>
    expect(said(() => requireEnding(openWorkbook(bytes), "in", output))).toMatch(words),
  );
});

it("a folder that is none, or in which nothing can be written, is told before the work", () => {
  expect(said(() => requireWritable(at("no/out.xlsx")))).toMatch(/no such folder\. Make it first/);
  expect(said(() => requireWritable(at("in.xlsx/out.xlsx")))).toMatch(/is a file, not a folder/);
  mkdirSync(at("folder.xlsx"));
  expect(said(() => requireWritable(at("folder.xlsx")))).toMatch(/is a folder\. Name a file in it/);
  expect(said(() => requireWritable("/proc/out.xlsx"))).toMatch(/no file can be written there/);
  requireWritable(at("out.xlsx"));
});

it("an input that is not there, or no workbook, is told with its name", () => {
  expect(said(() => readInput(at("none.xlsx")))).toMatch(/none\.xlsx: no such file/);
  expect(said(() => readInput(folder))).toMatch(/cannot be read/);
  expect(said(() => openInput(new Uint8Array(5), "five.xlsx"))).toMatch(
    /five\.xlsx is not a workbook/,
  );
});

it("nothing from a workbook steers the terminal; letters, lines and tabs stay as they are", () => {
  const text =
    "Theft\u001b[2J\u0000\u0007\u007f\u009b31m\u202eabc\u2066\r\nŁódź £\t“x” \ud83d\ude93 \ud83d";
  expect(harmless(text)).toBe(
    "Theft␛[2J␀␇␡\ufffd31m\ufffdabc\ufffd␍\nŁódź £\t“x” \ud83d\ude93 \ufffd",
  );
});
