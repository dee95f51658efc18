/** The copy that everybody can read: its rules one by one, its figures, and texts that would be something else. */
import fc from "fast-check";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { format } from "numfmt";
import { essexUpdate } from "../../msg/proofreading/essex";
import { testWithValidator, validatorFindings } from "../../ooxmlValidator";
import { unitOfValue } from "../../../src/msg/figures/units";
import { changeText, measureText } from "../../../src/msg/words/wording";
import { accessibleCopy } from "../../../src/workbook/document/accessibleCopy";
import type { AccessibleCopy } from "../../../src/workbook/document/copyModel";
import { fittingRows } from "../../../src/workbook/document/copyRows";
import { storedZip } from "../../../src/workbook/document/storedZip";
import { workbookFile } from "../../../src/workbook/document/workbookFile";
import { brokenRules, openCopy, RULES } from "./accessibleRules";
import { NASTY } from "./nastyTexts";

const update = essexUpdate({
  reportTitle: "Quarterly update",
  marking: "OFFICIAL",
  producedBy: "Performance Analysis Unit",
  producedOn: "April 2021",
  contact: "analysis@example.org",
  nextUpdate: "July 2021",
});
const copy = accessibleCopy(update);
const bytes = workbookFile(copy);
const tableOf = (sheet: string, of: AccessibleCopy = copy) =>
  of.tables.find((table) => table.sheet === sheet)!;
const columnOf = (sheet: string, heading: string) =>
  tableOf(sheet).columns.findIndex((column) => column.heading.startsWith(heading));

test("every rule is met", () => {
  expect(brokenRules(bytes)).toEqual({});
});

testWithValidator("Office takes the file", () => {
  expect(validatorFindings(bytes)).toEqual([]);
});

/** The file with one of its parts changed. */
function spoilt(part: RegExp, from: string | RegExp, to: string): Uint8Array {
  const parts = Object.entries(unzipSync(bytes)).map(([name, content]) => {
    const text = strFromU8(content);
    return [name, strToU8(part.test(name) ? text.replace(from, to) : text)] as const;
  });
  return zipSync(Object.fromEntries(parts));
}

test.each([
  ["one marked table", /table2\.xml/u, /MSG_notes/gu, "Table2"],
  [
    "no merged cells",
    /sheet3\.xml/u,
    "</sheetData>",
    '</sheetData><mergeCells count="1"><mergeCell ref="A1:B1"/></mergeCells>',
  ],
  ["no blank cells", /sheet4\.xml/u, />Essex is [^<]*</u, "><"],
  ["text wraps", /styles\.xml/u, / wrapText="1"/gu, ""],
  ["contrast", /styles\.xml/u, "FFFFFFFF", "FF7F7F7F"],
  ["title, author", /core\.xml/u, "en-GB", ""],
  [
    "no headers, footers",
    /sheet5\.xml/u,
    "<selection",
    '<pane ySplit="1" topLeftCell="A2" state="frozen"/><selection',
  ],
  ["Arial of 12", /styles\.xml/u, 'sz val="12"', 'sz val="9"'],
  ["nothing by colour", /sheet5\.xml/u, ">Not met<", ">✗<"],
  ["links say where", /sheet2\.xml/u, "'Notes'", "'Summary'"],
  ["the cover is in view", /sheet1\.xml/u, 'tabSelected="1"', ""],
])('the rule "%s" fails where it is broken', (rule, part, from, to) => {
  const name = Object.keys(RULES).find((one) => one.startsWith(rule))!;
  const markup =
    typeof from === "string" && from.startsWith("'") ? from.replaceAll("'", "&#39;") : from;
  const with_ = to.startsWith("'") ? to.replaceAll("'", "&#39;") : to;
  expect(Object.keys(brokenRules(spoilt(part, markup, with_)))).toContain(name);
});

