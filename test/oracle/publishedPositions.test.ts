/** The domain gives what was published: Essex, 2020/21 Q4, and the open data of the same group. */
import essex from "../../samples/figures/essex-q4-2020-21.json";
import openData from "../../samples/figures/open-data.json";
import { computeUpdate } from "../../src/msg/update/computeUpdate";
import type { Series } from "../../src/msg/model/observations";
import { monthNumber } from "../../src/msg/basics/period";
import { roundAsExcel } from "../../src/msg/basics/rounding";
import type { Measure, PublishedFigure } from "../../src/msg/model/setup";
import { changeText } from "../../src/msg/words/wording";
import { force, input, measure, period, published, RATE, series, setup } from "../msg/builders";
import { ESSEX_Q4_2020_21, OPEN_DATA_MARCH_2021, type ExpectedMeasure } from "./published";
import type { MeasureResult } from "../../src/msg/model/measureResult";

const OCTOBER = monthNumber(2020, 10);
const JANUARY = monthNumber(2021, 1);
const MARCH_2020 = monthNumber(2020, 3);
const JUNE_2019 = period(2019, 6);

type ByName = Readonly<Record<string, readonly number[]>>;

/** Two readings of 12 months each, a column a force. */
function twoReadings(ends: readonly [number, number], before: ByName, now: ByName): Series[] {
  return Object.keys(now).map((name) =>
    series(name, ends, [before[name]!, now[name]!], { months: 12 }),
  );
}

const ESSEX_SERIES: readonly Series[] = [
  ...twoReadings(
    [OCTOBER, JANUARY],
    essex.offences["October 2020"],
    essex.offences["January 2021"],
  ),
  ...twoReadings(
    [OCTOBER, JANUARY],
    essex.solvedPercent["October 2020"],
    essex.solvedPercent["January 2021"],
  ),
  series("Population", [JUNE_2019.end], [essex.populationMid2019]),
  series(
    "Casualties",
    [monthNumber(2019, 12), monthNumber(2020, 6)],
    [essex.casualtiesPer100mVehicleKm["Dec 2019"], essex.casualtiesPer100mVehicleKm["Jun 2020"]],
    { months: 12 },
  ),
  ...Object.entries(essex.march2020Percent).map(([name, figures]) =>
    series(name, [MARCH_2020], [figures], { months: 12 }),
  ),
];

const PERCENTAGE = { unit: "%", better: "higher", changeIn: "points", decimals: 1 } as const;
const SICKNESS = { ...PERCENTAGE, better: "lower", firstIs: "worst", decimals: 2 } as const;

function offences(count: string, better: Measure["better"] = "lower"): Partial<Measure> {
  return { ...RATE, count, better, denominatorAt: JUNE_2019 };
}

const ESSEX_MEASURES: Readonly<Record<string, Partial<Measure>>> = {
  "Public confidence (CSEW)": {
    ...PERCENTAGE,
    value: "Public confidence",
    lastData: period(2020, 3),
  },
  "All crime offences": offences("All crime"),
  "All crime solved rate": { ...PERCENTAGE, value: "All crime solved" },
  "Violence with injury offences": offences("Violence with injury"),
  "Violence with injury solved rate": { ...PERCENTAGE, value: "Violence with injury solved" },
  "Killed or seriously injured (KSI)": {
    value: "Casualties",
    changeIn: "none",
    unit: "casualties",
  },
  "Trafficking of drugs offences": offences("Trafficking of drugs", "higher"),
  "Trafficking of drugs solved rate": { ...PERCENTAGE, value: "Trafficking of drugs solved" },
  "Homicide offences": offences("Homicide"),
  "Homicide solved rate": { ...PERCENTAGE, value: "Homicide solved" },
  "Percentage sick (police officers)": { ...SICKNESS, value: "Police officers sick" },
  "Percentage sick (police staff)": { ...SICKNESS, value: "Police staff sick" },
};

const OCTOBER_DATA_TO: Readonly<Record<string, ReturnType<typeof period>>> = {
  "March 2020": period(2020, 3),
  "June 2020": period(2019, 12),
  "January 2021": period(2020, 10),
};

