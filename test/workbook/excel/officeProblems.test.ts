/** Excel's refusals in people's words. */
import {
  isOfficeError,
  officeProblem,
  type OfficeError,
} from "../../../src/workbook/excel/officeProblems";

function refusal(code: string | number, message = "No."): OfficeError {
  return Object.assign(new Error(message), { code });
}

test.each([
  ["AccessDenied", /protected/],
  ["InvalidOperationInCellEditMode", /being edited/],
  [5004, /being edited/],
  ["RequestPayloadSizeLimitExceeded", /too large/],
  ["InvalidOrTimedOutSession", /lost the connection/],
  [5012, /lost the connection/],
])("%s is told with what to do", (code, words) => {
  const problem = officeProblem(refusal(code), false);
  expect(problem.severity).toBe("stop");
  expect(problem.what).toMatch(words);
  expect(problem.remedy).not.toBe("");
});

test("an unknown refusal keeps Excel's own words and code", () => {
  const { what } = officeProblem(refusal("Strange", "Something odd"), false);
  expect(what).toContain("Something odd");
  expect(what).toContain("Strange");
});

test("a member that Excel lacks is named in Excel's own words", () => {
  const { what } = officeProblem(refusal("ApiNotFound", "Range.getFancy is not available."), false);
  expect(what).toContain("Range.getFancy is not available.");
});

test("once writing has begun, the problem says that the report may be incomplete", () => {
  expect(officeProblem(refusal("AccessDenied"), true).what).toContain("incomplete");
});

test("mistakes of ours are no refusals of Excel", () => {
  expect(isOfficeError(new TypeError("x is undefined"))).toBe(false);
  expect(isOfficeError(refusal("AccessDenied"))).toBe(true);
});
