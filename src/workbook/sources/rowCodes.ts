/** Codes for the keys of rows: the cells of one column, or of several joined by a blank. */
import { plainText, type CellValue } from "../names/cellText";
import { NUMBER_CODE, type CellCodes, type CellColumn } from "../cells/sheetCells";

/** Distinct cells, and by row of the area which of them it holds. */
interface RowKeys {
  readonly keys: CellCodes;
  readonly cells: readonly CellValue[];
}

/** The code of a cell that was not met yet. */
const UNKNOWN = -2;

/** What a cell means is asked once, when it is met for the first time. */
export class RowCodes {
  private readonly row: RowKeys;
  private readonly codes: Int32Array;

  /**
   * @param columns of the sheet; several are joined by a blank
   * @param codeOf the code of a cell met for the first time, and the row where it was met
   */
  constructor(
    columns: readonly CellColumn[],
    private readonly codeOf: (cell: CellValue, row: number) => number,
  ) {
    this.row = rowKeys(columns);
    this.codes = new Int32Array(this.row.cells.length).fill(UNKNOWN);
  }

  /** The code of a row of the area. */
  of(row: number): number {
    const key = this.row.keys[row] as number;
    const code = this.codes[key] as number;
    return code === UNKNOWN ? this.learn(key, row) : code;
  }

  private learn(key: number, row: number): number {
    const code = this.codeOf(this.row.cells[key] ?? "", row);
    this.codes[key] = code;
    return code;
  }
}

/** Which distinct cell each row holds. */
export function rowKeys(columns: readonly CellColumn[]): RowKeys {
  const [first, ...others] = columns.map(keysOfColumn);
  return first ? others.reduce(joined, first) : { keys: new Uint32Array(0), cells: [] };
}

/** Texts have codes already; numbers (dates, years) get them as they are met. */
function keysOfColumn({ codes, numbers, texts }: CellColumn): RowKeys {
  if (!numbers) return { keys: codes, cells: texts };
  const cells: CellValue[] = [...texts];
  const keyOf = keysAsMet((number: number) => cells.push(number) - 1);
  const keys = Uint32Array.from(codes, (code, row) =>
    code === NUMBER_CODE ? keyOf(numbers[row] as number) : code,
  );
  return { keys, cells };
}

function joined(one: RowKeys, other: RowKeys): RowKeys {
  const cells: CellValue[] = [];
  const width = other.cells.length;
  const keyOf = keysAsMet((pair: number) => {
    const texts = [one.cells[Math.floor(pair / width)] ?? "", other.cells[pair % width] ?? ""];
    return cells.push(plainText(texts.map(plainText).join(" "))) - 1;
  });
  const keys = Uint32Array.from(one.keys, (key, row) =>
    keyOf(key * width + (other.keys[row] as number)),
  );
  return { keys, cells };
}

/** Keys of numbers, each made when its number is met for the first time. */
function keysAsMet(make: (number: number) => number): (number: number) => number {
  const known = new Map<number, number>();
  return (number) => {
    let key = known.get(number);
    if (key === undefined) known.set(number, (key = make(number)));
    return key;
  };
}
