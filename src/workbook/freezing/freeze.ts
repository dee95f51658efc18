/**
 * Turns formulas of the add-in's functions into their values, as Excel's "paste values" does, and
 * back again as long as what was there is remembered.
 */
import type { Area } from "../names/addresses";
import type { Place } from "../../msg/basics/problem";
import { cellAddress } from "../names/addresses";
import { inExcel, inExcelInTurn } from "../excel/inExcel";
import { isOfficeError, officeProblem } from "../excel/officeProblems";
import { joinedAreas } from "../report/formulas";
import { readCells } from "../excel/chunkedCells";
import {
  findMsgFormulas,
  rangeOf,
  type FreezeScope,
  type MsgFormula,
  type MsgFormulasOnSheet,
  type ValueBlock,
} from "./findMsgFormulas";

/** What a freeze would do, or has done. */
export interface FreezeCount {
  readonly formulas: number;
  /** Cells that hold values afterwards; more than formulas where results spill. */
  readonly cells: number;
  /** Cells that show an error, which stays as it is. */
  readonly errors: number;
  /** Formulas whose result has not come yet. */
  readonly waiting: number;
  readonly sheets: readonly string[];
  /** Sheets with formulas of ours that are protected: these are left alone. */
  readonly protectedSheets: readonly string[];
}

/** What stood in the cells of a sheet, to be put back. */
interface FrozenSheet {
  readonly sheetId: string;
  /** Its name when it was frozen. */
  readonly sheet: string;
  readonly formulas: readonly MsgFormula[];
  readonly blocks: readonly ValueBlock[];
}

export type Frozen = readonly FrozenSheet[];

/** How many formulas of ours there are, and what they cover. Writes nothing. */
export function countMsgFormulas(scope: FreezeScope): Promise<FreezeCount> {
  return inExcel(async (context) => countOf(await findMsgFormulas(context, scope)));
}

const WAITING = "#BUSY!";

/** Everything but what stands on protected sheets, which is told by name. */
function countOf(found: readonly MsgFormulasOnSheet[]): FreezeCount {
  const free = found.filter(({ isProtected }) => !isProtected);
  const values = free.flatMap(({ blocks }) => blocks.flatMap((block) => block.values.flat()));
  const waiting = values.filter((value) => value === WAITING).length;
  return {
    formulas: free.reduce((sum, { formulas }) => sum + formulas.length, 0),
    cells: values.length,
    errors: values.filter(isErrorText).length - waiting,
    waiting,
    sheets: free.map(({ sheet }) => sheet),
    protectedSheets: found.flatMap(({ sheet, isProtected }) => (isProtected ? [sheet] : [])),
  };
}

/** An error as Range.values gives it. */
function isErrorText(value: unknown): boolean {
  return typeof value === "string" && /^#[A-Z_/0]+[!?]?$/.test(value);
}

function isSameCount(one: FreezeCount, other: FreezeCount): boolean {
  return (
    one.formulas === other.formulas &&
    one.cells === other.cells &&
    one.sheets.join("|") === other.sheets.join("|")
  );
}

/** Ranges written in one request. */
const RANGES_AT_ONCE = 4_000;

export interface Freeze {
  readonly count: FreezeCount;
  /** What is needed to take it back; undefined when nothing was written. */
  readonly frozen: Frozen | undefined;
  /** Why it was cut off; some formulas may be values by then. Frozen again it goes on, and what was frozen can be taken back. */
  readonly cutOff?: string;
}

/**
 * Turns the formulas of the scope into their values; number formats stay. Nothing is written while
 * a result is still awaited, or where there is something else than was counted before.
 * @param counted what the person was told
 */
export function freezeMsgFormulas(scope: FreezeScope, counted: FreezeCount): Promise<Freeze> {
  return inExcelInTurn(async (context) => {
    const found = await findMsgFormulas(context, scope);
    const count = countOf(found);
    if (count.waiting > 0 || !isSameCount(count, counted)) return { count, frozen: undefined };
    const frozen = found.filter(({ isProtected }) => !isProtected);
    const areas = frozen.flatMap(({ sheetId, blocks }) =>
      blocks.map(({ area }) => ({ sheetId, area })),
    );
    try {
      await toValues(context, areas);
    } catch (error) {
      if (!isOfficeError(error)) throw error;
      return { count, frozen, cutOff: officeProblem(error, false).what };
    }
    return { count, frozen };
  });
}

async function toValues(
  context: Excel.RequestContext,
  areas: readonly { readonly sheetId: string; readonly area: Area }[],
): Promise<void> {
  for (let from = 0; from < areas.length; from += RANGES_AT_ONCE) {
    for (const { sheetId, area } of areas.slice(from, from + RANGES_AT_ONCE)) {
      const range = rangeOf(context, sheetId, area);
      range.copyFrom(range, Excel.RangeCopyType.values);
    }
    // eslint-disable-next-line office-addins/no-context-sync-in-loop -- a round trip a chunk
    await context.sync();
  }
}

/** What came of taking a freeze back. */
export interface TakenBack {
  readonly formulas: number;
  /** Formulas that were not put back, because their cells hold something else by now. */
  readonly changed: readonly Place[];
  /** Names of sheets that are gone or protected. */
  readonly unreachable: readonly string[];
  /** What may still be taken back. */
  readonly left: Frozen;
}

/**
 * Puts the formulas back into the cells they stood in.
 * @param overwrite whether cells that were changed since the freeze are overwritten
 */
