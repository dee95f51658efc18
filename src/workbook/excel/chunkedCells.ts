/** Cells of sheets, read block by block: Excel on the web answers 5 MB at most, and we ask for less. */
import type { Area, SheetArea } from "../names/addresses";
import type { Ahead, CellProperty } from "./ahead";
import { areTripsDear } from "./line";
import { areaAddress, SHEET_COLUMNS, SHEET_ROWS } from "../names/addresses";

/**
 * What an answer should hold, and how many cells are asked for before it is known how long they are. office.js reads an
 * answer in one go, and half a megabyte is felt in the pane: more only where each round trip is waited for.
 */
const ANSWERS = {
  cheap: { bytes: 330_000, firstCells: 30_000 },
  dear: { bytes: 2_200_000, firstCells: 120_000 },
} as const;
/** Cells may be longer further down: no answer holds more than so many times the cells before. */
const MOST_GROWTH = 2;

/** Told of each block: index of its area, the block, and its cells. */
export type TakeCells = (
  index: number,
  block: Area,
  cells: readonly (readonly unknown[])[],
) => void;

/** Who follows the reading. */
export interface Watch {
  /** Told of the share that is read, from 0 to 1. */
  readonly onProgress?: (share: number) => void;
  /** Asked before each answer. */
  readonly isCancelled?: () => boolean;
  /** What was asked for before, and need not be again; told what is read. */
  readonly ahead?: Ahead | undefined;
}

/** Thrown where reading ends because a person does not want it any more. */
export class CancelledReading extends Error {
  constructor() {
    super("The reading was cancelled.");
  }
}

/**
 * Reads a property of all areas. All small areas together cost one round trip, by the context given; larger ones are
 * cut by rows, with one round trip a chunk. Each further chunk is read in a run of its own: what a run has loaded it
 * holds on to until it ends, and a sheet of a million rows would lie in the pane as lists of cells.
 */
export async function readCells(
  context: Excel.RequestContext,
  areas: readonly SheetArea[],
  property: CellProperty,
  take: TakeCells,
  { onProgress = () => undefined, isCancelled = () => false, ahead }: Watch = {},
): Promise<void> {
  ahead?.note(property, areas);
  const pieces = new Pieces();
  areas.forEach((asked, index) => {
    const known = ahead?.cells(asked, property);
    if (known) take(index, asked.area, known);
    else pieces.add({ index, block: asked.area });
  });
  const total = pieces.cells;
  let done = 0;
  const { bytes: wanted, firstCells } = ANSWERS[areTripsDear() ? "dear" : "cheap"];
  let limit: number = firstCells;
  let isFirst = true;
  while (!pieces.isEmpty()) {
    if (isCancelled()) throw new CancelledReading();
    const asked = pieces.next(limit);
    const read = (own: Excel.RequestContext) => readPieces(own, areas, asked, property, take);
    let bytes: number;
    try {
      bytes = await (isFirst ? read(context) : Excel.run({ delayForCellEdit: true }, read));
    } catch (error) {
      if (!isAnswerTooLarge(error) || limit <= 1) throw error;
      pieces.putBack(asked);
      limit = Math.max(1, Math.floor(cellCount(asked) / 4));
      continue;
    }
    isFirst = false;
    const cells = cellCount(asked);
    done += cells;
    const fitting = Math.floor((wanted / (bytes + 1)) * cells);
    limit = Math.max(1, Math.min(fitting, MOST_GROWTH * Math.max(cells, firstCells)));
    onProgress(done / total);
  }
}

