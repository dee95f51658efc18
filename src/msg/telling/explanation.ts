/** Any figure of a measure explained in words, from what it was made of to what it came to. */
import { ordinal } from "../basics/ordinal";
import { monthName, periodName, type Period } from "../basics/period";
import type { UpdateReport } from "../model/update";
import {
  aspirationText,
  changeText,
  measureText,
  numberText,
  placeInGroup,
  positionText,
  withBest,
  withUnit,
} from "../words/wording";
import { sinceWhen, unitOfDifference } from "../figures/units";
import { topQuartileWords } from "../standing/topQuartile";
import { aspirationToPass, passingSentence } from "./valuesToPass";
import type { MeasureResult } from "../model/measureResult";
import { movementSentence } from "./movementWords";

export const EXPLAINED_FIGURES = [
  "value",
  "position",
  "average",
  "topQuartile",
  "toAverage",
  "toTopQuartile",
  "status",
  "movement",
] as const;

export type ExplainedFigure = (typeof EXPLAINED_FIGURES)[number];

/** One force's part in a figure, for a table beside the words. */
export interface ExplainedForce {
  readonly force: string;
  readonly isHome: boolean;
  readonly count: number;
  readonly denominator: number;
  readonly value: number;
  /** 0: not ranked. */
  readonly position: number;
}

export interface Explanation {
  readonly figure: ExplainedFigure;
  /** The figure as the report shows it; "" where there is none. */
  readonly shown: string;
  /** In the order in which one would work it out. */
  readonly sentences: readonly string[];
  /** Every force of the group, in the order of MsgForces; none without data. */
  readonly forces: readonly ExplainedForce[];
  /** The series it was made of, as named in the set-up: their cells are in what was read. */
  readonly series: readonly string[];
}

type Report = Pick<UpdateReport, "setup">;

/** What a figure is, how it was worked out and from what; why there is none where there is none. */
export function explain(
  result: MeasureResult,
  figure: ExplainedFigure,
  update: Report,
): Explanation {
  const { measure, league } = result;
  const series = [measure.value, measure.count, measure.denominator].filter(
    (name) => name.trim() !== "",
  );
  const none = { figure, shown: "", forces: [], series };
  if (!league) return { ...none, sentences: [result.note] };
  const { shown, sentences } = EXPLAIN[figure](result, update);
  // Units such as "per 1,000 pop." end with a full stop of their own.
  const closed = sentences.map((sentence) => sentence.replace(/\.\.$/u, "."));
  return { figure, shown, sentences: closed, forces: forcesOf(result, update), series };
}

function forcesOf({ league }: MeasureResult, { setup }: Report): ExplainedForce[] {
  if (!league) return [];
  return Array.from(league.forces, (index, at) => ({
    force: setup.forces[index]?.name ?? "",
    isHome: at === league.home,
    count: league.counts[at] as number,
    denominator: league.denominators[at] as number,
    value: league.values[at] as number,
    position: league.positions[at] as number,
  }));
}

interface Worked {
  readonly shown: string;
  readonly sentences: readonly string[];
}

type Explain = (result: MeasureResult, update: Report) => Worked;

function inUnit({ measure }: MeasureResult, figure: number): string {
  return measureText(figure, measure);
}

function listed(figures: readonly number[], decimals: number): string {
  return figures.map((figure) => numberText(figure, decimals)).join(", ");
}

function presentValues({ league }: MeasureResult): number[] {
  return Array.from(league?.values ?? []).filter((value) => !Number.isNaN(value));
}

const value: Explain = (result, { setup }) => {
  const { measure, league } = result;
  const shown = inUnit(result, result.value);
  const home = setup.settings.homeForce;
  const at = league ? periodName(league.period) : "";
  const window = measure.window > 1 ? `, summed over ${measure.window} periods` : "";
  const count = league ? (league.counts[league.home] as number) : Number.NaN;
  const denominator = league ? (league.denominators[league.home] as number) : Number.NaN;
  const isRate = measure.value.trim() === "" && measure.denominator.trim() !== "";
  const made =
    measure.basis !== "level"
      ? `It is the change ${sinceWhen(measure)} of ${measure.value || measure.count}${window}.`
      : isRate
        ? `${numberText(count, 0)} (${measure.count}${window}) / ${numberText(denominator, 0)} (${measure.denominator}) × ${numberText(measure.per, 0)} = ${shown}.`
        : `It is read as it stands: ${measure.value || measure.count}${window}.`;
  return { shown, sentences: [`${home}, ${at}: ${shown}.`, made] };
};

