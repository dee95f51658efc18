/** essex-q4-2020-21.xlsx: the published table of Essex, with peers constructed around it. */
import { aboutSheet, type Passage } from "./aboutSheet";
import { ESSEX_SETUP } from "./essexMeasures";
import figures from "./figures/essex-q4-2020-21.json";
import { OWN_SHEETS } from "./essexUpdate";
import { setupSheet } from "./setupSheet";
import {
  TAB_COLORS,
  present,
  type PlannedColumn,
  type PlannedSheet,
  type PlannedValue,
  type PlannedWorkbook,
} from "./workbookPlan";

/** Figures by series, each list in the order of the forces. */
type FiguresBySeries = Readonly<Record<string, readonly number[]>>;

const FORCE: PlannedColumn = { heading: "Force", width: 16, numberFormat: "@" };
const PERIOD: PlannedColumn = { heading: "Period", width: 28, numberFormat: "@" };
const SOURCE_LINE =
  "Sample: only Essex's published figures are real, all others are constructed. See About this sample.";

function figureColumn(heading: string, numberFormat: string, width: number): PlannedColumn {
  return { heading, width, numberFormat, align: "Right" };
}

function dataSheet(
  name: string,
  title: string,
  columns: readonly PlannedColumn[],
  rows: readonly (readonly PlannedValue[])[],
): PlannedSheet {
  return {
    name,
    tabColor: TAB_COLORS.data,
    lines: [
      { row: 0, column: 0, text: title, style: "title" },
      { row: 1, column: 0, text: SOURCE_LINE, style: "source" },
    ],
    grids: [{ row: 3, column: 0, columns, rows }],
    frozen: { rows: 4, columns: 1 },
    gridlines: true,
  };
}

/** A row a force: the force and its figure of every series. */
function rowsByForce(
  series: FiguresBySeries,
  write: (figure: number) => number = (figure) => figure,
): PlannedValue[][] {
  return figures.forces.map((force, index) => [
    force,
    ...Object.entries(series).map(([name, list]) =>
      write(present(list[index], `${name} of ${force}`)),
    ),
  ]);
}

const twelveMonthsTo = (month: string): string => `12 months to ${month}`;

/** Percentage cells hold fractions: 16.2% is 0.162, without the dust of a division by 100. */
function fraction(points: number): number {
  return Number((points / 100).toFixed(6));
}

function offences(): PlannedSheet {
  const rows: PlannedValue[][] = [];
  for (const [month, bySeries] of Object.entries(figures.offences)) {
    for (const [offence, list] of Object.entries<readonly number[]>(bySeries)) {
      list.forEach((number, index) => {
        rows.push([
          present(figures.forces[index], "force"),
          twelveMonthsTo(month),
          offence,
          number,
        ]);
      });
    }
  }
  return dataSheet(
    "Offences",
    "Recorded offences",
    [
      FORCE,
      PERIOD,
      { heading: "Offence", width: 24, numberFormat: "@" },
      figureColumn("Recorded offences", "#,##0", 19),
    ],
    rows,
  );
}

function population(): PlannedSheet {
  return dataSheet(
    "Population",
    "Mid-2019 population",
    [FORCE, figureColumn("Population", "#,##0", 14)],
    rowsByForce({ Population: figures.populationMid2019 }),
  );
}

function solvedRates(): PlannedSheet {
  const periods: readonly (readonly [string, FiguresBySeries])[] = Object.entries(
    figures.solvedPercent,
  );
  const headings = Object.keys(figures.solvedPercent["January 2021"]);
  return dataSheet(
    "Solved rates",
    "Solved rates: offences solved in the period per cent of offences recorded in it",
    [FORCE, PERIOD, ...headings.map((heading) => figureColumn(heading, "0.0%", 28))],
    periods.flatMap(([month, series]) =>
      rowsByForce(series, fraction).map(([force = null, ...rates]) => [
        force,
        twelveMonthsTo(month),
        ...rates,
      ]),
    ),
  );
}

function roads(): PlannedSheet {
  return dataSheet(
    "Roads",
    "People killed or seriously injured: casualties per 100 million vehicle kilometres",
    [
      FORCE,
      ...Object.keys(figures.casualtiesPer100mVehicleKm).map((period) =>
        figureColumn(period, "0.000", 12),
      ),
    ],
    rowsByForce(figures.casualtiesPer100mVehicleKm),
  );
}

