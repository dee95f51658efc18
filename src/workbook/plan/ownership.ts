/** Whether the report's sheets are the add-in's own, and may be written. */
import { stop, type Problem } from "../../msg/basics/problem";
import { areaAddress, intersection, lastCell, sameInExcel, type Area } from "../names/addresses";
import { TABLES } from "../names/contract";
import { contentInSheet } from "./fingerprint";
import { contentAt, ownTable, type OwnTable, type OwnSheet, type OwnState } from "./ownSheets";
import type { PlacedBlock } from "./placedBlocks";
import { namesInStamp } from "./stampedColumns";

/** What forbids writing, before anything is written. */
export function ownershipProblems(state: OwnState, sheets: readonly string[]): Problem[] {
  const problems: Problem[] = [];
  if (state.isStructureProtected) problems.push(structureProtected());
  for (const { name, where } of state.strangers) problems.push(takenName(name, where));
  for (const name of sheets) {
    const sheet = state.sheets.get(name);
    if (!sheet?.exists) continue;
    if (sheet.isProtected) problems.push(protectedSheet(sheet));
    if (sheet.tooLarge) problems.push(farOutside(sheet, sheet.tooLarge));
    problems.push(...sheet.tables.flatMap((table) => tableProblems(sheet, table)));
  }
  return problems;
}

function structureProtected(): Problem {
  return stop(
    "The workbook's structure is protected, so the report's sheets cannot be made.",
    "Take the protection off (Review, Protect Workbook) and refresh again.",
  );
}

function takenName(name: string, where: string): Problem {
  return stop(
    `The report keeps its figures in a table called ${name}, and ${where} already has that name.`,
    "Give it another name and refresh again.",
  );
}

function protectedSheet({ name }: OwnSheet): Problem {
  return stop(
    `The sheet ${name} is protected.`,
    "Take its protection off (Review, Unprotect Sheet) and refresh again.",
    { sheet: name, address: "A1" },
  );
}

function farOutside({ name }: OwnSheet, used: Area): Problem {
  const last = lastCell(used);
  return stop(
    `The sheet ${name} is used as far as ${last}: so many cells cannot be read.`,
    "Clear what stands far outside the report (Ctrl+End goes to the last cell), and refresh again.",
    { sheet: name, address: last },
  );
}

/** A sheet of one of our names that holds something and is not known as ours. */
export function foreignSheetProblems({ name, exists, isOurs, grids }: OwnSheet): Problem[] {
  if (!exists || isOurs || grids.length === 0) return [];
  const grid = grids[0];
  const area = grid && {
    top: grid.top,
    left: grid.left,
    rows: grid.cells.length,
    columns: grid.cells[0]?.length ?? 1,
  };
  return [
    stop(
      `A sheet called ${name} is already there and was not made by this add-in; nothing on it is overwritten.`,
      "Rename that sheet and refresh again.",
      { sheet: name, address: area ? areaAddress(area) : "A1" },
    ),
  ];
}

/**
 * A sheet without our mark as one that a refresh of an earlier release began, and was cut off at: nothing stands outside
 * our blocks, and one of these has our title or our headings. Its contents are then ours; else it stays as it was.
 */
export function asBegun(sheet: OwnSheet, placed: readonly PlacedBlock[]): OwnSheet {
  if (foreignSheetProblems(sheet).length === 0) return sheet;
  const areas = placed.map(({ area }) => area);
  const isKnown = placed.some(({ block, area, columns }) => {
    const cells = block.rows[0]?.cells ?? [];
    const held = columns.map((column) => contentAt(sheet, area.top, column));
    return (
      held.some((content) => content !== "") &&
      held.every((content, at) => content === contentInSheet(cells[at]?.content ?? ""))
    );
  });
  const isOnlyOurs = sheet.grids.every(({ top, left, cells }) =>
    cells.every((row, down) =>
      row.every(
        (content, across) =>
          content === "" ||
          areas.some((area) =>
            intersection(area, { top: top + down, left: left + across, rows: 1, columns: 1 }),
          ),
      ),
    ),
  );
  if (!isKnown || !isOnlyOurs) return sheet;
  const blocks = placed.map(({ block, area }) => ({ id: block.id, area, rows: [] }));
  const begun = { stamp: { blocks }, edits: [], accepted: [], own: [], otherCharts: [] };
  return { ...sheet, isOurs: true, begun };
}

function tableProblems(sheet: OwnSheet, table: OwnTable): Problem[] {
  return [...totalRow(sheet, table), ...lostColumns(sheet, table)];
}

function totalRow(sheet: OwnSheet, { name, area, hasTotals }: OwnTable): Problem[] {
  if (!hasTotals) return [];
  const last = { ...area, top: area.top + area.rows - 1, rows: 1 };
  return [
    stop(
      `The table ${name} has a total row, where the report's rows have to go.`,
      "Take the total row off (Table Design, Total Row) and refresh again.",
      { sheet: sheet.name, address: areaAddress(last) },
    ),
  ];
}

/** Tables of other names where ours have to be made: Excel lets no table stand in another. */
export function tablesInTheWay(sheet: OwnSheet, placed: readonly PlacedBlock[]): Problem[] {
  return placed
    .filter(({ block, table }) => block.table !== undefined && !table)
    .flatMap(({ block, area }) => {
      const other = sheet.otherTables?.find((one) => intersection(one.area, area));
      if (!other) return [];
      return [
        stop(
          `The table ${other.name} stands where ${block.table ?? ""} has to go.`,
          `If it is ${block.table ?? ""} under another name, give it its name back (Table Design, Table Name); otherwise move it to free columns at the right. Then refresh again.`,
          { sheet: sheet.name, address: areaAddress(other.area) },
        ),
      ];
    });
}

/** Columns that the last report wrote into a table, as its stamp knows: those of a later release are no loss. */
function lostColumns({ name: sheet, stamp }: OwnSheet, table: OwnTable): Problem[] {
  const id = Object.entries(TABLES).find(([, name]) => sameInExcel(name, table.name))?.[0];
  const written = stamp?.blocks.find((block) => block.id === id);
  const wanted = (ownTable(table.name)?.columns ?? []).map(({ name }) => name);
  const missing = ((written && namesInStamp(written)) ?? []).filter(
    (name) => wanted.includes(name) && !table.headings.includes(name),
  );
  if (missing.length === 0) return [];
  const heading = { ...table.area, rows: 1 };
  return [
    stop(
      `The table ${table.name} has lost ${missing.length === 1 ? "the column" : "columns"} ${missing.join(", ")}.`,
      "Put the heading back, or delete the table, and refresh again.",
      { sheet, address: areaAddress(heading) },
    ),
  ];
}
