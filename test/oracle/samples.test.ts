/**
 * The samples' figures give the published results by plain arithmetic, written here apart from
 * the product's own.
 */
import essexFigures from "../../samples/figures/essex-q4-2020-21.json";
import openFigures from "../../samples/figures/open-data.json";
import {
  BETTER_THAN_AVERAGE,
  ESSEX_Q4_2020_21,
  NOT_APPLICABLE,
  OPEN_DATA_MARCH_2021,
  WITHIN_TOP_QUARTILE,
  type ExpectedMeasure,
} from "./published";

/** What the group's figures are, home force first; counts and populations where there are any. */
interface GroupFigures {
  readonly values: readonly number[];
  readonly ownCount?: number;
  readonly ownPopulation?: number;
}

interface Reading {
  readonly higherIsBetter?: boolean;
  readonly worstIsFirst?: boolean;
  readonly changes?: "none";
}

const WHOLE_GROUP = 8;
/** The second best of eight. */
const TOP_QUARTILE_INDEX = 1;

function rates(counts: readonly number[], populations: readonly number[]): GroupFigures {
  return {
    values: counts.map((count, index) => (count / populations[index]!) * 1000),
    ownCount: counts[0]!,
    ownPopulation: populations[0]!,
  };
}

function position({ values }: GroupFigures, reading: Reading): number {
  const highestFirst = (reading.higherIsBetter ?? false) !== (reading.worstIsFirst ?? false);
  const order = [...values].sort((a, b) => (highestFirst ? b - a : a - b));
  return order.indexOf(values[0]!) + 1;
}

function mean({ values }: GroupFigures): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function secondBest({ values }: GroupFigures, reading: Reading): number {
  return [...values].sort((a, b) => (reading.higherIsBetter ? b - a : a - b))[TOP_QUARTILE_INDEX]!;
}

/** Own value must become the benchmark; in counts, the first whole number at least as good. */
function change(figures: GroupFigures, benchmark: number, reading: Reading): number {
  if (figures.ownCount === undefined) return benchmark - figures.values[0]!;
  const wanted = (benchmark * figures.ownPopulation!) / 1000;
  return (reading.higherIsBetter ? Math.ceil(wanted) : Math.floor(wanted)) - figures.ownCount;
}

function expectChange(
  expected: ExpectedMeasure,
  printed: number | string,
  figures: GroupFigures,
  benchmark: number,
  reading: Reading,
  already: string,
): void {
  const own = figures.values[0]!;
  const reached = reading.higherIsBetter ? own >= benchmark : own <= benchmark;
  if (typeof printed === "string") {
    expect(printed).toBe(reading.changes === "none" ? NOT_APPLICABLE : already);
    if (reading.changes !== "none") expect(reached).toBe(true);
    return;
  }
  expect(reached).toBe(false);
  const required = change(figures, benchmark, reading);
  expect(Number(required.toFixed(expected.inCounts ? 0 : expected.decimals))).toBe(printed);
}

function expectPublished(expected: ExpectedMeasure, figures: GroupFigures, reading: Reading): void {
  expect(figures.values).toHaveLength(WHOLE_GROUP);
  expect(Number(figures.values[0]!.toFixed(expected.decimals))).toBe(expected.value);
  expect(position(figures, reading)).toBe(expected.position);
  expectChange(expected, expected.toAverage, figures, mean(figures), reading, BETTER_THAN_AVERAGE);
  expectChange(
    expected,
    expected.toTopQuartile,
    figures,
    secondBest(figures, reading),
    reading,
    WITHIN_TOP_QUARTILE,
  );
}

/** Worse place: a larger number, or a smaller one where 1st is worst. */
function movement(before: number, now: number, reading: Reading): string {
  if (before === now) return "No change";
  return now < before !== (reading.worstIsFirst ?? false) ? "Improved" : "Deteriorated";
}

/** Aspirations of the two samples, judged by the number shown or the figures themselves. */
function status(expected: ExpectedMeasure, figures: GroupFigures, reading: Reading): string {
  const words = expected.aspiration;
  if (words.startsWith("(")) return "No aspiration";
  const better = (a: number, b: number): boolean => (reading.higherIsBetter ? a > b : a < b);
  const own = figures.values[0]!;
  const nth = Number.parseInt(words, 10);
  const met =
    words === "MSG Average"
      ? !better(mean(figures), own)
      : words === "Upper Quartile Rank"
        ? !better(secondBest(figures, reading), own)
        : words === "Best in MSG"
          ? !figures.values.some((value) => better(value, own))
          : reading.worstIsFirst
            ? expected.position >= nth
            : expected.position <= nth;
  return met ? "Met" : "Not met";
}

const crimes = (month: "October 2020" | "January 2021", offence: string): GroupFigures =>
  rates(
    (essexFigures.offences[month] as Record<string, number[]>)[offence]!,
    essexFigures.populationMid2019,
  );
const solved = (month: "October 2020" | "January 2021", series: string): GroupFigures => ({
  values: (essexFigures.solvedPercent[month] as Record<string, number[]>)[series]!,
});
const HIGHER: Reading = { higherIsBetter: true };
const SICKNESS: Reading = { worstIsFirst: true };
const march2020 = essexFigures.march2020Percent;
const casualties = essexFigures.casualtiesPer100mVehicleKm;

