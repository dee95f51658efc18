import { strToU8, zipSync } from "fflate";
import { CellError, type Scalar } from "../../../excel-host/model/types";
import { storedFormula } from "../../../excel-host/package/fileFormula";
import { CASES, DATA, NAMES, OTHER_SHEET, TABLE, type FormulaCase } from "./cases";

/** A case with the cell its result begins in, counted from 0. */
export interface PlacedCase {
  formula: string;
  expected: Scalar | Scalar[][];
  row: number;
  column: number;
}

/** Far enough below and right of the data that no case reads another's result. */
const FIRST_ROW = 100;
const COLUMN = 25;

export function placedCases(): PlacedCase[] {
  let row = FIRST_ROW;
  return Object.values(CASES)
    .flat()
    .map(([formula, expected]: FormulaCase) => {
      const placed = { formula, expected, row, column: COLUMN };
      row += Array.isArray(expected) ? expected.length : 1;
      return placed;
    });
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}

function letter(column: number): string {
  return column < 26 ? String.fromCharCode(65 + column) : `A${String.fromCharCode(39 + column)}`;
}

function valueXml(address: string, value: Scalar): string {
  if (typeof value === "number") return `<c r="${address}"><v>${value}</v></c>`;
  if (typeof value === "boolean") return `<c r="${address}" t="b"><v>${Number(value)}</v></c>`;
  if (value instanceof CellError) return `<c r="${address}" t="e"><v>${value.text}</v></c>`;
  if (value === null) return "";
  return `<c r="${address}" t="inlineStr"><is><t xml:space="preserve">${escaped(value)}</t></is></c>`;
}

/** Every case as an array formula of its result's size, without a value, so that it must be calculated. */
function caseXml({ formula, expected, row, column }: PlacedCase): string {
  const [height, width] = Array.isArray(expected) ? [expected.length, expected[0]!.length] : [1, 1];
  const address = `${letter(column)}${row + 1}`;
  const last = `${letter(column + width - 1)}${row + height}`;
  const text = escaped(storedFormula(`=${formula}`));
  return `<row r="${row + 1}"><c r="${address}"><f t="array" ref="${address}:${last}">${text}</f></c></row>`;
}

function dataRows(): string {
  const rows = new Map<number, string[]>();
  for (const [address, value] of Object.entries(DATA)) {
    const row = Number(/\d+/.exec(address)![0]);
    rows.set(row, [...(rows.get(row) ?? []), valueXml(address, value)]);
  }
  return [...rows]
    .sort(([a], [b]) => a - b)
    .map(([row, cells]) => `<row r="${row}">${cells.join("")}</row>`)
    .join("");
}

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const DOCUMENT = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"';
const CONTENT = "application/vnd.openxmlformats-officedocument.spreadsheetml";

function tableXml(): string {
  const columns = TABLE.columns.map(
    (name, index) => `<tableColumn id="${index + 1}" name="${name}"/>`,
  );
  return `<table ${MAIN} id="1" name="${TABLE.name}" displayName="${TABLE.name}" ref="G1:H4"><autoFilter ref="G1:H4"/><tableColumns count="2">${columns.join("")}</tableColumns></table>`;
}

/**
 * The cases as an .xlsx file made by hand, so that the judge's input does not come from the code
 * under test.
 */
export function casesFile(cases: readonly PlacedCase[]): Uint8Array {
  const names = Object.entries(NAMES).map(
    ([name, formula]) => `<definedName name="${name}">${escaped(formula.slice(1))}</definedName>`,
  );
  const files: Record<string, string> = {
    "[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${CONTENT}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${CONTENT}.worksheet+xml"/><Override PartName="/xl/worksheets/sheet2.xml" ContentType="${CONTENT}.worksheet+xml"/><Override PartName="/xl/tables/table1.xml" ContentType="${CONTENT}.table+xml"/></Types>`,
    "_rels/.rels": `<Relationships ${PACKAGE}><Relationship Id="rId1" Type="${DOCUMENT}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `<workbook ${MAIN} xmlns:r="${DOCUMENT}"><sheets><sheet name="Data" sheetId="1" r:id="rId1"/><sheet name="${OTHER_SHEET}" sheetId="2" r:id="rId2"/></sheets><definedNames>${names.join("")}</definedNames></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships ${PACKAGE}><Relationship Id="rId1" Type="${DOCUMENT}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${DOCUMENT}/worksheet" Target="worksheets/sheet2.xml"/></Relationships>`,
    "xl/worksheets/sheet1.xml": `<worksheet ${MAIN} xmlns:r="${DOCUMENT}"><sheetData>${dataRows()}${cases.map(caseXml).join("")}</sheetData><tableParts count="1"><tablePart r:id="rId1"/></tableParts></worksheet>`,
    "xl/worksheets/_rels/sheet1.xml.rels": `<Relationships ${PACKAGE}><Relationship Id="rId1" Type="${DOCUMENT}/table" Target="../tables/table1.xml"/></Relationships>`,
    "xl/worksheets/sheet2.xml": `<worksheet ${MAIN}><sheetData><row r="1"><c r="A1"><v>7</v></c></row></sheetData></worksheet>`,
    "xl/tables/table1.xml": tableXml(),
  };
  return zipSync(
    Object.fromEntries(Object.entries(files).map(([path, text]) => [path, strToU8(text)])),
  );
}
