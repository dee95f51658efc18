/** Cells of sources, asked of Excel. */
import { areaAddress, parseAreas, type Area, type SheetArea } from "../names/addresses";
import { from1904 } from "../names/dateSystem";
import { isPercentFormat } from "../names/numberFormats";
import type { Snapshot } from "../names/snapshot";
import { PercentCellsBuilder, type PercentCells } from "../sources/percentCells";
import { AreaCellsBuilder, SheetCells, type AreaCells } from "../cells/sheetCells";
import type { WorkbookCells } from "../reading/readWorkbook";
import { answered } from "./ahead";
import { readCells, type Watch } from "./chunkedCells";
import type { WrittenTexts } from "../reading/proofreading";

/** The part of reading that values take; formats, which are read for figures alone, take the rest. */
const SHARE_OF_VALUES = 0.75;

/** An area of a sheet with its cells: plain data. */
export interface ReadArea extends SheetArea {
  readonly cells: AreaCells;
}

/** Thrown before anything is read of more cells than were allowed. */
export class TooManyCells extends Error {
  constructor(readonly cells: number) {
    super(`The figures stand among ${cells} cells.`);
  }
}

/** Asks Excel for what reading needs. */
export class ExcelCells {
  private asked = 0;
  private merged: readonly { readonly asked: SheetArea; readonly merged: Excel.RangeAreas }[] = [];

  /** @param isOf1904 whether the workbook's days count from 2 January 1904 */
  constructor(
    private readonly context: Excel.RequestContext,
    private readonly isOf1904: boolean,
    private readonly watch: Watch & { readonly mostCells?: number } = {},
  ) {}

  /** Whether nobody wants the answer any more. */
  isCancelled(): boolean {
    return this.watch.isCancelled?.() ?? false;
  }

  /** The cells of each area. */
  async values(areas: readonly SheetArea[]): Promise<ReadArea[]> {
    this.asked += areas.reduce((sum, { area }) => sum + area.rows * area.columns, 0);
    if (this.asked > (this.watch.mostCells ?? Infinity)) throw new TooManyCells(this.asked);
    const builders = areas.map(({ area }) => new AreaCellsBuilder(area));
    const dates = this.isOf1904 ? await this.datesAmong(areas) : undefined;
    // They are asked for next: with the values they cost no round trip of their own.
    this.merged = areas.map((asked) => ({ asked, merged: this.askMerges(asked) }));
    await readCells(
      this.context,
      areas,
      "values",
      (index, block, rows) => {
        builders[index]?.add(
          dates ? rows.map((row, at) => dates(index, block.top + at, row)) : rows,
        );
      },
      this.watching(0, SHARE_OF_VALUES),
    );
    return builders.flatMap((builder, at) => {
      const asked = areas[at];
      return asked ? [{ ...asked, cells: builder.build() }] : [];
    });
  }

  private askMerges(asked: SheetArea): Excel.RangeAreas {
    const { ahead } = this.watch;
    ahead?.note("merges", [asked]);
    return ahead?.merges(asked) ?? loadMerges(this.context, asked);
  }

  /** Rows of areas with their dates as other workbooks have them: only a cell's format says what is one. */
  private async datesAmong(areas: readonly SheetArea[]) {
    const formats = areas.map((): Map<number, readonly unknown[]> => new Map());
    const take = (index: number, block: Area, rows: readonly (readonly unknown[])[]) =>
      rows.forEach((row, at) => formats[index]?.set(block.top + at, row));
    await readCells(this.context, areas, "numberFormat", take, this.watching(0, 0));
    return (index: number, row: number, cells: readonly unknown[]) =>
      cells.map((cell, column) => from1904(cell, formats[index]?.get(row)?.[column]));
  }

