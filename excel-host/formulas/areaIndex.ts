import type { Area } from "../model/types";
import { cellKey, eachCell, GRID_COLUMNS, GRID_ROWS, overlaps } from "../model/areas";

/** An area with everything that was filed under it. */
export interface AreaEntry<T> {
  readonly area: Area;
  readonly owners: Set<T>;
}

const ROW_LEVELS = 21;

interface Piece {
  level: number;
  index: number;
}

/** Cuts first..last into pieces of 2^level that begin at multiples of their size. */
function pieces(first: number, count: number): Piece[] {
  const found: Piece[] = [];
  let at = first;
  const end = first + count;
  while (at < end) {
    let level = 0;
    while (at % 2 ** (level + 1) === 0 && at + 2 ** (level + 1) <= end) level++;
    found.push({ level, index: at / 2 ** level });
    at += 2 ** level;
  }
  return found;
}

function pieceKey(columnLevel: number, column: number, rowLevel: number, row: number): number {
  return ((columnLevel * GRID_COLUMNS + column) * ROW_LEVELS + rowLevel) * GRID_ROWS + row;
}

/**
 * Finds the areas that hold a cell without looking at the others: a segment tree in both
 * directions, kept in a map. Equal areas share one entry. Filing costs about log(rows) *
 * log(columns), asking as many look-ups as there are sizes of pieces in use.
 */
export class AreaIndex<T> {
  private readonly entries = new Map<string, AreaEntry<T>>();
  private readonly singles = new Map<number, AreaEntry<T>>();
  private readonly byPiece = new Map<number, Set<AreaEntry<T>>>();
  private readonly levelUse = new Map<number, number>();

  /** Files an owner under an area and returns the shared entry. */
  add(area: Area, owner: T): AreaEntry<T> {
    let entry = this.find(area);
    if (!entry) {
      entry = { area, owners: new Set() };
      this.file(entry);
    }
    entry.owners.add(owner);
    return entry;
  }

  remove(area: Area, owner: T): void {
    const entry = this.find(area);
    if (!entry?.owners.delete(owner) || entry.owners.size > 0) return;
    if (isSingle(area)) {
      this.singles.delete(cellKey(area.row, area.column));
      return;
    }
    this.entries.delete(areaKey(area));
    this.eachPiece(area, (key, level) => {
      const there = this.byPiece.get(key);
      there?.delete(entry);
      if (there?.size === 0) this.byPiece.delete(key);
      this.levelUse.set(level, (this.levelUse.get(level) ?? 1) - 1);
      if (this.levelUse.get(level) === 0) this.levelUse.delete(level);
    });
  }

  /** Calls `visit` with every entry whose area holds the cell. */
  eachAt(row: number, column: number, visit: (entry: AreaEntry<T>) => void): void {
    const single = this.singles.get(cellKey(row, column));
    if (single) visit(single);
    for (const level of this.levelUse.keys()) {
      const rowLevel = level % ROW_LEVELS;
      const columnLevel = (level - rowLevel) / ROW_LEVELS;
      const key = pieceKey(columnLevel, column >> columnLevel, rowLevel, row >> rowLevel);
      for (const entry of this.byPiece.get(key) ?? []) visit(entry);
    }
  }

  /** Calls `visit` with every entry whose area shares a cell with this one, some repeatedly. */
  eachTouching(area: Area, visit: (entry: AreaEntry<T>) => void): void {
    if (area.rows * area.columns <= this.entries.size + this.singles.size) {
      eachCell(area, (row, column) => this.eachAt(row, column, visit));
      return;
    }
    for (const entries of [this.entries, this.singles]) {
      for (const entry of entries.values()) if (overlaps(entry.area, area)) visit(entry);
    }
  }

  private find(area: Area): AreaEntry<T> | undefined {
    return isSingle(area)
      ? this.singles.get(cellKey(area.row, area.column))
      : this.entries.get(areaKey(area));
  }

  private file(entry: AreaEntry<T>): void {
    const { area } = entry;
    if (isSingle(area)) {
      this.singles.set(cellKey(area.row, area.column), entry);
      return;
    }
    this.entries.set(areaKey(area), entry);
    this.eachPiece(area, (key, level) => {
      const there = this.byPiece.get(key);
      if (there) there.add(entry);
      else this.byPiece.set(key, new Set([entry]));
      this.levelUse.set(level, (this.levelUse.get(level) ?? 0) + 1);
    });
  }

  private eachPiece(area: Area, visit: (key: number, level: number) => void): void {
    const rows = pieces(area.row, area.rows);
    for (const column of pieces(area.column, area.columns)) {
      for (const row of rows) {
        visit(
          pieceKey(column.level, column.index, row.level, row.index),
          column.level * ROW_LEVELS + row.level,
        );
      }
    }
  }
}

function isSingle(area: Area): boolean {
  return area.rows === 1 && area.columns === 1;
}

function areaKey({ row, column, rows, columns }: Area): string {
  return `${row}:${column}:${rows}:${columns}`;
}
