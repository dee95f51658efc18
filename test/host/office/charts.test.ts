import type { ChartModel } from "../../../excel-host/model/charts";
import { chartFigures } from "../../../excel-host/model/chartFigures";
import { openWorkbook } from "../../../excel-host/package/open";
import { saveWorkbook } from "../../../excel-host/package/save";
import { openTestPage, type TestPage } from "./testPage";

let page: TestPage;

beforeEach(async () => {
  page = await openTestPage();
});

afterEach(() => page.close());

const HEADINGS = ["Force", "Other forces", "Essex", "Average"];
const ROWS = [
  ["Kent", 61.5, "", 63.1],
  ["Dorset", 62.25, "", 63.1],
  ["Essex", "", 79.35, 63.1],
];

async function withLeague<T>(
  work: (sheet: Excel.Worksheet, chart: Excel.Chart, context: Excel.RequestContext) => Promise<T>,
): Promise<T> {
  return page.excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    const range = sheet.getRange("A1:D4");
    range.values = [HEADINGS, ...ROWS];
    const chart = sheet.charts.add("ColumnClustered", range, "Columns");
    return work(sheet, chart, context);
  });
}

const model = (at = 0): ChartModel => page.workbook.sheets[0]?.charts[at] as ChartModel;
const figures = () => chartFigures(page.workbook.sheets[0] as never, model());

test("a chart of a range has a series a column, named by its heading", async () => {
  await withLeague(async (_sheet, chart, context) => {
    chart.load("name,chartType,width,height");
    chart.series.load("items/name");
    await context.sync();
    expect([chart.name, chart.chartType]).toEqual(["Chart 1", "ColumnClustered"]);
    expect([chart.width, chart.height]).toEqual([360, 216]);
    expect(chart.series.items.map(({ name }) => name)).toEqual(HEADINGS.slice(1));
  });
  expect(figures()).toEqual([
    {
      key: 0,
      name: "Other forces",
      categories: ["Kent", "Dorset", "Essex"],
      values: [61.5, 62.25, null],
    },
    { key: 1, name: "Essex", categories: ["Kent", "Dorset", "Essex"], values: [null, null, 79.35] },
    {
      key: 2,
      name: "Average",
      categories: ["Kent", "Dorset", "Essex"],
      values: [63.1, 63.1, 63.1],
    },
  ]);
});

test("what an add-in sets is in the file", async () => {
  await withLeague(async (_sheet, chart, context) => {
    chart.name = "League";
    chart.title.text = "Essex is 3rd of 3";
    chart.title.format.font.bold = true;
    chart.legend.position = "Top";
    chart.setPosition("F2", "K12");
    const [others, own, average] = [0, 1, 2].map((at) => chart.series.getItemAt(at));
    others?.format.fill.setSolidColor("#a0a0a0");
    own?.format.fill.setSolidColor("#000080");
    if (own) own.overlap = 100;
    if (own) own.gapWidth = 60;
    if (own) own.hasDataLabels = true;
    if (own) own.dataLabels.position = "OutsideEnd";
    if (average) average.chartType = "Line";
    if (average) average.format.line.weight = 2;
    chart.axes.valueAxis.minimum = 0;
    chart.axes.valueAxis.reversePlotOrder = true;
    chart.axes.valueAxis.position = "Maximum";
    chart.axes.valueAxis.numberFormat = "0.0";
    chart.axes.valueAxis.title.text = "per 1,000";
    chart.axes.categoryAxis.textOrientation = 45;
    chart.axes.valueAxis.majorGridlines.visible = false;
    await context.sync();
  });
  const [again] = openWorkbook(saveWorkbook(page.workbook)).sheets[0]?.charts ?? [];
  expect(again).toMatchObject({
    name: "League",
    anchor: { from: { row: 1, column: 5, right: 0, down: 0 }, to: { row: 12, column: 11 } },
    title: { text: "Essex is 3rd of 3", font: { bold: true } },
    legend: { position: "Top" },
    columns: { overlap: 100, gapWidth: 60 },
    series: [
      { type: "ColumnClustered", fill: "#A0A0A0" },
      {
        type: "ColumnClustered",
        fill: "#000080",
        labels: { position: "OutsideEnd", showValue: true },
      },
      { type: "Line", line: { width: 2 }, marker: { style: "None" } },
    ],
    valueAxis: {
      minimum: 0,
      isReversed: true,
      crossedAt: "Maximum",
      numberFormat: "0.0",
      title: { text: "per 1,000", isVisible: true },
      hasMajorGridlines: false,
    },
    categoryAxis: { textAngle: 45 },
  });
});

test("charts are found by name, in order, and gone when deleted", async () => {
  await withLeague(async (sheet, chart, context) => {
    chart.name = "League";
    const second = sheet.charts.add("Line", sheet.getRange("A1:B4"));
    const missing = sheet.charts.getItemOrNullObject("None");
    sheet.charts.load("count,items/name");
    second.load("name");
    await context.sync();
    expect(missing.isNullObject).toBe(true);
    expect(sheet.charts.items.map(({ name }) => name)).toEqual(["League", "Chart 2"]);
    expect(sheet.charts.count).toBe(2);
    sheet.charts.getItem("league").delete();
    sheet.charts.items[1]?.title.set({ text: "Still here" });
    const left = sheet.charts.getCount();
    await context.sync();
    expect(left.value).toBe(1);
  });
  expect(model().title.text).toBe("Still here");
});

