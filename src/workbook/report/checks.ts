/** MSG Checks: every problem with the cell it is about, and the analyst's word on it. */
import type { Place, Problem, Severity } from "../../msg/problem";
import type { Update } from "../../msg/update";
import { COLUMNS, type ColumnOf } from "../contract";
import { BLANK, cell, type Block, type Cell, type Row } from "./block";
import type { StyleName } from "./styles";
import { CHECKS_TEXTS, SEVERITY_WORDS } from "./texts";
import { REPORT_TOP, titleBlock } from "./titleBlock";

/** A row of MSG Checks on which the analyst has written. */
export interface AcceptedCheck {
  readonly severity: string;
  readonly where: string;
  readonly what: string;
  readonly measure: string;
  readonly acceptedBy: string;
  readonly reason: string;
}

const WIDTHS: Record<ColumnOf<"checks">, number> = {
  Severity: 66,
  Where: 130,
  What: 400,
  Measure: 130,
  "Accepted by": 90,
  Reason: 160,
};

export const CHECKS_WIDTHS = COLUMNS.checks.map((column) => WIDTHS[column]);

/** The columns in which the analyst writes. */
export const ANALYST_COLUMNS = ["Accepted by", "Reason"] as const satisfies ColumnOf<"checks">[];

const WORST_FIRST: readonly Severity[] = ["stop", "error", "warning", "notice"];

const SEVERITY_STYLES: Record<Severity, StyleName> = {
  stop: "poor",
  error: "poor",
  warning: "caution",
  notice: "neutral",
};

/**
 * @param accepted rows found on the sheet with something in the analyst's columns; they stay, as
 * resolved where the problem is gone.
 */
export function checksBlocks(
  update: Update | undefined,
  problems: readonly Problem[],
  accepted: readonly AcceptedCheck[],
): Block[] {
  const rows = problemRows(problems, new Map(accepted.map((check) => [checkKey(check), check])));
  const shown = new Set(rows.map(({ key }) => key));
  const resolved = accepted.filter((check) => !shown.has(checkKey(check))).map(resolvedRow);
  const all = [...rows, ...resolved];
  return [
    ...(update ? [titleBlock(update, "checks", COLUMNS.checks.length)] : []),
    {
      id: "checks",
      top: REPORT_TOP,
      left: 0,
      columns: COLUMNS.checks,
      style: "body",
      analystColumns: ANALYST_COLUMNS,
      rows: [headingRow(), ...(all.length > 0 ? all : [nothingRow()])],
    },
  ];
}

function headingRow(): Row {
  return { key: "heading", cells: COLUMNS.checks.map((name) => cell(name, "heading")) };
}

function nothingRow(): Row {
  return rowOf("nothing", { What: cell(CHECKS_TEXTS.nothing) });
}

function rowOf(key: string, cells: Partial<Record<ColumnOf<"checks">, Cell>>): Row {
  return { key, cells: COLUMNS.checks.map((column) => cells[column] ?? BLANK) };
}

/** One row a problem, worst first; the same problem twice is shown once. */
function problemRows(
  problems: readonly Problem[],
  accepted: ReadonlyMap<string, AcceptedCheck>,
): Row[] {
  const rows = new Map<string, Row>();
  for (const severity of WORST_FIRST) {
    for (const problem of problems) {
      if (problem.severity !== severity) continue;
      const row = problemRow(problem, accepted);
      if (!rows.has(row.key)) rows.set(row.key, row);
    }
  }
  return [...rows.values()];
}

function problemRow(problem: Problem, accepted: ReadonlyMap<string, AcceptedCheck>): Row {
  const { where } = problem;
  const first = where[0];
  const texts = {
    where: whereText(where),
    what: [problem.what, problem.remedy].filter((text) => text !== "").join(" "),
    measure: problem.measure ?? "",
  };
  const key = checkKey(texts);
  const word = accepted.get(key);
  return rowOf(key, {
    Severity: cell(SEVERITY_WORDS[problem.severity], SEVERITY_STYLES[problem.severity]),
    Where: first ? { ...cell(texts.where, "link"), link: first } : cell(""),
    What: cell(texts.what),
    Measure: cell(texts.measure),
    "Accepted by": cell(word?.acceptedBy ?? ""),
    Reason: cell(word?.reason ?? ""),
  });
}

function resolvedRow(check: AcceptedCheck): Row {
  return rowOf(checkKey(check), {
    Severity: cell(CHECKS_TEXTS.resolved, "neutral"),
    Where: cell(check.where),
    What: cell(check.what),
    Measure: cell(check.measure),
    "Accepted by": cell(check.acceptedBy),
    Reason: cell(check.reason),
  });
}

/** A check is known by where, what and which measure, however its texts are spaced. */
export function checkKey(check: Pick<AcceptedCheck, "where" | "what" | "measure">): string {
  const { where, what, measure } = check;
  return [where, what, measure].map((text) => text.trim()).join(" | ");
}

const MOST_PLACES = 3;

/** "Crime!C14", "Crime!C14, Crime!C20", "Crime!C14, Crime!C20, Crime!C26 and 4 more" */
export function whereText(where: readonly Place[]): string {
  const shown = where.slice(0, MOST_PLACES).map(({ sheet, address }) => `${sheet}!${address}`);
  const more = where.length - shown.length;
  return shown.join(", ") + (more > 0 ? ` and ${more} more` : "");
}
