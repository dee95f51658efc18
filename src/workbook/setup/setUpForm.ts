/**
 * The tables of MSG Setup as fields a person can edit: the same rows and columns, each with what is
 * wrong in it by the rules that a refresh uses. Pure: edits live beside the snapshot until saved.
 */
import { aspirationWords } from "../../msg/words/aspirationWords";
import type { Place, Problem } from "../../msg/basics/problem";
import type { Measure } from "../../msg/model/setup";
import { aspirationTrouble } from "../../msg/standing/status";
import { parseAddress } from "../names/addresses";
import { nameKey, type CellValue } from "../names/cellText";
import { isDateFormat, isPercentFormat } from "../names/numberFormats";
import { numberFromText } from "../cells/numberText";
import { blankWords, choicesOf } from "../names/columns/column";
import { columnNamed, headingsOf, type ColumnOf } from "../names/columns/tables";
import type { Snapshot, TableGrid } from "../names/snapshot";
import { locateSource } from "./locateSources";
import { readSourceRows } from "./readSourceRows";
import { readMeasures } from "./readMeasures";
import { readSettings } from "./readSettings";
import { readSetup } from "./readSetup";
import { readTable, type TableRow } from "./setUpTable";
import { withDirection } from "../../msg/words/readAspiration";

const FORM_TABLES = ["settings", "forces", "measures", "sources"] as const;
export type FormTable = (typeof FORM_TABLES)[number];

