/** The sheets of the force's own figures: what stands on them, and whether native formulas agree. */
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { saveWorkbook } from "../../../excel-host/package/save";
import { FigureKind } from "../../../src/msg/model/observations";
import type { Indicator, OwnSetup } from "../../../src/msg/model/ownSetup";
import { doubleEntryProblems, resultsArea } from "../../../src/workbook/plan/doubleEntry";
import type { SheetPlan } from "../../../src/workbook/report/block";
import { isFormula } from "../../../src/workbook/report/block";
import { evidencePlan } from "../../../src/workbook/report/evidenceSheet";
import {
  indicatorsWithEvidence,
  indicatorVerdictCell,
} from "../../../src/workbook/report/indicatorLayout";
import { INDICATOR_RESULTS, indicatorsPlan } from "../../../src/workbook/report/indicatorResults";
import { reportPlans } from "../../../src/workbook/report/plans";
import { updatePlan } from "../../../src/workbook/report/updateSheet";
import {
  COMMITMENT,
  indicator,
  narrativeRow,
  ownSetup,
} from "../../msg/indicators/indicatorBuilders";
import { describeWithLibreOffice, libreOffice } from "../../host/libreoffice";
import { stand, type Standing } from "../stand-in";
import { allCrime, madeUpdate, measure, population, type MadeSeries } from "../updates";

const QUARTER = { end: 24_254, months: 3 };
const months = (
  name: string,
  figures: readonly number[],
  changes: Partial<MadeSeries> = {},
): MadeSeries => {
  return { name, figures: [figures], months: 1, ...changes };
};

/** Fifteen months to March 2021: a year ago, what does not matter, the quarter before, and this one. */
const CALLS = [
  28_210, 26_105, 28_029, 9, 9, 9, 9, 9, 9, 26_012, 23_604, 24_271, 21_102, 21_096, 24_299,
];
const KILLED = [4, 3, 3, 1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 1];

const SERIES: readonly MadeSeries[] = [
  months("Calls", CALLS),
  months("Killed", KILLED),
  months(
    "From nothing",
    CALLS.map((figure, at) => (at > 8 && at < 12 ? 0 : figure)),
  ),
  months("Late", [NaN, NaN, NaN, NaN, NaN, NaN, NaN, 300, 410, 500, 510, 520, 600, 610, 700]),
  months("As text", CALLS, { kind: FigureKind.Text }),
  months("As sums", CALLS, { kind: FigureKind.Sum }),
  months("In quarters", [82_344, 1, 1, 73_887, 66_497], { months: 3 }),
  months("In per cent", [88.5, 90, 90, 91, 92.5], { months: 3, kind: FigureKind.Percent }),
  months(
    "Headcount",
    CALLS.map((_, at) => 500 + at),
  ),
];

const KINDS: readonly (Partial<Indicator> & { readonly wants?: string })[] = [
  {},
  { name: "Fatalities", series: "Killed", noun: "fatalities" },
  { name: "From nothing", series: "From nothing" },
  { name: "Live chat", series: "Late" },
  { name: "As text", series: "As text" },
  { name: "As sums", series: "As sums" },
  { name: "In quarters", series: "In quarters" },
  { name: "Answered *~?", series: "In per cent", kind: "value", decimals: 1 },
  { name: "Officers", series: "Headcount", kind: "stock", noun: "officers" },
  { name: "Hours", unit: "hours", noun: "", hoursPerFte: 1_941, costPerFte: 52_400 },
  { name: "Share", shareOf: "In quarters", wants: "at least 90%", better: "higher" },
  { name: "Against nothing", compare: { previous: false, lastYear: false, baseline: undefined } },
  { name: "No such series", series: "Nothing" },
];

const WORDS = [
  narrativeRow({ text: "{999 calls} calls, {999 calls: change}.", update: "March 2021" }),
  narrativeRow({ text: "=1+1", area: "North LPA", lead: "Extra Eyes", update: "March 2021" }),
];

function made(changes: Partial<OwnSetup> = {}) {
  const indicators = KINDS.map((kind) => indicator(kind));
  const own = ownSetup({ quarter: QUARTER, indicators, narrative: WORDS, ...changes });
  return madeUpdate({ series: [allCrime, population, ...SERIES], measures: [measure], own });
}

function standing(): Standing & {
  readonly blocks: number;
  readonly update: ReturnType<typeof made>["update"];
} {
  const { update, cells } = made();
  const standing = stand(cells, [indicatorsPlan(update), evidencePlan(update)]);
  return { ...standing, update, blocks: indicatorsWithEvidence(update).length };
}

function textsOf(plan: SheetPlan): string[] {
  return plan.blocks.flatMap(({ rows }) =>
    rows.flatMap(({ cells }) =>
      cells.flatMap(({ content }) =>
        typeof content === "string" && content !== "" ? [content] : [],
      ),
    ),
  );
}

test("MsgIndicatorResults has the contract's columns, in order", () => {
  expect(INDICATOR_RESULTS.map(({ name }) => name).join(", ")).toBe(
    "Indicator, Priority, Commitment, Quarter, This, Unit, Days, Per day, Previous, Change on previous, Change on previous %, Per day on previous %, Last year, Change on last year, Change on last year %, Per day on last year %, Busiest month, Busiest figure, Highest since, Share, FTE, Cost, Chance on previous, Chance on last year, Target, Status, Note",
  );
});

