import { freeFileName } from "../../workbench/workbook/fileNames";

test.each([
  ["Essex.xlsx", [], "Essex.xlsx"],
  ["Essex.xlsx", ["essex.XLSX"], "Essex (2).xlsx"],
  ["Essex.xlsx", ["Essex.xlsx", "Essex (2).xlsx"], "Essex (3).xlsx"],
  ["a.b.xlsx", ["a.b.xlsx"], "a.b (2).xlsx"],
  ["no ending", ["no ending"], "no ending (2)"],
  [".xlsx", [".xlsx"], ".xlsx (2)"],
])("a file %s beside %j is called %s", (name, taken, free) => {
  expect(freeFileName(name, taken)).toBe(free);
});
