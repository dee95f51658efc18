/** The tables of MSG Setup that are read, each with its columns. */
import { nameKey } from "../cellText";
import { namesOf, type Column, type Columns, type NameOf } from "./column";
import { FORCES } from "./forces";
import { GROUPS } from "./groups";
import { HISTORY, HISTORY_FORCES } from "./history";
import { MEASURES } from "./measures";
import { NOTES } from "./notes";
import { SETTING_ROWS, SETTINGS } from "./settings";
import { FACTS, HISTORY_INDICATORS, INDICATORS, NARRATIVE, PRIORITIES } from "./ownFigures";
import { SOURCES } from "./sources";

/** In the order in which they stand beside each other, with what stands above each. */
export const SET_UP = {
  settings: { columns: SETTING_ROWS, isRequired: true, caption: "Settings" },
  forces: { columns: FORCES, isRequired: true, caption: "Forces compared" },
  measures: {
    columns: MEASURES,
    isRequired: true,
    caption: "Measures: what is compared, and the aspiration for each",
  },
  sources: {
    columns: SOURCES,
    isRequired: true,
    caption: "Sources: where the figures stand in this workbook",
  },
  notes: {
    columns: NOTES,
    isRequired: false,
    caption: "Notes: commentary that goes into the report",
  },
  history: {
    columns: HISTORY,
    isRequired: false,
    caption: "History: what was published before",
  },
  historyForces: {
    columns: HISTORY_FORCES,
    isRequired: false,
    caption: "History: every force's figures behind what was published",
  },
  groups: {
    columns: GROUPS,
    isRequired: false,
    caption: "Groups: every force's Most Similar Group, by date",
  },
  priorities: {
    columns: PRIORITIES,
    isRequired: false,
    caption: "Priorities: what the force set out to do",
  },
  indicators: {
    columns: INDICATORS,
    isRequired: false,
    caption: "Indicators: the force's own figures, without peers",
  },
  facts: {
    columns: FACTS,
    isRequired: false,
    caption: "Facts: figures that no series holds, and who says so",
  },
  narrative: {
    columns: NARRATIVE,
    isRequired: false,
    caption: "Narrative: the update in words, a row a bullet",
  },
  historyIndicators: {
    columns: HISTORY_INDICATORS,
    isRequired: false,
    caption: "History: the force's own figures as published",
  },
} as const satisfies Readonly<
  Record<string, { columns: Columns; isRequired: boolean; caption: string }>
>;

/** Stands on top of MSG Setup. */
export const SET_UP_TITLE = "Set-up of the comparison with the Most Similar Group";

export type SetUpTable = keyof typeof SET_UP;
export const SET_UP_TABLES = Object.keys(SET_UP) as readonly SetUpTable[];

type Headings = { readonly [Table in SetUpTable]: NameOf<(typeof SET_UP)[Table]["columns"]> };
export type ColumnOf<Table extends SetUpTable> = Headings[Table];

/** The headings of a table, in the order in which the add-in makes them. */
export function headingsOf<Table extends SetUpTable>(table: Table): readonly ColumnOf<Table>[] {
  return namesOf<Columns>(SET_UP[table].columns) as ColumnOf<Table>[];
}

/** The column of a heading, whatever its case; of the settings, the setting of a name. */
export function columnNamed(table: SetUpTable, name: string): Column | undefined {
  const columns: Columns = table === "settings" ? SETTINGS : SET_UP[table].columns;
  return Object.values(columns).find((column) => nameKey(column.name) === nameKey(name));
}

/** The headings that stand for correction in the proposal of a first run. */
export function proposedHeadings<Table extends SetUpTable>(
  table: Table,
): readonly ColumnOf<Table>[] {
  return headingsOf(table).filter((name) => columnNamed(table, name)?.isProposed);
}
