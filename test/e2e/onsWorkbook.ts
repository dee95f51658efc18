/**
 * A workbook of the layout of the Office for National Statistics' police force area tables, as downloaded: two sheets of
 * notes, offences by number and by rate, regions and totals among the 43 forces. The figures are made up.
 */
import type { WorkbookModel } from "../../excel-host/model/types";
import { POLICE_FORCE_NAMES } from "../../src/msg/basics/policeForceNames";
import { workbookOf } from "../workbook/proposal/literalWorkbook";
import type { LiteralSheet } from "../workbook/snapshots";

const OFFENCES = [
  "Total recorded crime (excluding fraud)",
  "Violence against the person",
  "Sexual offences",
  "Robbery",
  "Theft offences",
  "Criminal damage and arson",
] as const;

/** Offences per 1,000 people, about. */
const LEVELS = [82, 31, 2.7, 1.1, 28, 9.4];
const TITLE = "year ending December 2019";
const COVERAGE = ["England and Wales"];

const forces = POLICE_FORCE_NAMES.filter(({ name }) => name !== "City of London");
const people = forces.map((_, at) => 500_000 + ((at * 67_900) % 1_700_000));
const countsOf = (at: number) =>
  LEVELS.map((level, offence) =>
    Math.round(((people[at] ?? 0) / 1000) * level * (0.8 + ((at * 37 + offence * 11) % 41) / 100)),
  );

const TOTALS = ["K04000001", "ENGLAND AND WALES"];

const numbers: LiteralSheet = {
  name: "Table P1",
  rows: [
    [
      `Table P1: Police recorded crime by offence group and police force area, number of offences, ${TITLE}1,2`,
    ],
    [],
    COVERAGE,
    ["Area Code", "Area Name", ...OFFENCES],
    ["", "", "Numbers"],
    [...TOTALS, ...LEVELS.map((level) => Math.round(level * 59_000))],
    ...forces.map(({ code, name }, at) => [code, name, ...countsOf(at)]),
  ],
  merges: ["A1:H1"],
};

const rates: LiteralSheet = {
  name: "Table P3",
  rows: [
    [
      `Table P3: Police recorded crime by offence group and police force area, rate of offences, ${TITLE}1,2`,
    ],
    [],
    COVERAGE,
    ["Area Code", "Area Name", "Population figures (mid-2018)3", ...OFFENCES],
    ["", "", "", "Rate per 1,000 population"],
    [...TOTALS, 59_115_800, ...LEVELS],
    ...forces.map(({ code, name }, at) => [
      code,
      name,
      people[at] ?? 0,
      ...countsOf(at).map((count) => (count / (people[at] ?? 1)) * 1000),
    ]),
  ],
  merges: ["A1:I1"],
};

const notes: LiteralSheet = {
  name: "Notes",
  rows: [["Notes"], ["1", "Police recorded crime data are not designated as National Statistics."]],
};

export function onsWorkbook(): WorkbookModel {
  return workbookOf([notes, numbers, rates]);
}