  /** Merged areas that meet each area; no round trip for areas whose values were read last. */
  merges(areas: readonly SheetArea[]): Promise<Area[][]> {
    const known = areas.map(({ sheet, area }) =>
      this.merged.find(({ asked }) => asked.sheet === sheet && isSameArea(asked.area, area)),
    );
    const answers = known.map((one) => one && answered(() => mergedAreas(one.merged)));
    if (answers.some((answer) => answer === undefined)) return readMerges(this.context, areas);
    return Promise.resolve(answers.map((answer) => answer ?? []));
  }

  /** Displayed texts of areas. */
  texts(areas: readonly SheetArea[]): Promise<WrittenTexts[]> {
    return readTexts(this.context, areas);
  }

  /** Percentage formats in lists of areas of one source; the last that reading asks for. */
  async percents(lists: readonly (readonly SheetArea[])[]): Promise<PercentCells[]> {
    const builders = lists.map(() => new PercentCellsBuilder());
    const all = lists.flatMap((areas, list) => areas.map((area) => ({ ...area, list })));
    const isPercent = cachedFormats();
    await readCells(
      this.context,
      all,
      "numberFormat",
      (index, block, cells) => {
        const asked = all[index];
        if (!asked) return;
        const percent = (row: number, column: number) => isPercent(cells[row]?.[column]);
        builders[asked.list]?.add(block, asked.area, percent);
      },
      this.watching(SHARE_OF_VALUES, 1),
    );
    this.watch.onProgress?.(1);
    return builders.map((builder) => builder.build());
  }

  private watching(from: number, to: number): Watch {
    const { onProgress, isCancelled = () => false, ahead } = this.watch;
    return { isCancelled, ahead, onProgress: (share) => onProgress?.(from + (to - from) * share) };
  }
}

/** Cells for reading without the engine: a proposed set-up, which is no update. */
export function cellsInThisThread(
  context: Excel.RequestContext,
  { isOf1904 = false }: Pick<Snapshot, "isOf1904">,
): WorkbookCells {
  const excel = new ExcelCells(context, isOf1904);
  return {
    values: async (areas) => {
      const read = await excel.values(areas);
      return read.map(({ sheet, area, cells }) => new SheetCells(sheet, area, cells));
    },
    merges: (areas) => excel.merges(areas),
    percents: (lists) => excel.percents(lists),
    texts: (areas) => excel.texts(areas),
  };
}

/** A sheet has few formats and many cells. */
function cachedFormats(): (format: unknown) => boolean {
  const known = new Map<unknown, boolean>();
  return (format) => {
    let percent = known.get(format);
    if (percent === undefined) {
      percent = isPercentFormat(String(format));
      known.set(format, percent);
    }
    return percent;
  };
}

function isSameArea(one: Area, other: Area): boolean {
  return areaAddress(one) === areaAddress(other);
}

function loadMerges(context: Excel.RequestContext, { sheet, area }: SheetArea): Excel.RangeAreas {
  const range = context.workbook.worksheets.getItem(sheet).getRange(areaAddress(area));
  return range.getMergedAreasOrNullObject().load("address");
}

async function readMerges(
  context: Excel.RequestContext,
  areas: readonly SheetArea[],
): Promise<Area[][]> {
  if (areas.length === 0) return [];
  const asked = areas.map((area) => loadMerges(context, area));
  await context.sync();
  return asked.map(mergedAreas);
}

function mergedAreas(merged: Excel.RangeAreas): Area[] {
  return merged.isNullObject ? [] : parseAreas(merged.address);
}

/** One round trip, and none where there is nothing to read. */
export async function readTexts(
  context: Excel.RequestContext,
  areas: readonly SheetArea[],
): Promise<WrittenTexts[]> {
  if (areas.length === 0) return [];
  const asked = areas.map(({ sheet, area }) => {
    const range = context.workbook.worksheets.getItem(sheet).getRange(areaAddress(area));
    const merged = range.getMergedAreasOrNullObject();
    merged.load("address");
    return { range: range.load("text"), merged };
  });
  await context.sync();
  return areas.map((area, index) => {
    const { range, merged } = asked[index] ?? {};
    const merges = merged ? mergedAreas(merged) : [];
    return { ...area, texts: range?.text ?? [], merges };
  });
}
