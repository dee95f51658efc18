/**
 * The charts of an earlier report: which there are, what they were given (kept in a custom property,
 * because Office.js cannot tell a series' cells), and how they look to a person.
 */
import { sameInExcel } from "../names/addresses";
import { isOurChart, type ChartPlan } from "../report/chartPlan";
import { chartSteps } from "./putCharts";
import { operation, type Step } from "./steps";
import type { OwnChart, OwnSheet } from "../plan/ownSheets";

/** The custom property of MSG Charts with the plans of its charts. */
export const CHARTS_KEY = "MsgAnalyst charts";

const VERSION = 2;

interface KeptPlans {
  readonly version: typeof VERSION;
  readonly plans: readonly ChartPlan[];
}

export function writeChartPlans(plans: readonly ChartPlan[]): string {
  return JSON.stringify({ version: VERSION, plans } satisfies KeptPlans);
}

/** What is kept where nothing is known of the charts there: no plans, which is not to say no charts. */
export const UNKNOWN_PLANS = "";

/** undefined where nothing is known, the text is damaged, or another version of ours wrote it. */
export function readChartPlans(text: string | undefined): readonly ChartPlan[] | undefined {
  if (text === undefined || text === UNKNOWN_PLANS) return undefined;
  try {
    const kept: unknown = JSON.parse(text);
    return isKept(kept) ? kept.plans : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function isKept(kept: unknown): kept is KeptPlans {
  return typeof kept === "object" && kept !== null && "version" in kept && kept.version === VERSION;
}

/** A chart's title and place, as a person may have changed them. */
export interface ChartBackup {
  readonly name: string;
  readonly title: string;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export function loadChart(sheet: Excel.Worksheet, { name }: OwnChart): Excel.Chart {
  return sheet.charts.getItem(name).load("name,left,top,width,height,title/text");
}

export function chartBackup({ name, title, left, top, width, height }: Excel.Chart): ChartBackup {
  return { name, title: title.text, left, top, width, height };
}

/**
 * Brings the charts back: those that were not there go, those that went are made anew, and all get
 * their series, titles and places again.
 *
 * @param plans what they were given; undefined where that is not known: then series stay as they are
 * @param before titles and places as they were
 * @param there the charts that are there now
 */
export function restoreChartSteps(
  worksheets: Excel.WorksheetCollection,
  sheet: Excel.Worksheet,
  plans: readonly ChartPlan[] | undefined,
  before: readonly ChartBackup[],
  there: readonly OwnChart[],
): Step[] {
  const isNamed = (name: string) => (other: { readonly name: string }) =>
    sameInExcel(other.name, name);
  const known = (plans ?? []).filter(({ name }) => before.some(isNamed(name)));
  const untold = plans ? [] : there.filter(({ name }) => before.some(isNamed(name)));
  const gone = there.filter((chart) => !untold.includes(chart) && !known.some(isNamed(chart.name)));
  const living = [...known, ...untold];
  return [
    ...gone.map(({ name }) => operation(() => sheet.charts.getItemOrNullObject(name).delete())),
    ...chartSteps(worksheets, sheet, known, there, []),
    ...before
      .filter(({ name }) => living.some(isNamed(name)))
      .map((chart) => operation(() => restoreLook(sheet, chart), 6)),
  ];
}

function restoreLook(
  sheet: Excel.Worksheet,
  { name, title, left, top, width, height }: ChartBackup,
): void {
  const chart = sheet.charts.getItem(name);
  chart.title.text = title;
  Object.assign(chart, { left, top, width, height });
}

interface FoundChart {
  readonly name: string;
  readonly seriesCount: OfficeExtension.ClientResult<number>;
}

/** The first of several with one name is ours: the others are copies that somebody made. */
export function ownCharts(found: readonly FoundChart[]): OwnChart[] {
  const seen = new Set<string>();
  return found
    .filter(({ name }) => isOurChart(name))
    .flatMap(({ name, seriesCount }) => {
      const key = name.toLowerCase();
      if (seen.has(key)) return [];
      seen.add(key);
      return [{ name, seriesCount: seriesCount.value }];
    });
}

/** The analyst's, by their names. */
export function otherCharts(found: readonly FoundChart[]): OwnChart[] {
  return found
    .filter(({ name }) => !isOurChart(name))
    .map(({ name, seriesCount }) => ({ name, seriesCount: seriesCount.value }));
}

/** Asks how many series each chart of MSG Charts has. */
export function loadCharts(charts: Excel.ChartCollection): FoundChart[] {
  if (charts.isNullObject) return [];
  return charts.items.map(({ name, series }) => ({ name, seriesCount: series.getCount() }));
}

/** Excel's own name for a chart that was just made, in whatever language. */
const NOT_NAMED_YET = /\d+$/;

/**
 * Charts whose making was cut off: they are made anew, for how a chart looks is set once. Those of ours that the last
 * finished report did not have; and one without a name of ours that was not there when the writing began.
 */
export function unfinishedCharts(sheet: OwnSheet): readonly OwnChart[] {
  const { begun, stamp, charts, otherCharts: others = [], chartPlans } = sheet;
  if (!begun) return [];
  const isNamed = (name: string) => (other: { readonly name: string }) =>
    sameInExcel(other.name, name);
  const made = charts.filter(({ name, seriesCount }) => {
    const plan = chartPlans?.find(isNamed(name));
    if (plan) return plan.series.length < seriesCount;
    return chartPlans !== undefined || stamp === undefined;
  });
  const unnamed = others.filter(
    ({ name, seriesCount }) =>
      seriesCount <= 1 && NOT_NAMED_YET.test(name) && !begun.otherCharts.includes(name),
  );
  return [...made, ...unnamed];
}
