/** Indicators and months of figures for the tests of the force's own figures. */
import { MISSING } from "../../../src/msg/basics/missing";
import { monthNumber } from "../../../src/msg/basics/period";
import { SeriesNames } from "../../../src/msg/figures/seriesNames";
import {
  computeIndicator,
  type ComputedIndicator,
} from "../../../src/msg/indicators/computeIndicator";
import type { Series } from "../../../src/msg/model/observations";
import type { IndicatorResult } from "../../../src/msg/model/ownFigures";
import type {
  Commitment,
  Indicator,
  NarrativeRow,
  OwnSetup,
} from "../../../src/msg/model/ownSetup";
import { readAspiration } from "../../../src/msg/words/readAspiration";
import { series } from "../builders";

export const QUARTER = { end: monthNumber(2021, 3), months: 3 };

export const COMMITMENT: Commitment = {
  priority: "Priority 1",
  intro: "We will:",
  text: "Make it easier to contact the police.",
  key: "Contact",
  place: { sheet: "MSG Setup", address: "A40" },
};

/** A flow of calls, compared with the quarter before and the year before, unless changed. */
export function indicator(
  changes: Partial<Indicator> & { readonly wants?: string } = {},
): Indicator {
  const { wants = "", ...rest } = changes;
  const place = (address: string) => ({ sheet: "MSG Setup", address });
  return {
    name: "999 calls",
    commitment: "Contact",
    series: "Calls",
    shareOf: "",
    kind: "flow",
    unit: "",
    noun: "calls",
    better: "neither",
    compare: { previous: true, lastYear: true, baseline: undefined },
    decimals: 0,
    target: readAspiration(wants),
    targetText: wants,
    hoursPerFte: MISSING,
    costPerFte: MISSING,
    dataTo: undefined,
    checkValue: MISSING,
    show: true,
    place: place("B60"),
    commitmentPlace: place("C60"),
    seriesPlace: place("D60"),
    shareOfPlace: place("E60"),
    targetPlace: place("L60"),
    usable: true,
    ...rest,
  };
}

type Figures = readonly (number | undefined)[];

/** A series of the home force alone, whose last figure is of March 2021. */
export function months(name: string, figures: Figures, length = 1): Series {
  const ends = figures.map((_, at) => QUARTER.end - (figures.length - 1 - at) * length);
  return series(
    name,
    ends,
    figures.map((figure) => [figure]),
    { months: length },
  );
}

/** Five quarters: a year before, three that do not matter, and so on to this one. */
export function quarters(
  name: string,
  { lastYear, previous, now }: Readonly<Record<"lastYear" | "previous" | "now", number>>,
): Series {
  return months(name, [lastYear, 1, 1, previous, now], 3);
}

export function computed(of: Indicator, ...all: readonly Series[]): ComputedIndicator {
  const observations = { forces: ["Essex"], series: all };
  const names = new SeriesNames(observations);
  return computeIndicator(of, {
    observations,
    names,
    home: 0,
    quarter: QUARTER,
    commitment: COMMITMENT,
    found: [],
  });
}

export function resultOf(of: Indicator, ...all: readonly Series[]): IndicatorResult {
  return computed(of, ...all).result;
}

export function narrativeRow(changes: Partial<NarrativeRow> = {}): NarrativeRow {
  return {
    update: "January 2021",
    commitment: "Contact",
    area: "",
    lead: "",
    text: "",
    author: "",
    status: "Draft",
    place: { sheet: "MSG Setup", address: "E80" },
    commitmentPlace: { sheet: "MSG Setup", address: "B80" },
    ...changes,
  };
}

export function ownSetup(changes: Partial<OwnSetup> = {}): OwnSetup {
  return {
    commitments: [COMMITMENT],
    indicators: [],
    facts: [],
    narrative: [],
    history: [],
    quarter: QUARTER,
    ...changes,
  };
}
