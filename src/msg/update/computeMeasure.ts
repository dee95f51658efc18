/** One measure of an update. */
import type { Aspiration } from "../model/aspiration";
import { aspirationInForce } from "../publication/aspirationInForce";
import { averageBenchmark, topQuartileBenchmark, type Benchmark } from "../standing/benchmarks";
import { noteOf, problemsOf, remark, trouble, type Caveat } from "../checks/caveats";
import { countedLeague } from "../certainty/countedLeague";
import type { TableRow } from "../certainty/earlierYears";
import { measureCertainty } from "../certainty/measureCertainty";
import { recentChanges } from "../certainty/recentChanges";
import { changeRequired } from "../standing/change";
import { changeToAspiration } from "../standing/changeToAspiration";
import { countsAboveWhole } from "../checks/countsAboveWhole";
import { checkFigureCaveats } from "../checks/checkFigures";
import { coverageCaveats } from "../checks/coverageCaveats";
import { positionsOverTime } from "./positionsOverTime";
import type { RecentChanges } from "../model/certainty";
import type { League } from "../model/league";
import { leagueAt } from "../standing/leagueTable";
import { ownNewerThan, type MeasureData, type NoData, type MeasureContext } from "./measureData";
import { measureMovement } from "./measureMovement";
import { MISSING } from "../basics/missing";
import { previousFromHistory } from "../publication/movement";
import { otherLengthCaveats } from "../checks/otherLengths";
import { movementCaveats } from "../checks/movementCaveats";
import { NO_POSITIONS } from "../model/positionsOverTime";
import { publishedFigure } from "../publication/previousUpdate";
import { periodName, type Period } from "../basics/period";
import type { Problem } from "../basics/problem";
import type { Measure } from "../model/setup";
import { judge, judgeWithoutData, type Judgement } from "../standing/status";
import { FEWEST_FOR_QUARTILE } from "../standing/topQuartile";
import { withDirection } from "../words/readAspiration";
import { NO_MOVEMENT } from "../model/movement";
import type { ChangeRequired, MeasureResult } from "../model/measureResult";
import type { Comparable } from "../figures/dataTo";

export interface ComputedMeasure {
  readonly result: MeasureResult;
  readonly problems: readonly Problem[];
}

/** Computes a measure from its data; one without keeps its row, with the reason in its note. */
export function computeMeasure(data: MeasureData, context: MeasureContext): ComputedMeasure {
  return "reasons" in data ? withoutData(data, context) : withData(data, context);
}

function withData(data: Comparable, context: MeasureContext): ComputedMeasure {
  const { measure, table, covered, row } = data;
  const { setup, observations } = context;
  const league = leagueAt(table, row);
  const average = averageBenchmark(league, measure, setup.settings);
  const topQuartile = topQuartileBenchmark(league, measure, setup.settings);
  const aspiration = aspirationOf(measure, context);
  const judgement = judge(aspiration, measure, league, average, topQuartile);
  const isPlaced = measure.better !== "neither";
  const value = league.values[league.home] as number;
  const position = isPlaced ? (league.positions[league.home] as number) : MISSING;
  const toAverage = changeTo(league, measure, average);
  const movement = measureMovement(data, league, context);
  const { status } = judgement;
  const at = { table, row };
  const certainty = measureCertainty({ measure, setup, league, aspiration, status, at });
  const caveats = [
    ...windowCaveats(measure),
    ...otherLengthCaveats(table, observations),
    ...coverageCaveats(table, covered, row, setup, observations),
    ...benchmarkCaveats(measure, league, average, toAverage),
    ...countsAboveWhole(measure, league, setup, observations),
    ...checkFigureCaveats({ data, setup, observations, history: context.history }, value, position),
    ...movementCaveats(movement, position, measure.decimals),
    ...judgementCaveats(judgement, measure),
  ];
  return {
    result: {
      measure,
      isOwnMissing: false,
      league,
      dataTo: league.period,
      value,
      position,
      tied: isPlaced && (league.tied[league.home] as number) > 0,
      of: isPlaced ? league.ranked : MISSING,
      ownNewer: ownNewerThan(data),
      average: average.figure,
      topQuartile: topQuartile.figure,
      toAverage,
      toTopQuartile: changeTo(league, measure, topQuartile),
      toAspiration: changeToAspiration(
        league,
        measure,
        aspiration,
        status,
        { average, topQuartile },
        setup.settings,
      ),
      aspiration,
      status,
      certainty,
      recentChanges: recentChangesOf(at, measure, league),
      movement,
      positions: positionsOverTime(table, covered, setup.settings),
      note: noteOf(caveats),
      commentary: context.commentary(measure.name),
    },
    problems: problemsOf(caveats, measure),
  };
}

