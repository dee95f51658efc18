/** Documents of the open workbook: what the analyst wrote goes into them, and nothing is written. */
import { JSDOM } from "jsdom";
import type { HeadlessExcel } from "../../../excel-host/run/headless";
import { openWorkbook } from "../../../excel-host/package/open";
import type { WorkbookModel } from "../../../excel-host/model/types";
import type { UpdateReport } from "../../../src/msg/model/update";
import {
  checkDocument,
  copiedDocument,
  makeDocument,
} from "../../../src/workbook/actions/documents";
import { refreshReport } from "../../../src/workbook/actions/refresh";
import { smallWorkbook } from "../../e2e/smallWorkbook";
import { sheetNamed } from "../../e2e/workbooks";
import { openExcel } from "../inExcel";
import { differences, wholeWorkbook } from "../wholeWorkbook";

const parse = (markup: string) => new JSDOM(markup).window.document;
const textOf = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

let excel: HeadlessExcel;
let workbook: WorkbookModel;
let report: UpdateReport;

beforeEach(async () => {
  workbook = smallWorkbook();
  excel = await openExcel(workbook);
  const outcome = await refreshReport({ handEdits: "keep" });
  report = outcome.report!;
});
afterEach(() => excel.close());

/** A row of MSG Background that holds a text of its own. */
const BACKGROUND_ROW = 60;

test("a file is named after the update, by characters that every system takes", async () => {
  const named = (title: string) => {
    const settings = { ...report.setup.settings, reportTitle: title };
    return makeDocument({ ...report, setup: { ...report.setup, settings } }, "page");
  };
  const update = "March 2021";
  expect((await named("Update 2020/21: Q4?")).name).toBe(`Update 2020-21 Q4 ${update}.html`);
  expect((await named("\u202ecod.exe\u0000")).name).toBe(`cod.exe ${update}.html`);
  expect((await named("x".repeat(400))).name).toHaveLength(125);
});

test("the analyst's words on MSG Background are in every form, as they stand now; nothing is written", async () => {
  sheetNamed(workbook, "MSG Background").setValue(
    BACKGROUND_ROW,
    0,
    "We asked the mayor <b>twice</b>.",
  );
  const before = wholeWorkbook(workbook);
  const page = textOf((await makeDocument(report, "page")).bytes);
  expect(page).toContain("We asked the mayor &lt;b&gt;twice&lt;/b&gt;.");
  const copied = await copiedDocument(report);
  expect(copied.markup).toContain("We asked the mayor &lt;b&gt;twice&lt;/b&gt;.");
  expect(copied.text).toContain("We asked the mayor <b>twice</b>.");
  expect(differences(before, wholeWorkbook(workbook))).toEqual([]);
});

test("without MSG Background the document has the texts that a new one begins with", async () => {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("MSG Background").delete();
    await context.sync();
  });
  const page = textOf((await makeDocument(report, "page")).bytes);
  expect(page).toContain("Most Similar Group");
});

test("a Word file made here is found right, and one changed figure in the page is found", async () => {
  const word = await makeDocument(report, "word");
  expect(textOf(word.bytes.slice(0, 2))).toBe("PK");
  expect(await contradictions(word.name, word.bytes)).toEqual([]);

  const page = textOf((await makeDocument(report, "page")).bytes);
  const [right = ""] = />8th( \([^<]*\))?</u.exec(page) ?? [];
  const wrong = page.replace(right, ">2nd<");
  const found = await contradictions("update.html", new TextEncoder().encode(wrong));
  expect(found).toMatchObject([{ said: "2nd", figure: { sheet: "MSG Evidence" } }]);
});

test("the accessible copy is the workbook that the command writes, with the analyst's words", async () => {
  sheetNamed(workbook, "MSG Background").setValue(BACKGROUND_ROW, 0, "We asked the mayor.");
  const made = await makeDocument(report, "accessible");
  expect(made.name).toMatch(/ accessible\.xlsx$/u);
  const sheets = openWorkbook(made.bytes).sheets.map(({ name }) => name);
  expect(sheets.slice(0, 2)).toEqual(["Cover", "Contents"]);
  expect(textOf(made.bytes)).toContain("We asked the mayor.");
});

test("a file that cannot be read is refused by its name", async () => {
  const words = new TextEncoder().encode("no archive");
  await expect(contradictions("broken.docx", words)).rejects.toThrow(
    /^broken\.docx is not a Word/u,
  );
  await expect(contradictions("update.pdf", words)).rejects.toThrow(
    /^update\.pdf is not a document/u,
  );
});

async function contradictions(name: string, bytes: Uint8Array) {
  const findings = await checkDocument(report, name, bytes, parse);
  return findings.filter(({ kind }) => kind === "contradiction");
}
