/** A report's outcome as plain text: the summary table, the lists, the problems. */

import { byCause, type Caused } from "../src/msg/basics/causes";

export interface PrintedProblem extends Caused {
  severity: string;
  where: string[];
  what: string;
  remedy: string;
  measure?: string;
}

/** What the add-in's page says after a command (src/workbook/actions/outcome.ts); they meet as JSON only. */
export interface PrintedOutcome {
  ok: boolean;
  title: string;
  update: string;
  homeForce: string;
  rows: Record<string, string>[];
  lists: Record<string, string[]>;
  problems: PrintedProblem[];
  cellsWritten: number;
}

const COLUMNS: readonly (readonly [key: string, heading: string])[] = [
  ["measure", "Measure"],
  ["dataTo", "Data to"],
  ["position", "Position"],
  ["value", "Value"],
  ["toAverage", "To average"],
  ["toTopQuartile", "To top quartile"],
  ["aspiration", "Aspiration"],
  ["status", "Status"],
  ["movement", "Movement"],
];

const LISTS: readonly (readonly [key: string, heading: string])[] = [
  ["meeting", "Meeting its aspiration"],
  ["notMeeting", "Not meeting its aspiration"],
  ["improved", "Improved"],
  ["deteriorated", "Deteriorated"],
  ["noAspiration", "No aspiration"],
  ["notJudged", "Aspiration cannot be judged"],
  ["noData", "No data"],
  ["ownMissing", "Own figure missing"],
  ["noNewData", "No new data"],
];

function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => (row[column] ?? "").length)),
  );
  const line = (row: readonly string[]) =>
    row
      .map((text, column) => text.padEnd(widths[column] ?? 0))
      .join("  ")
      .trimEnd();
  const [heading = [], ...body] = rows;
  return [
    line(heading),
    widths.map((width) => "-".repeat(width)).join("  "),
    ...body.map(line),
  ].join("\n");
}

/** One paragraph a problem: severity, cells, what is wrong and what to do. */
export function printProblems(problems: readonly PrintedProblem[]): string {
  return byCause(problems)
    .flatMap(({ problem, followers }) => [
      printProblem(problem),
      ...followers.map((follower) => `  FOLLOWS: ${printProblem(follower)}`),
    ])
    .join("\n");
}

function printProblem({ severity, where, what, remedy, measure }: PrintedProblem): string {
  const about = [measure, where.join(", ")].filter(Boolean).join(", ");
  return `${severity.toUpperCase()}${about ? ` ${about}` : ""}: ${[what, remedy].filter(Boolean).join(" ")}`;
}

/** @example "Problems (1, and 12 that follow from it):" */
function problemsHeading(problems: readonly PrintedProblem[]): string {
  const causes = byCause(problems).length;
  const following = problems.length - causes;
  const from = causes === 1 ? "it" : "them";
  const also =
    following === 0
      ? ""
      : `, and ${following} that ${following === 1 ? "follows" : "follow"} from ${from}`;
  return `Problems (${causes}${also}):`;
}

export function printOutcome(outcome: PrintedOutcome): string {
  const title = [outcome.title, outcome.homeForce, outcome.update].filter(Boolean).join(" · ");
  const summary = table([
    COLUMNS.map(([, heading]) => heading),
    ...outcome.rows.map((row) => COLUMNS.map(([key]) => (row[key] ?? "").replaceAll("\n", " "))),
  ]);
  const lists = LISTS.flatMap(([key, heading]) => {
    const measures = outcome.lists[key] ?? [];
    return measures.length > 0 ? [`${heading} (${measures.length}): ${measures.join("; ")}`] : [];
  }).join("\n");
  const problems =
    outcome.problems.length > 0
      ? `${problemsHeading(outcome.problems)}\n${printProblems(outcome.problems)}`
      : "No problems found.";
  return `${title}\n\n${summary}\n\n${lists}\n\n${problems}\n`;
}
