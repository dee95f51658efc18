/** MSG Charts: what is planned, and what the unmodified office.js makes of it in the stand-in host. */
import { chartFigures, dataCells } from "../../../excel-host/model/chartFigures";
import type { ChartModel } from "../../../excel-host/model/charts";
import type { Workbook } from "../../../excel-host/model/workbook";
import { newWorkbook, openWorkbook } from "../../../excel-host/package/open";
import { saveWorkbook } from "../../../excel-host/package/save";
import type { HeadlessExcel } from "../../../excel-host/run/headless";
import { POLICE_FORCE_NAMES } from "../../../src/msg/basics/policeForceNames";
import type { Measure } from "../../../src/msg/model/setup";
import { expectedLimits } from "../../../src/msg/certainty/expectedRange";
import type { Update } from "../../../src/msg/model/update";
import { SHEETS } from "../../../src/workbook/names/contract";
import { bandsOf } from "../../../src/workbook/report/chartBands";
import { valuesSentence } from "../../../src/workbook/report/chartTexts";
import { chartsPlan } from "../../../src/workbook/report/charts";
import { readOwnState } from "../../../src/workbook/excel/readOwnSheets";
import { setUpPages } from "../../../src/workbook/excel/pages";
import { putBlocks } from "../../../src/workbook/excel/putBlocks";
import { planReport } from "../../../src/workbook/plan/writingPlan";
import { openExcel } from "../inExcel";
import { allCrime, FORCES, madeUpdate, measure, population, SOURCE_SHEET } from "../updates";

const PERIODS = 4;
/** Of the home force: it gains a place and loses others. */
const HOME_OVER_TIME = [1, 0.2, 0.6, 1];

const monthly = {
  ...allCrime,
  months: 1,
  figures: allCrime.figures.map(([count], force) =>
    HOME_OVER_TIME.map((factor) => (count ?? 0) * (force === 0 ? factor : 1)),
  ),
};
const people = {
  ...population,
  months: 1,
  figures: population.figures.map(([count]) => Array<number>(PERIODS).fill(count ?? 0)),
};

const made = (...changes: Partial<Measure>[]) =>
  madeUpdate({
    series: [monthly, people],
    measures: changes.map((changed) => ({ ...measure, ...changed })),
  });

const words = (update: Update): string[] =>
  chartsPlan(update)
    .blocks.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells))
    .map(({ content }) => String(content));

let excel: HeadlessExcel;
let workbook: Workbook;

beforeEach(async () => {
  workbook = newWorkbook();
  const source = workbook.addSheet(SOURCE_SHEET);
  made({}).cells.forEach(({ row, column, value }) => source.setValue(row, column, value));
  excel = await openExcel(workbook);
});

afterEach(() => excel.close());

async function write({ update }: { readonly update: Update }): Promise<void> {
  await Excel.run(async (context) => {
    const state = await readOwnState(context);
    const { writings } = planReport(update, update.problems, state, "keep");
    await putBlocks(context, writings);
    await setUpPages(context, writings);
  });
}

function chartsOf(of: Pick<Workbook, "sheetByName"> = workbook): readonly ChartModel[] {
  return of.sheetByName(SHEETS.charts)?.charts ?? [];
}

function chart(name: string, of: Pick<Workbook, "sheetByName"> = workbook) {
  const sheet = of.sheetByName(SHEETS.charts);
  const found = sheet?.charts.find((candidate) => candidate.name === name);
  if (!sheet || !found) throw new Error(`No chart ${name}`);
  return { model: found, figures: chartFigures(sheet, found) };
}

test("the league has a column a force, best first, the home force alone in its series, and the average's line", async () => {
  const { update } = made({});
  await write({ update });
  const result = update.measures[0];
  const { figures, model } = chart("MSG league: All crime");
  const [others, home, average] = figures;
  expect(model.series.map(({ type }) => type)).toEqual([
    "ColumnClustered",
    "ColumnClustered",
    "Line",
  ]);
  expect([others?.name, home?.name, average?.name]).toEqual(["Other forces", "Essex", "Average"]);
  const names = (others?.categories ?? []).map(String);
  expect([...names].sort()).toEqual([...FORCES].sort());
  const values = names.map((_, at) => Number(others?.values[at] ?? home?.values[at]));
  expect(values).toEqual([...values].sort((one, other) => one - other));
  const at = names.indexOf("Essex");
  expect(at).toBe((result?.position ?? 0) - 1);
  expect(home?.values[at]).toBeCloseTo(result?.value ?? NaN, 9);
  expect(home?.values.filter((value) => typeof value === "number")).toHaveLength(1);
  expect(others?.values[at]).not.toEqual(expect.any(Number));
  for (const value of average?.values ?? []) expect(value).toBeCloseTo(result?.average ?? NaN, 9);
});

