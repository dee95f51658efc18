/** open-data.xlsx: real figures of Essex and its seven peers, 16 financial quarters to March 2021. */
import figures from "./figures/open-data.json";
import { aboutSheet, type Passage } from "./aboutSheet";
import { setupSheet, type SetupRows } from "./setupSheet";
import {
  TAB_COLORS,
  present,
  type PlannedSheet,
  type PlannedValue,
  type PlannedWorkbook,
} from "./workbookPlan";

const FORCES = Object.keys(figures.populationMid2019);
const OFFENCES: Readonly<Record<string, Readonly<Record<string, readonly number[]>>>> =
  figures.offences;
const POPULATION: Readonly<Record<string, number>> = figures.populationMid2019;
const AREA_CODES: Readonly<Record<string, string>> = figures.areaCodes;

/** Offences that stand in the long sheet; drug trafficking has a sheet of its own. */
const LONG_OFFENCES = ["All crime", "Violence with injury", "Homicide"];
const CRIME_SOURCE =
  "Source: Home Office, Police recorded crime open data tables, April 2017 to March 2021.";
const LICENCE =
  "Contains public sector information licensed under the Open Government Licence v3.0.";

function offences(offence: string, force: string): readonly number[] {
  return present(OFFENCES[offence]?.[force], `${offence} of ${force}`);
}

function recordedCrime(): PlannedSheet {
  const rows: PlannedValue[][] = [];
  for (const offence of LONG_OFFENCES) {
    for (const force of FORCES) {
      offences(offence, force).forEach((number, index) => {
        const [quarter = "", year = ""] = present(figures.quarters[index], "quarter").split(" ");
        rows.push([year, quarter, force, offence, number]);
      });
    }
  }
  return {
    name: "Recorded crime",
    tabColor: TAB_COLORS.data,
    lines: [
      {
        row: 0,
        column: 0,
        text: "Recorded offences by police force area and quarter",
        style: "title",
      },
      { row: 1, column: 0, text: CRIME_SOURCE, style: "source" },
      {
        row: 2,
        column: 0,
        text: "Financial quarters: Q1 is April to June. All crime is without fraud.",
        style: "source",
      },
    ],
    grids: [
      {
        row: 4,
        column: 0,
        columns: [
          { heading: "Financial year", width: 15, numberFormat: "@" },
          { heading: "Quarter", width: 10, numberFormat: "@" },
          { heading: "Force name", width: 22, numberFormat: "@" },
          { heading: "Offence", width: 22, numberFormat: "@" },
          { heading: "Number of offences", width: 20, numberFormat: "#,##0", align: "Right" },
        ],
        rows,
      },
    ],
    frozen: { rows: 5, columns: 0 },
    gridlines: true,
  };
}

/** Force names as another publisher writes them; the area code beside them is the same. */
const AREA_NAMES: Readonly<Record<string, string>> = {
  "Avon and Somerset": "Avon & Somerset",
  Hampshire: "Hampshire & Isle of Wight",
};

function drugTrafficking(): PlannedSheet {
  return {
    name: "Drug trafficking",
    tabColor: TAB_COLORS.data,
    lines: [
      {
        row: 0,
        column: 0,
        text: "Trafficking of drugs: recorded offences by quarter",
        style: "title",
      },
      { row: 1, column: 0, text: CRIME_SOURCE, style: "source" },
    ],
    grids: [
      {
        row: 3,
        column: 0,
        columns: [
          { heading: "Area code", width: 13, numberFormat: "@" },
          { heading: "Area name", width: 26, numberFormat: "@" },
          ...figures.quarters.map((quarter) => ({
            heading: quarter,
            width: 12,
            numberFormat: "#,##0",
            align: "Right" as const,
          })),
        ],
        rows: FORCES.map((force) => [
          present(AREA_CODES[force], `area code of ${force}`),
          AREA_NAMES[force] ?? force,
          ...offences("Drug trafficking", force),
        ]),
      },
    ],
    frozen: { rows: 4, columns: 2 },
    gridlines: true,
  };
}

function population(): PlannedSheet {
  return {
    name: "Population",
    tabColor: TAB_COLORS.data,
    lines: [
      { row: 0, column: 0, text: "Mid-2019 population of police force areas", style: "title" },
      {
        row: 1,
        column: 0,
        text: "Source: Office for National Statistics, Mid-year population estimates, local authorities summed to police force areas.",
        style: "source",
      },
    ],
    grids: [
      {
        row: 3,
        column: 0,
        columns: [
          { heading: "Area code", width: 13, numberFormat: "@" },
          { heading: "Area name", width: 26, numberFormat: "@" },
          { heading: "Population", width: 15, numberFormat: "#,##0", align: "Right" },
        ],
        rows: FORCES.map((force) => [
          present(AREA_CODES[force], `area code of ${force}`),
          AREA_NAMES[force] ?? force,
          present(POPULATION[force], `population of ${force}`),
        ]),
      },
    ],
    frozen: { rows: 4, columns: 0 },
    gridlines: true,
  };
}

