/** Inputs that are no workbooks of Excel's: a spreadsheet of OpenDocument, comma-separated values. */
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import type { Workbook } from "../excel-host/model/workbook";
import { openInput, readInput, ReportError } from "./reportFiles";
import { findTool, tools } from "./systemTools.mjs";

/** Endings that LibreOffice reads for us, each with what it is told of how to read it. */
const CONVERTED: Readonly<Record<string, readonly string[]>> = {
  ".ods": [],
  // Comma, quote, UTF-8, first line, columns, English (UK): dates are day first; quoted texts, numbers.
  ".csv": ["--infilter=Text - txt - csv (StarCalc):44,34,76,1,,2057,false,true"],
};
const TOO_LONG = 300_000;

/**
 * The workbook of a file; one of another kind is converted into a temporary folder first.
 *
 * @throws ReportError when it is not there, is no workbook, or there is nothing to convert it with
 */
export function openAnyInput(file: string): Workbook {
  const options = CONVERTED[path.extname(file).toLowerCase()];
  const bytes = readInput(file);
  return openInput(options ? converted(file, options) : bytes, file);
}

function converted(file: string, options: readonly string[]): Uint8Array {
  const office = tools.find(({ name }) => name === "LibreOffice");
  const program = office && findTool(office);
  if (!program)
    throw new ReportError(
      `${file} is read by way of LibreOffice, which is not there: ${office?.howToGet ?? ""}, or open it in Excel and save it as .xlsx.`,
    );
  const folder = mkdtempSync(path.join(tmpdir(), "msg-input-"));
  try {
    const profile = pathToFileURL(path.join(folder, "profile")).href;
    const run = spawnSync(
      program,
      [
        `-env:UserInstallation=${profile}`,
        "--headless",
        "--norestore",
        ...options,
        "--convert-to",
        "xlsx",
        "--outdir",
        folder,
        path.resolve(file),
      ],
      { encoding: "utf8", timeout: TOO_LONG },
    );
    const made = path.join(folder, `${path.basename(file, path.extname(file))}.xlsx`);
    if (!existsSync(made))
      throw new ReportError(
        `${file} could not be converted by LibreOffice. Open it in Excel and save it as .xlsx. ${(run.stderr || run.error?.message || "").trim()}`.trim(),
      );
    return readFileSync(made);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
