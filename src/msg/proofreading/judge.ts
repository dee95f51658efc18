/**
 * Whether a claim can be true by the computed figures. Only what neither reading of the words makes
 * true is a contradiction; what the figures cannot tell is none.
 */
import { arithmeticTolerance, AVERAGE_NAMES } from "../average";
import { isMissing } from "../missing";
import { monthName, monthOfName } from "../period";
import { roundAsExcel } from "../rounding";
import { isAsGoodAs } from "../standing";
import { TOP_QUARTILE_NAMES } from "../topQuartile";
import type { MeasureResult, UpdateReport } from "../update";
import { updateName } from "../update";
import { changeText, numberText, placesText, positionText, valueText } from "../wording";
import { ordinal } from "../ordinal";
import type { BenchmarkName, Claim, ClaimContent } from "./claims";
import { isMeasured, sameFigure } from "./figures";
import type { WrittenNumber } from "./tags";

/** What the words say and what was computed, with its definition; both without a full stop. */
export interface Contradiction {
  readonly said: string;
  readonly computed: string;
}

type Of<Kind extends ClaimContent["kind"]> = Extract<ClaimContent, { kind: Kind }>;

/** When a claim is of: the update's own figures, those of the update before, or another time. */
type When = "now" | "previous" | "other" | "stale";

export function judgeClaim(
  { content, tense, time, isBesideBefore }: Claim,
  result: MeasureResult,
  update: UpdateReport,
): Contradiction | undefined {
  if (content.kind === "data to") return judgeDataTo(content.end, result);
  const when = timeOf(time.at, result, update);
  if (when === "other" || time.isOther) return undefined;
  if (isBesideBefore) {
    if (content.kind === "position") return judgePosition(content, result);
    const isRecent = when !== "stale" && isSincePrevious(time.since, result);
    return content.kind === "movement" && isRecent ? judgeMovement(content, result) : undefined;
  }
  if (content.kind === "position") {
    const isPrevious =
      content.when === "previous" || when === "previous" || (time.isPrevious && tense === "past");
    if (isPrevious) return when === "stale" ? undefined : judgePrevious(content, time, result);
    if (when === "stale") return judgeStale(time.at as number, tense, content, result);
    if (tense === "past" && when !== "now") return undefined;
    if (tense === "past" && time.at === undefined) return undefined;
    if (time.isPrevious) return undefined;
    return judgePosition(content, result);
  }
  if (when !== "now" || time.isPrevious) return undefined;
  if (content.kind === "movement") {
    return isSincePrevious(time.since, result) ? judgeMovement(content, result) : undefined;
  }
  if (content.kind === "own change") return judgeOwnChange(content, result);
  return judgeToday(content, result, update);
}

function judgeToday(
  content: Exclude<
    ClaimContent,
    Of<"data to"> | Of<"position"> | Of<"movement"> | Of<"own change">
  >,
  result: MeasureResult,
  update: UpdateReport,
): Contradiction | undefined {
  switch (content.kind) {
    case "end of the group":
      return judgeEnd(content.end, result);
    case "status":
      return judgeStatus(content.isMet, result);
    case "no aspiration":
      return result.status === "" || result.status === "No aspiration"
        ? undefined
        : {
            said: "that there is no aspiration",
            computed: `the aspiration is "${result.measure.aspirationText}" (${result.status})`,
          };
    case "no new data":
      return result.movement.kind === undefined || result.movement.kind === "No new data"
        ? undefined
        : {
            said: "that there are no new data",
            computed: `the data go to ${dataToText(result)}, further than last time`,
          };
    case "average":
      return judgeAverage(content, result, update);
    case "top quartile":
      return judgeQuartile(content.isWithin, result, update);
    case "value":
      return judgeValue(content, result, update);
    case "change required":
      return judgeChange(content, result, update);
    case "cause":
      return judgeCause(content.by, result);
  }
}

function dataToText({ league }: MeasureResult): string {
  return league ? monthName(league.period.end) : "";
}

/** The month an update is named after; its figures may be older. */
function timeOf(at: number | undefined, result: MeasureResult, update: UpdateReport): When {
  if (at === undefined) return "now";
  const dataTo = result.league?.period.end;
  if (at === dataTo || at === monthOfName(updateName(update))) return "now";
  if (at === update.dataTo?.end) return "now";
  const { previous } = result.movement;
  if (previous && (at === previous.dataTo?.end || at === monthOfName(previous.update))) {
    return "previous";
  }
  return dataTo === undefined ? "other" : "stale";
}

function isSincePrevious(
  since: Claim["time"]["since"],
  { movement: { previous } }: MeasureResult,
): boolean {
  if (since === undefined || since === "previous") return true;
  if (since === "other" || !previous) return false;
  return since === previous.dataTo?.end || since === monthOfName(previous.update);
}

