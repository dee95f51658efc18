import { areaAddress } from "../model/addresses";
import type { Table, TableColumn } from "../model/tables";
import type { Area } from "../model/types";
import { readTable } from "./tableReader";
import { TABLE_ORDER } from "./worksheetOrder";
import {
  childNamed,
  childrenNamed,
  encodeXstring,
  parseXml,
  prefixOf,
  startTag,
  withAttributes,
  withChild,
  type Find,
} from "./xml";

const MAIN_NAMESPACE = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const root: Find = (element) => element;

/** A new table's part. */
export function newTablePart(table: Table): string {
  const { id, name, area } = table;
  const tag = startTag(
    "table",
    {
      xmlns: MAIN_NAMESPACE,
      id,
      name,
      displayName: name,
      ref: areaAddress(area),
      totalsRowShown: 0,
    },
    false,
  );
  const filter = table.showFilterButton
    ? startTag("autoFilter", { ref: areaAddress(area) }, true)
    : "";
  const columns = columnsElement("", table.columnContents, new Map());
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${tag}${filter}${columns}${styleElement("", table)}</table>`;
}

/** A table's part with what changed in the table; the same text when nothing did. */
export function writeTable(part: string, table: Table): string {
  const before = readTable(part);
  const prefix = prefixOf(parseXml(part));
  let xml = part;
  if (before.name !== table.name)
    xml = withAttributes(xml, root, { name: table.name, displayName: table.name });
  if (areaAddress(before.area) !== areaAddress(table.area)) {
    xml = withAttributes(xml, root, { ref: areaAddress(table.area) });
    xml = writeFilterArea(xml, table);
  }
  if (before.showFilterButton !== table.showFilterButton)
    xml = writeFilterButton(xml, prefix, table);
  if (JSON.stringify(before.columns) !== JSON.stringify(table.columnContents)) {
    const element = columnsElement(prefix, table.columnContents, presentColumns(xml));
    xml = withChild(xml, root, "tableColumns", element, TABLE_ORDER);
  }
  if (before.style !== table.style || before.showBandedRows !== table.showBandedRows)
    xml = writeStyle(xml, prefix, table);
  return xml;
}

const filterArea = ({ area, hasTotals }: Table): Area =>
  hasTotals ? { ...area, rows: area.rows - 1 } : area;

const autoFilter: Find = (table) => childNamed(table, "autoFilter");

function writeFilterArea(part: string, table: Table): string {
  if (autoFilter(parseXml(part)) === undefined) return part;
  let xml = withAttributes(part, autoFilter, { ref: areaAddress(filterArea(table)) });
  // A filter on a column that the table no longer has would make the file unreadable for Excel.
  for (;;) {
    const beyond = childrenNamed(autoFilter(parseXml(xml)), "filterColumn").find(
      ({ attributes }) => Number(attributes.get("colId")) >= table.area.columns,
    );
    if (beyond === undefined) return xml;
    xml = xml.slice(0, beyond.start) + xml.slice(beyond.end);
  }
}

function writeFilterButton(part: string, prefix: string, table: Table): string {
  const ref = areaAddress(filterArea(table));
  const element = table.showFilterButton
    ? startTag(`${prefix}autoFilter`, { ref }, true)
    : undefined;
  return withChild(part, root, "autoFilter", element, TABLE_ORDER);
}

/** The elements of the part's columns by id, as texts. */
function presentColumns(part: string): Map<number, string> {
  const columns = childrenNamed(childNamed(parseXml(part), "tableColumns"), "tableColumn");
  return new Map(
    columns.map(({ attributes, start, end }) => [
      Number(attributes.get("id")),
      part.slice(start, end),
    ]),
  );
}

/** The columns: known ones as they were but for their name (formulas, totals and formats stay), new ones with the next ids. */
function columnsElement(
  prefix: string,
  columns: readonly TableColumn[],
  present: ReadonlyMap<number, string>,
): string {
  let highest = Math.max(0, ...present.keys());
  const elements = columns.map(({ name, fileId }) => {
    const known = fileId === undefined ? undefined : present.get(fileId);
    const written = encodeXstring(name).replace(/\n/g, "_x000a_");
    if (known === undefined)
      return startTag(`${prefix}tableColumn`, { id: ++highest, name: written }, true);
    const isSame = parseXml(known).attributes.get("name") === written;
    return isSame ? known : withAttributes(known, root, { name: written });
  });
  const name = `${prefix}tableColumns`;
  return `${startTag(name, { count: columns.length }, false)}${elements.join("")}</${name}>`;
}

function styleElement(prefix: string, { style, showBandedRows }: Table): string {
  return startTag(
    `${prefix}tableStyleInfo`,
    {
      name: style === "" ? undefined : style,
      showFirstColumn: 0,
      showLastColumn: 0,
      showRowStripes: showBandedRows ? 1 : 0,
      showColumnStripes: 0,
    },
    true,
  );
}

function writeStyle(part: string, prefix: string, table: Table): string {
  const find: Find = (element) => childNamed(element, "tableStyleInfo");
  if (find(parseXml(part)) === undefined)
    return withChild(part, root, "tableStyleInfo", styleElement(prefix, table), TABLE_ORDER);
  return withAttributes(part, find, {
    name: table.style === "" ? undefined : table.style,
    showRowStripes: table.showBandedRows ? 1 : 0,
  });
}
