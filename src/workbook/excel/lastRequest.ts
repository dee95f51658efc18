/**
 * The request that ends a writing: charts, what else ends it, and whatever is asked beside. A chart that Excel refuses
 * must not cost the report: then the charts are put by halves, down to the one that fails.
 */
import { notice, type Problem } from "../../msg/basics/problem";
import { sameInExcel } from "../names/addresses";
import type { OwnChart } from "../plan/ownSheets";
import type { SheetWriting } from "../plan/writingPlan";
import type { ChartPlan } from "../report/chartPlan";
import { isOfficeError, officeWords } from "./officeProblems";
import { unfinishedCharts } from "./ownCharts";
import { chartSteps, literalNames, type NamedSeries } from "./putCharts";
import { operation, runSteps } from "./steps";

/** Charts that are put together. */
interface SomeCharts {
  readonly sheet: string;
  readonly plans: readonly ChartPlan[];
  /** Those that stand there and stay. */
  readonly there: readonly OwnChart[];
  /** Names of charts that go first. */
  readonly removed: readonly string[];
}

/** So many refused, and the others are not tried any more. */
const MOST_REFUSED = 4;

/**
 * Puts the charts of written sheets, and ends the writing.
 *
 * @param end queues what ends it, and what is asked; called once more where the request is repeated
 * @returns a notice where Excel refused charts
 */
export async function putLast(
  context: Excel.RequestContext,
  writings: readonly SheetWriting[],
  end: () => void,
): Promise<readonly Problem[]> {
  const charts = writings.flatMap(chartsOf);
  try {
    const names: NamedSeries[] = [];
    for (const some of charts) await putCharts(context, some, names);
    end();
    await context.sync();
    await literalNames(context, names);
    return [];
  } catch (error) {
    if (!isOfficeError(error) || charts.length === 0) throw error;
  }
  const refusals: Refusal[] = [];
  for (const some of charts) await putByHalves(context, some, refusals);
  end();
  await context.sync();
  return charts.flatMap(({ sheet }) => notMade(sheet, refusals));
}

function chartsOf({ plan, own }: SheetWriting): SomeCharts[] {
  if (!plan.charts) return [];
  const unfinished = own ? unfinishedCharts(own) : [];
  const kept = (own?.charts ?? []).filter((chart) => !unfinished.includes(chart));
  const isPlanned = isNamedAsOne(plan.charts);
  const there = kept.filter(isPlanned);
  const gone = kept.filter((chart) => !isPlanned(chart));
  const removed = [...unfinished, ...gone].map(({ name }) => name);
  return [{ sheet: plan.sheet, plans: plan.charts, there, removed }];
}

const isNamedAsOne =
  (charts: readonly { readonly name: string }[]) =>
  ({ name }: { readonly name: string }) =>
    charts.some((chart) => sameInExcel(chart.name, name));

async function putCharts(
  context: Excel.RequestContext,
  { sheet: name, plans, there, removed }: SomeCharts,
  names: NamedSeries[],
): Promise<void> {
  const { worksheets } = context.workbook;
  const sheet = worksheets.getItem(name);
  await runSteps(context, [
    ...removed.map((one) => operation(() => sheet.charts.getItemOrNullObject(one).delete())),
    ...chartSteps(worksheets, sheet, plans, there, names),
  ]);
}

interface Refusal {
  readonly plan: ChartPlan;
  readonly words: string;
}

/** What an attempt that failed left of charts that are new goes with the next. */
async function putByHalves(
  context: Excel.RequestContext,
  some: SomeCharts,
  refusals: Refusal[],
): Promise<void> {
  const { plans, there } = some;
  const made = plans.filter((plan) => !isNamedAsOne(there)(plan)).map(({ name }) => name);
  const anew = { ...some, removed: [...some.removed, ...made] };
  const names: NamedSeries[] = [];
  const [first] = plans;
  try {
    if (refusals.length >= MOST_REFUSED) throw new TooManyRefused(refusals.at(-1)?.words);
    await putCharts(context, anew, names);
    await context.sync();
    await literalNames(context, names);
  } catch (error) {
    const words = wordsOf(error);
    if (plans.length <= 1 || error instanceof TooManyRefused) {
      refusals.push(...plans.map((plan) => ({ plan, words })));
      await putCharts(context, { ...anew, plans: [], there: [] }, []);
      if (first) await context.sync();
      return;
    }
    const middle = Math.ceil(plans.length / 2);
    for (const half of [plans.slice(0, middle), plans.slice(middle)])
      await putByHalves(
        context,
        { ...some, plans: half, there: there.filter(isNamedAsOne(half)) },
        refusals,
      );
  }
}

class TooManyRefused extends Error {}

function wordsOf(error: unknown): string {
  if (error instanceof TooManyRefused) return error.message;
  if (!isOfficeError(error)) throw error;
  return officeWords(error);
}

function notMade(sheet: string, refusals: readonly Refusal[]): Problem[] {
  const [first] = refusals;
  if (!first) return [];
  const names = refusals.map(({ plan }) => `"${plan.name}"`).join(", ");
  return [
    notice(
      `The report is complete but for charts that Excel refused: ${names}. ${first.words}`,
      `Refresh again; if they are refused again, make them by hand of the figures beside their places on ${sheet}.`,
      { sheet, address: "A1" },
    ),
  ];
}
