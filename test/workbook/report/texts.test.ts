/** Number formats show what the texts say, entries keep text as text, blocks hold no made-up formula. */
import fc from "fast-check";
import { format } from "numfmt";
import { changeText } from "../../../src/msg/words/wording";
import { cellEntry } from "../../../src/workbook/plan/cellEntries";
import { isFormula, numberInExcel } from "../../../src/workbook/report/block";
import { changeWithUnitFormat } from "../../../src/workbook/report/formats";
import { sheetReference, textLiteral } from "../../../src/workbook/report/formulas";
import { checksPlan, reportPlans } from "../../../src/workbook/report/plans";
import { changeFigure } from "../../../src/msg/standing/change";
import { PAGE_MARGINS } from "../../../src/workbook/report/pages";
import { PERFORMANCE_COLUMNS, performanceWidths } from "../../../src/workbook/report/performance";
import { summaryBlocks } from "../../../src/workbook/report/summary";
import { whenText } from "../../../src/workbook/report/titleBlock";
import { summaryHeading } from "../../../src/workbook/report/summaryTexts";
import { newWorkbook } from "../../../excel-host/package/open";
import { allCrime, madeUpdate, measure, population } from "../updates";
import type { ChangeRequired } from "../../../src/msg/model/measureResult";

function change(figure: number): ChangeRequired {
  return {
    benchmark: 0,
    reached: false,
    inUnit: figure,
    inCounts: Math.trunc(figure),
    inUnitWithOwnShare: figure,
    inCountsWithOwnShare: Math.trunc(figure),
  };
}

test.each([
  [{ ...measure, changeIn: "count" as const }, -18_586],
  [{ ...measure, changeIn: "count" as const }, -1],
  [{ ...measure, changeIn: "count" as const, countNoun: "casualties" }, 1],
  [{ ...measure, changeIn: "count" as const, countNoun: "viruses" }, 1],
  [{ ...measure, changeIn: "count" as const, countNoun: "" }, -1],
  [{ ...measure, changeIn: "points" as const, unit: "%", decimals: 1 }, 6.5],
  [{ ...measure, changeIn: "unit" as const, unit: "% of hours", decimals: 1 }, -0.01],
  [{ ...measure, changeIn: "unit" as const, unit: "days" }, 1234.5],
])("a change's number format shows the text that is published", (of, figure) => {
  const required = change(figure);
  const number = changeFigure(of, required);
  const shown = format(changeWithUnitFormat(of, number), number);
  expect(shown).toBe(changeText(required, of, "average"));
});

test("text of any kind, written as its entry says, is text in the cell and nothing else", () => {
  const workbook = newWorkbook();
  const sheet = workbook.addSheet("Entries");
  const text = fc.oneof(
    fc.string({ minLength: 1, maxLength: 40 }),
    fc.string({ minLength: 1, maxLength: 20 }).map((rest) => `=${rest}`),
    fc.constantFrom(
      "4-5",
      "=1+1",
      "-3",
      "+2",
      "@name",
      "'quoted",
      "TRUE",
      "007",
      "1 Jan 2021",
      "12%",
    ),
    fc.string({ minLength: 256, maxLength: 400 }),
  );
  fc.assert(
    fc.property(text, (written) => {
      const { format: numberFormat, value } = cellEntry({ content: written });
      sheet.setFormat({ row: 0, column: 0, rows: 1, columns: 1 }, { numberFormat });
      sheet.enter(0, 0, value);
      expect(sheet.formula(0, 0)).toBeUndefined();
      expect(sheet.value(0, 0)).toBe(written);
    }),
  );
});

test("no text is cut: what a cell does not take is refused in words", () => {
  const longest = "word".repeat(8191) + "abc";
  expect(cellEntry({ content: longest }).value).toBe(longest);
  expect(String(cellEntry({ content: "1".repeat(32_766) }).value)).toHaveLength(32_767);
  for (const content of [`${longest}d`, `=${longest.slice(1)}`, "1".repeat(32_767)])
    expect(() => cellEntry({ content })).toThrow("A text has 1 character more than a cell takes");
});

test("blanks are written as empty text, never as null", () => {
  expect(cellEntry({ content: "" }).value).toBe("");
  expect(cellEntry({ content: NaN }).value).toBe("");
});

test("no text of the set-up becomes a formula, however it is written", () => {
  const formulasWith = (name: string, priority: string, words: string) => {
    const { update } = madeUpdate({
      series: [allCrime, population],
      measures: [{ ...measure, name, priority, rationale: words, unit: name, countNoun: words }],
      settings: { reportTitle: name, marking: words },
    });
    return [...reportPlans(update), checksPlan(update, update.problems, [])].flatMap((plan) =>
      plan.blocks.flatMap(({ rows }) =>
        rows.flatMap(({ cells }) =>
          cells.flatMap(({ content }) => (isFormula(content) ? [content.formula] : [])),
        ),
      ),
    );
  };
  const plain = formulasWith("All crime", "Priority", "words");
  const nasty = fc.oneof(
    fc.constantFrom('=HYPERLINK("x")', "+1", "-1", "@SUM(A1)", "'=1", '"&A1&"', "a'b!C1"),
    fc.string({ minLength: 1 }).filter((name) => !/[*?~]/.test(name)),
  );
  fc.assert(
    fc.property(nasty, nasty, nasty, (name, priority, words) => {
      // A unit that begins with "%" makes a percentage of the measure, with other formulas.
      fc.pre(!name.trim().startsWith("%"));
      expect(formulasWith(name, priority, words)).toEqual(plain);
    }),
    { numRuns: 30 },
  );
});