describe("where names do not fit under columns", () => {
  const names = [
    "Essex",
    ...POLICE_FORCE_NAMES.map(({ name }) => name).filter((name) => name !== "Essex"),
  ];
  const many = () =>
    madeUpdate({
      forces: names,
      series: [monthly, people].map((series) => ({
        ...series,
        figures: names.map((_, at) =>
          (series.figures[at % FORCES.length] ?? []).map((n) => n + at * 97),
        ),
      })),
      measures: [measure],
    });

  test("the league lies in bars, best at the top, each with its name and figure, the average's last", async () => {
    const { cells, update } = many();
    const source = workbook.sheetByName(SOURCE_SHEET);
    cells.forEach(({ row, column, value }) => source?.setValue(row, column, value));
    await write({ update });
    const { figures, model } = chart("MSG league in bars: All crime");
    expect(model.series.map(({ type }) => type)).toEqual(Array(3).fill("BarClustered"));
    expect(model.series.map(({ labels }) => labels?.position)).toEqual(Array(3).fill("OutsideEnd"));
    expect(model.categoryAxis).toMatchObject({ isReversed: true, isVisible: true });
    const [others, home, average] = figures;
    expect(others?.categories).toHaveLength(names.length + 1);
    expect(others?.categories.at(-1)).toBe("Average");
    expect(others?.categories.indexOf("Essex")).toBe((update.measures[0]?.position ?? 0) - 1);
    expect(home?.values.filter((value) => typeof value === "number")).toHaveLength(1);
    expect(average?.values.slice(0, -1).some((value) => typeof value === "number")).toBe(false);
    expect(average?.values.at(-1)).toBeCloseTo(update.measures[0]?.average ?? NaN, 9);
  });

  test("it is high enough for every name; what stands below begins below it, on a page of its own", () => {
    const { update } = many();
    const { charts = [], page } = chartsPlan(update);
    const [league, positions, funnel] = charts;
    // A bar of 12 pixels at least, each row 20 high.
    expect((league?.area.rows ?? 0) * 20).toBeGreaterThan((names.length + 1) * 12);
    expect(positions?.area.rows).toBeLessThan(league?.area.rows ?? 0);
    const end = (league?.area.top ?? 0) + (league?.area.rows ?? 0);
    expect(funnel?.area.top).toBeGreaterThan(end);
    expect(page.breaksBefore).toEqual([expect.any(Number)]);
    expect(page.breaksBefore?.[0]).toBeGreaterThanOrEqual(end);
    // The average is no force of the funnel.
    expect(funnel?.series.at(-1)?.values.area.rows).toBe(names.length);
  });

  test("a chart in columns of an earlier report gives way to the bars, and to columns again", async () => {
    await write(made({}));
    await write(many());
    const leagues = () =>
      chartsOf()
        .map(({ name }) => name)
        .filter((name) => name.includes("league"));
    expect(leagues()).toEqual(["MSG league in bars: All crime"]);
    await write(made({}));
    expect(leagues()).toEqual(["MSG league: All crime"]);
  });
});

test("the position's line has the best at the top and the periods of the report", async () => {
  const { update } = made({});
  await write({ update });
  const { figures, model } = chart("MSG positions: All crime");
  expect(figures[0]?.values).toHaveLength(PERIODS);
  expect(new Set(figures[0]?.values).size).toBeGreaterThan(1);
  expect(figures[0]?.values).toEqual([...(update.measures[0]?.positions.positions ?? [])]);
  expect(model.valueAxis).toMatchObject({ isReversed: true, minimum: 0, maximum: 9 });
});

test("where 1st is worst the line is not reversed, so that better stays higher", () => {
  const { update } = made({ firstIs: "worst" });
  const [, line] = chartsPlan(update).charts ?? [];
  expect(line?.valueAxis.isReversed).toBe(false);
  expect(words(update)).toContain("Higher in the chart is better; 8th is best.");
});

test("a measure without better and worse has no position, and one not shown no chart", () => {
  const { update } = made(
    { name: "Neither", better: "neither" },
    { name: "Hidden", show: false },
    { name: "Last" },
  );
  expect(chartsPlan(update).charts?.map(({ name }) => name)).toEqual([
    "MSG league: Neither",
    "MSG funnel: Neither",
    "MSG league: Last",
    "MSG positions: Last",
    "MSG funnel: Last",
    "MSG values: Last",
  ]);
  expect(words(update)).toContain("Without a better and a worse there is no position.");
});