const position: Explain = (result, { setup }) => {
  const { measure, position: place, of, league } = result;
  const shown = placeInGroup(result);
  if (measure.better === "neither" || !league) {
    return { shown, sentences: ["Neither lower nor higher is better, so nothing is ranked."] };
  }
  const better = league.better[league.home] as number;
  const others = league.tied[league.home] as number;
  const home = setup.settings.homeForce;
  const missing = league.forces.length - of;
  const count = better === 0 ? "none" : better;
  const ahead = `${count} of the ${of} forces with a value ${better < 2 ? "is" : "are"} better`;
  const counted =
    measure.firstIs === "best"
      ? `Counted from the best: ${ahead}, so ${home} is ${ordinal(place)}.`
      : `The numbering begins at the worst: ${ahead}, so ${home} is ${withBest(ordinal(place), measure, of)}.`;
  return {
    shown,
    sentences: [
      `${measure.better === "lower" ? "Lower" : "Higher"} is better.`,
      counted,
      ...(others > 0 ? [`Equal values share a position: ${others} more at this value.`] : []),
      ...(missing > 0 ? [`Forces of the group without a value: ${missing}.`] : []),
    ],
  };
};

const average: Explain = (result, { setup: { settings } }) => {
  const { league, measure } = result;
  const shown = inUnit(result, result.average);
  const home = `${settings.homeForce} ${settings.homeForceInAverage ? "included" : "left out"}`;
  if (shown === "" || !league) return { shown, sentences: ["There is no average: " + result.note] };
  const isCounted = (_: number, at: number) =>
    !Number.isNaN(league.values[at]) && (settings.homeForceInAverage || at !== league.home);
  const values = Array.from(league.values).filter(isCounted);
  if (settings.average === "mean") {
    return {
      shown,
      sentences: [
        `The mean of the forces' values, ${home}.`,
        `The ${values.length} values ${listed(values, measure.decimals)} have the mean ${shown}.`,
      ],
    };
  }
  const sum = (figures: Float64Array) =>
    Array.from(figures)
      .filter(isCounted)
      .reduce((total, figure) => total + figure, 0);
  const per = numberText(measure.per, 0);
  const made = `${numberText(sum(league.counts), 0)} / ${numberText(sum(league.denominators), 0)} × ${per} = ${shown}.`;
  return {
    shown,
    sentences: [
      `All counts over all denominators of the forces that have a value, ${home}.`,
      measure.basis !== "level" ? `Of it the change ${sinceWhen(measure)} is taken.` : made,
    ],
  };
};

const topQuartile: Explain = (result, { setup: { settings } }) => {
  const shown = inUnit(result, result.topQuartile);
  if (shown === "") return { shown, sentences: ["There is no top quartile: " + result.note] };
  const values = presentValues(result).sort((one, other) => one - other);
  const bestFirst = result.measure.better === "higher" ? values.reverse() : values;
  return {
    shown,
    sentences: [
      `The value to reach is ${topQuartileWords(settings.topQuartile, result.of)}.`,
      `Best first the values are ${listed(bestFirst, result.measure.decimals)}: ${shown}.`,
    ],
  };
};

