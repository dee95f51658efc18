/**
 * The ribbon's Refresh report without Excel: opens INPUT in the stand-in host, runs the production
 * bundle's own command, saves OUTPUT, prints the summary and the problems.
 *
 * Exit codes: 0 done; 1 the report could not be made (no OUTPUT then); 2 wrong usage.
 */
import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { openWorkbook } from "../excel-host/package/open";
import { saveWorkbook } from "../excel-host/package/save";
import { addInFunctions } from "../excel-host/run/addInFunctions";
import { openHeadless } from "../excel-host/run/headless";
import type { Progress } from "../src/workbook/actions/run";
import { printOutcome, printProblems, type PrintedOutcome } from "./printOutcome";

const USAGE = `Usage: npm run --silent report -- INPUT.xlsx OUTPUT.xlsx [--replace]

  INPUT.xlsx   a workbook with a sheet "MSG Setup"; it is never changed
  OUTPUT.xlsx  where the workbook with the report is saved
  --replace    overwrite changes made by hand on the report's sheets (they are kept otherwise)`;

const QUIET_SECONDS = 1;
const root = path.resolve(__dirname, "..");

class UsageError extends Error {}
class ReportError extends Error {}

/** Where a command prints. */
export interface Printing {
  readonly out: (text: string) => void;
  readonly error: (text: string) => void;
}

interface Arguments {
  input: string;
  output: string;
  replace: boolean;
}

function readArguments(words: readonly string[]): Arguments {
  const flags = words.filter((word) => word.startsWith("--"));
  const unknown = flags.find((flag) => flag !== "--replace");
  if (unknown) throw new UsageError(`Unknown option ${unknown}.`);
  const files = words.filter((word) => !word.startsWith("--"));
  const [input, output] = files;
  if (!input || !output || files.length > 2) throw new UsageError("Name two files.");
  if (path.resolve(input) === path.resolve(output))
    throw new UsageError("INPUT and OUTPUT are the same file; the input is never changed.");
  return { input, output, replace: flags.includes("--replace") };
}

function readInput(file: string): Uint8Array {
  if (!existsSync(file)) throw new ReportError(`${file}: no such file. Check the name and folder.`);
  try {
    return readFileSync(file);
  } catch (error) {
    throw new ReportError(`${file} cannot be read: ${(error as Error).message}`);
  }
}

/** Writes beside the target first, so that a failure leaves no half-written workbook. */
function writeWhole(file: string, bytes: Uint8Array): void {
  const folder = path.dirname(path.resolve(file));
  if (!existsSync(folder)) throw new ReportError(`${folder}: no such folder. Make it first.`);
  const temporary = mkdtempSync(path.join(folder, ".report-"));
  try {
    const whole = path.join(temporary, "workbook.xlsx");
    writeFileSync(whole, bytes);
    renameSync(whole, file);
  } catch (error) {
    throw new ReportError(`${file} cannot be written: ${(error as Error).message}`);
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}

function openInput(bytes: Uint8Array, file: string) {
  try {
    return openWorkbook(bytes);
  } catch (error) {
    throw new ReportError(
      `${file} is not a workbook that can be opened: ${(error as Error).message}`,
    );
  }
}

/** Says on stderr how far the work is, once it has taken longer than a second. */
function reportProgress(window: Window, print: Printing): void {
  const started = Date.now();
  let last = "";
  window.addEventListener("msg-analyst:progress", (event) => {
    const { done, total, what } = (event as CustomEvent<Progress>).detail;
    const line = `${what}: ${Math.floor((done / total) * 100)}%`;
    if (Date.now() - started < QUIET_SECONDS * 1000 || line === last) return;
    last = line;
    print.error(`${line}\n`);
  });
}

async function makeReport({ input, output, replace }: Arguments, print: Printing): Promise<void> {
  const workbook = openInput(readInput(input), input);
  const built = (file: string) => readFileSync(path.join(root, "dist", file), "utf8");
  const excel = await openHeadless({
    workbook,
    pageDirectory: path.join(root, "dist"),
    customFunctions: addInFunctions(built("manifest.xml"), built("functions.json")),
    query: replace ? "handEdits=replace" : "",
  });
  try {
    let outcome: PrintedOutcome | undefined;
    const page = excel.window as unknown as Window;
    page.addEventListener("msg-analyst:outcome", (event) => {
      outcome = (event as CustomEvent<PrintedOutcome>).detail;
    });
    reportProgress(page, print);
    await excel.runCommand("refreshReport");
    if (!outcome)
      throw new ReportError(
        `The report command ended without an outcome. ${excel.errors.join(" ")}`,
      );
    if (!outcome.ok)
      throw new ReportError(`No report was made.\n${printProblems(outcome.problems)}`);
    await excel.calculated();
    writeWhole(output, saveWorkbook(workbook));
    print.out(printOutcome(outcome));
  } finally {
    excel.close();
  }
}

/**
 * Runs the command on words as they are typed after its name.
 * @returns its exit code
 */
export async function reportCommand(words: readonly string[], print: Printing): Promise<number> {
  try {
    await makeReport(readArguments(words), print);
    return 0;
  } catch (error) {
    if (error instanceof UsageError) {
      print.error(`${error.message}\n\n${USAGE}\n`);
      return 2;
    }
    if (!(error instanceof ReportError)) throw error;
    print.error(`${error.message}\n`);
    return 1;
  }
}