function judgeDataTo(end: number, { league }: MeasureResult): Contradiction | undefined {
  if (!league || end === league.period.end) return undefined;
  return {
    said: `data to ${monthName(end)}`,
    computed: `the data go to ${monthName(league.period.end)} (the latest period in which the force and at least half the group have values)`,
  };
}

function numberingText({ measure, of, league }: MeasureResult): string {
  const worst = measure.firstIs === "worst";
  const numbering = worst ? `${ordinal(of)} is best` : "1st is best";
  return `${numbering}; standard competition rank, ${league ? monthName(league.period.end) : ""}`;
}

function computedPosition(result: MeasureResult): string {
  return `the position is ${positionText(result.position, result.tied, result.of)} (${numberingText(result)})`;
}

/** The number in the measure's own numbering, where the text says that the other end is best. */
function inOwnNumbering(content: Of<"position">, { measure, of }: MeasureResult): number {
  const saysFirst = content.bestIs === 1;
  const saysLast = content.bestIs === of && of > 1;
  const isOther =
    (saysFirst && measure.firstIs === "worst") || (saysLast && measure.firstIs === "best");
  return isOther ? of + 1 - content.position : content.position;
}

function isAnotherGroup({ of }: Of<"position">, result: MeasureResult): boolean {
  return of !== 0 && of !== result.of && of !== result.league?.forces.length;
}

function judgePosition(content: Of<"position">, result: MeasureResult): Contradiction | undefined {
  const { position, tied } = result;
  if (isMissing(position) || isAnotherGroup(content, result)) return undefined;
  const written = inOwnNumbering(content, result);
  if (written === position && !(content.isJoint && !tied)) return undefined;
  const joint = content.isJoint && written === position ? "joint " : "";
  return { said: `${joint}${ordinal(content.position)}`, computed: computedPosition(result) };
}

/** "6th in March 2020", where the data go to June: a past position, or an old date. */
function judgeStale(
  at: number,
  tense: Claim["tense"],
  content: Of<"position">,
  result: MeasureResult,
): Contradiction | undefined {
  if (tense !== "present" || !result.league) return undefined;
  const then = result.positions.find(({ period }) => period.end === at);
  if (then || at > result.league.period.end + 12) return undefined;
  if (content.position !== result.position) return undefined;
  return {
    said: `${ordinal(content.position)} in ${monthName(at)}`,
    computed: `the data go to ${dataToText(result)}`,
  };
}

function judgePrevious(
  content: Of<"position">,
  time: Claim["time"],
  result: MeasureResult,
): Contradiction | undefined {
  const { previous } = result.movement;
  if (!previous || isMissing(previous.position) || isAnotherGroup(content, result))
    return undefined;
  if (!isSincePrevious(time.since, result)) return undefined;
  if (inOwnNumbering(content, result) === previous.position) return undefined;
  return { said: `${ordinal(content.position)} before`, computed: previousText(result) };
}

function previousText({ movement: { previous } }: MeasureResult): string {
  if (!previous) return "";
  const at = previous.dataTo ? ` (data to ${monthName(previous.dataTo.end)})` : "";
  const when = previous.update === "" ? "in the period before" : `in ${previous.update}`;
  return `the position ${when} was ${ordinal(previous.position)}${at}`;
}

function judgeMovement(
  { direction, places, isVerdict }: Of<"movement">,
  result: MeasureResult,
): Contradiction | undefined {
  const { movement, measure, position } = result;
  const { previous, kind } = movement;
  if (kind === undefined || kind === "New" || !previous || isMissing(movement.places)) {
    return undefined;
  }
  // Up and down a list that counts from the worst: who can tell which way.
  const isUnclear = !isVerdict && measure.firstIs === "worst";
  const computed = `${previousText(result)} and is ${ordinal(position)} now (${kind})`;
  const found =
    movement.places > 0 ? "improved" : movement.places < 0 ? "deteriorated" : "unchanged";
  if (direction === "unchanged") {
    return found === "unchanged" ? undefined : { said: "that the position is the same", computed };
  }
  if (kind === "No new data" && found !== "unchanged") return undefined;
  if (found === "unchanged") {
    return { said: `that the position ${direction === "moved" ? "changed" : direction}`, computed };
  }
  if (direction !== "moved" && !isUnclear && direction !== found) {
    return { said: `that the position ${direction}`, computed };
  }
  if (places !== 0 && places !== Math.abs(movement.places)) {
    return { said: placesText(places), computed: `${computed}: ${placesText(movement.places)}` };
  }
  return undefined;
}

