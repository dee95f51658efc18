/** A heading of one or several lines as the period that it may be. */
import { plainText, withoutNoteMarks, type CellValue } from "../../names/cellText";
import { wordsOfCell } from "../../cells/periodPatterns";
import { periodReadings } from "../../cells/periodText";

/** Words above periods that say no more than that these are periods. */
const CAPTION =
  /^(?:financial |calendar |reporting |time )?(?:quarters?|qtr|months?|years?|periods?|dates?|time|data to|as at)(?: \(?(?:april|apr) to (?:march|mar)\)?)?:?$/i;

/** The parts of a heading as one cell that can be read as a period, where they are one. */
export function periodOfParts(parts: readonly CellValue[]): CellValue {
  const [only = "", ...others] = parts;
  return others.length === 0 ? withoutMarks(only) : joinedParts(parts);
}

/** The parts as one period: "Year ending" over a date, "2019/20" over "Q1", "Quarter" over "Q1 2019/20". */
function joinedParts(parts: readonly CellValue[]): CellValue {
  const joined = parts.map((part) => wordsOfCell(withoutMarks(part))).join(" ");
  if (isPeriod(joined)) return joined;
  const said = parts.filter((part) => !CAPTION.test(plainText(part)));
  const [only] = said;
  if (said.length === 1 && only !== undefined) return withoutMarks(only);
  return said.map((part) => wordsOfCell(withoutMarks(part))).join(" ");
}

/** Note marks are no part of a period; fused digits cannot be told from its year here. */
export function withoutMarks(cell: CellValue): CellValue {
  return typeof cell === "string" ? withoutNoteMarks(plainText(cell)) : cell;
}

export function isPeriod(cell: CellValue): boolean {
  return periodReadings(cell).readings.length > 0;
}
