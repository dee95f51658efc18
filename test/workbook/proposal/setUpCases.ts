/**
 * Small workbooks in the layouts of published tables and of analysts' extracts, without a set-up: what a first run
 * has to get right by the home force and at most two corrections. The figures are made up.
 */
import { ordinal } from "../../../src/msg/basics/ordinal";
import type { LiteralSheet, Rows } from "../snapshots";
import { KNOWN_GROUPS } from "../../../src/workbook/proposal/policeForces";

/** A correction of the proposal, as a person makes it in the pane. */
export type Correction =
  | { readonly tick: string }
  /** A list pasted as the group. */
  | { readonly paste: string };

export interface SetUpCase {
  readonly layout: string;
  readonly sheets: readonly LiteralSheet[];
  readonly corrections: readonly Correction[];
  readonly measure: string;
  readonly better: "lower" | "higher";
  /** The figures to be compared, of the forces in their order: that of Essex is `own`. */
  readonly figures: readonly number[];
  readonly own: number;
  readonly decimals: 1 | 2;
}

/** The home force's place among the figures: "3rd". */
export function placeOf({ figures, own, better }: SetUpCase): string {
  const ownFigure = figures[own] ?? NaN;
  const isBetter = (one: number) => (better === "lower" ? one < ownFigure : one > ownFigure);
  return ordinal(1 + figures.filter(isBetter).length);
}

const FORCES = KNOWN_GROUPS["Essex"]?.toSorted() ?? [];
const OWN = FORCES.indexOf("Essex");
const YEARS = ["2017/18", "2018/19", "2019/20", "2020/21"];
const QUARTERS = ["Q1 2020/21", "Q2 2020/21", "Q3 2020/21", "Q4 2020/21"];
/** The last days of quarters and years. */
const QUARTER_ENDS = [43_646, 43_738, 43_830, 43_921, 44_012, 44_104, 44_196, 44_286];
const YEAR_ENDS = [42_825, 43_190, 43_555, 43_921, 44_286];

/** A figure a force and column, none like another. */
const figure = (force: number, column: number) => 150 + ((force * 211 + column * 389) % 743);
const figuresOf = (columns: number) =>
  FORCES.map((_, force) => Array.from({ length: columns }, (_, column) => figure(force, column)));
const rowsOf = (columns: number, names: readonly string[] = FORCES): Rows =>
  figuresOf(columns).map((figures, force) => [names[force] ?? "", ...figures]);
const columnOf = (column: number) => FORCES.map((_, force) => figure(force, column));
const people = FORCES.map((_, force) => 1_000_000 + force * 130_700);

function one(
  layout: string,
  sheet: LiteralSheet | readonly LiteralSheet[],
  changes: Partial<SetUpCase> = {},
): SetUpCase {
  const sheets: readonly LiteralSheet[] = "rows" in sheet ? [sheet] : sheet;
  return {
    layout,
    sheets,
    corrections: [],
    measure: "Crime",
    better: "lower",
    figures: columnOf(3),
    own: OWN,
    decimals: 2,
    ...changes,
  };
}

const peopleSheet = (title: readonly string[] = []): LiteralSheet => ({
  name: "Population",
  rows: [
    ...(title.length > 0 ? [title] : []),
    ["Force", "Population"],
    ...FORCES.map((force, at) => [force, people[at] ?? 0]),
  ],
});

const WELSH = ["Heddlu Dyfed-Powys", "Heddlu Gwent", "Heddlu Gogledd Cymru", "Heddlu De Cymru"];