test("titles and sentences say what is seen", () => {
  const { update } = made({});
  const [league, line] = chartsPlan(update).charts ?? [];
  expect(league?.title).toMatch(
    /^All crime: Essex is (joint )?\d\w\w of 8, [\d.]+ per 1,000 pop\.; average [\d.]+$/u,
  );
  expect(line?.title).toMatch(
    /^Essex (\d\w\w throughout|from \d\w\w to \d\w\w|began and ended \d\w\w), \w+ \d{4} to March 2021$/u,
  );
  const said = words(update).filter((text) => text.startsWith("Essex is"));
  expect(said).toHaveLength(1);
  expect(said[0]).toMatch(/lower being better: .*(above|below) the group's average of [\d.]+\.$/u);
  expect(said[0]).not.toContain("..");
});

test("a second report changes the charts in place and makes none twice", async () => {
  await write(made({}, { name: "Second", better: "higher" }));
  const first = structuredClone(chartsOf());
  expect(first).toHaveLength(8);
  await write(made({}, { name: "Second", better: "higher" }));
  expect(chartsOf()).toEqual(first);
});

test("charts of measures that went away go, the analyst's stay", async () => {
  await write(made({}, { name: "Second" }));
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(SHEETS.charts);
    sheet.charts.add("Line", sheet.getRange("F9:F12")).name = "My own";
    await context.sync();
  });
  await write(made({}));
  expect(chartsOf().map(({ name }) => name)).toEqual([
    "MSG league: All crime",
    "MSG positions: All crime",
    "MSG funnel: All crime",
    "MSG values: All crime",
    "My own",
  ]);
});

test("charts are saved into the file and changed in place after it is opened again", async () => {
  await write(made({}));
  const reopened = openWorkbook(saveWorkbook(workbook));
  expect(chart("MSG league: All crime", reopened).figures).toEqual(
    chart("MSG league: All crime").figures,
  );
  const names = chartsOf().map(({ name }) => name);
  excel.close();
  excel = await openExcel(reopened);
  await write(made({}));
  expect(chartsOf(reopened).map(({ name }) => name)).toEqual(names);
});

test("a name that begins with = stays a text in title and series", async () => {
  await write(made({ name: "=1+1" }));
  const { model } = chart("MSG league: =1+1");
  expect(model.title.reference).toBeNull();
  expect(model.title.text).toContain("=1+1: Essex is");
});

test("a page begins where the next band would not fit whole", () => {
  const many = (changes: Partial<Measure>) =>
    Array.from({ length: 5 }, (_, at) => ({ name: `Measure ${at}`, ...changes }));
  const planOf = (changes: Partial<Measure>) => {
    const plan = chartsPlan(made(...many(changes)).update);
    const tops = plan.blocks.filter(({ id }) => id.startsWith("charts ")).map(({ top }) => top);
    return { tops, starts: plan.page.breaksBefore };
  };
  const bare = planOf({ value: "All crime", count: "", denominator: "", changeIn: "unit" });
  // With its value over time below it a band fills a page.
  expect(bare.starts).toEqual(bare.tops.slice(1));
  const withFunnel = planOf({});
  expect(withFunnel.starts).toEqual(withFunnel.tops.slice(1));
});

describe("the value over time", () => {
  const values = "MSG values: All crime";

  test("three lines period by period: the home force's values, the average's and the top quartile's", async () => {
    const { update } = made({});
    await write({ update });
    const { figures, model } = chart(values);
    const { positions } = update.measures[0]!;
    expect(figures.map(({ name }) => name)).toEqual(["Essex", "Average", "Top quartile"]);
    const expected = [positions.values, positions.averages, positions.topQuartiles];
    expect(figures.map((line) => line.values)).toEqual(expected.map((line) => [...line]));
    expect(figures[0]?.values).toHaveLength(PERIODS);
    expect(figures[0]?.categories).toHaveLength(PERIODS);
    // By dashes too, not by colour alone.
    const looks = model.series.map(({ line }) => line.dash);
    expect(new Set(looks).size).toBe(3);
  });

  test("a sentence says where own value and average began and ended", () => {
    const { update } = made({});
    const said = "Essex began and ended at 19.77, the group's average began and ended at 16.97.";
    expect(words(update)).toContain(said);
    const [band] = bandsOf(update);
    const { evidence, positions, home } = band!;
    // To a fifth of the own count; the average of eight falls by an eighth of that.
    expect(valuesSentence(evidence, positions.slice(0, 2), home)).toBe(
      "Essex went from 19.77 to 3.95, the group's average went from 16.97 to 14.99.",
    );
  });

  test("it stands beside the funnel, and over the whole width without one", () => {
    const areas = (changes: Partial<Measure>) =>
      (chartsPlan(made(changes).update).charts ?? [])
        .filter(({ name }) => /^MSG (?:funnel|values)/u.test(name))
        .map(({ area }) => [area.left, area.columns]);
    expect(areas({})).toEqual([
      [0, 1],
      [2, 1],
    ]);
    expect(areas({ value: "All crime", count: "", denominator: "", changeIn: "unit" })).toEqual([
      [0, 3],
    ]);
  });
});

