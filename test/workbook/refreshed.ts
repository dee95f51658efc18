/**
 * Workbooks with their report, for tests that only begin with one: refreshed once, then kept in build/
 * for as long as everything that it comes from stays as it is.
 */
import { createHash } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { deserialize, serialize } from "node:v8";
import { openWorkbook } from "../../excel-host/package/open";
import { saveWorkbook } from "../../excel-host/package/save";
import type { Workbook } from "../../excel-host/model/workbook";
import type { Outcome } from "../../src/workbook/actions/outcome";
import { refreshReport } from "../../src/workbook/actions/refresh";
import { openExcel } from "./inExcel";

const PROJECT = path.join(__dirname, "../..");
const KEPT = path.join(PROJECT, "build/tests");
/** What a refreshed workbook comes from, beside the workbook itself. */
const SOURCES = ["src", "excel-host", "test/workbook", "package-lock.json"];

interface Refreshed {
  readonly bytes: Uint8Array;
  readonly outcome: Outcome;
}

export interface RefreshedWorkbook {
  readonly workbook: Workbook;
  /** What the refresh came to. */
  readonly outcome: Outcome;
}

/** A sample as it is after its first refresh, saved and opened. */
export function refreshedSample(name: string): Promise<RefreshedWorkbook> {
  return refreshed(readFileSync(path.join(PROJECT, "samples", name)));
}

/** A workbook as it is after a refresh, saved and opened. */
export async function refreshed(bytes: Uint8Array): Promise<RefreshedWorkbook> {
  const file = path.join(KEPT, `${hashOf(bytes)}.refreshed`);
  const kept = existsSync(file)
    ? (deserialize(readFileSync(file)) as Refreshed)
    : await make(bytes);
  if (!existsSync(file)) keep(file, kept);
  return { workbook: openWorkbook(kept.bytes), outcome: kept.outcome };
}

async function make(bytes: Uint8Array): Promise<Refreshed> {
  const workbook = openWorkbook(bytes);
  const excel = await openExcel(workbook);
  try {
    const outcome = await refreshReport({ handEdits: "keep" });
    if (!outcome.ok) throw new Error(`No report: ${JSON.stringify(outcome.problems)}`);
    return { bytes: saveWorkbook(workbook), outcome };
  } finally {
    excel.close();
  }
}

/** Whole or not at all: other test files may look for it meanwhile. */
function keep(file: string, made: Refreshed): void {
  mkdirSync(KEPT, { recursive: true });
  const beside = `${file}.${process.pid}`;
  writeFileSync(beside, serialize(made));
  renameSync(beside, file);
}

let sources: string | undefined;

function hashOf(bytes: Uint8Array): string {
  sources ??= SOURCES.map(contentHash).join();
  return createHash("sha256").update(sources).update(bytes).digest("hex");
}

function contentHash(place: string): string {
  const hash = createHash("sha256");
  const add = (each: string) => hash.update(each).update(readFileSync(path.join(PROJECT, each)));
  if (path.extname(place)) add(place);
  else {
    const files = readdirSync(path.join(PROJECT, place), { recursive: true, encoding: "utf8" });
    for (const file of files.sort()) if (path.extname(file)) add(path.join(place, file));
  }
  return hash.digest("hex");
}
