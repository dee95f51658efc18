/** Finds the formulas that call the add-in's functions, and the cells their results cover. */
import { intersection, parseAddress, parseAreas, type Area } from "../names/addresses";
import { joinedAreas } from "../report/formulas";
import { readCells } from "../excel/chunkedCells";
import { callsMsgFunction } from "./msgFormulas";

/** Where formulas are looked for. */
export type FreezeScope = "selection" | "sheet" | "workbook";

/** A formula and the cells that its result covers: one cell, or a spill. */
export interface MsgFormula {
  readonly formula: string;
  /** Begins with the formula's own cell. */
  readonly area: Area;
}

/** A rectangle of cells with their values. */
export interface ValueBlock {
  readonly area: Area;
  readonly values: readonly (readonly unknown[])[];
}

export interface MsgFormulasOnSheet {
  /** Stays the same when the sheet is renamed. */
  readonly sheetId: string;
  readonly sheet: string;
  readonly isProtected: boolean;
  readonly formulas: readonly MsgFormula[];
  /** The values of all cells that the formulas cover. */
  readonly blocks: readonly ValueBlock[];
}

/** A sheet to be searched. */
interface Searched {
  readonly id: string;
  readonly name: string;
  readonly isProtected: boolean;
  readonly used: Area;
  /** The selected parts of it; undefined where the whole sheet is meant. */
  readonly selected: readonly Area[] | undefined;
}

/** The sheets with formulas of ours, in five round trips and one more for every large chunk. */
export async function findMsgFormulas(
  context: Excel.RequestContext,
  scope: FreezeScope,
): Promise<MsgFormulasOnSheet[]> {
  const searched = await sheetsSearched(context, scope);
  const candidates = await candidateCells(context, searched);
  const formulas = await withSpills(context, searched, candidates);
  const found = searched.map((sheet, index) => {
    const meant = (formulas[index] ?? []).filter(({ area }) => isMeant(area, sheet.selected));
    return { sheet, formulas: meant };
  });
  return withValues(
    context,
    found.filter(({ formulas: each }) => each.length > 0),
  );
}

function isMeant(area: Area, selected: readonly Area[] | undefined): boolean {
  return selected === undefined || selected.some((part) => intersection(part, area) !== undefined);
}

async function sheetsSearched(
  context: Excel.RequestContext,
  scope: FreezeScope,
): Promise<Searched[]> {
  const { worksheets } = context.workbook;
  worksheets.load("items/id,items/name,items/protection/protected");
  const active = worksheets.getActiveWorksheet();
  active.load("id");
  const selection = scope === "selection" ? context.workbook.getSelectedRanges() : undefined;
  selection?.load("address");
  await context.sync();
  const meant = worksheets.items.filter(({ id }) => scope === "workbook" || id === active.id);
  const ranges = meant.map((sheet) => {
    const range = sheet.getUsedRangeOrNullObject(true);
    range.load("address");
    return range;
  });
  await context.sync();
  return meant.flatMap(({ id, name, protection }, index) => {
    const range = ranges[index];
    const used = range && !range.isNullObject ? parseAddress(range.address)?.area : undefined;
    if (!used) return [];
    const selected =
      selection && parseAreas(selection.address).flatMap((part) => intersection(part, used) ?? []);
    return [{ id, name, isProtected: protection.protected, used, selected }];
  });
}

interface Candidate {
  readonly row: number;
  readonly column: number;
  readonly formula: string;
}

/** The cells with formulas of ours, a list a sheet. */
async function candidateCells(
  context: Excel.RequestContext,
  searched: readonly Searched[],
): Promise<Candidate[][]> {
  const parts = await partsToSearch(context, searched);
  const asked = searched.flatMap(({ name }, index) =>
    (parts[index] ?? []).map((area) => ({ sheet: name, area, index })),
  );
  const found = searched.map((): Map<string, Candidate> => new Map());
  await readCells(context, asked, "formulas", (index, block, cells) => {
    const list = found[asked[index]?.index ?? -1];
    cells.forEach((line, down) =>
      line.forEach((formula, across) => {
        if (!callsMsgFunction(formula)) return;
        const [row, column] = [block.top + down, block.left + across];
        list?.set(`${row} ${column}`, { row, column, formula });
      }),
    );
  });
  return found.map((list) => [...list.values()]);
}

