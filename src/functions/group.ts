/** The forces named in a column of cells, and one of them as the home force. */
import { forceKey, plainName, withoutFootnotes } from "../msg/basics/names";
import { nearNames } from "../msg/basics/nearNames";
import { columnIn, columnOf, plainCell, type Block } from "./cells";
import { unusable } from "./errors";

export interface Forces {
  readonly names: readonly string[];
  /** Their rows in the blocks beside; rows without a name are passed over. */
  readonly rows: Int32Array;
  /** How many rows the column has. */
  readonly height: number;
}

export interface Group extends Forces {
  /** Index of the home force among the names. */
  readonly home: number;
}

/** The forces of a column of names. #VALUE! for none, or the same one twice. */
export function forcesIn(cells: unknown): Forces {
  const column = columnIn("forces", cells);
  const names: string[] = [];
  const rows: number[] = [];
  const seen = new Set<string>();
  column.forEach(([given], row) => {
    const cell = plainCell(given);
    if (typeof cell !== "string" || forceKey(cell) === "") return;
    const key = forceKey(cell);
    if (seen.has(key)) throw unusable(`forces has ${cell.trim()} twice.`);
    seen.add(key);
    names.push(cell.trim());
    rows.push(row);
  });
  if (names.length === 0) throw unusable("forces has no names.");
  return { names, rows: Int32Array.from(rows), height: column.length };
}

/** The same with the home force found in it. #VALUE! where it is not there. */
export function groupIn(force: unknown, cells: unknown): Group {
  const forces = forcesIn(cells);
  if (typeof force !== "string" || force.trim() === "")
    throw unusable("force is the name of one of the forces.");
  return { ...forces, home: homeAmong(forces.names, force) };
}

function homeAmong(names: readonly string[], force: string): number {
  const exact = indicesOf(names.map(forceKey), forceKey(force));
  const found = exact.length > 0 ? exact : indicesOf(names.map(bareKey), bareKey(force));
  if (found.length === 1) return found[0] as number;
  if (found.length > 1) throw unusable(`force: several of the forces are ${force.trim()}.`);
  const near = nearNames(force, names).map((name) => `"${name}"`);
  const offer = near.length > 0 ? ` Names like it: ${near.join(", ")}.` : "";
  throw unusable(`force: ${force.trim()} is not among the forces.${offer}`);
}

function bareKey(name: string): string {
  return forceKey(withoutFootnotes(plainName(name)));
}

function indicesOf(keys: readonly string[], key: string): number[] {
  return keys.flatMap((each, i) => (each === key ? [i] : []));
}

/** #VALUE! where a block has other rows than forces. */
export function requireRows({ height }: Forces, argument: string, block: Block): void {
  if (block.length !== height)
    throw unusable(`${argument} has ${block.length} rows, forces has ${height}.`);
}

/** One column of figures, a figure a named force. #VALUE! for more columns or other rows. */
export function figuresIn(forces: Forces, argument: string, cells: unknown): Float64Array {
  const block = columnIn(argument, cells);
  requireRows(forces, argument, block);
  return columnOf(block, 0, forces.rows);
}
