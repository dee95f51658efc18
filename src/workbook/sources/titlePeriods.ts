/** Titles above a table name its period; where Fixed period says another, one of them is wrong. */
import { monthName, periodName, startOf, yearOf, type Period } from "../../msg/basics/period";
import type { Problem } from "../../msg/basics/problem";
import { cellPlace } from "../names/addresses";
import { plainText } from "../names/cellText";
import type { SheetCells } from "../cells/sheetCells";
import { periodReadings } from "../cells/periodText";
import { problemAt } from "../setup/locateSources";
import type { Source } from "../setup/readSourceRows";

/** "12 months to the end of 31 March 2018". */
const MOST_WORDS = 9;
const TITLE_ROWS = 20;

/** Dates of these lines are not those of the figures. */
const OTHER_DATES = /publish|releas|updat|produc|print|extract|download|copyright|revis|©/iu;

const YEAR = /(?:^|\D)((?:19|20)\d\d)(?!\d)/gu;

/** A year at a title's end with the note marks fused to it: "December 20191,2". */
const FUSED_YEAR = /(^|\D)((?:19|20)\d\d)\d{1,2}(?:,\d{1,2})*$/u;

function withoutFusedNotes(text: string): string {
  return text.replace(FUSED_YEAR, "$1$2");
}

/**
 * The periods that a title names, in its own words, bare years left out.
 * @example periodsNamed("Table P3: Rates, year ending December 20191,2") // ["year ending December 2019"]
 */
function periodsNamed(title: string): string[] {
  return phrasesOfPeriods(withoutFusedNotes(plainText(title)));
}

function phrasesOfPeriods(text: string): string[] {
  const words = text.split(" ").map((word) => word.replace(/^[("'[]+|[)\]"',;:.]+$/gu, ""));
  const phrases: string[] = [];
  for (let first = 0; first < words.length; first++) {
    for (let count = Math.min(MOST_WORDS, words.length - first); count > 0; count--) {
      const phrase = words.slice(first, first + count).join(" ");
      const ends = /^[\d.]+$/u.test(phrase) ? [] : endsOf(phrase);
      if (ends.length === 0) continue;
      phrases.push(phrase);
      first += count - 1;
      break;
    }
  }
  return phrases;
}

/** Before it stands what the figures are of, behind it what they are held against. */
const COMPARED =
  /\b(?:compared|comparison|relative) (?:with|to)\b|\bversus\b|\bvs\.?(?= )|\bchange (?:from|since|on)\b/iu;

/**
 * The period that titles say the figures are of: of several dates the last one, of a comparison the
 * first part; lines about publishing are passed over. undefined where no title names a period.
 *
 * @example titlePeriod(["Offences, 1 April 2017 to 31 March 2018"]) // "1 April 2017 to 31 March 2018"
 * @example titlePeriod(["Year ending March 2018 compared with year ending March 2017"]) // "Year ending March 2018"
 */
export function titlePeriod(titles: readonly string[]): string | undefined {
  const spoken = titles.filter((title) => !OTHER_DATES.test(title));
  for (const title of spoken) {
    const [own = ""] = title.split(COMPARED);
    const named = periodsNamed(own);
    const latest = named.reduce<string | undefined>(
      (best, one) => (best !== undefined && lastEnd(best) > lastEnd(one) ? best : one),
      undefined,
    );
    if (latest !== undefined) return latest;
  }
  return undefined;
}

function lastEnd(phrase: string): number {
  return Math.max(...endsOf(phrase));
}

/** The last months of all periods that a text names, bare years left out. */
function monthsNamed(text: string): number[] {
  return phrasesOfPeriods(text).flatMap(endsOf);
}

function endsOf(phrase: string): number[] {
  return periodReadings(phrase).readings.map(({ period }) => period.end);
}

/** Whether a title speaks of another time than a period; false where it names no time. */
export function disagrees(title: string, fixed: Period): boolean {
  const text = withoutFusedNotes(plainText(title));
  if (OTHER_DATES.test(text)) return false;
  const months = monthsNamed(text);
  if (months.length > 0) return !months.includes(fixed.end);
  const years = [...text.matchAll(YEAR)].map(([, year]) => Number(year));
  const own = [yearOf(fixed.end), yearOf(startOf(fixed))];
  return years.length > 0 && !years.some((year) => own.includes(year));
}

/**
 * A notice when titles above the heading name periods, and none is the Fixed period.
 *
 * @param headingRow first row of the heading on the sheet, from 0
 */
export function titleNotice(source: Source, cells: SheetCells, headingRow: number): Problem[] {
  const { fixedPeriod } = source;
  if (!fixedPeriod) return [];
  const { top } = cells.area;
  const rows = Math.max(0, Math.min(TITLE_ROWS, headingRow - top));
  const titles = cells.inRows(top, rows).flatMap(({ cell, row, column }) => {
    const text = typeof cell === "string" ? withoutFusedNotes(plainText(cell)) : "";
    const speaks = text !== "" && (monthsNamed(text).length > 0 || text.search(YEAR) >= 0);
    return speaks ? [{ text, place: cellPlace(cells.sheet, row, column) }] : [];
  });
  const [first] = titles.filter(({ text }) => disagrees(text, fixedPeriod));
  if (!first || titles.some(({ text }) => agrees(text, fixedPeriod))) return [];
  const dates = [...new Set(monthsNamed(first.text).map(monthName))].join(" and ");
  const problem = problemAt(
    source,
    "Fixed period",
    `Fixed period says ${fixedPeriod.months === 1 ? monthName(fixedPeriod.end) : periodName(fixedPeriod)}, but the title on the sheet "${cells.sheet}" is "${first.text}"${dates === "" ? "" : `, which speaks of ${dates}`}.`,
    "Correct Fixed period, or paste the figures of that period; where both are right, write your name in Accepted by.",
  );
  return [{ ...problem, severity: "notice", where: [...problem.where, first.place] }];
}

function agrees(title: string, fixed: Period): boolean {
  return !OTHER_DATES.test(title) && !disagrees(title, fixed);
}