test("series can be added, pointed elsewhere, and taken away", async () => {
  await withLeague(async (sheet, chart, context) => {
    const added = chart.series.add("Again");
    added.setValues(sheet.getRange("B2:B3"));
    added.setXAxisValues(sheet.getRange("A2:A3"));
    chart.series.getItemAt(0).delete();
    const values = added.getDimensionValues("Values");
    added.points.load("items/value");
    await context.sync();
    expect(values.value).toEqual(["61.5", "62.25"]);
    expect(added.points.items.map(({ value }) => value)).toEqual([61.5, 62.25]);
  });
  expect(figures().map(({ name }) => name)).toEqual(["Essex", "Average", "Again"]);
  expect(figures()[2]?.categories).toEqual(["Kent", "Dorset"]);
});

test("a point can be painted by itself", async () => {
  await withLeague(async (_sheet, chart, context) => {
    chart.series.getItemAt(0).points.getItemAt(1).format.fill.setSolidColor("#FF0000");
    chart.series.getItemAt(2).points.getItemAt(0).format.border.color = "#00FF00";
    await context.sync();
  });
  expect(model().series[0]?.points).toMatchObject([{ index: 1, fill: "#FF0000" }]);
  expect(model().series[2]?.points).toMatchObject([{ index: 0, border: { color: "#00FF00" } }]);
});

describe("a range is read as Excel reads it", () => {
  const seriesOf = async (
    values: unknown[][],
    by?: Excel.ChartSeriesBy | "Auto" | "Columns" | "Rows",
  ) => {
    await page.excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      const range = sheet
        .getRange("B2")
        .getResizedRange(values.length - 1, (values[0]?.length ?? 1) - 1);
      range.values = values;
      sheet.charts.add("Line", range, by as "Auto");
      await context.sync();
    });
    return figures().map(({ name, categories, values: shown }) => [
      name,
      categories.join(),
      shown.join(),
    ]);
  };

  test("figures alone have neither names nor categories", async () => {
    expect(
      await seriesOf([
        [1, 2],
        [3, 4],
        [5, 6],
      ]),
    ).toEqual([
      ["Series1", "1,2,3", "1,3,5"],
      ["Series2", "1,2,3", "2,4,6"],
    ]);
  });

  test("more columns than rows: a series a row", async () => {
    expect(
      await seriesOf([
        ["", "a", "b", "c"],
        ["x", 1, 2, 3],
        ["y", 4, 5, 6],
      ]),
    ).toEqual([
      ["x", "a,b,c", "1,2,3"],
      ["y", "a,b,c", "4,5,6"],
    ]);
  });

  test("an empty corner makes years categories", async () => {
    expect(
      await seriesOf([
        ["", "a"],
        [2020, 1],
        [2021, 2],
      ]),
    ).toEqual([["a", "2020,2021", "1,2"]]);
  });

  test("as told", async () => {
    expect(
      await seriesOf(
        [
          ["x", 1],
          ["y", 4],
        ],
        "Rows",
      ),
    ).toEqual([
      ["x", "1", "1"],
      ["y", "1", "4"],
    ]);
  });
});

test.each<[string, string, (sheet: Excel.Worksheet, chart: Excel.Chart) => void]>([
  ["a type that is not simulated", "ApiNotFound", (_sheet, chart) => (chart.chartType = "Radar")],
  ["no type", "InvalidArgument", (_sheet, chart) => (chart.chartType = "Invalid")],
  [
    "a label where none can stand",
    "InvalidArgument",
    (_sheet, chart) => (chart.series.getItemAt(0).dataLabels.position = "Top"),
  ],
  [
    "a combination that is not simulated",
    "ApiNotFound",
    (_sheet, chart) => (chart.series.getItemAt(0).chartType = "Pie"),
  ],
  [
    "secondary axes",
    "ApiNotFound",
    (_sheet, chart) => (chart.series.getItemAt(0).axisGroup = "Secondary"),
  ],
  ["an automatic limit", "ApiNotFound", (_sheet, chart) => chart.axes.valueAxis.load("maximum")],
  ["a picture", "ApiNotFound", (_sheet, chart) => void chart.getImage()],
  [
    "a series that is not there",
    "InvalidArgument",
    (_sheet, chart) => chart.series.getItemAt(9).delete(),
  ],
  ["no colour", "InvalidArgument", (_sheet, chart) => chart.format.fill.setSolidColor("reddish")],
  ["no chart of that name", "ItemNotFound", (sheet) => sheet.charts.getItem("None").delete()],
])("%s is refused", async (_what, code, act) => {
  await expect(
    withLeague(async (sheet, chart, context) => {
      act(sheet, chart);
      await context.sync();
    }),
  ).rejects.toMatchObject({ code });
});

test("a deleted chart is no longer to be had", async () => {
  await expect(
    withLeague(async (_sheet, chart, context) => {
      chart.delete();
      await context.sync();
      chart.title.text = "Too late";
      await context.sync();
    }),
  ).rejects.toMatchObject({
    code: expect.stringMatching(/ItemNotFound|InvalidReference/) as string,
  });
});