function asPublishedInOctober(expected: ExpectedMeasure): PublishedFigure {
  return published({
    measure: expected.measure,
    position: expected.previousPosition,
    of: 8,
    dataTo: OCTOBER_DATA_TO[expected.dataTo],
  });
}

const essexUpdate = computeUpdate(
  input(
    setup(
      ESSEX_Q4_2020_21.map(({ measure: name, aspiration }) =>
        measure({ ...ESSEX_MEASURES[name]!, name, asks: aspiration }),
      ),
      essex.forces.map((name) => force(name)),
      { homeForce: "Essex", period: period(2021, 1), previousUpdate: "October 2020" },
    ),
    ESSEX_SERIES,
    { history: ESSEX_Q4_2020_21.map(asPublishedInOctober) },
  ),
);

function expectAsPublished(expected: ExpectedMeasure, result: MeasureResult): void {
  expect(result.position).toBe(expected.position);
  expect(result.of).toBe(expected.of);
  expect(roundAsExcel(result.value, expected.decimals)).toBe(expected.value);
  expect(result.status).toBe(expected.status);
  expect(result.movement.kind).toBe(expected.movement);
  expectChange(expected, result, "average", expected.toAverage);
  expectChange(expected, result, "top quartile", expected.toTopQuartile);
}

function expectChange(
  expected: ExpectedMeasure,
  result: MeasureResult,
  benchmark: "average" | "top quartile",
  wanted: number | string,
): void {
  const change = benchmark === "average" ? result.toAverage : result.toTopQuartile;
  if (typeof wanted === "string") {
    expect(changeText(change, result.measure, benchmark)).toBe(wanted);
  } else {
    const figure = (expected.inCounts ? change?.inCounts : change?.inUnit) ?? NaN;
    expect(roundAsExcel(figure, expected.inCounts ? 0 : expected.decimals)).toBe(wanted);
  }
}

test.each(ESSEX_Q4_2020_21.map((expected) => [expected.measure, expected] as const))(
  "Essex, January 2021: %s comes out as published",
  (name, expected) => {
    const result = essexUpdate.measures.find((one) => one.measure.name === name)!;
    expectAsPublished(expected, result);
  },
);

test("Essex, January 2021: nothing is wrong with the set-up of the published table", () => {
  expect(essexUpdate.problems).toEqual([]);
});

test("officer sickness is 6th where 8th is best, aspires to 7th, and is not met", () => {
  const result = essexUpdate.measures.at(-2)!;
  expect(result.position).toBe(6);
  expect(result.league!.better[result.league!.home]).toBe(2);
  expect(result.status).toBe("Not met");
  expect(changeText(result.toTopQuartile, result.measure, "top quartile")).toBe("-0.01% points");
});

const OPEN_FORCES = Object.keys(openData.populationMid2019);
const OPEN_SERIES: readonly Series[] = [
  ...Object.entries(openData.offences as Record<string, ByName>).map(([name, byForce]) =>
    series(
      name,
      openData.quarters.map((_, i) => monthNumber(2017, 6) + 3 * i),
      openData.quarters.map((_, i) => OPEN_FORCES.map((one) => byForce[one]![i])),
      { months: 3 },
    ),
  ),
  series("Population", [JUNE_2019.end], [Object.values(openData.populationMid2019)]),
];

const openUpdate = computeUpdate(
  input(
    setup(
      OPEN_DATA_MARCH_2021.map(({ measure: name, aspiration }) => {
        const better = name === "Drug trafficking" ? "higher" : "lower";
        return measure({ ...offences(name, better), name, window: 4, asks: aspiration });
      }),
      OPEN_FORCES.map((name) => force(name)),
      { homeForce: "Essex" },
    ),
    OPEN_SERIES,
  ),
);

test.each(OPEN_DATA_MARCH_2021.map((expected, i) => [expected.measure, expected, i] as const))(
  "open data, year ending March 2021: %s comes out as worked out apart",
  (_, expected, i) => {
    const result = openUpdate.measures[i]!;
    expectAsPublished(expected, result);
    expect(result.league!.period).toEqual(period(2021, 3, 12));
    expect(result.movement.previous!.position).toBe(expected.previousPosition);
    expect(result.positions.ends).toHaveLength(13);
  },
);
