/**
 * Range.getCellProperties and its kin (ExcelApi 1.9): the properties of every cell, row or column of
 * a range in one call, by the members of the Range each of them is.
 */
import type { Area } from "../../../model/types";
import { requireLiving } from "../../cells/addresses";
import { excelError } from "../../contract/errors";
import type { Argument, Host, HostObject, Json, MethodDefinition } from "../../contract/hostObject";
import { unsimulated } from "../../contract/members";
import { schemaClass } from "../../contract/schema";
import { makeObject, makeRange } from "../../contract/registry";
import type { AreasTarget, BorderSide, RangeTarget } from "../../contract/targets";

interface PropertyTree {
  readonly [name: string]: Json;
}

function treeOf(value: Argument): PropertyTree {
  if (typeof value === "object" && value !== null && !Array.isArray(value)) {
    return value as PropertyTree;
  }
  throw excelError("InvalidArgument", "It is no set of properties.");
}

/** The properties that are true in the tree, nested as it is. */
function readTree(object: HostObject, wanted: PropertyTree, host: Host): Json {
  if (isBorders(object)) return readBorders(object, wanted, host);
  const result: Record<string, Json> = {};
  for (const [name, asked] of Object.entries(wanted)) {
    if (asked === false) continue;
    const property = object.definition.properties[name];
    if (property) result[name] = property.get(object.target as never, host);
    else result[name] = readTree(navigated(object, name, host), treeOf(asked), host);
  }
  return result;
}

function writeTree(object: HostObject, values: PropertyTree, host: Host): void {
  for (const [name, value] of Object.entries(values)) {
    const property = object.definition.properties[name];
    if (property?.set) property.set(object.target as never, value, host);
    else if (property) throw unsimulatedMember(object, name);
    else writeTree(navigated(object, name, host), treeOf(value), host);
  }
}

/** The borders of one cell (CellBorderCollection) by the sides of a range's. */
const CELL_BORDERS: Readonly<Record<string, BorderSide>> = {
  bottom: "EdgeBottom",
  left: "EdgeLeft",
  right: "EdgeRight",
  top: "EdgeTop",
};

const isBorders = ({ className }: HostObject): boolean => className === "RangeBorderCollection";

function borderOf(borders: HostObject, side: BorderSide): HostObject {
  const { sheet, areas } = borders.target as AreasTarget;
  return makeObject("RangeBorder", { sheet, areas, side });
}

/** What is asked of borders is asked of each side. */
function readBorders(borders: HostObject, wanted: PropertyTree, host: Host): Json {
  return Object.fromEntries(
    Object.entries(CELL_BORDERS).map(([name, side]) => [
      name,
      readTree(borderOf(borders, side), wanted, host),
    ]),
  );
}

function navigated(object: HostObject, name: string, host: Host): HostObject {
  const side = isBorders(object) ? CELL_BORDERS[name] : undefined;
  if (side) return borderOf(object, side);
  const to = object.definition.navigation[name]?.(object.target as never, host);
  if (!to) throw unsimulatedMember(object, name);
  return to;
}

function unsimulatedMember(object: HostObject, name: string): Error {
  const member = schemaClass(object.className)?.members.get(name);
  if (member) return unsimulated(object, member);
  return excelError("ApiNotFound", `${object.className}.${name} is not simulated by this host.`);
}

const part = (target: RangeTarget, change: Partial<Area>): HostObject =>
  makeRange({ sheet: target.sheet, area: { ...target.area, ...change } });

const rowsOf = (target: RangeTarget): HostObject[] =>
  Array.from({ length: target.area.rows }, (_, index) =>
    part(target, { row: target.area.row + index, rows: 1 }),
  );

const columnsOf = (target: RangeTarget): HostObject[] =>
  Array.from({ length: target.area.columns }, (_, index) =>
    part(target, { column: target.area.column + index, columns: 1 }),
  );

const cellsOf = (target: RangeTarget): HostObject[][] =>
  rowsOf(target).map((row) => columnsOf(row.target as RangeTarget));

/** One entry for each object; null leaves one alone. */
function writeEach(objects: readonly HostObject[], given: Argument, host: Host): void {
  if (!Array.isArray(given) || given.length !== objects.length) {
    throw excelError("InvalidArgument", "There must be as many entries as the range has.");
  }
  objects.forEach((object, index) => {
    const values = given[index] as Json;
    if (values !== null) writeTree(object, treeOf(values), host);
  });
}

const reading =
  (read: (target: RangeTarget, wanted: PropertyTree, host: Host) => Json) =>
  (target: RangeTarget, args: readonly Argument[], host: Host): Json => {
    requireLiving(target);
    host.settle();
    return read(target, treeOf(args[0]), host);
  };

export const propertiesByCell = {
  getCellProperties: reading((target, wanted, host) =>
    cellsOf(target).map((row) => row.map((cell) => readTree(cell, wanted, host))),
  ),
  getColumnProperties: reading((target, wanted, host) =>
    columnsOf(target).map((column) => readTree(column, wanted, host)),
  ),
  getRowProperties: reading((target, wanted, host) =>
    rowsOf(target).map((row) => readTree(row, wanted, host)),
  ),
  setCellProperties: (target, [given], host) => {
    const rows = cellsOf(target);
    if (!Array.isArray(given) || given.length !== rows.length) {
      throw excelError("InvalidArgument", "There must be as many rows as the range has.");
    }
    rows.forEach((row, index) => writeEach(row, given[index] as Json, host));
  },
  setColumnProperties: (target, [given], host) => writeEach(columnsOf(target), given, host),
  setRowProperties: (target, [given], host) => writeEach(rowsOf(target), given, host),
} satisfies Record<string, MethodDefinition<RangeTarget>>;