function recentChangesOf(
  { table, row }: TableRow,
  measure: Measure,
  league: League,
): RecentChanges | undefined {
  const counted = countedLeague(measure, league);
  return "because" in counted ? undefined : recentChanges(table, row, league, counted.kind);
}

function withoutData(
  { measure, reasons, isStopped, isOwnMissing, own }: NoData,
  context: MeasureContext,
): ComputedMeasure {
  const aspiration = aspirationOf(measure, context);
  const judgement = judgeWithoutData(aspiration, measure, isStopped, own?.value);
  const judgedOn = isJudged(judgement) ? own : undefined;
  const published = publishedFigure(context.history, context.previousUpdate, measure.name);
  const caveats = [
    ...(judgedOn ? judgedAlone(reasons, judgedOn.period) : reasons),
    ...judgementCaveats(judgement, measure),
  ];
  return {
    result: {
      measure,
      isOwnMissing,
      league: undefined,
      dataTo: judgedOn?.period,
      value: judgedOn?.value ?? MISSING,
      position: MISSING,
      tied: false,
      of: MISSING,
      average: MISSING,
      topQuartile: MISSING,
      toAverage: undefined,
      toTopQuartile: undefined,
      toAspiration: undefined,
      aspiration,
      status: judgement.status,
      certainty: undefined,
      recentChanges: undefined,
      movement: { ...NO_MOVEMENT, previous: published && previousFromHistory(published) },
      positions: NO_POSITIONS,
      note: noteOf(caveats),
      commentary: context.commentary(measure.name),
    },
    problems: problemsOf(caveats, measure),
  };
}

function isJudged({ status }: Judgement): boolean {
  return status === "Met" || status === "Not met";
}

/** A figure needs no peers: what keeps the measure from a position does not keep it from its status. */
function judgedAlone(reasons: readonly Caveat[], period: Period): readonly Caveat[] {
  const eased = reasons.map(({ sentence, problem }) => ({
    sentence,
    ...(problem ? { problem: { ...problem, severity: "warning" as const } } : {}),
  }));
  return [
    ...eased,
    remark(`Its status is judged on its own figure for ${periodName(period)} alone.`),
  ];
}

function aspirationOf(measure: Measure, { update, history }: MeasureContext): Aspiration {
  return withDirection(aspirationInForce(measure, update, history), measure.better);
}

function changeTo(
  league: League,
  measure: Measure,
  benchmark: Benchmark,
): ChangeRequired | undefined {
  return measure.changeIn === "none" ? undefined : changeRequired(league, measure, benchmark);
}

function windowCaveats(measure: Measure): readonly Caveat[] {
  if (measure.value.trim() === "" || measure.window === 1 || measure.count.trim() !== "") return [];
  const sentence = `Window ${measure.window} is not used: its Value is taken as it stands.`;
  return [trouble("warning", sentence, "Set Window to 1, or name the series in Count.")];
}

function benchmarkCaveats(
  measure: Measure,
  league: League,
  average: Benchmark,
  toAverage: ChangeRequired | undefined,
): readonly Caveat[] {
  const caveats: Caveat[] = [];
  if (measure.better === "neither")
    caveats.push(remark("Neither direction is better: no position."));
  if (Number.isNaN(average.figure)) {
    const remedy = "Name its Count and Denominator, or set Average to mean.";
    caveats.push(trouble("warning", "It has no weighted average: that needs counts.", remedy));
  }
  if (measure.changeIn === "count" && toAverage && Number.isNaN(toAverage.inCounts)) {
    const sentence =
      "The change required in counts is not known: that needs a count and a denominator.";
    caveats.push(
      trouble("warning", sentence, "Name Count and Denominator, or set Change in to unit."),
    );
  }
  if (league.ranked < FEWEST_FOR_QUARTILE && measure.better !== "neither") {
    caveats.push(remark(`No top quartile: fewer than ${FEWEST_FOR_QUARTILE} forces have a value.`));
  }
  return caveats;
}

function judgementCaveats(judgement: Judgement, measure: Measure): readonly Caveat[] {
  const { trouble: found } = judgement;
  return found ? [trouble("error", found.what, found.remedy, measure.aspirationPlace)] : [];
}
