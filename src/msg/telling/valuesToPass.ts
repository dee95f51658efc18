/** The values of other forces that a measure would have to pass: "would need to exceed 107.1%". */
import { aspirationBenchmark } from "../standing/aspirationBenchmark";
import { listText } from "./leagueWording";
import { ordinal } from "../basics/ordinal";
import { isInterpolated } from "../standing/topQuartile";
import type { UpdateReport } from "../model/update";
import { measureText, numberText } from "../words/wording";
import type { MeasureResult } from "../model/measureResult";

export interface ValueToPass {
  /** "4th" | "best" | "in the top quartile" */
  readonly aim: string;
  /** In the measure's unit. */
  readonly figure: number;
  /** The forces whose value it is, in the order of MsgForces; never empty. */
  readonly holders: readonly string[];
}

const TOP_QUARTILE_AIM = "in the top quartile";

/**
 * The value to pass for the aspiration, where it is not met, and for the top quartile, where the
 * value is outside it: the aspiration's first. Only values that another force holds: averages, typed
 * figures and interpolated quartiles are nobody's. One value is told once.
 */
export function valuesToPass(
  result: MeasureResult,
  { setup }: Pick<UpdateReport, "setup">,
): readonly ValueToPass[] {
  const toAspiration = aspirationToPass(result, setup);
  const toTopQuartile = topQuartileToPass(result, setup);
  const isSame = toAspiration?.figure === toTopQuartile?.figure;
  return [toAspiration, isSame ? undefined : toTopQuartile].filter((one) => one !== undefined);
}

/** The value to pass for the aspiration alone; undefined where it is met or nobody's value. */
export function aspirationToPass(
  result: MeasureResult,
  { forces, settings }: UpdateReport["setup"],
): ValueToPass | undefined {
  const { aspiration, league, measure, average } = result;
  const { topQuartile } = settings;
  if (!league || result.status !== "Not met") return undefined;
  if (aspiration.kind !== "nth" && aspiration.kind !== "best" && aspiration.kind !== "top quartile")
    return undefined;
  if (aspiration.kind === "top quartile" && isInterpolated(topQuartile)) return undefined;
  const terms = { ...measure, topQuartile, average };
  const { figure } = aspirationBenchmark(aspiration, league.values, terms);
  const holders = holdersOf(figure, league, forces);
  if (holders.length === 0) return undefined;
  const aim =
    aspiration.kind === "nth"
      ? `${ordinal(aspiration.position)}`
      : aspiration.kind === "best"
        ? "best"
        : TOP_QUARTILE_AIM;
  return { aim, figure, holders };
}

function topQuartileToPass(
  { league, toTopQuartile }: MeasureResult,
  { forces, settings }: UpdateReport["setup"],
): ValueToPass | undefined {
  if (!league || !toTopQuartile || toTopQuartile.reached) return undefined;
  if (isInterpolated(settings.topQuartile)) return undefined;
  const figure = toTopQuartile.benchmark;
  const holders = holdersOf(figure, league, forces);
  if (holders.length === 0) return undefined;
  return { aim: TOP_QUARTILE_AIM, figure, holders };
}

function holdersOf(
  figure: number,
  league: NonNullable<MeasureResult["league"]>,
  forces: UpdateReport["setup"]["forces"],
): string[] {
  return Array.from(league.values).flatMap((value, at) => {
    const name = forces[league.forces[at] ?? -1]?.name;
    return value === figure && at !== league.home && name !== undefined ? [name] : [];
  });
}

/** Beyond this many decimals two values are no longer worth telling apart. */
const MOST_DECIMALS = 9;

/**
 * What has to be done with the value: "exceed 107.1%", "fall below 6.60 per 1,000 pop.". The value
 * has the measure's decimals, and more where it would look like the own one.
 */
export function passingWords(
  { measure, value }: Pick<MeasureResult, "measure" | "value">,
  { figure }: Pick<ValueToPass, "figure">,
): string {
  let { decimals } = measure;
  const looksEqual = () => numberText(figure, decimals) === numberText(value, decimals);
  while (figure !== value && decimals < MOST_DECIMALS && looksEqual()) decimals++;
  const way = measure.better === "higher" ? "exceed" : "fall below";
  return `${way} ${measureText(figure, { ...measure, decimals })}`;
}

/**
 * One value to pass in words, with whose it is.
 *
 * @example passingSentence({ aim: "4th", figure: 6.6, holders: ["Kent"] }, { measure: { unit: "per 1,000 pop.", basis: "level", decimals: 2, better: "lower" }, value: 7 }) // "To be 4th, it would have to fall below 6.60 per 1,000 pop. (the value of Kent)."
 */
export function passingSentence(
  target: ValueToPass,
  result: Pick<MeasureResult, "measure" | "value">,
): string {
  return `To be ${target.aim}, it would have to ${passingWords(result, target)} (${whose(target)}).`;
}

/** "the value of Kent and Devon & Cornwall" */
function whose({ holders }: Pick<ValueToPass, "holders">): string {
  return `the value of ${listText(holders)}`;
}
