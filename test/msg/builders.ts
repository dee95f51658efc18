/** Set-ups and observations for the domain's tests, made of the few words a test is about. */
import type { UpdateInput } from "../../src/msg/update/computeUpdate";
import { MISSING } from "../../src/msg/basics/missing";
import type { Observations, Series } from "../../src/msg/model/observations";
import { monthNumber, type Period } from "../../src/msg/basics/period";
import type {
  Force,
  Measure,
  PublishedFigure,
  PublishedForce,
  Settings,
  Setup,
} from "../../src/msg/model/setup";
import { readAspiration } from "../../src/msg/words/readAspiration";

export const MARCH_2021 = monthNumber(2021, 3);
export const EIGHT_FORCES = "ABCDEFGH".split("").map((letter) => `Force ${letter}`);

export function period(year: number, month: number, months = 1): Period {
  return { end: monthNumber(year, month), months };
}

export function settings(changes: Partial<Settings> = {}): Settings {
  return {
    homeForce: "Force A",
    groupName: "MSG",
    reportTitle: "",
    marking: "",
    version: "1",
    producedBy: "",
    producedOn: "",
    contact: "",
    nextUpdate: "",
    quarter: "",
    update: "January 2021",
    period: undefined,
    previousUpdate: "",
    average: "mean",
    homeForceInAverage: true,
    topQuartile: "rank",
    confidence: 0.95,
    baseline: undefined,
    national: false,
    uncertainty: "usual variation",
    ...changes,
  };
}

export function force(name: string, changes: Partial<Force> = {}): Force {
  return {
    name,
    inGroup: true,
    aliases: [],
    areaCode: "",
    groupFrom: undefined,
    groupUntil: undefined,
    place: { sheet: "MSG Setup", address: "D2" },
    ...changes,
  };
}

/** A measure of one series, "Crime", as it stands, unless changed. */
export function measure(changes: Partial<Measure> & { readonly asks?: string } = {}): Measure {
  const { asks = "", ...rest } = changes;
  return {
    name: "All crime",
    priority: "",
    unit: "per 1,000 pop.",
    better: "lower",
    firstIs: "best",
    basis: "level",
    baseline: undefined,
    value: "Crime",
    count: "",
    denominator: "",
    per: 1,
    window: 1,
    denominatorIs: "stock",
    denominatorAt: undefined,
    countIsPart: false,
    sampleSize: "",
    low: "",
    high: "",
    designEffect: 1,
    changeIn: "unit",
    countNoun: "",
    decimals: 2,
    aspiration: readAspiration(asks),
    aspirationText: asks,
    aspirationFrom: "",
    rationale: "",
    changeAs: undefined,
    percentageCells: false,
    show: true,
    lastData: undefined,
    checkValue: MISSING,
    checkPosition: MISSING,
    place: { sheet: "MSG Setup", address: "K2" },
    aspirationPlace: { sheet: "MSG Setup", address: "AA2" },
    rationalePlace: { sheet: "MSG Setup", address: "AC2" },
    usable: true,
    ...rest,
  };
}

/** What makes a measure a rate: offences over mid-year population. */
export const RATE = {
  value: "",
  count: "Offences",
  denominator: "Population",
  per: 1000,
  changeIn: "count",
  countNoun: "offences",
} as const satisfies Partial<Measure>;

export function rateMeasure(changes: Partial<Measure> & { readonly asks?: string } = {}): Measure {
  return measure({ ...RATE, ...changes });
}

/** One series; rows[period][force], undefined is missing. */
export function series(
  name: string,
  ends: readonly number[],
  rows: readonly (readonly (number | undefined)[])[],
  changes: { readonly months?: number; readonly source?: string } = {},
): Series {
  const width = rows[0]?.length ?? 0;
  const size = ends.length * width;
  return {
    name,
    source: changes.source ?? "Data",
    months: changes.months ?? 1,
    ends: Int32Array.from(ends),
    values: Float64Array.from(rows.flat(), (figure) => figure ?? MISSING),
    cells: {
      sheet: "Data",
      rows: new Int32Array(size).fill(-1),
      columns: new Int16Array(size).fill(-1),
      kinds: new Uint8Array(size),
      addends: new Map(),
      forceRows: new Int32Array(width).fill(-1),
      forceColumns: new Int32Array(width).fill(-1),
    },
  };
}

export function setup(
  measures: readonly Measure[],
  forces: readonly Force[] = EIGHT_FORCES.map((name) => force(name)),
  changes: Partial<Settings> = {},
): Setup {
  const given = settings(changes);
  const home = forces.findIndex(({ name }) => name === given.homeForce);
  return { settings: given, forces, home, measures };
}

export function observations(setUp: Setup, ...all: readonly Series[]): Observations {
  return { forces: setUp.forces.map(({ name }) => name), series: all };
}

export function input(
  setUp: Setup,
  all: readonly Series[],
  changes: Partial<UpdateInput> = {},
): UpdateInput {
  return {
    setup: setUp,
    observations: observations(setUp, ...all),
    history: [],
    historyForces: [],
    notes: [],
    problems: [],
    ...changes,
  };
}

/** A row of MsgHistory with a position alone, as entered by hand, unless changed. */
export function published(changes: Partial<PublishedFigure> = {}): PublishedFigure {
  return {
    update: "October 2020",
    version: "1",
    measure: "All crime",
    dataTo: undefined,
    value: MISSING,
    position: MISSING,
    of: MISSING,
    average: MISSING,
    changeToAverage: MISSING,
    changeToTopQuartile: MISSING,
    aspiration: "",
    status: "",
    published: MISSING,
    corrects: "",
    changedByHand: "",
    place: { sheet: "MSG Setup", address: "BA2" },
    ...changes,
  };
}

/** The rows of MsgHistoryForces behind a published figure: a value a force, of the eight unless named. */
export function publishedForces(
  figure: PublishedFigure,
  values: readonly number[],
  names: readonly string[] = EIGHT_FORCES,
): PublishedForce[] {
  return values.map((value, at) => ({
    update: figure.update,
    version: figure.version,
    measure: figure.measure,
    force: names[at] ?? "",
    index: EIGHT_FORCES.indexOf(names[at] ?? ""),
    period: figure.dataTo,
    count: MISSING,
    denominator: MISSING,
    value,
    place: { sheet: "MSG Setup", address: `BZ${at + 2}` },
  }));
}