function judgeEnd(end: "best" | "worst", result: MeasureResult): Contradiction | undefined {
  const { league, measure } = result;
  if (!league || isMissing(result.position)) return undefined;
  const better = league.better[league.home] as number;
  const tied = league.tied[league.home] as number;
  const isIt = end === "best" ? better === 0 : better + tied === league.ranked - 1;
  // "Bottom of the group" may be meant of the number where it counts from the worst.
  const number = end === "best" ? 1 : result.of;
  if (isIt || (measure.firstIs === "worst" && result.position === number)) return undefined;
  return { said: `${end} of the group`, computed: computedPosition(result) };
}

function judgeStatus(isMet: boolean, result: MeasureResult): Contradiction | undefined {
  const { status } = result;
  if (status === "" || status === "No data") return undefined;
  if (status === (isMet ? "Met" : "Not met")) return undefined;
  return {
    said: isMet ? "that the aspiration is met" : "that the aspiration is not met",
    computed: statusReason(result),
  };
}

/** Why a status is what it is: "Not met: 6th of 8, where 8th is best, and the aspiration is 7th in MSG". */
export function statusReason(result: MeasureResult): string {
  const { status, aspiration, measure } = result;
  if (status === "No aspiration") return "there is no aspiration";
  const wanted = `the aspiration is "${measure.aspirationText.replace(/\.$/u, "")}"`;
  const place = `${positionText(result.position, result.tied, result.of)}${measure.firstIs === "worst" ? `, where ${ordinal(result.of)} is best` : ""}`;
  const value = valueText(result.value, measure.unit, measure.decimals);
  const shown = (figure: number) => numberText(figure, measure.decimals);
  const against =
    aspiration.kind === "average"
      ? `${value} against an average of ${shown(result.average)}`
      : aspiration.kind === "top quartile"
        ? `${place}; ${value} against ${shown(result.topQuartile)} at the top quartile`
        : aspiration.kind === "figure"
          ? value
          : place;
  return `${status}: ${against}, and ${wanted}`;
}

function benchmarkFigure(name: BenchmarkName, { average, topQuartile }: MeasureResult): number {
  return name === "average" ? average : topQuartile;
}

function benchmarkText(name: BenchmarkName, result: MeasureResult, update: UpdateReport): string {
  const { measure } = result;
  const { settings } = update.setup;
  const figure = numberText(benchmarkFigure(name, result), measure.decimals);
  const unit = measure.unit.startsWith("%") ? "%" : "";
  const without = settings.homeForceInAverage ? "" : ` without ${settings.homeForce}`;
  return name === "average"
    ? `the average is ${figure}${unit} (${AVERAGE_NAMES[settings.average]}${without})`
    : `the top quartile begins at ${figure}${unit} (${TOP_QUARTILE_NAMES[settings.topQuartile]})`;
}

function ownText({ measure, value }: MeasureResult): string {
  return `the value is ${valueText(value, measure.unit, measure.decimals)}`;
}

function judgeAverage(
  { side, by }: Of<"average">,
  result: MeasureResult,
  update: UpdateReport,
): Contradiction | undefined {
  const { value, average, measure, league } = result;
  if (isMissing(value) || isMissing(average) || !league || measure.better === "neither") {
    return undefined;
  }
  const tolerance = arithmeticTolerance(league.values);
  const looksEqual =
    roundAsExcel(value, measure.decimals) === roundAsExcel(average, measure.decimals);
  if (looksEqual || Math.abs(value - average) <= tolerance) return undefined;
  const isBetter = isAsGoodAs(value, average, measure.better, tolerance);
  const isGreater = value > average;
  const canBeTrue = {
    better: isBetter,
    worse: !isBetter,
    above: isBetter || isGreater,
    below: !isBetter || !isGreater,
    higher: isGreater,
    lower: !isGreater,
  }[side];
  const computed = `${ownText(result)}, and ${benchmarkText("average", result, update)}: ${isBetter ? "better" : "worse"} than the average`;
  const than = side === "above" || side === "below" ? side : `${side} than`;
  if (!canBeTrue) return { said: `${than} the average`, computed };
  if (!by || !isMeasured(by, measure, true) || sameFigure(by, value - average)) return undefined;
  return { said: `${by.written} from the average`, computed };
}

function judgeQuartile(
  isWithin: boolean,
  result: MeasureResult,
  update: UpdateReport,
): Contradiction | undefined {
  const { value, topQuartile, measure, league } = result;
  if (isMissing(value) || isMissing(topQuartile) || !league) return undefined;
  const tolerance =
    update.setup.settings.topQuartile === "rank" ? 0 : arithmeticTolerance(league.values);
  const reached = isAsGoodAs(value, topQuartile, measure.better, tolerance);
  if (reached === isWithin) return undefined;
  return {
    said: `${isWithin ? "within" : "outside"} the top quartile`,
    computed: `${ownText(result)}, and ${benchmarkText("top quartile", result, update)}`,
  };
}

