/** npm test builds and installs what the chosen tests need, and no more: told by what they import. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { needsOf } from "../../scripts/testNeeds.mjs";

const TESTS = path.join(__dirname, "..");

const needs = (...files: string[]) =>
  [...needsOf(files.map((file) => path.join(TESTS, file)))].sort();

test.each([
  ["msg/standing/status.test.ts", []],
  ["functions/index.test.ts", ["the add-in"]],
  ["host/functions/production.test.ts", ["the add-in"]],
  ["workbook/report/libreOffice.test.ts", ["LibreOffice"]],
  ["host/formulas/libreOffice.test.ts", ["LibreOffice"]],
  ["e2e/badInput.test.ts", ["the add-in"]],
  ["e2e/report.test.ts", ["LibreOffice", "the add-in"]],
  ["e2e/page/pane.test.ts", ["Chromium", "the add-in", "the workbench"]],
])("%s needs %j", (file, expected) => {
  expect(needs(file)).toEqual(expected);
});

test("tests chosen together need what each of them needs", () => {
  expect(needs("msg/standing/status.test.ts", "e2e/report.test.ts")).toEqual([
    "LibreOffice",
    "the add-in",
  ]);
});

test("no test finds the build or a program in a way of its own", () => {
  const files = readdirSync(TESTS, { recursive: true, encoding: "utf8" });
  const finders = files.filter(
    (file) =>
      /\.tsx?$/u.test(file) &&
      /["'/]dist["'/]|soffice|process\.env\["CHROMIUM"\]/u.test(
        readFileSync(path.join(TESTS, file), "utf8"),
      ),
  );
  expect(finders.sort()).toEqual([
    "builtAddIn.ts",
    "e2e/browser.ts",
    "host/libreoffice.ts",
    path.relative(TESTS, __filename),
  ]);
});
