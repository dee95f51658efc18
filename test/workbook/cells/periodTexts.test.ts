import { readPeriod } from "../../../src/workbook/cells/periodText";
import { PERIOD_TEXTS } from "./periodTexts";

function shown(cell: string | number): string {
  const period = readPeriod(cell);
  if (period === undefined || period === "undecided") return "";
  const month = String((period.end % 12) + 1).padStart(2, "0");
  return `${Math.floor(period.end / 12)}-${month} x ${period.months}`;
}

it.each(PERIOD_TEXTS)("%s is read as %s", (cell, period) => {
  expect(shown(cell)).toBe(period);
});

it("reads what can be surely read", () => {
  const read = PERIOD_TEXTS.filter(([cell]) => shown(cell) !== "");
  expect([read.length, PERIOD_TEXTS.length]).toEqual([219, 253]);
});

it.each(["Rate ", "% change "])("no word but a mark stands beside a period (%s)", (word) => {
  const texts = PERIOD_TEXTS.flatMap(([cell]) => (typeof cell === "string" ? [word + cell] : []));
  expect(texts.filter((text) => shown(text) !== "")).toEqual([]);
});
