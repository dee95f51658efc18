/** Sources read from literal sheets, as readWorkbook reads them from Excel. */
import type { Series } from "../../../src/msg/model/observations";
import { PercentCellsBuilder } from "../../../src/workbook/sources/percentCells";
import { sheetCells } from "../cells/cellsOfRows";
import { readSetup } from "../../../src/workbook/setup/readSetup";
import { readSourceRows } from "../../../src/workbook/setup/readSourceRows";
import {
  readSources,
  type SourceCells,
  type SourcesReading,
} from "../../../src/workbook/sources/readSources";
import { readTable } from "../../../src/workbook/setup/setUpTable";
import { intersection } from "../../../src/workbook/names/addresses";
import {
  areaOf,
  areasWithin,
  snapshotOf,
  valuesOf,
  type LiteralSheet,
  type LiteralWorkbook,
  type Rows,
} from "../snapshots";

function literalCells(sheets: readonly LiteralSheet[]): SourceCells {
  const sheetOf = (name: string) => {
    const sheet = sheets.find((one) => one.name === name);
    if (!sheet) throw new Error(`no sheet ${name}`);
    return sheet;
  };
  return {
    values: (areas) =>
      Promise.resolve(
        areas.map(({ sheet, area }) => sheetCells(sheet, area, valuesOf(sheetOf(sheet), area))),
      ),
    merges: (areas) =>
      Promise.resolve(areas.map(({ sheet, area }) => areasWithin(sheetOf(sheet).merges, area))),
    percents: (lists) =>
      Promise.resolve(
        lists.map((areas) => {
          const builder = new PercentCellsBuilder();
          for (const { sheet, area } of areas) {
            const percents = (sheetOf(sheet).percents ?? []).map(areaOf);
            builder.add(area, area, (row, column) => {
              const cell = { top: area.top + row, left: area.left + column, rows: 1, columns: 1 };
              return percents.some((percent) => intersection(percent, cell) !== undefined);
            });
          }
          return builder.build();
        }),
      ),
  };
}

/** Reads set-up and sources of a literal workbook; the set-up must not stop. */
export async function readLiteral(workbook: LiteralWorkbook): Promise<SourcesReading> {
  const snapshot = snapshotOf(workbook);
  const { setup, problems } = readSetup(snapshot);
  if (!setup) throw new Error(problems.map(({ what }) => what).join("\n"));
  const rows = readTable(snapshot, "sources", true);
  const sources = readSourceRows(rows.rows);
  const read = await readSources(
    setup,
    sources.sources,
    snapshot,
    literalCells(workbook.sheets ?? []),
  );
  return {
    ...read,
    problems: [...problems, ...rows.problems, ...sources.problems, ...read.problems],
  };
}

/** A row of MsgSources for a long list on a sheet of its name, and the heading of that list. */
export const LONG = {
  Source: "Crime",
  Sheet: "Crime",
  Layout: "long",
  "Force column": "Force",
  "Period column": "Month",
  "Series column": "Offence",
  "Value column": "Number",
};
export const LONG_HEADING = ["Force", "Month", "Offence", "Number"];

/** A set-up of Essex and three peers with measures named after their Value series. */
export function simpleSetup(
  series: readonly string[],
  source:
    | { readonly [column: string]: string | number }
    | readonly { readonly [column: string]: string | number }[],
): NonNullable<LiteralWorkbook["own"]> {
  const sources = Array.isArray(source) ? source : [source];
  const columns = [
    ...new Set(["Source", "Sheet", "Layout", "Force column", ...sources.flatMap(Object.keys)]),
  ];
  const rows: Rows = [columns, ...sources.map((one) => columns.map((column) => one[column] ?? ""))];
  return {
    settings: [
      ["Setting", "Value"],
      ["Home force", "Essex"],
    ],
    forces: [
      ["Force", "In group", "Also written as", "Area code"],
      ["Essex", "Yes", "", "E23000028"],
      ["Avon and Somerset", "Yes", "A&S Police; Avon", "E23000036"],
      ["Sussex", "Yes", "", "E23000033"],
      ["Kent", "No", "", "E23000032"],
    ],
    measures: [
      ["Measure", "Better", "Value"],
      ...series.map((name) => [`${name} measure`, "lower", name]),
    ],
    sources: rows,
  };
}

/** The figures of a series as "force period-end" -> figure, without missing ones. */
export function figuresOf(reading: SourcesReading, name: string): { [key: string]: number } {
  const series = seriesNamed(reading, name);
  const { forces } = reading.observations;
  const figures: { [key: string]: number } = {};
  series.values.forEach((value, at) => {
    if (Number.isNaN(value)) return;
    const end = series.ends[Math.floor(at / forces.length)] ?? -1;
    figures[
      `${forces[at % forces.length] ?? ""} ${Math.floor(end / 12)}-${String((end % 12) + 1).padStart(2, "0")}`
    ] = value;
  });
  return figures;
}

export function seriesNamed(reading: SourcesReading, name: string): Series {
  const series = reading.observations.series.find((one) => one.name === name);
  if (!series) throw new Error(`no series ${name}`);
  return series;
}