function judgeValue(
  { of, figure }: Of<"value">,
  result: MeasureResult,
  update: UpdateReport,
): Contradiction | undefined {
  const { measure, league } = result;
  const value = of === "own" ? result.value : benchmarkFigure(of, result);
  if (!league || isMissing(value) || !isMeasured(figure, measure, false)) return undefined;
  if (sameFigure(figure, value)) return undefined;
  // The same words may stand for the change that is needed.
  if (of !== "own" && isChange(figure, of, result)) return undefined;
  return {
    said: figure.written,
    computed: of === "own" ? ownText(result) : benchmarkText(of, result, update),
  };
}

function isChange(figure: WrittenNumber, of: BenchmarkName, result: MeasureResult): boolean {
  const change = of === "average" ? result.toAverage : result.toTopQuartile;
  return change !== undefined && sameFigure(figure, change.inUnit);
}

function judgeChange(
  { benchmark, figure, direction }: Of<"change required">,
  result: MeasureResult,
  update: UpdateReport,
): Contradiction | undefined {
  const { measure } = result;
  const change = benchmark === "average" ? result.toAverage : result.toTopQuartile;
  if (!change) return undefined;
  const isCount =
    figure.unit === "count" || (figure.unit === "none" && measure.changeIn === "count");
  if (!isCount && !isMeasured(figure, measure, true)) return undefined;
  const candidates = isCount
    ? [change.inCounts, change.inCountsWithOwnShare]
    : [change.inUnit, change.inUnitWithOwnShare];
  const known = candidates.filter((candidate) => !isMissing(candidate));
  const [first] = known;
  if (first === undefined) return undefined;
  const computed = `the change required to reach the ${benchmark} is ${changeText(change, measure, benchmark)} (${benchmarkText(benchmark, result, update)})`;
  if (change.reached) return { said: figure.written, computed };
  const way =
    direction ??
    (figure.sign === "-" || figure.direction === "fewer"
      ? "fall"
      : figure.sign === "+" || figure.direction === "more"
        ? "rise"
        : undefined);
  if (way !== undefined && (way === "fall") !== first < 0) {
    return { said: `that it must ${way} by ${figure.written}`, computed };
  }
  return known.some((candidate) => sameFigure(figure, candidate))
    ? undefined
    : { said: figure.written, computed };
}

function judgeOwnChange(
  { direction, figure, since }: Of<"own change">,
  result: MeasureResult,
): Contradiction | undefined {
  if (figure.unit !== "%" || result.measure.basis === "yearly change") return undefined;
  const changes = [
    ...(since === "year before"
      ? []
      : [changeSince(result, result.movement.previous?.dataTo?.end)]),
    ...(since === "previous" ? [] : [changeSince(result, (result.league?.period.end ?? NaN) - 12)]),
  ];
  const [first] = changes;
  // Without its time the words may mean either: both must be known, and neither fit.
  if (first === undefined || changes.includes(undefined)) return undefined;
  const fits = (change: number | undefined) =>
    change !== undefined && change > 0 === (direction === "rise") && sameFigure(figure, change);
  if (changes.some(fits)) return undefined;
  const amount = `${first < 0 ? "fell" : "rose"} ${numberText(Math.abs(first), 1)}%`;
  const from = since === "year before" ? "on a year before" : "since the previous update";
  return {
    said: `${direction === "rise" ? "rose" : "fell"} ${figure.written}`,
    computed: `the value ${amount} ${from}`,
  };
}

/** By how much per cent the own value changed since a month, by today's data. */
function changeSince(
  { value, positions }: MeasureResult,
  end: number | undefined,
): number | undefined {
  const before = positions.find(({ period }) => period.end === end)?.value;
  if (before === undefined || before === 0 || isMissing(value)) return undefined;
  return (value / before - 1) * 100;
}

function judgeCause(by: "own" | "peers", { movement }: MeasureResult): Contradiction | undefined {
  const { byOwn, byPeers, places } = movement;
  if (isMissing(byOwn) || isMissing(byPeers) || places === 0) return undefined;
  const share = by === "own" ? byOwn : byPeers;
  const other = by === "own" ? byPeers : byOwn;
  const direction = Math.sign(places);
  if (share * direction > 0 && Math.abs(share) >= Math.abs(other)) return undefined;
  return {
    said: `that the move is due to ${by === "own" ? "the force's own change" : "peers"}`,
    computed: `of ${placesText(places)}, ${byOwn} by the own change and ${byPeers} by the peers' (+ is better)`,
  };
}
