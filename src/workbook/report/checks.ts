/** MSG Checks: every problem with the cell it is about, and the analyst's word on it. */
import { byCause } from "../../msg/basics/causes";
import { isAcceptable, type Place, type Problem, type Severity } from "../../msg/basics/problem";
import type { Update } from "../../msg/model/update";
import { BLANK, cell, type Block, type Cell, type Row } from "./block";
import type { StyleName } from "./styles";
import { CHECKS_TEXTS, READ_BACK_COLUMNS, SEVERITY_WORDS } from "./texts";
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

/** MSG Checks' columns, with their widths in points. */
export const CHECK_COLUMNS = [
  { name: "Severity", width: 66 },
  { name: "Where", width: 130 },
  { name: "What", width: 400 },
  { name: "Measure", width: 130 },
  { name: "Accepted by", width: 90 },
  { name: "Reason", width: 160 },
] as const;

export type CheckColumn = (typeof CHECK_COLUMNS)[number]["name"];

/** Where a column stands in its row. */
export function checkColumn(name: CheckColumn): number {
  return CHECK_COLUMNS.findIndex((column) => column.name === name);
}

/** Widths of the sheet's columns: the problems', then those that only the read-back has. */
export const CHECKS_WIDTHS: readonly number[] = [
  ...CHECK_COLUMNS.map(({ width }) => width),
  ...READ_BACK_COLUMNS.flatMap(({ width }) => width ?? []),
];

/** The columns in which the analyst writes. */
export const ANALYST_COLUMNS = ["Accepted by", "Reason"] as const satisfies CheckColumn[];

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
  const words = wordsByProblem(problems, accepted);
  const rows = problemRows(problems, words);
  const used = new Set(words.values());
  const resolved = accepted.filter((check) => !used.has(check)).map(resolvedRow);
  const all = [...rows, ...resolved];
  return [
    ...(update ? [titleBlock(update, "checks", CHECK_COLUMNS.length)] : []),
    {
      id: "checks",
      top: REPORT_TOP,
      left: 0,
      columns: CHECK_COLUMNS.map(({ name }) => name),
      style: "body",
      analystColumns: ANALYST_COLUMNS,
      rows: [headingRow(), ...(all.length > 0 ? all : [nothingRow()])],
    },
  ];
}

function headingRow(): Row {
  return { key: "heading", cells: CHECK_COLUMNS.map(({ name }) => cell(name, "heading")) };
}

function nothingRow(): Row {
  return rowOf("nothing", { What: cell(CHECKS_TEXTS.nothing) });
}

function rowOf(key: string, cells: Partial<Record<CheckColumn, Cell>>): Row {
  return { key, cells: CHECK_COLUMNS.map(({ name }) => cells[name] ?? BLANK) };
}

/** One row a problem, worst first and each with what follows from it, accepted ones last; the same twice is shown once. */
function problemRows(
  problems: readonly Problem[],
  words: ReadonlyMap<string, AcceptedCheck>,
): Row[] {
  const open = new Map<string, Row>();
  const silenced = new Map<string, Row>();
  const put = (problem: Problem, isFollower: boolean) => {
    const texts = checkTexts(problem);
    const key = checkKey(texts);
    if (open.has(key) || silenced.has(key)) return;
    const word = words.get(key);
    const isSilenced = word !== undefined && isAcceptable(problem);
    const row = problemRow(key, problem, { texts, word, isFollower });
    (isSilenced ? silenced : open).set(key, row);
  };
  const causes = byCause(problems);
  for (const severity of WORST_FIRST) {
    for (const { problem, followers } of causes) {
      if (problem.severity !== severity) continue;
      put(problem, false);
      for (const follower of followers) put(follower, true);
    }
  }
  return [...open.values(), ...silenced.values()];
}

/** What a row of MSG Checks says of its problem: it is known by these. */
export type CheckTexts = Pick<AcceptedCheck, "where" | "what" | "measure">;

/** A problem as its row of MSG Checks says it. */
export function checkTexts({ where, what, remedy, measure, indicator }: Problem): CheckTexts {
  return {
    where: whereText(where),
    what: [what, remedy].filter((text) => text !== "").join(" "),
    measure: measure ?? indicator ?? "",
  };
}

/**
 * The analyst's words by the key of their problem. Cells move when rows are put in above them: a
 * word whose own place is gone goes to the problem of the same text elsewhere, if there is just one.
 */
function wordsByProblem(
  problems: readonly Problem[],
  accepted: readonly AcceptedCheck[],
): ReadonlyMap<string, AcceptedCheck> {
  const texts = new Map(problems.map((problem) => [problemKey(problem), checkTexts(problem)]));
  const words = new Map<string, AcceptedCheck>();
  const moved: AcceptedCheck[] = [];
  for (const check of accepted) {
    if (texts.has(checkKey(check))) words.set(checkKey(check), check);
    else moved.push(check);
  }
  for (const check of moved) {
    const alike = (one: CheckTexts) => placelessKey(one) === placelessKey(check);
    const [key, ...others] = [...texts.keys()].filter(
      (open) => !words.has(open) && alike(texts.get(open) ?? check),
    );
    if (key !== undefined && others.length === 0 && moved.filter(alike).length === 1) {
      words.set(key, check);
    }
  }
  return words;
}