function confidenceAndSickness(): PlannedSheet {
  const headings = Object.keys(figures.march2020Percent);
  return dataSheet(
    "Confidence and sickness",
    "Public confidence and sickness, March 2020, per cent",
    [FORCE, ...headings.map((heading) => figureColumn(heading, "0.00", 21))],
    rowsByForce(figures.march2020Percent),
  );
}

/** A sheet each of the force's own figures, without a column of forces. */
function ownFigures(): PlannedSheet[] {
  return OWN_SHEETS.map(({ name, title, headings, rows }) => {
    const [first = "", ...others] = headings;
    const columns: PlannedColumn[] = [
      { heading: first, width: 28, numberFormat: "@" },
      ...others.map((heading) => figureColumn(heading, "#,##0", Math.max(13, heading.length + 2))),
    ];
    return { ...dataSheet(name, title, columns, rows), frozen: { rows: 4, columns: 1 } };
  });
}

const ABOUT: readonly Passage[] = [
  [
    "What this workbook is",
    "The table of twelve measures that Essex Police published in its quarterly update for 2020/21 Q4, as a workbook that gives the same results.",
    `Source: ${figures.source}.`,
  ],
  [
    "What is published",
    "Essex's rates and percentages, its positions in its Most Similar Group, the changes required, the aspirations, and the positions of October 2020.",
  ],
  [
    "What is constructed",
    "The peers' figures. None is published, so the peers are called Force B to Force H, and they are no real forces.",
    "They are chosen so that every published position and change comes out with the usual definitions: mean of the eight forces, top quartile = 1st and 2nd.",
    "Essex's counts of offences: whole numbers that give the published rates with the mid-2019 population of 1,846,655 (Office for National Statistics).",
    "Essex's homicides, 19: the published rate is 0.010 per 1,000, and the published solved rate of 105.3% is 20 of 19.",
    "Essex's rate of drug trafficking offences (about 0.71 per 1,000): the published text does not print it, only that Essex is 3rd.",
    "All figures for October 2020 and for roads to December 2019, Essex's included: only the positions are published.",
    "The force's own figures: each quarter's sum that is published is as published; how it is spread over its months, and every other quarter, is constructed.",
    "The rationales, notes, commitments and the narrative: this sample's own words.",
  ],
  [
    "Where the results differ from the published summary, the table is right",
    "Police officers' sickness is listed there as meeting its aspiration. It is 6th, the aspiration is 7th and 8th is best: Not met.",
    "Violence with injury offences went from 4th to 5th and are missing there from what deteriorated.",
    "The change for police officers' sickness is printed without its sign: it is -0.01.",
    "66,497 emergency calls in 90 days are 739 a day, where 738 is printed.",
  ],
  [
    "How to begin",
    "Press Refresh report. The sheet MSG Setup says which forces are compared, by which measures, and where the figures stand; the sheets after it hold the figures.",
  ],
];

const ORIGIN: readonly (readonly [sheet: string, layout: string, essex: string, peers: string])[] =
  [
    ["Offences", "long", "Counts constructed; published rates for January 2021", "Constructed"],
    ["Population", "wide series", "Office for National Statistics", "Constructed"],
    [
      "Solved rates",
      "wide series",
      "January 2021 published, October 2020 constructed",
      "Constructed",
    ],
    ["Roads", "wide periods", "June 2020 published, December 2019 constructed", "Constructed"],
    ["Confidence and sickness", "wide series", "Published", "Constructed"],
    ["Contact", "wide series", "Quarters' sums published, months constructed", "None"],
    ["Quarterly figures", "wide periods", "Published", "None"],
    ["Headcount", "wide series", "Published", "None"],
  ];

/** Plans essex-q4-2020-21.xlsx. */
export function planEssexReport(): PlannedWorkbook {
  return {
    fileName: "essex-q4-2020-21.xlsx",
    sheets: [
      aboutSheet(
        "About this sample",
        "Essex Police, 2020/21 Q4: the published table as a sample",
        ABOUT,
        {
          caption: "Sheet by sheet",
          columns: [
            { heading: "Sheet", width: 26 },
            { heading: "Layout", width: 16 },
            { heading: "Essex's figures", width: 54 },
            { heading: "Peers' figures", width: 18 },
          ],
          rows: ORIGIN,
        },
      ),
      setupSheet(ESSEX_SETUP),
      offences(),
      population(),
      solvedRates(),
      roads(),
      confidenceAndSickness(),
      ...ownFigures(),
    ],
  };
}
