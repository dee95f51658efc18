/** The accessible copy as an .xlsx file: values, one marked table a sheet, and nothing else. */
import { cellAddress } from "../names/addresses";
import type { AccessibleCopy, CopyCell, CopyTable } from "./copyModel";
import { fittingRows, rowHeight } from "./copyRows";
import { storedZip } from "./storedZip";
import { markupText } from "./svg";

const SPREADSHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Title and what the sheet holds stand above a table's heading. */
const ROWS_ABOVE = 2;
const COVER = "Cover";
const COVER_WIDTH = 95;
const TITLE_HEIGHT = 24;

export function workbookFile(copy: AccessibleCopy): Uint8Array {
  const tables = copy.tables.map((table) => ({ ...table, rows: fittingRows(table) }));
  const styles = new Styles();
  const sheets = [coverSheet(copy), ...tables.map((table) => tableSheet(table, styles))];
  const names = [COVER, ...tables.map(({ sheet }) => sheet)];
  return storedZip({
    "[Content_Types].xml": contentTypes(names.length, tables.length),
    "_rels/.rels": relationships([
      ["officeDocument", `${RELATIONSHIPS}/officeDocument`, "xl/workbook.xml"],
      ["core", `${PACKAGE}/relationships/metadata/core-properties`, "docProps/core.xml"],
    ]),
    "docProps/core.xml": properties(copy),
    "xl/workbook.xml": workbookPart(names),
    "xl/_rels/workbook.xml.rels": relationships([
      ...names.map((_, at): Relationship => {
        return [`sheet${at + 1}`, `${RELATIONSHIPS}/worksheet`, `worksheets/sheet${at + 1}.xml`];
      }),
      ["styles", `${RELATIONSHIPS}/styles`, "styles.xml"],
    ]),
    "xl/styles.xml": styles.part(),
    ...Object.fromEntries(
      sheets.map((part, at) => [`xl/worksheets/sheet${at + 1}.xml`, HEAD + part]),
    ),
    ...Object.fromEntries(
      tables.flatMap((table, at) => [
        [
          `xl/worksheets/_rels/sheet${at + 2}.xml.rels`,
          relationships([["table", `${RELATIONSHIPS}/table`, `../tables/table${at + 1}.xml`]]),
        ],
        [`xl/tables/table${at + 1}.xml`, tablePart(table, at + 1)],
      ]),
    ),
  });
}

/** Indices of cell styles. */
const LOOK = {
  cover: 0,
  title: 1,
  line: 2,
  heading: 3,
  first: 4,
  text: 5,
  link: 6,
  figures: 7,
} as const;

/** Arial of 12 points, texts at the left, figures at the right, all wrapped; a style a number format. */
class Styles {
  private readonly formats: string[] = [];

  figure(format: string): number {
    const known = this.formats.indexOf(format);
    return LOOK.figures + (known < 0 ? this.formats.push(format) - 1 : known);
  }

