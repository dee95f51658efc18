/** Updates with many kinds of measures, gaps, small counts, ties and moves: what samples do not have. */
import type { Aspiration } from "../../../src/msg/model/aspiration";
import type { Update } from "../../../src/msg/model/update";
import type { Measure, PublishedFigure, Settings } from "../../../src/msg/model/setup";
import { readAspiration } from "../../../src/msg/words/readAspiration";
import { FORCES, LATEST, madeUpdate, measure, type MadeSeries } from "../../workbook/updates";

const PERIODS = 20;

/** Figures that look random and are the same in every run. */
function scattered(force: number, period: number): number {
  return (((force + 3) * 7919 + (period + 11) * 104729) % 1009) / 1009;
}

function series(
  name: string,
  figure: (force: number, period: number, chance: number) => number,
): MadeSeries {
  return {
    name,
    figures: FORCES.map((_, force) =>
      Array.from({ length: PERIODS }, (__, period) =>
        figure(force, period, scattered(force, period)),
      ),
    ),
  };
}

const SERIES: readonly MadeSeries[] = [
  series("Burglary", (force, _, chance) => Math.round(9000 + 4000 * chance - 300 * force)),
  series("Homicide", (force, _, chance) => Math.round(4 * chance) + (force % 2)),
  series("Population", (force, period) => 1_200_000 + 90_000 * force + 500 * period),
  series("Asked", (_, __, chance) => Math.round(400 + 100 * chance)),
  series("Satisfied", (_, __, chance) => Math.round(300 + 60 * chance)),
  series("Solved %", (_, __, chance) => Math.round(100 + 80 * chance) / 10),
  series("Tied", () => 7),
  series("Peers late", (force, period, chance) =>
    period === PERIODS - 1 && force > 1 && force < 5 ? NaN : Math.round(50 * chance) / 10,
  ),
  series("Own late", (force, period, chance) =>
    period === PERIODS - 1 && force === 0 ? NaN : Math.round(500 * chance),
  ),
  series("One more", (force) => 6 + (force === 0 ? 0 : force % 2 === 0 ? 1 : -1)),
  series("Few", (force, _, chance) => (force > 2 ? NaN : Math.round(90 * chance))),
];

const ASPIRATIONS = [
  "MSG Average",
  "4th in MSG",
  "Top quartile",
  "Best in MSG",
  "at most 5",
  "at least 20",
  "(Small numbers)",
  "",
  "something else",
] as const;

/** What measures are of; each comes with every aspiration in turn. */
const KINDS: readonly Partial<Measure>[] = [
  { count: "Burglary", denominator: "Population", window: 4 },
  { count: "Burglary", denominator: "Population", window: 1, firstIs: "worst" },
  { count: "Burglary", denominator: "", per: 1, unit: "offences", window: 4 },
  { count: "Homicide", denominator: "Population", window: 4, countNoun: "homicides" },
  { count: "Homicide", denominator: "", per: 1, unit: "", window: 1, countNoun: "homicides" },
  { count: "Satisfied", denominator: "Asked", per: 100, unit: "%", countIsPart: true },
  { value: "Solved %", count: "", denominator: "", unit: "%", better: "higher", changeIn: "unit" },
  { value: "Solved %", count: "", denominator: "", unit: "%", basis: "yearly change" },
  { count: "Burglary", denominator: "Population", basis: "yearly change" },
  { value: "Tied", count: "", denominator: "", unit: "%", better: "higher", changeIn: "points" },
  { value: "Peers late", count: "", denominator: "", unit: "days", changeIn: "unit" },
  { count: "Own late", denominator: "Population" },
  { value: "Few", count: "", denominator: "", unit: "days", changeIn: "unit" },
  { count: "Burglary", denominator: "Population", better: "neither" },
  { count: "Nowhere", denominator: "Population" },
  { count: "One more", denominator: "", per: 1, unit: "offences", window: 1 },
];

function aspired(text: string): { aspiration: Aspiration; aspirationText: string } {
  return { aspiration: readAspiration(text), aspirationText: text };
}

const MEASURES: readonly Measure[] = KINDS.flatMap((kind, one) =>
  ASPIRATIONS.filter((_, other) => (one + other) % 3 === 0).map((text) => ({
    ...measure,
    decimals: 1,
    changeIn: "count" as const,
    ...kind,
    ...aspired(text),
    name: `Measure ${String.fromCharCode(65 + one)} asks ${text === "" ? "nothing" : text}`,
  })),
);

const BEFORE = { end: LATEST - 3, months: 3 } as const;

/** Half of the measures were published, some with figures that were revised since. */
function publishedBefore(): PublishedFigure[] {
  return MEASURES.filter((_, at) => at % 2 === 0).map((one, at) => ({
    update: "December 2020",
    version: "1.0",
    measure: one.name,
    dataTo: BEFORE,
    value: at % 3 === 0 ? 7.1 : NaN,
    position: (at % 8) + 1,
    of: 8,
    average: NaN,
    changeToAverage: NaN,
    changeToTopQuartile: NaN,
    aspiration: at % 5 === 0 ? "2nd in MSG" : one.aspirationText,
    status: "",
    published: 44_200,
    corrects: "",
    changedByHand: "",
    place: { sheet: "MSG Setup", address: `A${at + 90}` },
  }));
}

const SETTINGS: readonly Partial<Settings>[] = [
  {},
  { previousUpdate: "December 2020", topQuartile: "inclusive", uncertainty: "chance" },
  { topQuartile: "exclusive", average: "weighted", homeForceInAverage: false, national: true },
];

/** An update for each of the settings, the first and second with what was published before. */
export function madeUpdates(): Update[] {
  return SETTINGS.map(
    (settings, at) =>
      madeUpdate({
        series: SERIES,
        measures: MEASURES,
        settings,
        history: at < 2 ? publishedBefore() : [],
      }).update,
  );
}
