/** A refresh loses nothing that an analyst keeps in a workbook. */
import { openWorkbook } from "../../excel-host/package/open";
import { saveWorkbook } from "../../excel-host/package/save";
import { fixture, partsOf } from "../host/package/fixture";
import { runCommand } from "./refresh";
import { putSmallWorkbook } from "./smallWorkbook";
import { sheetNamed } from "./workbooks";

/** Parts that list the workbook's sheets, strings and styles, and so must change. */
const LISTS = [
  "[Content_Types].xml",
  "xl/workbook.xml",
  "xl/_rels/workbook.xml.rels",
  "xl/styles.xml",
  "xl/sharedStrings.xml",
  "xl/calcChain.xml",
];

test("charts, sparklines, conditional formats, comments, custom XML: every part stays as it was", async () => {
  const before = fixture();
  const workbook = openWorkbook(before);
  putSmallWorkbook(workbook);
  const { outcome } = await runCommand(workbook, "refreshReport");
  expect(outcome.ok).toBe(true);
  const [had, has] = [partsOf(before), partsOf(saveWorkbook(workbook))];
  const kept = Object.keys(had).filter((part) => !LISTS.includes(part));
  expect(kept.join("\n")).toMatch(/chart.*comments|comments.*chart/su);
  for (const part of kept) expect([part, has[part]]).toEqual([part, had[part]]);
  const sheet = openWorkbook(saveWorkbook(workbook));
  expect(sheetNamed(sheet, "MSG Summary").text(0, 0)).toBe("Quarterly update");
});
