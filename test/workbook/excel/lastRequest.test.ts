/** The request that ends a report: a chart that Excel refuses fails alone, and series are named by cells. */
import type { HeadlessExcel } from "../../../excel-host/run/headless";
import { chartFigures } from "../../../excel-host/model/chartFigures";
import type { WorkbookModel } from "../../../excel-host/model/types";
import { openWorkbook } from "../../../excel-host/package/open";
import { saveWorkbook } from "../../../excel-host/package/save";
import { refreshReport } from "../../../src/workbook/actions/refresh";
import { SHEETS } from "../../../src/workbook/names/contract";
import { UNFINISHED } from "../../../src/workbook/report/texts";
import { largeWorkbook } from "../../e2e/largeWorkbook";
import { openExcel } from "../inExcel";

let excel: HeadlessExcel;
let workbook: WorkbookModel;

async function open(measures: number): Promise<void> {
  const made = largeWorkbook({ forces: 8, series: measures, measures, quarters: 8 });
  workbook = openWorkbook(saveWorkbook(made));
  excel = await openExcel(workbook);
}

afterEach(() => excel.close());

const refresh = () => refreshReport({ handEdits: "keep" });
const REFUSED = /but for charts that Excel refused/;
const told = ({ problems }: Awaited<ReturnType<typeof refresh>>) =>
  problems.filter(({ what }) => REFUSED.test(what)).map(({ what }) => what);

const charts = () => workbook.sheetByName(SHEETS.charts)!.charts;
const names = () => charts().map(({ name }) => name);
/** The charts of a measure that has a position and no sizes. */
const KINDS = ["league", "positions", "values"];
const chartNames = (kind: string) => [1, 2].map((at) => `MSG ${kind}: Measure ${at}`);
const isFinished = () =>
  [SHEETS.summary, SHEETS.charts, SHEETS.checks].every(
    (name) => workbook.sheetByName(name)?.value(1, 0) !== UNFINISHED,
  );

test("kinds of charts that Excel refuses are told, the others stand, and the next refresh makes them", async () => {
  await open(2);
  excel.session.host.weaknesses.set("ChartAxis.categoryType", "refused");
  const outcome = await refresh();
  expect(outcome.ok).toBe(true);
  expect(told(outcome)).toHaveLength(1);
  expect(names()).toEqual(chartNames("league"));
  expect(isFinished()).toBe(true);
  excel.session.host.weaknesses.clear();
  expect(told(await refresh())).toEqual([]);
  expect([...names()].sort()).toEqual(KINDS.flatMap(chartNames));
});

test("one chart of many is left out alone", async () => {
  await open(4);
  const { host } = excel.session;
  const run = host.run.bind(host);
  // As a chart that Excel cannot make for what is in it: whatever is called so fails.
  host.run = (request, partition) => {
    const at = request.Actions.findIndex(
      ({ Name, ArgumentInfo }) =>
        Name === "Name" && ArgumentInfo?.Arguments?.[0] === "MSG positions: Measure 2",
    );
    if (at < 0) return run(request, partition);
    const answer = run({ ...request, Actions: request.Actions.slice(0, at + 5) }, partition);
    const Error = {
      Code: "GeneralException",
      Message: "No.",
      Location: "",
      ActionIndex: at,
      HttpStatusCode: 500,
    };
    return { ...answer, Error: answer.Error ?? Error };
  };
  const outcome = await refresh();
  expect(outcome.ok).toBe(true);
  expect(told(outcome)).toEqual([expect.stringContaining("Measure 2") as string]);
  const every = KINDS.length * 4;
  expect(names()).toHaveLength(every - 1);
  expect(names()).not.toContain("MSG positions: Measure 2");
  expect(new Set(names()).size).toBe(every - 1);
  for (const { name, series } of charts())
    expect([name, series.length]).toEqual([name, name.startsWith("MSG positions") ? 1 : 3]);
  expect(isFinished()).toBe(true);
});

test("where Excel makes no chart at all, it is not asked for each of them", async () => {
  await open(12);
  excel.session.host.weaknesses.set("ChartCollection.add", "refused");
  const before = excel.roundTrips;
  const outcome = await refresh();
  expect(outcome.ok).toBe(true);
  expect(told(outcome)).toHaveLength(1);
  expect(excel.roundTrips - before).toBeLessThan(40);
  expect(names()).toEqual([]);
  expect(isFinished()).toBe(true);
});

const shownNames = () => {
  const sheet = workbook.sheetByName(SHEETS.charts)!;
  return charts().flatMap((chart) => chartFigures(sheet, chart).map(({ name }) => name));
};

test("series are named by cells, so that a file opened again has their names", async () => {
  await open(1);
  await refresh();
  const series = charts().flatMap((chart) => chart.series);
  expect(series).toHaveLength(7);
  for (const { name } of series) expect(name).toHaveProperty("reference");
  const shown = shownNames();
  expect(shown.slice(0, 3)).toEqual(["Other forces", "Force 01", "Average"]);
  workbook = openWorkbook(saveWorkbook(workbook));
  expect(shownNames()).toEqual(shown);
});

test("where a formula is taken for words, a series is named by words", async () => {
  await open(1);
  excel.session.host.weaknesses.set("ChartSeries.name", "taken literally");
  await refresh();
  expect(shownNames().slice(0, 3)).toEqual(["Other forces", "Force 01", "Average"]);
  expect(charts()[0]?.series[0]?.name).toEqual({ literal: ["Other forces"] });
});