  part(): string {
    const font = (inside: string, size = 12) =>
      `<font>${inside}<sz val="${size}"/>${inside.includes("<u/>") ? '<color rgb="FF0B5394"/>' : ""}<name val="Arial"/><family val="2"/></font>`;
    const fonts = [
      font(""),
      font("<b/>", 16),
      `<font><b/><sz val="12"/><color rgb="FFFFFFFF"/><name val="Arial"/><family val="2"/></font>`,
      font("<b/>"),
      font("<u/>"),
    ];
    const left = '<alignment horizontal="left" vertical="top" wrapText="1"/>';
    const over = '<alignment horizontal="left" vertical="top"/>';
    const right = '<alignment horizontal="right" vertical="top" indent="1"/>';
    const text = (fontId: number, fillId: number, alignment: string) =>
      `<xf numFmtId="49" fontId="${fontId}" fillId="${fillId}" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyAlignment="1">${alignment}</xf>`;
    const looks = [
      text(0, 0, left),
      text(1, 0, over),
      text(0, 0, over),
      text(2, 2, left),
      text(3, 0, left),
      text(0, 0, left),
      text(4, 0, left),
      ...this.formats.map(
        (_, at) =>
          `<xf numFmtId="${FIRST_FORMAT + at}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1">${right}</xf>`,
      ),
    ];
    const formats = this.formats.map(
      (format, at) =>
        `<numFmt numFmtId="${FIRST_FORMAT + at}" formatCode="${markupText(format)}"/>`,
    );
    return (
      `${HEAD}<styleSheet xmlns="${SPREADSHEET}">` +
      (formats.length === 0 ? "" : list("numFmts", formats)) +
      list("fonts", fonts) +
      list("fills", [
        '<fill><patternFill patternType="none"/></fill>',
        '<fill><patternFill patternType="gray125"/></fill>',
        '<fill><patternFill patternType="solid"><fgColor rgb="FF1F3864"/><bgColor indexed="64"/></patternFill></fill>',
      ]) +
      list("borders", ["<border><left/><right/><top/><bottom/><diagonal/></border>"]) +
      list("cellStyleXfs", ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>']) +
      list("cellXfs", looks) +
      list("cellStyles", ['<cellStyle name="Normal" xfId="0" builtinId="0"/>']) +
      "</styleSheet>"
    );
  }
}

/** The first number of formats that are not Excel's own. */
const FIRST_FORMAT = 164;

function list(name: string, items: readonly string[]): string {
  return `<${name} count="${items.length}">${items.join("")}</${name}>`;
}

function coverSheet({ title, cover }: AccessibleCopy): string {
  const rows = [title, ...cover].map((line, at) =>
    at === 0
      ? row(at, [textCell(at, 0, line, LOOK.title)], TITLE_HEIGHT)
      : row(at, [textCell(at, 0, line, LOOK.cover)], rowHeight([line], [COVER_WIDTH])),
  );
  return worksheet({ widths: [COVER_WIDTH], rows, isFirst: true });
}

function tableSheet(table: CopyTable, styles: Styles): string {
  const { title, about, columns, rows } = table;
  const widths = columns.map(({ width }) => width);
  const headings = columns.map(({ heading }) => heading);
  const heading = columns.map((column, across) =>
    textCell(ROWS_ABOVE, across, column.heading, LOOK.heading),
  );
  const links: string[] = [];
  const body = rows.map((cells, down) => {
    const at = ROWS_ABOVE + 1 + down;
    const written = cells.map((cell, across) => {
      if (typeof cell === "object" && "sheet" in cell) links.push(link(at, across, cell.sheet));
      return cellPart(at, across, cell, styles);
    });
    return row(at, written, rowHeight(cells, widths));
  });
  return worksheet({
    widths,
    rows: [
      row(0, [textCell(0, 0, title, LOOK.title)], TITLE_HEIGHT),
      row(1, [textCell(1, 0, about, LOOK.line)], rowHeight([""], [1])),
      row(ROWS_ABOVE, heading, rowHeight(headings, widths)),
      ...body,
    ],
    isFirst: false,
    after:
      (links.length === 0 ? "" : `<hyperlinks>${links.join("")}</hyperlinks>`) +
      PAGE +
      `<tableParts count="1"><tablePart r:id="table"/></tableParts>`,
  });
}

/** A4 on its side, at full size: small type helps nobody. */
const PAGE =
  '<pageMargins left="0.5" right="0.5" top="0.5" bottom="0.5" header="0.3" footer="0.3"/>' +
  '<pageSetup paperSize="9" orientation="landscape"/>';

interface Sheet {
  readonly widths: readonly number[];
  readonly rows: readonly string[];
  /** The sheet that is in view when the workbook is opened. */
  readonly isFirst: boolean;
  readonly after?: string;
}

function worksheet({ widths, rows, isFirst, after = PAGE }: Sheet): string {
  const columns = widths.map(
    (width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`,
  );
  return (
    `<worksheet xmlns="${SPREADSHEET}" xmlns:r="${RELATIONSHIPS}">` +
    `<sheetViews><sheetView ${isFirst ? 'tabSelected="1" ' : ""}workbookViewId="0">` +
    '<selection activeCell="A1" sqref="A1"/></sheetView></sheetViews>' +
    '<sheetFormatPr defaultRowHeight="15.75"/>' +
    `<cols>${columns.join("")}</cols><sheetData>${rows.join("")}</sheetData>${after}</worksheet>`
  );
}

function row(at: number, cells: readonly string[], height: number): string {
  return `<row r="${at + 1}" ht="${height}" customHeight="1">${cells.join("")}</row>`;
}

function cellPart(down: number, across: number, cell: CopyCell, styles: Styles): string {
  if (typeof cell === "string")
    return textCell(down, across, cell, across === 0 ? LOOK.first : LOOK.text);
  if ("sheet" in cell) return textCell(down, across, cell.text, LOOK.link);
  const style = styles.figure(cell.format);
  return `<c r="${cellAddress(down, across)}" s="${style}"><v>${cell.figure}</v></c>`;
}

function textCell(down: number, across: number, text: string, style: number): string {
  const place = cellAddress(down, across);
  return `<c r="${place}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${cellText(text)}</t></is></c>`;
}

/** Excel reads "_x0041_" in a file as the character of that number; the text itself is meant. */
function cellText(text: string): string {
  return markupText(text.replace(/_(?=x[0-9a-f]{4}_)/giu, "_x005F_"));
}

function link(down: number, across: number, sheet: string): string {
  const place = `'${sheet.replaceAll("'", "''")}'!A1`;
  return `<hyperlink ref="${cellAddress(down, across)}" location="${markupText(place)}" display="${markupText(sheet)}"/>`;
}

function tablePart({ name, columns, rows }: CopyTable, id: number): string {
  const area = `A${ROWS_ABOVE + 1}:${cellAddress(ROWS_ABOVE + rows.length, columns.length - 1)}`;
  const named = columns.map(({ heading }, at) => {
    // A line break in a heading stands in its file as a character of a number.
    const text = cellText(heading).replace(/\n/gu, "_x000a_");
    return `<tableColumn id="${at + 1}" name="${text}"/>`;
  });
  return (
    `${HEAD}<table xmlns="${SPREADSHEET}" id="${id}" name="${name}" displayName="${name}" ref="${area}" totalsRowShown="0">` +
    `${list("tableColumns", named)}<tableStyleInfo name="TableStyleLight1" showFirstColumn="0" showLastColumn="0" showRowStripes="0" showColumnStripes="0"/></table>`
  );
}

function properties({ title, author }: AccessibleCopy): string {
  return (
    `${HEAD}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">` +
    `<dc:title>${markupText(title)}</dc:title><dc:creator>${markupText(author)}</dc:creator>` +
    "<dc:language>en-GB</dc:language></cp:coreProperties>"
  );
}

function workbookPart(names: readonly string[]): string {
  const sheets = names.map(
    (name, at) => `<sheet name="${markupText(name)}" sheetId="${at + 1}" r:id="sheet${at + 1}"/>`,
  );
  return (
    `${HEAD}<workbook xmlns="${SPREADSHEET}" xmlns:r="${RELATIONSHIPS}">` +
    `<bookViews><workbookView activeTab="0"/></bookViews><sheets>${sheets.join("")}</sheets></workbook>`
  );
}

type Relationship = readonly [id: string, type: string, target: string];

function relationships(all: readonly Relationship[]): string {
  const each = all.map(
    ([id, type, target]) => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`,
  );
  return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${each.join("")}</Relationships>`;
}

function contentTypes(sheets: number, tables: number): string {
  const part = (name: string, type: string) =>
    `<Override PartName="${name}" ContentType="${type}"/>`;
  const numbered = (count: number, folder: string, type: string) =>
    Array.from({ length: count }, (_, at) =>
      part(`/xl/${folder}${at + 1}.xml`, `${TYPES}.${type}+xml`),
    ).join("");
  return (
    `${HEAD}<Types xmlns="${PACKAGE}/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    part("/xl/workbook.xml", `${TYPES}.sheet.main+xml`) +
    part("/xl/styles.xml", `${TYPES}.styles+xml`) +
    part("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml") +
    numbered(sheets, "worksheets/sheet", "worksheet") +
    numbered(tables, "tables/table", "table") +
    "</Types>"
  );
}