/** One round trip; about how many bytes its answer had. */
async function readPieces(
  context: Excel.RequestContext,
  areas: readonly SheetArea[],
  asked: readonly Piece[],
  property: CellProperty,
  take: TakeCells,
): Promise<number> {
  const load = (sheet: Excel.Worksheet, block: Area) => {
    const range = sheet.getRange(areaAddress(block)).untrack();
    if (property === "values") range.load("values");
    else if (property === "formulas") range.load("formulas");
    else range.load("numberFormat");
    return range;
  };
  const ranges = asked.map(({ index, block }) => {
    const sheet = context.workbook.worksheets.getItem(areas[index]?.sheet ?? "");
    return besideEachOther(block).map((part) => load(sheet, part));
  });
  await context.sync();
  let bytes = 0;
  for (const [at, { index, block }] of asked.entries()) {
    const cells = joined((ranges[at] ?? []).map((range): unknown => range[property]));
    bytes += estimatedBytes(cells);
    take(index, block, cells);
  }
  return bytes;
}

/** Of whole rows of a sheet Excel tells nothing: they are asked for in two parts. */
function besideEachOther(block: Area): readonly Area[] {
  if (block.columns < SHEET_COLUMNS) return [block];
  const columns = SHEET_COLUMNS / 2;
  return [
    { ...block, columns },
    { ...block, left: block.left + columns, columns: block.columns - columns },
  ];
}

function joined(parts: readonly unknown[]): unknown[][] {
  const [first, ...others] = parts as readonly unknown[][][];
  if (others.length === 0) return first ?? [];
  return (first ?? []).map((row, at) => [...row, ...others.flatMap((part) => part[at] ?? [])]);
}

function cellCount(pieces: readonly { readonly block: Area }[]): number {
  return pieces.reduce((sum, { block }) => sum + block.rows * block.columns, 0);
}

/** Of a request or its answer. */
export function isAnswerTooLarge(error: unknown): boolean {
  const code = (error as { code?: unknown } | null)?.code;
  return code === "ResponsePayloadSizeLimitExceeded" || code === "RequestPayloadSizeLimitExceeded";
}

const ROWS_SAMPLED = 200;

/** Length in an answer, from a sample of rows: answers come as text within text. */
function estimatedBytes(cells: readonly (readonly unknown[])[]): number {
  const step = Math.max(1, Math.floor(cells.length / ROWS_SAMPLED));
  let bytes = 0;
  let rows = 0;
  for (let row = 0; row < cells.length; row += step) {
    bytes += JSON.stringify(JSON.stringify(cells[row])).length;
    rows++;
  }
  return rows === 0 ? 0 : (bytes / rows) * cells.length;
}

interface Piece {
  readonly index: number;
  readonly block: Area;
}

/** What is still to be read, cut into blocks of whole rows as they are asked for. */
class Pieces {
  private readonly waiting: Piece[] = [];

  /** After all that were added before. */
  add(piece: Piece): void {
    this.waiting.unshift(piece);
  }

  get cells(): number {
    return cellCount(this.waiting);
  }

  isEmpty(): boolean {
    return this.waiting.length === 0;
  }

  /** Blocks of at most so many cells together, one row at least. */
  next(limit: number): Piece[] {
    const pieces: Piece[] = [];
    for (let left = limit; this.waiting.length > 0 && left > 0;) {
      const piece = this.waiting.pop() as Piece;
      const { rows, columns, top } = piece.block;
      const fitting = Math.max(pieces.length === 0 ? 1 : 0, Math.floor(left / columns));
      if (fitting === 0) {
        this.waiting.push(piece);
        break;
      }
      // Whole columns in one piece would be as good as nothing asked.
      const taken = Math.min(rows, fitting, SHEET_ROWS - 1);
      pieces.push({ index: piece.index, block: { ...piece.block, rows: taken } });
      if (taken < rows) {
        const rest = { ...piece.block, top: top + taken, rows: rows - taken };
        this.waiting.push({ index: piece.index, block: rest });
      }
      left -= taken * columns;
    }
    return pieces;
  }

  /** Blocks whose answer was too large, to be asked for again in smaller ones. */
  putBack(pieces: readonly Piece[]): void {
    this.waiting.push(...[...pieces].reverse());
  }
}
