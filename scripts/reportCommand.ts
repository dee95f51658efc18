/**
 * The ribbon's Refresh report without Excel: opens INPUT in the stand-in host, runs the production
 * bundle's own command, saves OUTPUT, prints the summary and the problems.
 *
 * Exit codes: 0 done; 1 the report could not be made (no OUTPUT then); 2 wrong usage.
 */
import { readFileSync } from "node:fs";
import path from "node:path";
import type { Workbook } from "../excel-host/model/workbook";
import { NotAWorkbookError } from "../excel-host/package/parts";
import { saveWorkbook } from "../excel-host/package/save";
import { addInFunctions } from "../excel-host/run/addInFunctions";
import { openHeadless } from "../excel-host/run/headless";
import type { UpdateReport } from "../src/msg/model/update";
import type { Progress } from "../src/workbook/actions/run";
import { openAnyInput } from "./convertInput";
import { printOutcome, printProblems, type PrintedOutcome } from "./printOutcome";
import {
  FORMS,
  requireWritableForms,
  writeForms,
  type Form,
  type FormFiles,
} from "./publishedForms";
import {
  ReportError,
  requireEnding,
  requireOtherFile,
  requireWritable,
  writeWhole,
} from "./reportFiles";
import { harmless } from "./terminalText";

const USAGE = `Usage: npm run --silent report -- INPUT.xlsx OUTPUT.xlsx [--replace] [--document F.docx] [--page F.html] [--accessible F.xlsx]

  INPUT.xlsx   a workbook with a sheet "MSG Setup"; it is never changed. An .ods or .csv file is read by way of
               LibreOffice, where it is installed
  OUTPUT.xlsx  where the workbook with the report is saved
  --replace    overwrite changes made by hand on the report's sheets (they are kept otherwise)
  --document   the update as a Word file too
  --page       the update as a web page too
  --accessible the update as a workbook of values too, one marked table a sheet`;

const QUIET_SECONDS = 1;
const root = path.resolve(__dirname, "..");

class UsageError extends Error {}

/** Where a command prints. */
export interface Printing {
  readonly out: (text: string) => void;
  readonly error: (text: string) => void;
}

interface Arguments {
  input: string;
  output: string;
  replace: boolean;
  forms: FormFiles;
}

function readArguments(words: readonly string[]): Arguments {
  const { forms, rest } = readForms(words);
  const flags = rest.filter((word) => word.startsWith("--"));
  const unknown = flags.find((flag) => flag !== "--replace");
  if (unknown) throw new UsageError(`Unknown option ${unknown}.`);
  const files = rest.filter((word) => !word.startsWith("--"));
  const [input, output] = files;
  if (!input || !output || files.length > 2) throw new UsageError("Name two files.");
  const all = [input, output, ...Object.values(forms)].map((file) => path.resolve(file));
  if (all[0] === all[1])
    throw new UsageError("INPUT and OUTPUT are the same file; the input is never changed.");
  if (new Set(all).size < all.length) throw new UsageError("Two of the files are the same.");
  return { input, output, replace: flags.includes("--replace"), forms };
}

/** The options that a file's name follows, and the words that are left. */
function readForms(words: readonly string[]): { forms: FormFiles; rest: readonly string[] } {
  const at = words.findIndex((word) => word in FORMS);
  if (at < 0) return { forms: {}, rest: words };
  const form = words[at] as Form;
  const file = words[at + 1] ?? "";
  if (file === "" || file.startsWith("--")) throw new UsageError(`Name a file after ${form}.`);
  if (path.extname(file).toLowerCase() !== FORMS[form])
    throw new UsageError(`The file after ${form} has to end in ${FORMS[form]}.`);
  const { forms, rest } = readForms([...words.slice(0, at), ...words.slice(at + 2)]);
  if (forms[form] !== undefined) throw new UsageError(`${form} is there twice.`);
  return { forms: { ...forms, [form]: file }, rest };
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
    print.error(`${harmless(line)}\n`);
  });
}

type ReportOutcome = PrintedOutcome & { readonly report: UpdateReport };

async function makeReport(
  { input, output, replace, forms }: Arguments,
  print: Printing,
): Promise<void> {
  const workbook = openAnyInput(input);
  requireOtherFile(input, output);
  requireEnding(workbook, input, output);
  requireWritable(output);
  requireWritableForms(forms);
  for (const file of Object.values(forms)) requireOtherFile(input, file);
  const outcome = await refreshInMemory(workbook, print, replace);
  writeWhole(output, saveWorkbook(workbook));
  await writeForms(forms, outcome.report, workbook);
  print.out(harmless(printOutcome(outcome)));
}

/**
 * Refreshes the report in a workbook that is open, as the ribbon does; no file is written.
 *
 * @throws ReportError when there is no report
 */
export async function refreshInMemory(
  workbook: Workbook,
  print: Printing,
  replace = false,
): Promise<ReportOutcome> {
  const built = (file: string) => readFileSync(path.join(root, "dist", file), "utf8");
  const excel = await openHeadless({
    workbook,
    pageDirectory: path.join(root, "dist"),
    customFunctions: addInFunctions(built("manifest.xml"), built("functions.json")),
    query: `pane=unseen${replace ? "&handEdits=replace" : ""}`,
  });
  try {
    let outcome: (PrintedOutcome & Partial<ReportOutcome>) | undefined;
    const page = excel.window as unknown as Window;
    page.addEventListener("msg-analyst:outcome", (event) => {
      outcome = (event as CustomEvent<NonNullable<typeof outcome>>).detail;
    });
    reportProgress(page, print);
    await excel.runCommand("refreshReport");
    if (!outcome)
      throw new ReportError(
        `The report command ended without an outcome. ${excel.errors.join(" ")}`,
      );
    const { report } = outcome;
    if (!outcome.ok || !report)
      throw new ReportError(`No report was made.\n${printProblems(outcome.problems)}`);
    await excel.calculated();
    return { ...outcome, report };
  } finally {
    excel.close();
  }
}

/**
 * Runs the command on words as they are typed after its name.
 *
 * What is printed is harmless to a terminal, whatever characters a workbook or a file's name hold.
 *
 * @returns its exit code
 */
export async function reportCommand(words: readonly string[], print: Printing): Promise<number> {
  try {
    await makeReport(readArguments(words), print);
    return 0;
  } catch (error) {
    if (error instanceof UsageError) {
      print.error(`${harmless(error.message)}\n\n${USAGE}\n`);
      return 2;
    }
    print.error(`${harmless(sentenceOf(error))}\n`);
    return 1;
  }
}

/** What went wrong in words; where it went wrong is told for a fault of the program alone. */
function sentenceOf(error: unknown): string {
  if (error instanceof ReportError) return error.message;
  // Sheets are read when they are first asked for, which may be in the middle of the work.
  if (error instanceof NotAWorkbookError) return `No report was made.\n${error.message}`;
  const { message, stack = "" } = error as Error;
  const place = stack.split("\n").find((line) => /^\s+at /.test(line)) ?? "";
  return `No report was made, by a fault of this program: ${message}${place === "" ? "" : ` (${place.trim()})`}. Please report it with the workbook, or one like it without its figures.`;
}