test("a measure's figures are numbers that show what the document says", () => {
  const rows = tableOf("Performance").rows;
  const at = (heading: string) => columnOf("Performance", heading);
  expect(rows.map(([name]) => name)).toEqual(update.measures.map(({ measure }) => measure.name));
  update.measures.forEach(({ measure, value, status, position, toAverage, toTopQuartile }, row) => {
    const cell = (heading: string) => rows[row]![at(heading)]!;
    const shown = (heading: string) => {
      const found = cell(heading);
      return typeof found === "object" && "figure" in found
        ? format(found.format, found.figure)
        : found;
    };
    const unit = unitOfValue(measure);
    const glue = unit.startsWith("%") || unit === "" ? "" : " ";
    expect(`${shown("Value") as string}${glue}${unit}`).toBe(measureText(value, measure));
    expect(cell("MSG position")).toEqual({ figure: position, format: "0" });
    expect(cell("Status")).toBe(status);
    for (const [heading, change, benchmark] of [
      ["Change required to reach MSG average", toAverage, "average"],
      ["Change required to reach top quartile", toTopQuartile, "top quartile"],
    ] as const) {
      const text = changeText(change, measure, benchmark);
      const inWords = shown(heading) as string;
      expect(text === "N/A" ? "not applicable" : text.split(/(?<=\d)(?:% | )/u)[0]).toBe(
        text.startsWith("N/A") ? inWords : inWords.replace(/%$/u, ""),
      );
    }
  });
});

test("every force of every measure's group has its value and place", () => {
  const leagues = tableOf("Leagues").rows;
  const expected = update.measures.flatMap(({ measure, league }) =>
    league
      ? Array.from(league.forces, (force) => [measure.name, update.setup.forces[force]!.name])
      : [],
  );
  expect(leagues.map(([measure, force]) => [measure, force])).toEqual(expected);
});

test("texts of every kind stay text, and the rules hold for them", () => {
  const [first] = update.measures;
  const nasty = accessibleCopy(
    {
      ...update,
      measures: NASTY.map((text, at) => ({
        ...first!,
        measure: {
          ...first!.measure,
          name: `Measure ${at} ${text}`,
          rationale: text,
          priority: text,
        },
        commentary: text,
      })),
    },
    [{ heading: NASTY[0]!, text: NASTY.join("\n") }],
  );
  const opened = openCopy(workbookFile(nasty));
  const plain = (text: string) =>
    // eslint-disable-next-line no-control-regex -- These are left out.
    text.replace(/[\u0000-\u0008\u001b\ufffe\ud800]/gu, "").replace(/\s+/gu, " ");
  const said = opened.sheets.flatMap(({ cells }) => cells.flat().map(String)).join(" ");
  for (const text of NASTY)
    for (const word of plain(text).split(" ")) expect(said).toContain(word.slice(0, 300));
  const broken = brokenRules(workbookFile(nasty));
  // Nobody wraps a word of three thousand letters; the sign that begins a text is the analyst's.
  delete broken["nothing by colour or sign alone"];
  expect(broken).toEqual({});
});

test("a text as Excel writes characters by number is read back as it was", () => {
  const text = "_x0041_ and _x000D_";
  const changed = { ...copy, cover: [text] };
  expect(openCopy(workbookFile(changed)).sheets[0]!.cells[1]![0]).toBe(text);
});

test("long texts go on in rows below, all of their words and none twice", () => {
  const word = fc.string({ minLength: 1, maxLength: 30 }).map((text) => text.replace(/\s/gu, "x"));
  fc.assert(
    fc.property(
      fc.array(word, { minLength: 1, maxLength: 900 }),
      fc.integer({ min: 12, max: 90 }),
      (words, width) => {
        const table = {
          ...tableOf("Background"),
          columns: [
            { heading: "Heading", width: 20 },
            { heading: "Text", width },
          ],
          rows: [["About", words.join(" ")]],
        };
        const rows = fittingRows(table);
        expect(
          rows
            .map(([, text]) => text)
            .join(" ")
            .split(/\s+/u)
            .join(""),
        ).toBe(words.join(""));
        expect(rows.slice(1).every(([heading]) => heading === "About (continued)")).toBe(true);
      },
    ),
    { numRuns: 60 },
  );
});

test("files in the zip come out as they went in", () => {
  const files = { "a.txt": "", "folder/b.xml": "<é/>", "c.txt": "x".repeat(70_000) };
  const read = Object.entries(unzipSync(storedZip(files)));
  expect(read.map(([name, content]) => [name, strFromU8(content)])).toEqual(Object.entries(files));
});
