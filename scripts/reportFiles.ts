/** The two files of a headless run: what can be known about them is checked before anything is computed. */
import {
  accessSync,
  constants,
  existsSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import type { Workbook } from "../excel-host/model/workbook";
import { openWorkbook } from "../excel-host/package/open";
import { NotAWorkbookError } from "../excel-host/package/parts";
import { fileEnding } from "../excel-host/package/fileEnding";

/** The run cannot be done as asked; the message says why and what to do. */
export class ReportError extends Error {}

/** The file's content. @throws ReportError when it is not there or cannot be read */
export function readInput(file: string): Uint8Array {
  if (!existsSync(file)) throw new ReportError(`${file}: no such file. Check the name and folder.`);
  try {
    return readFileSync(file);
  } catch (error) {
    throw new ReportError(`${file} cannot be read: ${(error as Error).message}`);
  }
}

/** @throws ReportError when the bytes are no workbook */
export function openInput(bytes: Uint8Array, file: string): Workbook {
  try {
    return openWorkbook(bytes);
  } catch (error) {
    if (!(error instanceof NotAWorkbookError)) throw error;
    throw new ReportError(`${file} is not a workbook that can be opened: ${error.message}`);
  }
}

/**
 * The input is never overwritten: also not when the output is the same file by a link, or by its name in
 * another case where a file system takes them for one. What the files are is compared, not their names.
 * @throws ReportError
 */
export function requireOtherFile(input: string, output: string): void {
  if (!existsSync(input) || !existsSync(output)) return;
  const [from, to] = [input, output].map((file) => statSync(file, { bigint: true }));
  if (from?.dev === to?.dev && from?.ino === to?.ino)
    throw new ReportError(
      `${output} is the same file as ${input}; the input is never changed. Name another OUTPUT.`,
    );
}

/**
 * A file whose ending is not that of its kind is refused by Excel, and only workbooks are written.
 * @throws ReportError
 */
export function requireEnding(workbook: Workbook, input: string, output: string): void {
  const wanted = fileEnding(workbook);
  const ending = path.extname(output).toLowerCase();
  if (ending === wanted) return;
  const what = wanted === ".xlsm" ? " (it has macros, which stay in it)" : "";
  throw new ReportError(
    `${input} is ${wanted === ".xlsx" ? "an" : "a"} ${wanted} workbook${what} and is saved as one: name an OUTPUT that ends in ${wanted}, not ${ending === "" ? `"${path.basename(output)}"` : ending}.`,
  );
}

/** @throws ReportError when no file can be made in the output's folder, or the output is none */
export function requireWritable(output: string): void {
  const folder = path.dirname(path.resolve(output));
  if (!existsSync(folder)) throw new ReportError(`${folder}: no such folder. Make it first.`);
  if (!statSync(folder).isDirectory()) throw new ReportError(`${folder} is a file, not a folder.`);
  if (existsSync(output) && !statSync(output).isFile())
    throw new ReportError(`${output} is a folder. Name a file in it.`);
  try {
    accessSync(folder, constants.W_OK | constants.X_OK);
    rmSync(mkdtempSync(path.join(folder, ".report-")), { recursive: true });
  } catch (error) {
    throw new ReportError(
      `${folder}: no file can be written there (${(error as Error).message}). Choose another folder.`,
    );
  }
}

/** Writes beside the target first, so that a failure leaves no half-written workbook. @throws ReportError */
export function writeWhole(file: string, bytes: Uint8Array): void {
  const target = existsSync(file) ? realpathSync(file) : path.resolve(file);
  let temporary: string | undefined;
  try {
    temporary = mkdtempSync(path.join(path.dirname(target), ".report-"));
    const whole = path.join(temporary, "workbook.xlsx");
    writeFileSync(whole, bytes);
    renameSync(whole, target);
  } catch (error) {
    throw new ReportError(
      `${file} cannot be written: ${(error as Error).message}. Close it where it is open, or choose another folder.`,
    );
  } finally {
    if (temporary !== undefined) rmSync(temporary, { recursive: true, force: true });
  }
}
