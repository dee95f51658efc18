/**
 * A series' read-back as the pane shows it: the displayed texts of the outcome taken apart into
 * facts, and what a person should look at first.
 */
import { placeText } from "../../workbook/actions/outcome";
import type { Outcome } from "../../workbook/actions/outcome";

export type SeriesTexts = NonNullable<Outcome["readBack"]>[number];

/** What a person should look at, most pressing first. */
const SERIES_MARKS = ["Incomplete", "Figures changed", "New figures"] as const;
export type SeriesMark = (typeof SERIES_MARKS)[number];

/** Which forces were found; "" where there are none to tell. */
export interface ForcesRead {
  /** "8 of 8", or "7" where others were not found. */
  readonly found: string;
  readonly foundNames: string;
  readonly notFound: string;
  readonly nearlyFound: string;
}

/** Heading cells as formulas name them: "'Crime data'!C4"; and how many more there are. */
export interface HeadingCells {
  readonly where: readonly string[];
  readonly more: number;
}

const FORCES =
  /^(?:No force found|(\d+) found: (.+?))\.(?: Not found: (.+?)\.)?(?: Nearly found, not taken: (.+)\.)?$/s;

/**
 * Takes apart the sentences about forces. Names are not counted: they may have commas themselves
 * ("London, City of"), so that how many were not found is not told.
 * @returns undefined for a text that is not of this form; then it is to be shown as it is
 * @example forcesRead("7 found: Essex, Kent. Not found: Sussex.")?.notFound // "Sussex"
 */
export function forcesRead(text: string): ForcesRead | undefined {
  const parts = FORCES.exec(text);
  if (!parts) return undefined;
  const [, count, foundNames = "", notFound = "", nearlyFound = ""] = parts;
  const isWhole = count !== undefined && notFound === "";
  return {
    found: count === undefined ? "None" : isWhole ? `${count} of ${count}` : count,
    foundNames,
    notFound,
    nearlyFound,
  };
}

const HEADING_CELL = /(.+?)!([A-Z]{1,3}\d{1,7})(?:, |$|(?= and \d+ more$))/gsy;
const MORE = /^ and (\d+) more$/;

/**
 * The heading cells of a series.
 * @param text cells as people read them: "Crime data!C4, Tables!D5 and 3 more"
 * @returns undefined for a text that is not of this form
 */
export function headingCells(text: string): HeadingCells | undefined {
  const cells = [...text.matchAll(HEADING_CELL)];
  const rest = text.slice(cells.reduce((length, [whole]) => length + whole.length, 0));
  const more = rest === "" ? 0 : Number(MORE.exec(rest)?.[1] ?? Number.NaN);
  if (Number.isNaN(more)) return undefined;
  return {
    where: cells.map(([, sheet = "", address = ""]) => placeText({ sheet, address })),
    more,
  };
}

/** What a person should look at in a series; none for one that is as it was. */
export function seriesMarks({ forces, periods, changes }: SeriesTexts): SeriesMark[] {
  const read = forcesRead(forces);
  const isComplete =
    read !== undefined &&
    read.found !== "None" &&
    read.notFound === "" &&
    read.nearlyFound === "" &&
    periods !== "No period";
  const found: Readonly<Record<SeriesMark, boolean>> = {
    Incomplete: !isComplete,
    "Figures changed": /Other figures:|No longer there:/.test(changes),
    "New figures": /New series\.|Added:/.test(changes),
  };
  return SERIES_MARKS.filter((mark) => found[mark]);
}

/** The series with those to look at first in front; otherwise in the order given. */
export function mostPressingFirst(series: readonly SeriesTexts[]): SeriesTexts[] {
  const urgency = (one: SeriesTexts) => {
    const [first] = seriesMarks(one);
    return first ? SERIES_MARKS.indexOf(first) : SERIES_MARKS.length;
  };
  return [...series].sort((one, other) => urgency(one) - urgency(other));
}
