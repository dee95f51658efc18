import { contains } from "./areas";
import { cellKey, keyColumn, keyRow } from "./areas";
import { shiftFormula } from "./formulaText";
import type { Area } from "./types";

/** The formula of a shared group as its first cell has it; the others have it moved to their place. */
export interface SharedFormula {
  index: number;
  text: string;
  row: number;
  column: number;
}

type StoredFormula =
  | { kind: "plain"; text: string }
  | { kind: "shared"; shared: SharedFormula }
  | ({ kind: "array"; text: string } & FilledArea);

interface FilledArea {
  readonly area: Area;
  readonly isDynamic: boolean;
  /** Cells of the area became somebody's own since it was filled. */
  hasGaps: boolean;
}

/** A sheet's formulas as Excel shows them ("=..."), sparse, with the areas that array formulas fill. */
export class FormulaStore {
  private readonly formulas = new Map<number, StoredFormula>();
  /** From each cell that an array formula fills, but for its own, to the cell of the formula. */
  private readonly owners = new Map<number, number>();
  /** Cells with a formula that has no result yet. */
  readonly uncalculated = new Set<number>();
  /** True once a formula came or went since the file was opened: the file's calculation chain is void. */
  isTouched = false;

  keys(): number[] {
    return [...this.formulas.keys()];
  }

  has(key: number): boolean {
    return this.formulas.has(key);
  }

  /** The formula standing in this very cell. */
  text(key: number): string | undefined {
    const stored = this.formulas.get(key);
    if (stored === undefined) return undefined;
    if (stored.kind !== "shared") return stored.text;
    const { text, row, column } = stored.shared;
    return shiftFormula(text, keyRow(key) - row, keyColumn(key) - column);
  }

  /** The cell of the array formula that fills this cell; undefined for any other and for the formula's own. */
  owner(key: number): number | undefined {
    return this.owners.get(key);
  }

  array(key: number): Readonly<FilledArea> | undefined {
    const stored = this.formulas.get(key);
    return stored?.kind === "array" ? stored : undefined;
  }

  setPlain(key: number, text: string): void {
    this.formulas.set(key, { kind: "plain", text });
  }

  setShared(key: number, shared: SharedFormula): void {
    this.formulas.set(key, { kind: "shared", shared });
  }

  setArray(key: number, text: string, area: Area, isDynamic: boolean): void {
    this.formulas.set(key, { kind: "array", text, area, isDynamic, hasGaps: false });
    forEachKey(area, (member) => {
      if (member !== key) this.owners.set(member, key);
    });
  }

  /**
   * Takes a cell's formula away and returns the cells of its shared group that now have to be
   * written out, when it was the group's first.
   */
  delete(key: number): number[] {
    const stored = this.formulas.get(key);
    this.formulas.delete(key);
    this.uncalculated.delete(key);
    if (stored?.kind !== "shared" || !isMaster(key, stored.shared)) return [];
    const orphans = this.keys().filter((other) => {
      const candidate = this.formulas.get(other);
      return candidate?.kind === "shared" && candidate.shared === stored.shared;
    });
    for (const orphan of orphans) this.setPlain(orphan, this.text(orphan) as string);
    return orphans;
  }

  /** The cell is somebody's own now, no longer part of an array formula's area. */
  release(key: number): void {
    const stored = this.formulas.get(this.owners.get(key) ?? -1);
    if (stored?.kind === "array") stored.hasGaps = true;
    this.owners.delete(key);
  }

  /** Makes a formula an array formula over `area`, or a plain one; returns the cells that left its area. */
  respill(key: number, area: Area | undefined): number[] {
    const text = this.text(key) as string;
    const before = this.array(key)?.area;
    const left: number[] = [];
    if (before !== undefined)
      forEachKey(before, (member) => {
        if (this.owners.get(member) !== key) return;
        this.owners.delete(member);
        if (area === undefined || !contains(area, keyRow(member), keyColumn(member)))
          left.push(member);
      });
    if (area === undefined) this.setPlain(key, text);
    else this.setArray(key, text, area, true);
    return left;
  }

  /** Rewrites every formula's text; returns the cells whose text changed. */
  rewrite(change: (text: string) => string): number[] {
    const changed: number[] = [];
    for (const key of this.keys()) {
      const text = this.text(key) as string;
      const rewritten = change(text);
      if (rewritten === text) continue;
      const stored = this.formulas.get(key) as StoredFormula;
      if (stored.kind === "array") stored.text = rewritten;
      else changed.push(...this.delete(key));
      if (stored.kind !== "array") this.setPlain(key, rewritten);
      changed.push(key);
    }
    return changed;
  }
}

const isMaster = (key: number, shared: SharedFormula): boolean =>
  key === cellKey(shared.row, shared.column);

function forEachKey(area: Area, visit: (key: number) => void): void {
  for (let row = area.row; row < area.row + area.rows; row++)
    for (let column = area.column; column < area.column + area.columns; column++)
      visit(cellKey(row, column));
}
