/** The columns of a table: what each holds and of which time, and which of them are a row's. */
import type { ColumnKind } from "./columnKinds";
import { type WrittenTime, writtenTime } from "./columnTimes";
import { hasWords, type TableRow, type WrittenTable } from "./tables";

/** A column of a table, once for all its cells. */
export interface Column {
  readonly heading: string;
  readonly kind: ColumnKind | undefined;
  readonly time: WrittenTime;
  readonly isOfOthers: boolean;
  /** Its heading names the home force. */
  readonly isOfHome: boolean;
  readonly isForce: boolean;
}

/** "Essex rank | Kent rank": beside a column of the home force one of the same kind is another's. */
export function withoutRivals(columns: readonly Column[]): readonly Column[] {
  const isSame = (one: Column, other: Column) =>
    one.kind === other.kind && JSON.stringify(one.time) === JSON.stringify(other.time);
  return columns.map((column) => {
    const isRival =
      !column.isOfHome && columns.some((other) => other.isOfHome && isSame(column, other));
    return isRival ? { ...column, isOfOthers: true } : column;
  });
}

/**
 * The columns of a row's table: those of the part with its name, and parts beyond an empty column
 * (one of pictures) unless they are tables of their own, which begin with names or tell the same.
 */
export function columnsOfRow(
  { nameAt }: TableRow,
  parts: readonly (readonly number[])[],
  columns: readonly Column[],
): Set<number> {
  const own = parts.find((part) => part.includes(nameAt)) ?? [];
  const kinds = new Set(own.map((at) => columns[at]?.kind));
  const others = parts.filter((part) => {
    const told = part.map((at) => columns[at]?.kind);
    return part !== own && told[0] !== undefined && !told.some((kind) => kind && kinds.has(kind));
  });
  return new Set([...own, ...others.flat()]);
}

/** The columns of a table between its empty ones. */
export function partsOf({ headings, rows }: WrittenTable): number[][] {
  const parts: number[][] = [[]];
  headings.forEach((lines, at) => {
    const isFilled = lines.length > 0 || rows.some(({ cells }) => cells[at] && hasWords(cells[at]));
    if (isFilled) parts.at(-1)?.push(at);
    else parts.push([]);
  });
  return parts;
}

/** A title's own time; one that compares times is of none. */
export function timeOfTitle(title: string): WrittenTime {
  if (/\b(?:since|compared|against|than|from|data to|produced|published)\b/iu.test(title)) {
    return undefined;
  }
  const time = writtenTime(title);
  if (typeof time === "string" || time === undefined) return time;
  const short = time.filter(({ from, to }) => to - from < 12);
  return short.length > 0 ? short : undefined;
}
