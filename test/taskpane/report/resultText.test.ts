/** What a refresh came to is told by the measures, not by the cells. */
import { resultText } from "../../../src/taskpane/report/resultText";
import type { SummaryList } from "../../../src/msg/telling/summaryLists";
import { outcome } from "../outcomes";

function told(rows: number, counts: Partial<Record<SummaryList, number>>): string {
  const [row] = outcome.rows;
  const names = (list: SummaryList) => Array<string>(counts[list] ?? 0).fill("Burglary");
  const lists = {
    ...outcome.lists,
    ...{ meeting: names("meeting"), notMeeting: names("notMeeting") },
    deteriorated: names("deteriorated"),
  };
  return resultText(
    { ...outcome, rows: Array(rows).fill(row) as (typeof outcome)["rows"], lists },
    undefined,
  );
}

test.each([
  [
    12,
    { meeting: 1, notMeeting: 9, deteriorated: 3 },
    "12 measures: 1 met, 9 not met, 3 lost a place or more.",
  ],
  [1, { meeting: 1, deteriorated: 1 }, "1 measure: 1 met, 1 lost a place or more."],
  [2, { noAspiration: 2, noNewData: 1 }, "2 measures."],
])(
  "of %i measures: what met, what did not, what lost places, and no count of none",
  (rows, counts, text) => {
    expect(told(rows, counts)).toBe(`Refreshed. ${text}`);
  },
);

test("no report is said in words", () => {
  expect(resultText({ ...outcome, ok: false }, new Date())).toBe("The report could not be made.");
});

test("a refresh at which nothing changed says since when, and that it was looked at again", () => {
  const onSheets = { isThere: true, isUnfinished: false, changes: [] };
  const at = (writtenAt: string) =>
    resultText(
      { ...outcome, did: "found unchanged", onSheets: { ...onSheets, writtenAt } },
      new Date(2026, 10, 30, 11, 4),
    );
  const written = new Date(2026, 10, 25, 21, 24).toISOString();
  expect(at(written)).toMatch(
    /^Nothing changed since 25 November 21:24; checked again at 11:04\. \d/,
  );
  expect(at("")).toMatch(/^Nothing changed since the report was written; checked again at 11:04\./);
});