describe("the funnel", () => {
  const LINES = [
    ["99.8% by chance alone", "chance", 0.998],
    ["95% by chance alone", "chance", 0.95],
    ["99.8% like the peers", "between", 0.998],
    ["95% like the peers", "between", 0.95],
  ] as const;

  test("both kinds of limits, at 95% and 99.8%, for sizes that hold every force's", async () => {
    const { update } = made({});
    await write({ update });
    const { figures, model } = chart("MSG funnel: All crime");
    const { certainty, league } = update.measures[0]!;
    if (!certainty?.isKnown || !league) throw new Error("Made of counts.");
    LINES.forEach(([name, spread, confidence], at) => {
      const line = figures[at]!;
      const sheet = workbook.sheetByName(SHEETS.charts)!;
      const sizes = dataCells(sheet.workbook, model.series[at]!.categories).map(({ value }) =>
        Number(value),
      );
      const gap = line.values.indexOf(null);
      expect([line.name, line.values.length, gap, line.values.lastIndexOf(null)]).toEqual([
        name,
        25,
        12,
        12,
      ]);
      expect(Math.min(...sizes)).toBeLessThan(Math.min(...league.denominators));
      expect(Math.max(...sizes)).toBeGreaterThan(Math.max(...league.denominators));
      line.values.forEach((value, row) => {
        if (row === gap) return;
        const limits = expectedLimits(certainty.expectation, sizes[row]!, confidence, spread);
        const limit = certainty.per * (row < gap ? limits.low : limits.high);
        expect(value! / limit).toBeCloseTo(1, 12);
      });
    });
    expect(model.series.map(({ type }) => type)).toEqual([
      ...Array<string>(5).fill("XYScatterLinesNoMarkers"),
      "XYScatter",
      "XYScatter",
    ]);
  });

  test("each force is a point at its denominator and value, the home force in its own series", async () => {
    const { update } = made({});
    await write({ update });
    const { figures, model } = chart("MSG funnel: All crime");
    const sheet = workbook.sheetByName(SHEETS.charts)!;
    const points = [5, 6].map((at) => {
      const over = dataCells(sheet.workbook, model.series[at]!.categories);
      return figures[at]!.values.flatMap((value, row) =>
        value === null ? [] : [[Number(over[row]?.value), value]],
      );
    });
    const league = update.measures[0]!.league!;
    const all = [...league.values].map((value, at) => [league.denominators[at], value]);
    const home = all.splice(league.home, 1);
    const sorted = (rows: unknown[]) => [...rows].map(String).sort();
    expect(sorted(points[0]!)).toEqual(sorted(all));
    expect(sorted(points[1]!)).toEqual(sorted(home));
    const { minimum, maximum } = model.valueAxis;
    for (const [, value] of [...all, ...home]) {
      expect(value).toBeGreaterThanOrEqual(minimum!);
      expect(value).toBeLessThanOrEqual(maximum!);
    }
  });

  test("without counts, or without what they are counted over, there is none", () => {
    const names = (changes: Partial<Measure>) =>
      (chartsPlan(made(changes).update).charts ?? []).map(({ name }) => name);
    const bare = { value: "All crime", count: "", denominator: "", changeIn: "unit" } as const;
    expect(names(bare).filter((name) => name.startsWith("MSG funnel"))).toEqual([]);
    expect(names({ denominator: "" }).filter((name) => name.startsWith("MSG funnel"))).toEqual([]);
    expect(names({}).filter((name) => name.startsWith("MSG funnel"))).toHaveLength(1);
  });

  test("a measure whose counts go loses its funnel with the next report", async () => {
    await write(made({}));
    await write(made({ value: "All crime", count: "", denominator: "", changeIn: "unit" }));
    expect(chartsOf().map(({ name }) => name)).toEqual([
      "MSG league: All crime",
      "MSG positions: All crime",
      "MSG values: All crime",
    ]);
    const texts = workbook.sheetByName(SHEETS.charts)!;
    expect(texts.text(1, 10)).toBe("");
  });

  test("saved and opened again it has the same lines and points", async () => {
    await write(made({}));
    const reopened = openWorkbook(saveWorkbook(workbook));
    expect(chart("MSG funnel: All crime", reopened).figures).toEqual(
      chart("MSG funnel: All crime").figures,
    );
  });
});