/** A text typed for a cell of a table; rows and columns count from the table's heading at 0, 0. */
export interface SetUpEdit {
  readonly table: FormTable;
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

export interface SetUpField {
  readonly table: FormTable;
  readonly row: number;
  readonly column: number;
  readonly label: string;
  readonly text: string;
  /** What it is for. */
  readonly help: string;
  /** The words the cell may hold besides a blank; none where anything can be written. */
  readonly choices: readonly string[];
  /** What a blank means; "" where it means nothing in particular. */
  readonly blank: string;
  readonly problems: readonly Problem[];
  /** How the text was understood, where that is more than the text itself; "" otherwise. */
  readonly understood: string;
  readonly isChanged: boolean;
  readonly place: Place;
}

/** A row of a table: a force, a measure, a source; of the settings, all of them together. */
export interface SetUpEntry {
  readonly name: string;
  readonly fields: readonly SetUpField[];
}

export interface SetUpSection {
  readonly table: FormTable;
  readonly entries: readonly SetUpEntry[];
  /** What is wrong with the table, or a row of it, and not with a field that is shown. */
  readonly problems: readonly Problem[];
}

/** @returns a section a table, with the edits in place and every problem beside its field */
export function setUpForm(snapshot: Snapshot, edits: readonly SetUpEdit[]): SetUpSection[] {
  const edited = withEdits(snapshot, edits);
  const { measures } = readMeasures(
    readTable(edited, "measures", false).rows,
    readSettings(readTable(edited, "settings", false).rows).settings,
  );
  const forces = groupSizeOf(edited);
  const aspirations = measures.flatMap((measure) => aspirationProblem(measure, forces));
  const problems = [...formProblems(edited), ...aspirations];
  const understood = aspirationsIn(measures, forces);
  return FORM_TABLES.map((table) => {
    const entries = entriesOf(edited, table).map((entry) => ({
      ...entry,
      fields: entry.fields.map((field) => ({
        ...field,
        // As it is typed, a blank at its end too.
        text: edits.find((edit) => isSameCell(edit, field))?.text ?? field.text,
        problems: problems.filter(({ where }) => where.some((place) => isAt(place, field.place))),
        understood: understood.find(({ place }) => isAt(place, field.place))?.words ?? "",
        isChanged: edits.some((edit) => isSameCell(edit, field)),
      })),
    }));
    const shown = entries.flatMap(({ fields }) => fields.flatMap((field) => field.problems));
    const own = problems.filter(
      (problem) => !shown.includes(problem) && isOf(edited, table, problem),
    );
    return { table, entries, problems: own };
  });
}

/** How many forces are in the group, by the tables as far as they can be read. */
function groupSizeOf(snapshot: Snapshot): number {
  const { setup } = readSetup(snapshot);
  return setup
    ? setup.forces.filter(({ inGroup }) => inGroup).length
    : readTable(snapshot, "forces", false).rows.filter(isInGroup).length;
}

/** Each measure's aspiration as it was understood, at its cell. */
function aspirationsIn(measures: readonly Measure[], forces: number) {
  return measures.map(({ aspiration, better, firstIs, aspirationPlace: place }) => ({
    place,
    words: aspirationWords(withDirection(aspiration, better), forces, firstIs),
  }));
}

/** What is wrong with an aspiration whatever the figures are. */
function aspirationProblem(measure: Measure, forces: number): Problem[] {
  const trouble = aspirationTrouble(measure.aspiration, measure, forces);
  if (!trouble) return [];
  return [
    { severity: "error", ...trouble, where: [measure.aspirationPlace], measure: measure.name },
  ];
}

function isInGroup(row: TableRow<ColumnOf<"forces">>): boolean {
  return row.cell("In group") === true || nameKey(row.text("In group")) === "yes";
}

function isAt(one: Place, other: Place): boolean {
  return one.sheet === other.sheet && one.address === other.address;
}

export function isSameCell(
  one: Pick<SetUpEdit, "table" | "row" | "column">,
  other: Pick<SetUpEdit, "table" | "row" | "column">,
): boolean {
  return one.table === other.table && one.row === other.row && one.column === other.column;
}

function formProblems(snapshot: Snapshot): readonly Problem[] {
  const sourceTable = readTable(snapshot, "sources");
  const { sources, problems } = readSourceRows(sourceTable.rows);
  const lost = sources.flatMap((source) => {
    const located = locateSource(source, snapshot);
    return "problem" in located ? [located.problem] : [];
  });
  return [...readSetup(snapshot).problems, ...sourceTable.problems, ...problems, ...lost];
}

/** Whether a problem stands in a table, or (nowhere) speaks of it. */
function isOf(snapshot: Snapshot, table: FormTable, { where }: Problem): boolean {
  const grid = snapshot.own[table];
  const [first] = where;
  if (!first || !grid) return table === "settings" && !first;
  const area = parseAddress(first.address)?.area;
  if (!area || first.sheet !== grid.sheet) return false;
  const { top, left, rows, columns } = grid.area;
  const isInRows = area.top >= top && area.top < top + rows;
  return isInRows && area.left >= left && area.left < left + columns;
}

type BareField = Omit<SetUpField, "problems" | "understood" | "isChanged">;

function entriesOf(snapshot: Snapshot, table: FormTable) {
  const grid = snapshot.own[table];
  if (!grid) return [];
  if (table === "settings") {
    const { rows } = readTable(snapshot, "settings", false);
    const fields = rows.map((row) => settingField(grid, row));
    return fields.length === 0 ? [] : [{ name: "Settings", fields }];
  }
  const rows: readonly TableRow<string>[] = readTable(snapshot, table, false).rows;
  const names = (grid.values[0] ?? []).map(nameKey);
  const headings: readonly string[] = headingsOf(table);
  const columns = headings.filter((heading) => names.includes(nameKey(heading)));
  return rows.map((row) => ({
    name: row.text(headings[0] ?? "") || "(no name)",
    fields: columns.map((column) => fieldOf(grid, table, row, column, column)),
  }));
}

function settingField(grid: TableGrid, row: TableRow<ColumnOf<"settings">>): BareField {
  return fieldOf(grid, "settings", row, "Value", row.text("Setting"));
}

function fieldOf<Column extends string>(
  grid: TableGrid,
  table: FormTable,
  row: TableRow<Column>,
  column: Column,
  label: string,
): BareField {
  const place = row.place(column);
  const area = parseAddress(place.address)?.area ?? grid.area;
  const described = columnNamed(table, label);
  const text = row.dayText(column);
  return {
    table,
    row: area.top - grid.area.top,
    column: area.left - grid.area.left,
    label,
    // A cell that holds TRUE or FALSE for a choice of Yes and No.
    text: described?.kind === "yes/no" ? yesNoText(row.cell(column), text) : text,
    help: described?.help ?? "",
    choices: described ? choicesOf(described) : [],
    blank: described ? blankWords(described) : "",
    place,
  };
}

function yesNoText(cell: CellValue, text: string): string {
  return typeof cell === "boolean" ? (cell ? "Yes" : "No") : text;
}

/** What goes into a cell for a typed text, and the format it needs; undefined leaves the cell's own. */
export interface TypedCell {
  readonly value: string | number;
  readonly format: string | undefined;
}

/**
 * A number where the text is one, text otherwise. "20%" stays text, which the set-up reads as 20
 * points; a cell whose format would make another number or a date of it gets the format General.
 */
export function typedCell(text: string, format: string): TypedCell {
  const written = text.trim();
  const figure = written.includes("%") ? undefined : numberFromText(written);
  if (written === "" || figure === undefined || !Number.isFinite(figure))
    return { value: written, format: undefined };
  const isMisread = isPercentFormat(format) || isDateFormat(format) || format === "@";
  return { value: figure, format: isMisread ? "General" : undefined };
}

/** The tables with what was typed in place; rows that were typed below a table are its own. */
export function withEdits(snapshot: Snapshot, edits: readonly SetUpEdit[]): Snapshot {
  const own = { ...snapshot.own };
  for (const { table, row, column, text } of edits) {
    const found = own[table];
    if (!found) continue;
    const grid = withRows(found, row + 1);
    const typed = typedCell(text, grid.formats[row]?.[column] ?? "");
    own[table] = {
      ...grid,
      values: replaced(grid.values, row, column, typed.value),
      formats: replaced(
        grid.formats,
        row,
        column,
        typed.format ?? grid.formats[row]?.[column] ?? "",
      ),
    };
  }
  return { ...snapshot, own };
}

function withRows(grid: TableGrid, rows: number): TableGrid {
  const more = rows - grid.values.length;
  if (more <= 0) return grid;
  const blank = (): string[] => (grid.values[0] ?? []).map(() => "");
  const added = Array.from({ length: more }, blank);
  return {
    ...grid,
    area: { ...grid.area, rows: grid.area.rows + more },
    values: [...grid.values, ...added],
    formats: [...grid.formats, ...added],
  };
}

function replaced<Cell>(
  rows: readonly (readonly Cell[])[],
  row: number,
  column: number,
  cell: Cell,
): Cell[][] {
  return rows.map((cells, at) =>
    at === row ? Object.assign([...cells], { [column]: cell }) : [...cells],
  );
}
