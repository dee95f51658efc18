/** Whether the report's sheets are the add-in's own, and may be written. */
import { stop, type Problem } from "../../msg/basics/problem";
import { areaAddress, sameInExcel } from "../names/addresses";
import { TABLES } from "../names/contract";
import { ownTable, type OwnTable, type OwnSheet, type OwnState } from "./ownSheets";
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
    else if (!sheet.isOurs && sheet.grids.length > 0) problems.push(foreignSheet(sheet));
    problems.push(...sheet.tables.flatMap((table) => lostColumns(sheet, table)));
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

function foreignSheet({ name, grids }: OwnSheet): Problem {
  const grid = grids[0];
  const area = grid && {
    top: grid.top,
    left: grid.left,
    rows: grid.cells.length,
    columns: grid.cells[0]?.length ?? 1,
  };
  return stop(
    `A sheet called ${name} is already there and was not made by this add-in; nothing on it is overwritten.`,
    "Rename that sheet and refresh again.",
    { sheet: name, address: area ? areaAddress(area) : "A1" },
  );
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
