/** Codes for the keys of rows: the cells of one column, or of several joined by a blank. */
import { plainText, type CellValue } from "../names/cellText";
import { NUMBER_CODE, type CellCodes, type CellColumn } from "../cells/sheetCells";

/** Distinct cells, and by row which of them it holds. */
interface RowKeys {
  readonly keys: CellCodes;
  readonly cells: readonly CellValue[];
}

/** The code of a cell that was not met yet. */
const UNKNOWN = -2;

export class RowCodes {
  /** Which of the different cells each row of the area holds. */
  readonly keys: CellCodes;
  /** By key; UNKNOWN before `of` was asked. */
  readonly codes: Int32Array;
  private readonly cells: readonly CellValue[];

  /**
   * @param columns of the sheet; several are joined by a blank
   * @param codeOf the code of a cell met for the first time, and the row where it was met
   */
  constructor(
    columns: readonly CellColumn[],
    private readonly codeOf: (cell: CellValue, row: number) => number,
  ) {
    const { keys, cells } = rowKeys(columns);
    this.keys = keys;
    this.cells = cells;
    this.codes = new Int32Array(cells.length).fill(UNKNOWN);
  }

  /** How many different cells there are. */
  get distinct(): number {
    return this.cells.length;
  }

  /** The code of a row of the area. */
  of(row: number): number {
    const key = this.keys[row] as number;
    const code = this.codes[key] as number;
    return code === UNKNOWN ? this.learn(key, row) : code;
  }

  private learn(key: number, row: number): number {
    const code = this.codeOf(this.cells[key] ?? "", row);
    this.codes[key] = code;
    return code;
  }
}

/** Which distinct cell each row holds. */
export function rowKeys(columns: readonly CellColumn[]): RowKeys {
  const [first, ...others] = columns.map(keysOfColumn);
  if (!first) return { keys: new Uint32Array(0), cells: [] };
  return others.length === 0 ? first : joined([first, ...others]);
}

/** Texts have codes already; numbers (dates, years) get them as they are met. */
function keysOfColumn({ codes, numbers, texts }: CellColumn): RowKeys {
  if (!numbers) return { keys: codes, cells: texts };
  const cells: CellValue[] = [...texts];
  const known = new Map<number, number>();
  let lastNumber = Number.NaN;
  let lastKey = -1;
  const keys = new Uint32Array(codes).map((code, row) => {
    if (code !== NUMBER_CODE) return code;
    const number = numbers[row] as number;
    if (number === lastNumber) return lastKey;
    let key = known.get(number);
    if (key === undefined) {
      key = cells.push(number) - 1;
      known.set(number, key);
    }
    lastNumber = number;
    lastKey = key;
    return key;
  });
  return { keys, cells };
}

function joined(columns: readonly RowKeys[]): RowKeys {
  return columns.reduce((one, other) => {
    const cells: CellValue[] = [];
    const known = new Map<number, number>();
    const width = other.cells.length;
    const keys = new Uint32Array(one.keys).map((key, row) => {
      const pair = key * width + (other.keys[row] as number);
      let both = known.get(pair);
      if (both === undefined) {
        const texts = [one.cells[key] ?? "", other.cells[pair % width] ?? ""].map(plainText);
        both = cells.push(plainText(texts.join(" "))) - 1;
        known.set(pair, both);
      }
      return both;
    });
    return { keys, cells };
  });
}