export const SET_UP_CASES: readonly SetUpCase[] = [
  one(
    "a blank cell above the forces, dates under a caption, changes beside them",
    {
      name: "Officers",
      rows: [
        ["Police officers by police force area"],
        [],
        ["England and Wales"],
        ["", "As at:", "", "", "Change in 12 months", ""],
        ["", 43_921, 44_104, 44_286, "number", "%"],
        ...rowsOf(3).map((row) => [...row, 12, 3.4]),
      ],
    },
    { measure: "Police officers", better: "higher", figures: columnOf(2) },
  ),
  one(
    "a row of totals that look like dates",
    {
      name: "Crime",
      rows: [
        ["Recorded crime"],
        [],
        ["Force", ...YEARS],
        ["All forces", 45_210, 46_120, 44_871, 43_990],
        ...rowsOf(4),
      ],
    },
    { measure: "Recorded crime" },
  ),
  one("a long heading", {
    name: "Crime",
    rows: [["Police force area, English region and Wales", ...YEARS], ...rowsOf(4)],
  }),
  one(
    "a title with words of the police, a force column called Authority",
    {
      name: "Crime",
      rows: [["Police recorded crime"], [], ["Authority", ...YEARS], ...rowsOf(4)],
    },
    { measure: "Police recorded crime" },
  ),
  one(
    "headings with underscores, dates of quarters, a row a figure",
    {
      name: "data",
      rows: [
        ["force_name", "offence_group", "period_end", "number_of_offences"],
        ...FORCES.flatMap((force, at) =>
          ["Burglary", "Robbery"].flatMap((offence) =>
            QUARTER_ENDS.slice(4).map((end, column) => [force, offence, end, figure(at, column)]),
          ),
        ),
      ],
    },
    { measure: "Burglary" },
  ),
  one(
    "official names",
    {
      name: "data",
      rows: [
        ["Force", ...YEARS],
        ...rowsOf(
          4,
          FORCES.map((force) =>
            force === "Avon and Somerset" || force === "Derbyshire"
              ? `${force} Constabulary`
              : `${force} Police`,
          ),
        ),
      ],
    },
    { measure: "data" },
  ),
  one(
    "a span of dates in the title",
    {
      name: "data",
      rows: [
        ["Offences by force: 1 April 2020 to 31 March 2021"],
        [],
        ["Police force", "Burglary", "Robbery"],
        ...rowsOf(2),
      ],
    },
    { measure: "Burglary", figures: columnOf(0) },
  ),
  one(
    "forces across",
    {
      name: "data",
      rows: [
        ["Month", ...FORCES],
        ...[43_585, 43_616, 43_646, 43_677].map((end, column) => [end, ...columnOf(column)]),
      ],
    },
    { measure: "data" },
  ),
  one(
    "a sheet a force",
    FORCES.map((force, at) => ({
      name: force,
      rows: [
        ["Quarter", "Offences"],
        ...QUARTERS.map((quarter, column) => [quarter, figure(at, column)]),
      ],
    })),
    { measure: "Offences" },
  ),
  one(
    "a pivot table with totals",
    {
      name: "pivot",
      rows: [
        ["Sum of N", "", "Quarter"],
        ["Row Labels", ...QUARTERS, "Grand Total"],
        ...rowsOf(4).map((row) => [...row, 9_999]),
        ["Grand Total", 1, 2, 3, 4, 5],
      ],
    },
    { measure: "Sum of N" },
  ),
  one(
    "two tables below each other, of which the first is meant",
    {
      name: "data",
      rows: [
        ["Offences"],
        ["Force", ...YEARS],
        ...rowsOf(4),
        [],
        ["Solved rate %"],
        ["Force", ...YEARS],
        ...rowsOf(4).map(([force = "", ...rest]) => [
          force,
          ...rest.map((value) => Number(value) / 10),
        ]),
      ],
    },
    { measure: "Offences", corrections: [{ tick: "Offences, number" }] },
  ),
  one(
    "figures written as text",
    {
      name: "Crime",
      rows: [
        ["Force", ...YEARS],
        ...rowsOf(4).map(([force = "", ...rest]) => [
          force,
          ...rest.map((value) => (Number(value) * 31).toLocaleString("en-GB")),
        ]),
      ],
    },
    { figures: columnOf(3).map((value) => value * 31) },
  ),
  one(
    "dates of quarters, and a population on another sheet",
    [{ name: "Crime", rows: [["Force", ...QUARTER_ENDS], ...rowsOf(8)] }, peopleSheet()],
    {
      figures: FORCES.map(
        (_, at) =>
          ([4, 5, 6, 7].reduce((sum, column) => sum + figure(at, column), 0) / (people[at] ?? 1)) *
          1000,
      ),
    },
  ),
  one(
    "dates of years, and a population with its year in the title",
    [
      { name: "Officers", rows: [["Force", ...YEAR_ENDS], ...rowsOf(5)] },
      peopleSheet(["Police force area mid-2019 population estimates"]),
    ],
    {
      measure: "Officers",
      better: "higher",
      figures: FORCES.map((_, at) => (figure(at, 4) / (people[at] ?? 1)) * 1000),
    },
  ),
  one(
    "a force merged over its rows",
    {
      name: "data",
      rows: [
        ["Force", "Quarter", "N"],
        ...FORCES.flatMap((force, at) =>
          QUARTERS.map((quarter, column) => [
            column === 0 ? force : "",
            quarter,
            figure(at, column),
          ]),
        ),
      ],
      merges: FORCES.map((_, at) => `A${2 + at * 4}:A${5 + at * 4}`),
    },
    { measure: "N" },
  ),
  one(
    "years of two digits",
    {
      name: "data",
      rows: [["Force", ...YEARS.map((year) => year.slice(2))], ...rowsOf(4)],
    },
    { measure: "data" },
  ),
  one(
    "a caption over dates",
    {
      name: "data",
      rows: [["Force", "Year ending", "", ""], ["", ...YEAR_ENDS.slice(2)], ...rowsOf(3)],
      merges: ["A1:A2", "B1:D1"],
    },
    { measure: "data", figures: columnOf(2) },
  ),
  one(
    "Welsh names, and a group that is pasted",
    {
      name: "data",
      rows: [
        ["Force", "2020/21"],
        ...[...WELSH, "Essex", "Kent"].map((force, at) => [force, figure(at, 0)]),
      ],
    },
    {
      measure: "data",
      corrections: [{ paste: "Dyfed-Powys, Gwent, North Wales and South Wales" }],
      figures: [...WELSH, "Essex"].map((_, at) => figure(at, 0)),
      own: WELSH.length,
    },
  ),
];
