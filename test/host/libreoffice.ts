import { execFileSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { basename, delimiter, extname, join } from "node:path";

/** LibreOffice as the judge of what we write: it reads and recalculates files on its own. */
export interface LibreOffice {
  /** Converts a file and returns the path of the result, which lies in outDir. */
  convert(file: string, format: string, outDir: string): string;
  /** The cells of one sheet (counted from 1) as shown, recalculated, as CSV text. */
  toCsv(file: string, sheetNumber: number): string;
}

function findProgram(): string | undefined {
  const named = process.env["LIBREOFFICE"];
  if (named) return named;
  const folders = (process.env["PATH"] ?? "").split(delimiter);
  const candidates = ["soffice", "libreoffice"].flatMap((name) =>
    folders.map((folder) => join(folder, name)),
  );
  candidates.push("/Applications/LibreOffice.app/Contents/MacOS/soffice");
  return candidates.find((candidate) => existsSync(candidate));
}

/** Always recalculate files of Excel on load: a judge must not repeat the results in the file. */
const ALWAYS_RECALCULATE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
`;

function start(program: string): LibreOffice {
  // One for all files of a worker: to make a new one takes longer than most conversions.
  const profile = join(tmpdir(), `libreoffice-profile-${process.pid}`);
  mkdirSync(join(profile, "user"), { recursive: true });
  writeFileSync(join(profile, "user", "registrymodifications.xcu"), ALWAYS_RECALCULATE);
  const convert = (file: string, format: string, outDir: string): string => {
    const before = new Set(readdirSync(outDir));
    const options = [`-env:UserInstallation=file://${profile}`, "--headless", "--norestore"];
    const output = execFileSync(
      program,
      [...options, "--convert-to", format, "--outdir", outDir, file],
      { encoding: "utf8", timeout: 300_000, stdio: ["ignore", "pipe", "pipe"] },
    );
    const stem = basename(file, extname(file));
    const extension = format.split(":")[0] as string;
    const made = readdirSync(outDir).filter(
      (name) => name.startsWith(stem) && name.endsWith(`.${extension}`),
    );
    const result = made.find((name) => !before.has(name)) ?? made[0];
    if (result === undefined) throw new Error(`LibreOffice made nothing of ${file}: ${output}`);
    return join(outDir, result);
  };
  const toCsv = (file: string, sheetNumber: number): string => {
    const outDir = mkdtempSync(join(tmpdir(), "libreoffice-csv-"));
    // Separator, quote, UTF-8, first line, columns, language, quote texts, detect numbers, as shown,
    // formulas, remove spaces, sheet.
    const format = `csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,true,false,false,${sheetNumber}`;
    return readFileSync(convert(file, format, outDir), "utf8");
  };
  return { convert, toCsv };
}

const program = findProgram();

export const libreOffice: LibreOffice | undefined =
  program === undefined ? undefined : start(program);

/** describe, or describe.skip with the reason said where LibreOffice is missing. */
export const describeWithLibreOffice: jest.Describe | jest.Describe["skip"] =
  libreOffice === undefined ? skipped() : describe;

function skipped(): jest.Describe["skip"] {
  process.stderr.write("LibreOffice (soffice) was not found: its tests are skipped.\n");
  return describe.skip;
}