const RATE = {
  Unit: "per 1,000 pop.",
  Denominator: "Population",
  Per: 1000,
  Window: 4,
  "Denominator at": "Jun 2019",
  "Change in": "count",
  "Count noun": "offences",
} as const;

const SETUP: SetupRows = {
  settings: [
    { Setting: "Home force", Value: "Essex" },
    { Setting: "Group name", Value: "Essex and its seven peers, as in January 2014" },
    { Setting: "Report title", Value: "Essex and its Most Similar Group: recorded crime" },
    { Setting: "Marking", Value: "Official" },
    { Setting: "Version", Value: "1.0" },
    { Setting: "Produced by", Value: "Sample from open data" },
    { Setting: "Update", Value: "March 2021" },
    { Setting: "Period", Value: "March 2021" },
    { Setting: "Average", Value: "mean" },
    { Setting: "Home force in average", Value: "Yes" },
    { Setting: "Top quartile", Value: "rank" },
  ],
  forces: FORCES.map((force) => ({
    Force: force,
    "In group": "Yes",
    "Also written as": force === "Hampshire" ? "Hampshire and Isle of Wight" : null,
    "Area code": present(AREA_CODES[force], `area code of ${force}`),
  })),
  measures: [
    {
      Measure: "All crime",
      Priority: "Prevent crime and protect people from harm",
      Better: "lower",
      Count: "All crime",
      ...RATE,
      Decimals: 2,
      Aspiration: "4th in MSG",
      Rationale: "Recorded crime without fraud, so that all eight forces count the same offences.",
    },
    {
      Measure: "Violence with injury",
      Priority: "Reverse the trend in serious violence",
      Better: "lower",
      Count: "Violence with injury",
      ...RATE,
      Decimals: 2,
      Aspiration: "4th in MSG",
      Rationale: "Offences in which a person was hurt, homicide not included.",
    },
    {
      Measure: "Drug trafficking",
      Priority: "Tackle gangs and organised crime",
      Better: "higher",
      Count: "Drug trafficking",
      ...RATE,
      Decimals: 3,
      Aspiration: "2nd in MSG",
      Rationale:
        "Found by police work rather than reported: more recorded offences count as better.",
    },
    {
      Measure: "Homicide",
      Priority: "Reverse the trend in serious violence",
      Better: "lower",
      Count: "Homicide",
      ...RATE,
      Decimals: 4,
      Aspiration: "(Small numbers)",
      Rationale: "A few offences move the position by several places.",
    },
  ],
  sources: [
    {
      Source: "Recorded crime",
      Sheet: "Recorded crime",
      Layout: "long",
      "Force column": "Force name",
      "Period column": "Financial year | Quarter",
      "Series column": "Offence",
      "Value column": "Number of offences",
    },
    {
      Source: "Drug trafficking",
      Sheet: "Drug trafficking",
      Layout: "wide periods",
      "Force column": "Area name",
      "Fixed series": "Drug trafficking",
    },
    {
      Source: "Population",
      Sheet: "Population",
      Layout: "wide series",
      "Force column": "Area code",
      "Fixed period": "Jun 2019",
    },
  ],
  notes: [
    {
      Measure: "All crime",
      Update: "March 2021",
      Text: "The twelve months include the lockdowns of 2020 and 2021; recorded crime fell in all eight forces.",
    },
  ],
};

const ABOUT: readonly Passage[] = [
  [
    "What this workbook holds",
    "Real figures of Essex Police and the seven forces of its Most Similar Group as in January 2014:",
    "Avon and Somerset, Derbyshire, Hampshire, Hertfordshire, Leicestershire, Staffordshire and Sussex.",
    "Recorded offences of 16 financial quarters, April 2017 to March 2021: all crime (without fraud), violence with injury, drug trafficking and homicide.",
    "Rates are offences of the last four quarters per 1,000 people of mid-2019.",
  ],
  [
    "Sources",
    "Home Office: Police recorded crime open data tables, summed by force, quarter and offence.",
    "Office for National Statistics: Mid-year population estimates, mid-2019, local authorities summed to police force areas.",
    LICENCE,
  ],
  [
    "What is not from the sources",
    "The aspirations are those of Essex Police's quarterly update of April 2021; the rationales and the note are this sample's own words.",
    "Later revisions of the published figures are not included.",
  ],
  [
    "How to begin",
    "Press Refresh report. The sheet MSG Setup says which forces are compared, by which measures, and where the figures stand.",
    "The sheets Recorded crime, Drug trafficking and Population show three ways to keep figures; change one and refresh again.",
  ],
];

/** Plans open-data.xlsx. */
export function planOpenData(): PlannedWorkbook {
  return {
    fileName: "open-data.xlsx",
    sheets: [
      aboutSheet("About this data", "Essex and its Most Similar Group: open data", ABOUT),
      setupSheet(SETUP),
      recordedCrime(),
      drugTrafficking(),
      population(),
    ],
  };
}
