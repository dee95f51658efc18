/**
 * What a column of a set-up table, or a setting, may hold: data, from which the reader, the form, the
 * proposal of a first run and the user guide's tables are made.
 */
import type { Period } from "../../../msg/basics/period";

/** What numbers a cell may hold, and how to say so. */
export interface NumberRule {
  readonly allows: (figure: number) => boolean;
  readonly words: string;
}

export const POSITIVE: NumberRule = {
  allows: (figure) => figure > 0 && Number.isFinite(figure),
  words: "a number above 0",
};

export const ANY_NUMBER: NumberRule = { allows: Number.isFinite, words: "a number" };

export function wholeNumber(least: number, most: number): NumberRule {
  return {
    allows: (figure) => Number.isInteger(figure) && figure >= least && figure <= most,
    words: `a whole number from ${least} to ${most}`,
  };
}

/** What a blank cell means: always the same, or by the row's other texts. */
export type Blank<Meant> = Meant | ((text: (column: string) => string) => Meant);

interface Named {
  /** The heading, or the setting's name. */
  readonly name: string;
  /** What it is for, to a person. */
  readonly help: string;
  /** Without the column there is no report. */
  readonly isRequired?: true;
  /** What a blank cell means, where that is not simply the value in `blank`. */
  readonly blankMeans?: string;
  /** Says what is wrong, and the row is used all the same. */
  readonly isForChecks?: true;
  /** Shown for correction in the proposal of a first run. */
  readonly isProposed?: true;
}

interface PlainColumn extends Named {
  /**
   * "lines" keeps line breaks; "day" reads a date as "14 January 2021", "text" as "January 2021";
   * a "list" has entries separated by ";"; a "position" may be as reports print it, "=2nd of 7"; a
   * "date" is Excel's number of the day.
   */
  readonly kind: "text" | "lines" | "day" | "list" | "position" | "date" | "period";
}

interface NumberColumn extends Named {
  readonly kind: "number";
  readonly rule: NumberRule;
  /** NaN where left out. */
  readonly blank?: Blank<number>;
}

/** A share of 1; "95%" and 95 are 0.95. */
interface ShareColumn extends Named {
  readonly kind: "share";
  readonly blank: number;
}

interface YesNoColumn extends Named {
  readonly kind: "yes/no";
  readonly blank: boolean;
}

/** Words to choose from, with what each means; "" where the word says it. */
export interface ChoiceColumn<Word extends string = string> extends Named {
  readonly kind: "choice";
  readonly words: Readonly<Record<Word, string>>;
  /** The word behind which a period may be written. */
  readonly withPeriod?: Word;
  readonly blank: Blank<Word>;
}

/** A choice in which a blank has no meaning: one of the words must be written. */
export interface RequiredChoiceColumn<Word extends string = string> extends Named {
  readonly kind: "required choice";
  readonly words: Readonly<Record<Word, string>>;
  /** Stands in a row that is not used because the cell is wrong. */
  readonly placeholder: Word;
}

/** A choice that need not be made: undefined for a blank. */
export interface OptionalChoiceColumn<Word extends string = string> extends Named {
  readonly kind: "optional choice";
  readonly words: Readonly<Record<Word, string>>;
  readonly blankMeans: string;
}

export type Column =
  | PlainColumn
  | NumberColumn
  | ShareColumn
  | YesNoColumn
  | ChoiceColumn
  | RequiredChoiceColumn
  | OptionalChoiceColumn;

/** The columns of a table, by what the program calls them, in the order in which it makes them. */
export type Columns = Readonly<Record<string, Column>>;

/** Texts of the headings. */
export type NameOf<Table extends Columns> = Table[keyof Table]["name"];

/** What a cell of each kind is read as; a choice is read as one of its words. */
interface Readings {
  readonly text: string;
  readonly lines: string;
  readonly day: string;
  readonly list: readonly string[];
  readonly number: number;
  readonly share: number;
  readonly position: number;
  readonly date: number;
  readonly period: Period | undefined;
  readonly "yes/no": boolean;
}

/** What any cell may be read as. */
export type AnyReading = Readings[keyof Readings];

type Reading<One extends Column> = One["kind"] extends keyof Readings
  ? Readings[One["kind"]]
  : One extends { readonly words: infer Words }
    ? (keyof Words & string) | (One["kind"] extends "optional choice" ? undefined : never)
    : never;

/** A row of a table as it is read. */
export type Fields<Table extends Columns> = {
  readonly [Key in keyof Table]: Reading<Table[Key]>;
};

/** Every heading of a table, in order. */
export function namesOf<const Table extends Columns>(table: Table): readonly NameOf<Table>[] {
  return Object.values<Column>(table).map(({ name }) => name);
}

/** The words that a cell may hold, that of a blank cell first; none where anything can be written. */
export function choicesOf(column: Column): readonly string[] {
  if (column.kind === "yes/no") return ["Yes", "No"];
  if (!("words" in column)) return [];
  const words = Object.keys(column.words);
  if (column.kind !== "choice" || typeof column.blank === "function") return words;
  const { blank } = column;
  return [blank, ...words.filter((word) => word !== blank)];
}

/** What a blank cell means, in words; "" where it means nothing in particular. */
export function blankWords(column: Column): string {
  if (column.blankMeans !== undefined) return column.blankMeans;
  if (column.kind === "required choice") return "not allowed";
  if (column.kind === "yes/no") return column.blank ? "Yes" : "No";
  if (!("blank" in column) || typeof column.blank === "function") return "";
  return String(column.blank ?? "");
}