/** A selected part of a spill means its formula, which may stand outside of the selection. */
async function partsToSearch(
  context: Excel.RequestContext,
  searched: readonly Searched[],
): Promise<(readonly Area[])[]> {
  const ranges = searched.map(({ id, selected }) =>
    (selected ?? []).map((area) => {
      const range = rangeOf(context, id, area);
      range.load("hasSpill");
      return range;
    }),
  );
  if (ranges.every((parts) => parts.length === 0)) {
    return searched.map(({ used, selected }) => selected ?? [used]);
  }
  await context.sync();
  return searched.map(({ used, selected }, index) => {
    // null where some cells belong to a spill.
    const noSpill = ranges[index]?.every(({ hasSpill }) => (hasSpill as boolean | null) === false);
    return selected && noSpill ? selected : [used];
  });
}

/** Cells of a sheet known by its id. */
export function rangeOf(
  context: Excel.RequestContext,
  sheetId: string,
  { top, left, rows, columns }: Area,
): Excel.Range {
  const sheet = context.workbook.worksheets.getItem(sheetId);
  return sheet.getRangeByIndexes(top, left, rows, columns);
}

/** Cells whose spills are asked for at once. */
const ASKED_AT_ONCE = 2_000;

/**
 * The formulas with the cells they cover. Excel may give a spilled cell the formula of the cell it
 * is spilled from: such a cell is no formula of its own.
 */
async function withSpills(
  context: Excel.RequestContext,
  searched: readonly Searched[],
  candidates: readonly (readonly Candidate[])[],
): Promise<MsgFormula[][]> {
  const spilled = new Map<Candidate, Area>();
  const asked = searched.flatMap(({ id }, index) =>
    (candidates[index] ?? []).map((cell) => ({ id, cell })),
  );
  for (let from = 0; from < asked.length; from += ASKED_AT_ONCE) {
    const spills = asked.slice(from, from + ASKED_AT_ONCE).map(({ id, cell }) => {
      const sheet = context.workbook.worksheets.getItem(id);
      const spill = sheet.getCell(cell.row, cell.column).getSpillingToRangeOrNullObject();
      spill.load("address");
      return { cell, spill };
    });
    // eslint-disable-next-line office-addins/no-context-sync-in-loop -- a round trip a chunk
    await context.sync();
    for (const { cell, spill } of spills) {
      const area = spill.isNullObject ? undefined : parseAddress(spill.address)?.area;
      if (area) spilled.set(cell, area);
    }
  }
  return candidates.map((cells) => {
    const areas = cells.flatMap((cell) => spilled.get(cell) ?? []);
    const belongsToAnother = ({ row, column }: Candidate) =>
      areas.some(
        (area) =>
          (area.top !== row || area.left !== column) &&
          intersection(area, { top: row, left: column, rows: 1, columns: 1 }) !== undefined,
      );
    return cells
      .filter((cell) => spilled.has(cell) || !belongsToAnother(cell))
      .map((cell) => ({
        formula: cell.formula,
        area: spilled.get(cell) ?? { top: cell.row, left: cell.column, rows: 1, columns: 1 },
      }));
  });
}

interface Found {
  readonly sheet: Searched;
  readonly formulas: readonly MsgFormula[];
}

async function withValues(
  context: Excel.RequestContext,
  found: readonly Found[],
): Promise<MsgFormulasOnSheet[]> {
  const asked = found.flatMap(({ sheet, formulas }, index) =>
    coveredAreas(formulas).map((area) => ({ sheet: sheet.name, area, index })),
  );
  const values = asked.map((): (readonly unknown[])[] => []);
  await readCells(context, asked, "values", (index, _block, cells) => {
    for (const row of cells) values[index]?.push(row);
  });
  return found.map(({ sheet, formulas }, index) => ({
    sheetId: sheet.id,
    sheet: sheet.name,
    isProtected: sheet.isProtected,
    formulas,
    blocks: asked.flatMap((one, at) =>
      one.index === index ? [{ area: one.area, values: values[at] ?? [] }] : [],
    ),
  }));
}

const isSingleCell = ({ area }: MsgFormula): boolean => area.rows * area.columns === 1;

/** The cells that formulas cover, as few rectangles that do not overlap; a spill is one whole. */
function coveredAreas(formulas: readonly MsgFormula[]): Area[] {
  const single = formulas
    .filter(isSingleCell)
    .map(({ area }) => [area.top, area.left] as const)
    .sort(([row, column], [otherRow, otherColumn]) => column - otherColumn || row - otherRow);
  const spills = formulas.filter((formula) => !isSingleCell(formula)).map(({ area }) => area);
  return [...joinedAreas(single), ...spills];
}