/** Now, before (undefined: the same data as in October 2020), and how the measure is read. */
const ESSEX_FIGURES: Record<string, [GroupFigures, GroupFigures | undefined, Reading]> = {
  "Public confidence (CSEW)": [{ values: march2020["Public confidence"] }, undefined, HIGHER],
  "Percentage sick (police officers)": [
    { values: march2020["Police officers sick"] },
    undefined,
    SICKNESS,
  ],
  "Percentage sick (police staff)": [
    { values: march2020["Police staff sick"] },
    undefined,
    SICKNESS,
  ],
  "Killed or seriously injured (KSI)": [
    { values: casualties["Jun 2020"] },
    { values: casualties["Dec 2019"] },
    { changes: "none" },
  ],
  ...Object.fromEntries(
    ["All crime", "Violence with injury", "Trafficking of drugs", "Homicide"].flatMap((offence) => [
      [
        `${offence} offences`,
        [
          crimes("January 2021", offence),
          crimes("October 2020", offence),
          offence === "Trafficking of drugs" ? HIGHER : {},
        ],
      ],
      [
        `${offence} solved rate`,
        [
          solved("January 2021", `${offence} solved`),
          solved("October 2020", `${offence} solved`),
          HIGHER,
        ],
      ],
    ]),
  ),
};

describe("the published table of Essex, 2020/21 Q4", () => {
  it("has twelve measures, in the published order of positions", () => {
    expect(ESSEX_Q4_2020_21.map((row) => row.position)).toEqual([
      8, 8, 2, 5, 4, 6, 3, 4, 7, 3, 6, 2,
    ]);
  });

  describe.each(ESSEX_Q4_2020_21)("$measure", (expected) => {
    const [now, before, reading] = ESSEX_FIGURES[expected.measure]!;

    it("comes out as published from the sample's figures", () => {
      expectPublished(expected, now, reading);
      expect(status(expected, now, reading)).toBe(expected.status);
    });

    it("stood before where the update before said", () => {
      expect(position(before ?? now, reading)).toBe(expected.previousPosition);
      expect(expected.movement).toBe(
        before === undefined
          ? "No new data"
          : movement(expected.previousPosition, expected.position, reading),
      );
    });

    it("has no ties and no change in counts near a whole number", () => {
      for (const figures of before === undefined ? [now] : [now, before]) {
        expect(new Set(figures.values).size).toBe(WHOLE_GROUP);
      }
      if (now.ownPopulation === undefined) return;
      for (const benchmark of [mean(now), secondBest(now, reading)]) {
        const wanted = (benchmark * now.ownPopulation) / 1000;
        expect(Math.abs(wanted - Math.round(wanted))).toBeGreaterThan(0.1);
      }
    });
  });

  it("keeps the two contradictions of the published summary as its table has them", () => {
    const byName = new Map(ESSEX_Q4_2020_21.map((row) => [row.measure, row]));
    expect(byName.get("Percentage sick (police officers)")!.status).toBe("Not met");
    expect(byName.get("Violence with injury offences")!.movement).toBe("Deteriorated");
  });
});

const openCounts = (offence: string, lastQuarter: number): GroupFigures => {
  const byForce = (openFigures.offences as Record<string, Record<string, number[]>>)[offence]!;
  const populations: Record<string, number> = openFigures.populationMid2019;
  const forces = Object.keys(populations);
  return rates(
    forces.map((force) =>
      byForce[force]!.slice(lastQuarter - 3, lastQuarter + 1).reduce((sum, n) => sum + n, 0),
    ),
    forces.map((force) => populations[force]!),
  );
};

describe("the open data of Essex and its peers, year ending March 2021", () => {
  const last = openFigures.quarters.indexOf("Q4 2020/21");

  it("holds 16 quarters of every offence for every force", () => {
    expect(last).toBe(15);
    for (const byForce of Object.values(openFigures.offences)) {
      expect(Object.keys(byForce)).toEqual(Object.keys(openFigures.populationMid2019));
      for (const numbers of Object.values(byForce)) expect(numbers).toHaveLength(16);
    }
  });

  it.each(OPEN_DATA_MARCH_2021)("gives $measure as worked out elsewhere", (expected) => {
    const reading = expected.measure === "Drug trafficking" ? HIGHER : {};
    const now = openCounts(expected.measure, last);
    expectPublished(expected, now, reading);
    expect(status(expected, now, reading)).toBe(expected.status);
    expect(position(openCounts(expected.measure, last - 1), reading)).toBe(
      expected.previousPosition,
    );
    expect(movement(expected.previousPosition, expected.position, reading)).toBe(expected.movement);
  });

  it("sums to the twelve months the Home Office's figures give", () => {
    const twelveMonths = ["All crime", "Violence with injury", "Drug trafficking", "Homicide"].map(
      (offence) => openCounts(offence, last).ownCount,
    );
    expect(twelveMonths).toEqual([148586, 13271, 1326, 17]);
  });
});

describe("what the table of Essex says of the same offences agrees", () => {
  it("105.3% of the homicides solved is 20 of 19", () => {
    const [homicides] = essexFigures.offences["January 2021"].Homicide;
    const [published] = essexFigures.solvedPercent["January 2021"]["Homicide solved"];
    const solvedOffences = Math.round((published! / 100) * homicides!);
    expect(solvedOffences).toBe(20);
    expect(Number(((solvedOffences / homicides!) * 100).toFixed(1))).toBe(published);
  });
});
