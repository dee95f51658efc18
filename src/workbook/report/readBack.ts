/** The read-back in words, and as a block of MSG Checks below the problems. */
import { monthName, periodName, type Period } from "../../msg/basics/period";
import type { ReadBack, FigureChanges } from "../sources/readBack";
import { BLANK, cell, type Block, type Cell, type Row } from "./block";
import { whereText } from "./checks";
import { READ_BACK_COLUMNS, READ_BACK_TITLE } from "./texts";

/** A series as it was read, in displayed texts. */
export interface ReadBackTexts {
  readonly source: string;
  readonly series: string;
  readonly heading: string;
  readonly forces: string;
  readonly periods: string;
  /** "" where nothing is known of the figures before. */
  readonly changes: string;
  readonly missing: string;
  /** "" where no rows were added up. */
  readonly rowsAdded: string;
  /** Sum of all forces found in the last period, of counts; "" for none. */
  readonly latestTotal: string;
  /** Their mean, of percentages and rates; "" for none. */
  readonly latestMean: string;
}

const NAMES_SHOWN = 12;
const PERIODS_SHOWN = 6;
const TOTAL_DECIMALS = 6;

export function readBackTexts(read: ReadBack): ReadBackTexts {
  return {
    source: read.source,
    series: read.series,
    heading: whereText(read.headings),
    forces: forcesText(read),
    periods: periodsText(read),
    changes: read.changes ? changesText(read.changes) : "",
    missing: String(read.missingMarks),
    rowsAdded: read.mostRowsAdded > 1 ? `up to ${read.mostRowsAdded}` : "",
    latestTotal: figureText(read.latestTotal),
    latestMean: figureText(read.latestMean),
  };
}

/** @example figureText(1234.5) // "1,234.5" */
function figureText(figure: number): string {
  if (Number.isNaN(figure)) return "";
  return figure.toLocaleString("en-GB", { maximumFractionDigits: TOTAL_DECIMALS });
}

/** "a, b, c and 4 more" */
function shortList(names: readonly string[], most: number): string {
  const rest = names.length - most;
  return names.slice(0, most).join(", ") + (rest > 0 ? ` and ${rest} more` : "");
}

function forcesText({ forcesFound, forcesNotFound, nearlyFound }: ReadBack): string {
  const near = nearlyFound.map(({ text, force }) => `"${text}" (${force}?)`);
  const count = forcesFound.length;
  return [
    count === 0 ? "No force found." : `${count} found: ${shortList(forcesFound, NAMES_SHOWN)}.`,
    forcesNotFound.length > 0 ? `Not found: ${shortList(forcesNotFound, NAMES_SHOWN)}.` : "",
    near.length > 0 ? `Nearly found, not taken: ${shortList(near, NAMES_SHOWN)}.` : "",
  ]
    .filter((text) => text !== "")
    .join(" ");
}

/** "24 months, April 2019 to March 2021", "2 quarters ending March 2020 and March 2021" */
function periodsText({ periods, first, last }: ReadBack): string {
  if (!first || !last) return "No period";
  if (periods === 1) return periodName(last);
  const [from, to] = [monthName(first.end), monthName(last.end)];
  const areAllThere = last.end - first.end === (periods - 1) * first.months;
  const between = areAllThere ? `${from} to ${to}` : `between ${from} and ${to}`;
  const range = periods === 2 ? `${from} and ${to}` : between;
  return first.months === 1
    ? `${periods} months, ${range}`
    : `${periods} ${periodsWord(first)} ending ${range}`;
}

function periodsWord({ months }: Period): string {
  return months === 3 ? "quarters" : `periods of ${months} months`;
}

function changesText(changes: FigureChanges): string {
  const { isNew, addedPeriods, lostPeriods, changedPeriods, changedForces } = changes;
  if (isNew) return "New series.";
  const months = (ends: readonly number[]) => shortList(ends.map(monthName), PERIODS_SHOWN);
  const of = changedForces.length > 0 ? ` (${shortList(changedForces, PERIODS_SHOWN)})` : "";
  const parts = [
    changedPeriods.length > 0 ? `Other figures: ${months(changedPeriods)}${of}.` : "",
    addedPeriods.length > 0 ? `Added: ${months(addedPeriods)}.` : "",
    lostPeriods.length > 0 ? `No longer there: ${months(lostPeriods)}.` : "",
  ].filter((text) => text !== "");
  return parts.length > 0 ? parts.join(" ") : "No change.";
}

/** Read-back of every series; none where nothing was read. */
export function readBackBlock(readBack: readonly ReadBack[], top: number): Block[] {
  if (readBack.length === 0) return [];
  const title = READ_BACK_COLUMNS.map((_, at) => cell(at === 0 ? READ_BACK_TITLE : "", "plain"));
  const heading = READ_BACK_COLUMNS.map(({ heading: text }) => cell(text, "heading"));
  return [
    {
      id: "read back",
      top,
      left: 0,
      columns: READ_BACK_COLUMNS.map(({ heading: text }) => text),
      style: "body",
      rows: [
        {
          key: "title",
          cells: title.map((one, at) => (at === 0 ? { ...one, style: "section" } : one)),
        },
        { key: "heading", cells: heading },
        ...readBack.map(readBackRow),
      ],
    },
  ];
}

function readBackRow(read: ReadBack): Row {
  const texts = readBackTexts(read);
  const [heading] = read.headings;
  const cells: Record<(typeof READ_BACK_COLUMNS)[number]["key"], Cell> = {
    source: cell(texts.source),
    heading: heading ? { ...cell(texts.heading, "link"), link: heading } : BLANK,
    forces: cell(texts.forces),
    series: cell(texts.series),
    periods: cell(texts.periods),
    changes: cell(texts.changes),
    missing: cell(read.missingMarks, "figure", "#,##0"),
    rowsAdded: cell(texts.rowsAdded),
    latestTotal: cell(read.latestTotal, "figure", totalFormat(read.latestTotal)),
    latestMean: cell(read.latestMean, "figure", totalFormat(read.latestMean)),
  };
  return {
    key: `${read.source}!${read.series}`,
    cells: READ_BACK_COLUMNS.map(({ key }) => cells[key]),
  };
}

function totalFormat(total: number): string {
  return Number.isInteger(total) ? "#,##0" : "#,##0.######";
}
