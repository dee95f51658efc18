/** A report's title goes on from update to update, or is told. */
import {
  namesATime,
  rolledTitle,
  titleOfEarlier,
  titleProblems,
} from "../../../src/msg/publication/reportTitle";
import { published } from "../builders";

test.each([
  [
    "Quarterly update, January 2021",
    "January 2021",
    "April 2021",
    3,
    "Quarterly update, April 2021",
  ],
  [
    "JANUARY 2021: quarterly update",
    "January 2021",
    "April 2021",
    3,
    "April 2021: quarterly update",
  ],
  ["Quarterly update Q4 2020/21", "January 2021", "April 2021", 3, "Quarterly update Q1 2021/22"],
  [
    "Q3 2020-2021 (data to January 2021)",
    "Q3 2020-2021",
    "Q4 2020-2021",
    3,
    "Q4 2020-2021 (data to April 2021)",
  ],
  ["Update for November 2020", "November 2020", "December 2020", 1, "Update for December 2020"],
  ["The Spring update", "Spring", "Summer", 3, "The Summer update"],
  ["Quarterly update", "January 2021", "April 2021", 3, undefined],
  ["Plan 2016 to 2020", "January 2021", "April 2021", 3, undefined],
  // A longer number is no year.
  ["Ref Q4 2020/211", "January 2021", "April 2021", 3, undefined],
] as const)('"%s" after %s', (title, previous, name, months, rolled) => {
  expect(rolledTitle(title, previous, name, months)).toBe(rolled);
});

test.each([
  ["Quarterly update", false],
  ["Plan 2016 to 2020", true],
  ["The Q4 report", true],
  ["Report 12021", false],
])('"%s" may be of one update alone: %s', (title, isSo) => {
  expect(namesATime(title)).toBe(isSo);
});

test("a title that names an earlier update, and not this one, waits for an answer", () => {
  const history = [published({ update: "January 2021" }), published({ update: "April 2021" })];
  expect(titleOfEarlier("Update, january  2021", "June 2021", history)).toBe("January 2021");
  expect(titleOfEarlier("From January 2021 to June 2021", "June 2021", history)).toBe("");
  expect(titleOfEarlier("Update, April 2021", "April 2021", history)).toBe("");
  expect(titleProblems("Update, April 2021", "June 2021", history)).toMatchObject([
    {
      severity: "warning",
      needs: "name",
      what: 'The Report title "Update, April 2021" names April 2021; this update is June 2021.',
    },
  ]);
  expect(titleProblems("Update", "June 2021", history)).toEqual([]);
});
