/** Rows of MSG Setup's tables that are added and removed in the form. Pure, as the form is. */
import { nameKey } from "../names/cellText";
import { headingsOf } from "../names/columns/tables";
import type { Snapshot, TableGrid } from "../names/snapshot";
import { withEdits, type SetUpEdit, type SetUpSection } from "./setUpForm";

/** The tables whose rows a person adds and removes. */
export const ROW_TABLES = ["forces", "measures", "sources"] as const;
export type RowTable = (typeof ROW_TABLES)[number];

/**
 * The texts of a new row: its name, and for a force that it is in the group. It goes into the first row that is blank
 * from end to end, or behind the last.
 */
export function newRow(
  snapshot: Snapshot,
  edits: readonly SetUpEdit[],
  table: RowTable,
  name: string,
): SetUpEdit[] {
  const grid = withEdits(snapshot, edits).own[table];
  if (!grid) return [];
  const blank = grid.values.findIndex((cells, at) => at > 0 && cells.every((cell) => cell === ""));
  const row = blank > 0 ? blank : grid.values.length;
  const texts: Readonly<Record<string, string>> = {
    [headingsOf(table)[0] ?? ""]: name,
    ...(table === "forces" ? { "In group": "Yes" } : {}),
  };
  return Object.entries(texts).flatMap(([heading, text]) => {
    const column = columnOf(grid, heading);
    return column < 0 ? [] : [{ table, row, column, text }];
  });
}

function columnOf({ values }: TableGrid, heading: string): number {
  return (values[0] ?? []).findIndex((cell) => nameKey(cell) === nameKey(heading));
}

/** Whether a row is only typed and not on the sheet yet. */
export function isOnlyTyped(snapshot: Snapshot, table: RowTable, row: number): boolean {
  const cells = snapshot.own[table]?.values[row] ?? [];
  return cells.every((cell) => cell === "");
}

/** What goes with a row, in sentences, or why it cannot go. */
export interface RowQuestion {
  readonly sentences: readonly string[];
  /** "" where it can. */
  readonly refusal: string;
}

/** Columns of MsgMeasures that name a series. */
const SERIES_COLUMNS = ["Value", "Count", "Denominator", "Sample size", "Low", "High"];

export function removalQuestion(
  sections: readonly SetUpSection[],
  snapshot: Snapshot,
  { table, row, name }: { readonly table: RowTable; readonly row: number; readonly name: string },
): RowQuestion {
  const grid = snapshot.own[table];
  const names = new Set((headingsOf(table) as readonly string[]).map(nameKey));
  const cells = (isOurs: boolean) =>
    (grid?.values[row] ?? []).filter(
      (cell, at) => cell !== "" && names.has(nameKey(grid?.values[0]?.[at] ?? "")) === isOurs,
    ).length;
  const own = cells(false);
  return {
    refusal:
      table === "forces" && nameKey(homeForce(sections)) === nameKey(name)
        ? `${name} is the home force. Write another in Home force first.`
        : "",
    sentences: [
      `Its ${countOf(cells(true), "filled cell")} in ${TABLE_WORDS[table]} become blank.`,
      own === 0
        ? ""
        : `What stands in your own columns of the row (${countOf(own, "cell")}) stays.`,
      ...whatFollows(sections, table, name),
    ].filter((sentence) => sentence !== ""),
  };
}

const TABLE_WORDS: Readonly<Record<RowTable, string>> = {
  forces: "MsgForces",
  measures: "MsgMeasures",
  sources: "MsgSources",
};

function whatFollows(sections: readonly SetUpSection[], table: RowTable, name: string): string[] {
  if (table === "forces") return ["It is compared with no longer, in any measure."];
  if (table === "measures")
    return [
      "It leaves the report, with its aspiration. What was published of it stays in MsgHistory, and its commentary in MsgNotes.",
    ];
  const users = entriesOf(sections, "measures").filter(({ fields }) =>
    fields.some(
      ({ label, text }) =>
        SERIES_COLUMNS.includes(label) && nameKey(text).startsWith(`${nameKey(name)}!`),
    ),
  );
  const named =
    users.length === 0
      ? ""
      : ` ${users.map((one) => one.name).join(", ")} ${users.length === 1 ? "names" : "name"} it.`;
  return [`Measures that are made of its series have no figures then.${named}`];
}

function homeForce(sections: readonly SetUpSection[]): string {
  const fields = entriesOf(sections, "settings").flatMap((entry) => entry.fields);
  return fields.find(({ label }) => nameKey(label) === "home force")?.text ?? "";
}

function entriesOf(sections: readonly SetUpSection[], table: SetUpSection["table"]) {
  return sections.find((section) => section.table === table)?.entries ?? [];
}

/** @example countOf(1, "cell") // "1 cell" */
function countOf(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