export function takeBackFreeze(frozen: Frozen, overwrite: boolean): Promise<TakenBack> {
  return inExcelInTurn(async (context) => {
    const { reachable, unreachable } = await reachableSheets(context, frozen);
    const changed = overwrite
      ? reachable.map(() => new Set<MsgFormula>())
      : await changedFormulas(context, reachable);
    const taken = reachable.map((sheet, index) => ({
      ...sheet,
      formulas: sheet.formulas.filter((formula) => !changed[index]?.has(formula)),
    }));
    await putBack(context, taken);
    const stays = reachable.map((sheet, index) => {
      const formulas = sheet.formulas.filter((formula) => changed[index]?.has(formula));
      return { ...sheet, formulas };
    });
    return {
      formulas: taken.reduce((sum, { formulas }) => sum + formulas.length, 0),
      changed: stays.flatMap(({ sheet, formulas }) =>
        formulas.map(({ area }) => ({ sheet, address: cellAddress(area.top, area.left) })),
      ),
      unreachable: unreachable.map(({ sheet }) => sheet),
      left: [...stays.filter(({ formulas }) => formulas.length > 0), ...unreachable],
    };
  });
}

/** The sheets that still can be written, by the names they have now. */
async function reachableSheets(context: Excel.RequestContext, frozen: Frozen) {
  const sheets = frozen.map(({ sheetId }) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(sheetId);
    sheet.load("name,protection/protected");
    return sheet;
  });
  await context.sync();
  const reachable: FrozenSheet[] = [];
  const unreachable: FrozenSheet[] = [];
  frozen.forEach((one, index) => {
    const sheet = sheets[index];
    if (!sheet || sheet.isNullObject || sheet.protection.protected) unreachable.push(one);
    else reachable.push({ ...one, sheet: sheet.name });
  });
  return { reachable, unreachable };
}

/** The formulas of which a cell is not as the freeze left it; a set a sheet. */
async function changedFormulas(
  context: Excel.RequestContext,
  sheets: readonly FrozenSheet[],
): Promise<Set<MsgFormula>[]> {
  const asked = sheets.flatMap(({ sheet, blocks }, index) =>
    blocks.map((block) => ({ sheet, area: block.area, block, index })),
  );
  const changedCells = sheets.map(() => new Set<string>());
  // A freeze that was cut off left them as they were.
  const standing = sheets.map(
    ({ formulas }) =>
      new Map(formulas.map(({ area, formula }) => [`${area.top} ${area.left}`, formula])),
  );
  await readCells(context, asked, "formulas", (at, area, cells) => {
    const one = asked[at];
    if (!one) return;
    cells.forEach((line, down) =>
      line.forEach((now, across) => {
        const [row, column] = [area.top + down, area.left + across];
        const then = one.block.values[row - one.area.top]?.[column - one.area.left];
        // Excel may give a text that looks like a formula with its apostrophe.
        const isStanding = now === standing[one.index]?.get(`${row} ${column}`);
        if (now !== then && now !== `'${String(then)}` && !isStanding)
          changedCells[one.index]?.add(`${row} ${column}`);
      }),
    );
  });
  return sheets.map(({ formulas }, index) => {
    const changed = changedCells[index];
    if (!changed || changed.size === 0) return new Set();
    return new Set(formulas.filter(({ area }) => cellsOf(area).some((cell) => changed.has(cell))));
  });
}

function cellsOf({ top, left, rows, columns }: Area): string[] {
  return Array.from(
    { length: rows * columns },
    (_, at) => `${top + Math.floor(at / columns)} ${left + (at % columns)}`,
  );
}

/** Characters of one request, with room below Excel's 5 MB. */
const REQUEST_LIMIT = 3_000_000;
const OPERATION_SIZE = 300;

async function putBack(context: Excel.RequestContext, sheets: readonly FrozenSheet[]) {
  const steps = sheets.flatMap((sheet) => putBackSteps(context, sheet));
  let pending = 0;
  for (const { size, run } of steps) {
    if (pending > 0 && pending + size > REQUEST_LIMIT) {
      // eslint-disable-next-line office-addins/no-context-sync-in-loop -- a round trip a chunk of 3 MB
      await context.sync();
      pending = 0;
    }
    run();
    pending += size;
  }
  await context.sync();
}

interface Step {
  readonly size: number;
  readonly run: () => void;
}

function putBackSteps(context: Excel.RequestContext, { sheetId, formulas }: FrozenSheet): Step[] {
  const texts = new Map(formulas.map(({ area, formula }) => [`${area.top} ${area.left}`, formula]));
  const spills = formulas.filter(({ area }) => area.rows * area.columns > 1);
  const anchors = formulas
    .map(({ area }) => [area.top, area.left] as const)
    .sort(([row, column], [otherRow, otherColumn]) => column - otherColumn || row - otherRow);
  return [
    // A result spills only over empty cells.
    ...spills.map(({ area }) => ({
      size: OPERATION_SIZE,
      run: () => void rangeOf(context, sheetId, area).clear("Contents"),
    })),
    ...joinedAreas(anchors).map((area) => {
      const lines = Array.from({ length: area.rows }, (_, down) =>
        Array.from(
          { length: area.columns },
          (_unused, across) => texts.get(`${area.top + down} ${area.left + across}`) ?? "",
        ),
      );
      return {
        size: lines.flat().reduce((sum, text) => sum + text.length + 4, OPERATION_SIZE),
        run: () => void (rangeOf(context, sheetId, area).formulas = lines),
      };
    }),
  ];
}