function change(benchmark: "average" | "top quartile"): Explain {
  return (result, { setup: { settings } }) => {
    const { measure } = result;
    const required = benchmark === "average" ? result.toAverage : result.toTopQuartile;
    const shown = changeText(required, measure, benchmark);
    if (!required) {
      return { shown, sentences: [`No change is worked out against the ${benchmark}.`] };
    }
    const own = inUnit(result, result.value);
    const wanted = inUnit(result, required.benchmark);
    if (required.reached) {
      return {
        shown,
        sentences: [`${own} is as good as the ${benchmark}, ${wanted}, or better: none needed.`],
      };
    }
    const distance = withUnit(
      numberText(required.inUnit, measure.decimals),
      unitOfDifference(measure),
    );
    const sentences = [`${wanted} - ${own} = ${distance}, the ${benchmark} held still.`];
    if (measure.changeIn === "count") {
      sentences.push(
        `The smallest whole number that is enough: ${shown}; one less would not be, with the denominator as it is.`,
      );
    }
    if (benchmark === "average" && settings.homeForceInAverage) {
      sentences.push(
        `The average holds ${settings.homeForce}'s own value and moves with it: allowing for that, ${changeText(required, measure, benchmark, true)}.`,
      );
    }
    return { shown, sentences };
  };
}

/** "107%": where the target is another force's value, that value, whose it is, and that a tie is enough. */
function targetOfAnother(result: MeasureResult, { setup }: Report): string[] {
  const target = aspirationToPass(result, setup);
  if (!target) return [];
  return [
    passingSentence(target, result),
    "To equal that value would be enough: the status counts who is strictly better.",
  ];
}

const status: Explain = (result, update) => {
  const { status: shown, aspiration } = result;
  const text = aspirationText(result);
  if (aspiration.kind === "none") {
    return {
      shown,
      sentences: [text === "" ? "No aspiration is set." : `No aspiration: ${text}.`],
    };
  }
  return {
    shown,
    sentences: [
      `The aspiration is "${text}".`,
      `Today: ${[placeInGroup(result), inUnit(result, result.value)].filter(Boolean).join(", ")}; average ${inUnit(result, result.average) || "none"}; top quartile ${inUnit(result, result.topQuartile) || "none"}.`,
      shown === "" ? "It cannot be judged: a problem says why." : `So it is: ${shown}.`,
      ...targetOfAnother(result, update),
    ],
  };
};

const movement: Explain = (result, { setup }) => {
  const { movement: moved, position: place } = result;
  const sentence = movementSentence(moved, place, setup.settings.homeForce);
  return {
    shown: moved.kind ?? "",
    sentences: [
      sentence === "" ? "Nothing is ranked, so nothing moves." : sentence,
      ...thenAndNow(result),
      ...sharesOf(result),
    ],
  };
};

/** "Then: 4th, 8.02 per 1,000 pop., data to October 2020." and the same of now; none where nothing is known. */
function thenAndNow(result: MeasureResult): string[] {
  const { previous } = result.movement;
  const { league } = result;
  if (!previous || !league || Number.isNaN(previous.position)) return [];
  const at = (place: string, value: string, period: Period | undefined) =>
    [place, value, period ? `data to ${monthName(period.end)}` : ""]
      .filter((text) => text !== "")
      .join(", ");
  const of = Number.isNaN(previous.of) ? 0 : previous.of;
  const then = at(
    withBest(positionText(previous.position, false, of), result.measure, of),
    inUnit(result, previous.value),
    previous.dataTo,
  );
  const now = at(placeInGroup(result), inUnit(result, result.value), league.period);
  return [`Then: ${then}.`, `Now: ${now}.`];
}

/** How the places moved are shared out; none where the figures of the time are missing. */
function sharesOf({ movement: { byOwn, byPeers, byRevision, places } }: MeasureResult): string[] {
  if ([byOwn, byPeers, byRevision, places].some(Number.isNaN)) return [];
  const shares = `${signed(byOwn)} by its own change, ${signed(byPeers)} by its peers', ${signed(byRevision)} by revised figures`;
  return [
    `In places, + is better: ${shares}; together ${signed(places)}.`,
    "The own share is the mean of what the own change does among the old peers and among the new ones; the peers' is the rest of the move that revised figures do not explain.",
  ];
}

/** Places with their sign: "+1", "-0.5", "0". */
function signed(places: number): string {
  const text = numberText(places, Number.isInteger(places) ? 0 : 1);
  return places > 0 ? `+${text}` : text;
}

const EXPLAIN: Readonly<Record<ExplainedFigure, Explain>> = {
  value,
  position,
  average,
  topQuartile,
  toAverage: change("average"),
  toTopQuartile: change("top quartile"),
  status,
  movement,
};
