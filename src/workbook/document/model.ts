/** A publication as plain data, before it is a Word file, a web page or a workbook. */

/** What a document is made of, in the order in which it is read. */
export interface UpdateDocument {
  readonly title: string;
  readonly subtitle: string;
  /** "OFFICIAL"; "" for none. */
  readonly marking: string;
  /** Who made it; "" where the set-up does not say. */
  readonly author: string;
  /** Lines below the title: data to, version, produced, contact. */
  readonly cover: readonly string[];
  readonly sections: readonly Section[];
}

export interface Section {
  readonly heading: string;
  /** Holds tables that need a page on its side. */
  readonly isWide: boolean;
  /** Needs no page of its own. */
  readonly isShort?: boolean;
  readonly blocks: readonly Block[];
}

export type Block = Heading | Paragraph | List | Table | Chart;

/** Below a section's own heading: 2, and 3 below that. */
interface Heading {
  readonly kind: "heading";
  readonly level: 2 | 3;
  readonly text: string;
  /** What it heads fills a page of its own. */
  readonly startsPage?: boolean;
}

interface Paragraph {
  readonly kind: "paragraph";
  readonly text: string;
}

export interface List {
  readonly kind: "list";
  readonly items: readonly ListItem[];
}

export interface ListItem {
  /** Printed bold before the text; "" for none. */
  readonly lead: string;
  readonly text: string;
}

export interface Table {
  readonly kind: "table";
  /** Says what the table shows. */
  readonly caption: string;
  readonly columns: readonly Column[];
  /** A text a column, none of them blank. The first is the row's heading. */
  readonly rows: readonly (readonly string[])[];
}

export interface Column {
  readonly heading: string;
  /** Of the table's width, in per cent; all together 100. */
  readonly width: number;
  /** Figures stand at the right. */
  readonly isFigure: boolean;
}

/** Stands beside a table of the same figures. */
export type Chart = LeagueChart | TimeChart;

interface ChartTexts {
  readonly kind: "chart";
  readonly title: string;
  /** What it shows, in a sentence, for whoever cannot see it. */
  readonly alternative: string;
  /** Its figures are rounded to so many, as they are printed. */
  readonly decimals: number;
}

export interface LeagueChart extends ChartTexts {
  readonly shows: "league";
  /** The best first. */
  readonly bars: readonly Bar[];
  /** NaN: there is none. */
  readonly average: number;
  readonly averageText: string;
}

interface Bar {
  readonly name: string;
  readonly value: number;
  readonly text: string;
  readonly isHome: boolean;
}

export interface TimeChart extends ChartTexts {
  readonly shows: "time";
  /** "March 2020", oldest first. */
  readonly periods: readonly string[];
  /** A figure a period; NaN where there is none. */
  readonly lines: readonly { readonly name: string; readonly figures: readonly number[] }[];
}

/** In words, where a table has nothing to show. */
export const NOT_APPLICABLE_WORDS = "not applicable";

/** A cell's text, or the words for none. */
export function orWords(text: string, words: string = NOT_APPLICABLE_WORDS): string {
  return text.trim() === "" ? words : text;
}

/**
 * Characters that no file of ours may hold, in XML or elsewhere: controls but for tabs and line breaks,
 * halves of characters, and those that are none.
 */
const UNPRINTABLE =
  // eslint-disable-next-line no-control-regex -- These are the very characters meant.
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]|[\ud800-\udfff]/gu;

/** Text that can stand in any file. @example printable("a\u0000b") // "ab" */
function printable(text: string): string {
  return text.replace(UNPRINTABLE, "").replace(/\r\n?/gu, "\n");
}

/** The same of every text in a document. */
export function withPrintableTexts<Plain>(value: Plain): Plain {
  if (typeof value === "string") return printable(value) as Plain;
  if (Array.isArray(value)) return value.map((one: unknown) => withPrintableTexts(one)) as Plain;
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).map(([key, one]) => [
    key,
    withPrintableTexts(one as unknown),
  ]);
  return Object.fromEntries(entries) as Plain;
}

/** Every text in a document. */
export function textsIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  if (typeof value !== "object" || value === null) return [];
  return Object.values(value).flatMap(textsIn);
}