test("a row of MsgIndicatorResults: numbers are numbers, what is not known is blank", () => {
  const { update } = made();
  const [, table] = indicatorsPlan(update).blocks;
  const contents = (name: string) =>
    table?.rows.find(({ key }) => key === name)?.cells.map(({ content }) => content);
  expect(contents("999 calls")?.slice(0, 12)).toEqual([
    ...["999 calls", "Priority 1", "Contact", "Q4 2020/21", 66_497, "", 90],
    ...[66_497 / 90, 73_887, -7_390, (-7_390 / 73_887) * 100],
    expect.closeTo(-8.0, 1),
  ]);
  expect(contents("Fatalities")?.slice(12, 18)).toEqual([
    10,
    -5,
    "",
    "",
    "January 2021 and February 2021",
    2,
  ]);
  const nothing = contents("No such series");
  expect(nothing?.slice(3, 23)).toEqual(Array(20).fill(""));
  expect(nothing?.at(-2)).toBe("No aspiration");
  expect(contents("Share")?.slice(-3, -1)).toEqual(["at least 90%", "Met"]);
});

test("every block of formulas agrees with MsgIndicatorResults", () => {
  const made = standing();
  for (const evidence of indicatorsWithEvidence(made.update)) {
    const { row, column } = indicatorVerdictCell(evidence);
    expect([evidence.result.indicator.name, made.value("MSG Evidence", row, column)]).toEqual([
      evidence.result.indicator.name,
      "agrees",
    ]);
  }
  expect(made.value("MSG Evidence", 1, 0)).toBe("");
});

test("an altered month makes its blocks differ, and the sheets' titles say so", () => {
  const made = standing();
  const [first] = indicatorsWithEvidence(made.update);
  const series = made.update.observations.series.find(({ name }) => name === "Calls")!;
  const at = (14 * made.update.observations.forces.length) as number;
  made.source.setValue(series.cells.rows[at]!, series.cells.columns[at]!, 24_300);
  made.recalculate();
  const { row, column } = indicatorVerdictCell(first!);
  expect(made.value("MSG Evidence", row, column)).toBe("differs");
  expect(made.value("MSG Evidence", 1, 0)).toContain("Figures changed");
});

test("what Excel makes of the formulas is compared with what was computed", () => {
  const made = standing();
  const area = resultsArea(made.update)!;
  const values = Array.from({ length: area.rows }, (_, at) => [
    made.value("MSG Evidence", area.top + at, area.left),
  ]);
  expect(doubleEntryProblems(made.update, area, values)).toEqual([]);
  const last = values.findLastIndex(([value]) => typeof value === "number");
  values[last] = [1];
  expect(doubleEntryProblems(made.update, area, values)).toMatchObject([
    { severity: "warning", indicator: "Against nothing" },
  ]);
});

test("MSG Update: cover, contents, priority, commitment, area, bullets with their fields filled", () => {
  const { update } = made();
  const plan = updatePlan(update);
  const body = plan.blocks[1]!;
  const texts = body.rows.map(({ cells }) => cells[0]?.content);
  const priority = texts.lastIndexOf("Priority 1");
  expect(texts.slice(0, 3)).toEqual([
    "Quarterly update · March 2021",
    "Quarter: Q4 2020/21",
    "Data to March 2021",
  ]);
  expect(texts.slice(priority, -1)).toEqual([
    "Priority 1",
    "We will:",
    COMMITMENT.text,
    "• 66,497 calls, a decrease of 10.0% (7,390 fewer calls).",
    "999 calls, on the quarter before: a decrease of 8.0% in the daily figure, as Q4 2020/21 has 90 days and Q3 2020/21 92.",
    "North LPA",
    "• Extra Eyes: =1+1",
  ]);
  const [link] = body.rows.flatMap(({ cells }) => cells[0]?.link ?? []);
  expect(link).toEqual({ sheet: "MSG Update", address: `A${body.top + priority + 1}` });
  expect(new Set(body.rows.map(({ key }) => key)).size).toBe(body.rows.length);
  expect(
    body.rows.flatMap(({ cells }) => cells).filter(({ content }) => isFormula(content)),
  ).toEqual([]);
});

test("words under no commitment of MsgPriorities stand at the end, under a heading of their own", () => {
  const { update } = made({
    narrative: [narrativeRow({ commitment: "Other", text: "a", update: "" })],
  });
  expect(textsOf(updatePlan(update)).slice(-2)).toEqual(["Under no commitment", "• a"]);
});

test("the sheets are made only where there is something for them, and emptied where there was", () => {
  const names = (update: ReturnType<typeof made>["update"], isThere?: (sheet: string) => boolean) =>
    reportPlans(update, isThere).map(({ sheet }) => sheet);
  const without = madeUpdate({ series: [allCrime, population], measures: [measure] }).update;
  const usual = ["Summary", "Performance", "Movement", "Background", "Evidence", "Charts"];
  expect(names(without)).toEqual(usual.map((name) => `MSG ${name}`));
  expect(names(made().update).slice(3, 5)).toEqual(["MSG Indicators", "MSG Update"]);
  const words = made({ indicators: [] }).update;
  expect(names(words).slice(3, 5)).toEqual(["MSG Update", "MSG Background"]);
  expect(names(without, () => true)).toHaveLength(8);
  expect(indicatorsPlan(without).blocks[1]?.rows.map(({ key }) => key)).toEqual([
    "heading",
    "empty",
  ]);
});

describeWithLibreOffice("by LibreOffice's own calculation", () => {
  test("every block agrees", () => {
    const { workbook, blocks } = standing();
    const file = path.join(mkdtempSync(path.join(tmpdir(), "evidence-")), "own.xlsx");
    writeFileSync(file, saveWorkbook(workbook));
    const cells = (libreOffice?.toCsv(file, workbook.sheets.length) ?? "").split(/[,\n]/);
    const count = (word: string) =>
      cells.filter((cell) => cell.replaceAll('"', "") === word).length;
    expect(blocks).toBe(KINDS.length - 1);
    expect([count("agrees"), count("differs"), count("not the same")]).toEqual([blocks + 1, 0, 0]);
  });
});
