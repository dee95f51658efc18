/** @jest-environment jsdom */
import { newWorkbook, openWorkbook } from "../../../excel-host/package/open";
import { saveWorkbook } from "../../../excel-host/package/save";
import { differingParts, fixture } from "./fixture";

it("opens and saves in a page as in Node", () => {
  const bytes = fixture();
  const workbook = openWorkbook(bytes);
  workbook.sheets[0]!.setValue(0, 9, "Łódź");
  const saved = saveWorkbook(workbook);
  expect(differingParts(bytes, saved)).toEqual([
    "xl/sharedStrings.xml",
    "xl/worksheets/sheet1.xml",
  ]);
  expect(openWorkbook(saved).sheets[0]!.value(0, 9)).toBe("Łódź");
  expect(openWorkbook(saveWorkbook(newWorkbook())).sheets[0]!.usedArea(false)).toBeUndefined();
});