test("numbers that Excel cannot hold apart from 0 are planned as 0", () => {
  expect(numberInExcel(1.3e-311)).toBe(0);
  expect(numberInExcel(-1.3e-311)).toBe(0);
  expect(numberInExcel(2.3e-308)).toBe(2.3e-308);
  expect(numberInExcel(NaN)).toBeNaN();
});

test("references and literals quote what they hold", () => {
  expect(sheetReference("O'Brien")).toBe("'O''Brien'!");
  expect(textLiteral('say "when"')).toBe('"say ""when"""');
});

const EMPTY_UPDATE = { series: [allCrime, population] };

function summaryLines(...changes: Partial<typeof measure>[]): string[] {
  const measures = changes.map((change, at) => ({ ...measure, name: `Area ${at}`, ...change }));
  const { update } = madeUpdate({ ...EMPTY_UPDATE, measures });
  const block = summaryBlocks(update).find(({ id }) => id === "summary");
  const lines = block!.rows.map(({ cells }) => String(cells[0]!.content));
  return lines.slice(
    0,
    lines.findIndex((line) => line.startsWith("Values of other forces")),
  );
}

test("headings of the summary count in words, and those without a measure are left out", () => {
  const words = { home: "Essex", areas: "two areas" };
  expect(summaryHeading("meeting", words)).toBe("Essex is meeting its aspiration in two areas:");
  const lines = summaryLines({}, { count: "Nothing" });
  expect(lines).toContain("No data for one area:");
  expect(lines.filter((line) => /no area/i.test(line))).toEqual([]);
});

test("a workbook without any aspiration says so once", () => {
  const none = { aspiration: { kind: "none", reason: "" }, aspirationText: "" } as const;
  const lines = summaryLines(none, none);
  expect(lines.filter((line) => line.includes("aspiration"))).toEqual([
    "No measure has an aspiration.",
  ]);
  expect(summaryLines(none, {})).toContain("There is no aspiration for one area:");
});

test("every block is a rectangle with unique keys, and no two blocks of a sheet overlap", () => {
  const { update } = madeUpdate({
    series: [allCrime, population],
    measures: [measure, { ...measure, name: "Second" }],
  });
  for (const { blocks } of reportPlans(update)) {
    const taken = new Set<string>();
    for (const { top, left, columns, rows } of blocks) {
      const keys = rows.map(({ key }) => key);
      expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
      rows.forEach(({ cells }, down) => {
        expect(cells).toHaveLength(columns.length);
        cells.forEach((_, across) => {
          const place = `${top + down} ${left + across}`;
          expect(taken.has(place)).toBe(false);
          taken.add(place);
        });
      });
    }
  }
});

test.each([
  ["April 2021", "in April 2021"],
  ["Apr 2021", "in Apr 2021"],
  ["2021", "in 2021"],
  ["14 April 2021", "on 14 April 2021"],
  ["2021-04-14", "on 2021-04-14"],
])("a report is produced in a month, or on a day: %s", (text, said) => {
  expect(whenText(text)).toBe(said);
});

test("longer figures than usual widen their columns of MSG Performance, and no others", () => {
  const { update } = madeUpdate({ series: [allCrime, population], measures: [measure] });
  const usual = performanceWidths(update);
  const long = update.measures.map((result) => ({ ...result, value: 123_456_789.25 }));
  const widened = performanceWidths({ measures: long });
  const changed = widened.flatMap((width, at) => (width === usual[at] ? [] : [at]));
  expect(changed).toEqual([PERFORMANCE_COLUMNS.findIndex(({ key }) => key === "value")]);
  const printable = 842 - PAGE_MARGINS.left - PAGE_MARGINS.right;
  const sizeOnPaper = (10 * printable) / usual.reduce((sum, width) => sum + width, 0);
  expect(sizeOnPaper).toBeGreaterThan(7.3);
});

test("the summary lists the values to pass between its lists and the caveats", () => {
  const { update } = madeUpdate({ series: [allCrime, population], measures: [measure] });
  const [, block] = summaryBlocks(update);
  const texts = block!.rows.map(({ cells }) => cells[0]!.content);
  const at = texts.indexOf("Values of other forces that Essex would have to pass:");
  expect(texts[at + 1]).toMatch(
    /^All crime: fall below [\d.]+ per 1,000 pop\. \([B-H]\) to be 4th; fall below [\d.]+ per 1,000 pop\. \([B-H]\) to be in the top quartile$/u,
  );
  expect(texts[at + 3]).toBe("How sure the positions are:");
  expect(texts.indexOf("How to read these figures")).toBe(at + 7);
  const none = madeUpdate({
    series: [allCrime, population],
    measures: [{ ...measure, better: "higher" }],
  });
  expect(JSON.stringify(summaryBlocks(none.update))).not.toContain("would have to pass");
});