function problemKey(problem: Problem): string {
  return checkKey(checkTexts(problem));
}

function placelessKey(texts: CheckTexts): string {
  return checkKey({ ...texts, where: "" });
}

/** The problems still open: not those that a word may settle and on which the analyst has written. */
export function openProblems(
  problems: readonly Problem[],
  accepted: readonly AcceptedCheck[],
): Problem[] {
  const words = wordsByProblem(problems, accepted);
  return problems.filter((problem) => !isAcceptable(problem) || !words.has(problemKey(problem)));
}

/** What a person wrote on MSG Checks about a problem; undefined for nothing. */
export function wordsOn(
  problems: readonly Problem[],
  accepted: readonly AcceptedCheck[],
): (problem: Problem) => AcceptedCheck | undefined {
  const words = wordsByProblem(problems, accepted);
  return (problem) => words.get(problemKey(problem));
}

/**
 * What keeps an update from being published: stops, errors, and what bears on a verdict or on figures, until a
 * person has answered for each by name on MSG Checks, and where a figure was changed with a reason too.
 */
export function unansweredProblems(
  problems: readonly Problem[],
  accepted: readonly AcceptedCheck[],
): Problem[] {
  const wordOn = wordsOn(problems, accepted);
  return problems.filter((problem) => {
    const { severity, needs } = problem;
    if (severity !== "stop" && severity !== "error" && needs === undefined) return false;
    const word = wordOn(problem);
    const hasName = (word?.acceptedBy.trim() ?? "") !== "";
    const hasReason = (word?.reason.trim() ?? "") !== "";
    return !hasName || (needs === "name and reason" && !hasReason);
  });
}

/** The problems, of whatever severity, that nobody has accepted by name. */
export function unacceptedProblems(
  problems: readonly Problem[],
  accepted: readonly AcceptedCheck[],
): Problem[] {
  const words = wordsByProblem(problems, accepted);
  return problems.filter((problem) => !words.get(problemKey(problem))?.acceptedBy.trim());
}

/** A check and how far a person has settled it. */
export interface CheckState {
  /** Undefined: what a person wrote about is there no longer. */
  readonly problem: Problem | undefined;
  /** What a person wrote about it; undefined for nothing. */
  readonly word: AcceptedCheck | undefined;
  readonly state: "open" | "accepted" | "resolved";
}

/** Every check as MSG Checks lists them: worst first, then what was accepted, then what is resolved. */
export function checkStates(
  problems: readonly Problem[],
  accepted: readonly AcceptedCheck[],
): CheckState[] {
  const words = wordsByProblem(problems, accepted);
  const different = new Map(problems.map((problem) => [problemKey(problem), problem]));
  const found = [...different].map(([key, problem]): CheckState => {
    const word = words.get(key);
    return { problem, word, state: word && isAcceptable(problem) ? "accepted" : "open" };
  });
  const bySeverity = WORST_FIRST.flatMap((severity) =>
    found.filter(({ problem }) => problem?.severity === severity),
  );
  const used = new Set(words.values());
  return [
    ...bySeverity.filter(({ state }) => state === "open"),
    ...bySeverity.filter(({ state }) => state === "accepted"),
    ...accepted
      .filter((word) => !used.has(word))
      .map((word): CheckState => ({ problem: undefined, word, state: "resolved" })),
  ];
}

interface RowOfProblem {
  readonly texts: CheckTexts;
  readonly word: AcceptedCheck | undefined;
  /** It follows from the problem above. */
  readonly isFollower: boolean;
}

function problemRow(key: string, problem: Problem, { texts, word, isFollower }: RowOfProblem): Row {
  const { severity } = problem;
  const follows = isFollower ? `, ${CHECKS_TEXTS.follows}` : "";
  const first = problem.where[0];
  return rowOf(key, {
    Severity:
      word && isAcceptable(problem)
        ? cell(CHECKS_TEXTS.accepted, "neutral")
        : cell(SEVERITY_WORDS[severity] + follows, SEVERITY_STYLES[severity]),
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

/**
 * A check is known by where, what and which measure, however its texts are spaced, and with the quotation
 * marks of reports made before there was one kind.
 */
export function checkKey(check: CheckTexts): string {
  const { where, what, measure } = check;
  return [where, what, measure].map((text) => text.trim().replace(/[“”]/gu, '"')).join(" | ");
}

const MOST_PLACES = 3;

/** "Crime!C14", "Crime!C14, Crime!C20", "Crime!C14, Crime!C20, Crime!C26 and 4 more" */
export function whereText(where: readonly Place[]): string {
  const shown = where.slice(0, MOST_PLACES).map(({ sheet, address }) => `${sheet}!${address}`);
  const more = where.length - shown.length;
  return shown.join(", ") + (more > 0 ? ` and ${more} more` : "");
}
