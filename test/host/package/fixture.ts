import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';

const relationships = (
  ...entries: [id: string, type: string, target: string, mode?: string][]
): string =>
  `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${entries
    .map(
      ([id, type, target, mode]) =>
        `<Relationship Id="${id}" Type="${type.includes(":") ? type : `${OFFICE}/${type}`}" Target="${target}"${mode === undefined ? "" : ` TargetMode="${mode}"`}/>`,
    )
    .join("")}</Relationships>`;

/** The rows of the sheet "Figures"; every kind of cell content that Excel writes. */
export const FIGURES_ROWS = [
  '<row r="1" spans="1:6" ht="20.25" customHeight="1" x14ac:dyDescent="0.3"><c r="A1" s="1" t="s"><v>0</v></c><c r="B1" s="1" t="s" ph="1"><v>1</v></c><c r="C1" t="inlineStr"><is><r><rPr><b/></rPr><t>in</t></r><r><t xml:space="preserve"> line</t></r></is></c></row>',
  '<row r="2"><c r="A2" t="s"><v>2</v></c><c r="B2"><v>12.5</v></c><c r="C2"><f t="shared" ref="C2:C4" si="0">B2*$B$2+SUM(B$2:B2)</f><v>168.75</v></c><c r="D2" t="b"><v>1</v></c><c r="E2" t="e"><v>#N/A</v></c></row>',
  '<row r="3"><c r="A3" t="s"><v>3</v></c><c r="B3"><v>2</v></c><c r="C3"><f t="shared" si="0"/><v>39.5</v></c><c r="D3" t="str"><f>A3&amp;"&lt;x&gt;"</f><v>Kent&lt;x&gt;</v></c><c r="E3" cm="1"><f t="array" ref="E3:E4">_xlfn._xlws.SORT(B2:B3)</f><v>2</v></c></row>',
  '<row r="4"><c r="C4"><f t="shared" si="0"/><v>14.5</v></c><c r="E4"><v>12.5</v></c><c r="F4" vm="1" t="e"><v>#VALUE!</v></c></row>',
  '<row r="6" s="2" customFormat="1"><c r="A6" s="2"><f t="array" ref="A6:B6">TRANSPOSE(B2:B3)</f><v>12.5</v></c><c r="B6" s="2"><v>2</v></c><c r="C6"><v>1</v><extLst><ext uri="{kept}"/></extLst></c></row>',
];

const FIGURES = `${HEAD}<worksheet ${MAIN} ${R} xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="x14ac" xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac"><sheetPr codeName="Sheet1"><pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="A1:F6"/><sheetViews><sheetView tabSelected="1" workbookViewId="0"><selection activeCell="B2" sqref="B2"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15" x14ac:dyDescent="0.25"/><cols><col min="2" max="4" width="20.7109375" bestFit="1" customWidth="1"/></cols><sheetData>${FIGURES_ROWS.join("")}</sheetData><conditionalFormatting sqref="B2:B3"><cfRule type="dataBar" priority="1"><dataBar><cfvo type="min"/><cfvo type="max"/><color rgb="FF638EC6"/></dataBar><extLst><ext xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" uri="{B025F937-C7B1-47D3-B67F-A62EFF666E3E}"><x14:id>{A1}</x14:id></ext></extLst></cfRule></conditionalFormatting><dataValidations count="1"><dataValidation type="list" allowBlank="1" sqref="A2:A3"><formula1>'My Notes'!$A$1:$A$3</formula1></dataValidation></dataValidations><hyperlinks><hyperlink ref="A2" r:id="rId3" tooltip="web"/></hyperlinks><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape"/><drawing r:id="rId1"/><legacyDrawing r:id="rId4"/><tableParts count="1"><tablePart r:id="rId5"/></tableParts><extLst><ext uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:conditionalFormattings><x14:conditionalFormatting xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:cfRule type="dataBar" id="{A1}"/><xm:sqref>B2:B3</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext><ext uri="{05C60535-1F16-4fd2-B633-F4F36F0B64E0}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:sparklineGroups xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:sparklineGroup><x14:sparklines><x14:sparkline><xm:f>Figures!B2:B3</xm:f><xm:sqref>G2</xm:sqref></x14:sparkline></x14:sparklines></x14:sparklineGroup></x14:sparklineGroups></ext></extLst></worksheet>`;

/** Rows and cells without addresses, and a protected sheet. */
const NOTES = `${HEAD}<worksheet ${MAIN}><sheetData><row><c t="s"><v>4</v></c><c><v>7</v></c></row></sheetData><sheetProtection sheet="1" objects="1"/></worksheet>`;

const STYLES = `${HEAD}<styleSheet ${MAIN}><numFmts count="1"><numFmt numFmtId="164" formatCode="mmm\\ yyyy"/></numFmts><fonts count="2"><font><sz val="11"/><color theme="1"/><name val="Calibri"/><family val="2"/><scheme val="minor"/></font><font><b/><strike/><sz val="12"/><color rgb="FF9C0006"/><name val="Arial"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor theme="4" tint="0.79998168889431442"/><bgColor indexed="64"/></patternFill></fill></fills><borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border diagonalUp="1"><left style="thin"><color indexed="64"/></left><right/><top/><bottom style="double"><color auto="1"/></bottom><diagonal style="hair"><color auto="1"/></diagonal></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="164" fontId="1" fillId="2" borderId="1" xfId="0" applyFont="1"><alignment horizontal="center" textRotation="45" wrapText="1"/><protection locked="0"/></xf><xf numFmtId="9" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles><dxfs count="1"><dxf><font><color rgb="FF9C0006"/></font></dxf></dxfs></styleSheet>`;

const STRINGS = `${HEAD}<sst ${MAIN} count="6" uniqueCount="5"><si><r><rPr><b/></rPr><t>Fo</t></r><r><t>rce</t></r></si><si><t>Value</t><phoneticPr fontId="1"/></si><si><t xml:space="preserve">Essex </t></si><si><t>Kent</t></si><si><t>line_x000D_
end &amp; _x005F_x0041_</t><rPh sb="0" eb="1"><t>hint</t></rPh></si></sst>`;

const WORKBOOK = `${HEAD}<workbook ${MAIN} ${R}><workbookPr codeName="ThisWorkbook"/><bookViews><workbookView xWindow="0" yWindow="0" windowWidth="10000" windowHeight="8000"/></bookViews><sheets><sheet name="Figures" sheetId="1" r:id="rId1"/><sheet name="Diagram" sheetId="2" r:id="rId2"/><sheet name="My Notes" sheetId="5" state="hidden" r:id="rId3"/></sheets><definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">Figures!$A$1:$F$6</definedName><definedName name="notes" comment="kept &amp; read">'My Notes'!$A$1</definedName><definedName name="secret" localSheetId="2" hidden="1">_xlfn.XLOOKUP(1,Figures!$B$2:$B$3,Figures!$C$2:$C$3)</definedName></definedNames><calcPr calcId="191029"/><extLst><ext uri="{unknown}"><x xmlns="urn:x"/></ext></extLst></workbook>`;

const CHART = (sheet: string): string =>
  `${HEAD}<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart><c:plotArea><c:barChart><c:ser><c:val><c:numRef><c:f>${sheet}!$B$2:$B$3</c:f></c:numRef></c:val></c:ser></c:barChart></c:plotArea></c:chart></c:chartSpace>`;

const DRAWING = `${HEAD}<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"/>`;

const PARTS: Record<string, string> = {
  "[Content_Types].xml": `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/><Override PartName="/xl/workbook.xml" ContentType="${SPREADSHEET}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${SPREADSHEET}.worksheet+xml"/><Override PartName="/xl/worksheets/sheet3.xml" ContentType="${SPREADSHEET}.worksheet+xml"/><Override PartName="/xl/chartsheets/sheet1.xml" ContentType="${SPREADSHEET}.chartsheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${SPREADSHEET}.styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${SPREADSHEET}.sharedStrings+xml"/><Override PartName="/xl/calcChain.xml" ContentType="${SPREADSHEET}.calcChain+xml"/><Override PartName="/xl/metadata.xml" ContentType="${SPREADSHEET}.sheetMetadata+xml"/><Override PartName="/xl/comments1.xml" ContentType="${SPREADSHEET}.comments+xml"/><Override PartName="/xl/tables/table1.xml" ContentType="${SPREADSHEET}.table+xml"/><Override PartName="/xl/charts/chart1.xml" ContentType="application/vnd.openxmlformats-officedocument.drawingml.chart+xml"/><Override PartName="/xl/drawings/drawing1.xml" ContentType="application/vnd.openxmlformats-officedocument.drawing+xml"/><Override PartName="/xl/drawings/drawing2.xml" ContentType="application/vnd.openxmlformats-officedocument.drawing+xml"/></Types>`,
  "_rels/.rels": relationships(["rId1", "officeDocument", "xl/workbook.xml"]),
  "xl/workbook.xml": WORKBOOK,
  "xl/_rels/workbook.xml.rels": relationships(
    ["rId1", "worksheet", "worksheets/sheet1.xml"],
    ["rId2", "chartsheet", "/xl/chartsheets/sheet1.xml"],
    ["rId3", "worksheet", "worksheets/sheet3.xml"],
    ["rId4", "styles", "styles.xml"],
    ["rId5", "sharedStrings", "sharedStrings.xml"],
    ["rId6", "calcChain", "calcChain.xml"],
    ["rId7", "sheetMetadata", "metadata.xml"],
    ["rId8", "customXml", "../customXml/item1.xml"],
  ),
  "xl/worksheets/sheet1.xml": FIGURES,
  "xl/worksheets/_rels/sheet1.xml.rels": relationships(
    ["rId1", "drawing", "../drawings/drawing1.xml"],
    ["rId2", "comments", "../comments1.xml"],
    ["rId3", "hyperlink", "https://example.org/?a=1&amp;b=2", "External"],
    ["rId4", "vmlDrawing", "../drawings/vmlDrawing1.vml"],
    ["rId5", "table", "../tables/table1.xml"],
  ),
  "xl/worksheets/sheet3.xml": NOTES,
  "xl/chartsheets/sheet1.xml": `${HEAD}<chartsheet ${MAIN} ${R}><drawing r:id="rId1"/></chartsheet>`,
  "xl/chartsheets/_rels/sheet1.xml.rels": relationships([
    "rId1",
    "drawing",
    "../drawings/drawing2.xml",
  ]),
  "xl/drawings/drawing1.xml": DRAWING,
  "xl/drawings/drawing2.xml": DRAWING,
  "xl/drawings/_rels/drawing1.xml.rels": relationships(["rId1", "chart", "../charts/chart1.xml"]),
  "xl/drawings/vmlDrawing1.vml": "<xml><v:shape>not quite xml<br></v:shape></xml>",
  "xl/charts/chart1.xml": CHART("Figures"),
  "xl/comments1.xml": `${HEAD}<comments ${MAIN}><authors><author>A</author></authors><commentList><comment ref="B2" authorId="0"><text><t>see note</t></text></comment></commentList></comments>`,
  "xl/styles.xml": STYLES,
  "xl/sharedStrings.xml": STRINGS,
  "xl/calcChain.xml": `${HEAD}<calcChain ${MAIN}><c r="C2" i="1"/></calcChain>`,
  "xl/metadata.xml": `${HEAD}<metadata ${MAIN} xmlns:xda="http://schemas.microsoft.com/office/spreadsheetml/2017/dynamicarray"><metadataTypes count="1"><metadataType name="XLDAPR" minSupportedVersion="120000" cellMeta="1"/></metadataTypes><futureMetadata name="XLDAPR" count="1"><bk><extLst><ext uri="{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}"><xda:dynamicArrayProperties fDynamic="1" fCollapsed="0"/></ext></extLst></bk></futureMetadata><cellMetadata count="1"><bk><rc t="1" v="0"/></bk></cellMetadata></metadata>`,
  "xl/tables/table1.xml": `${HEAD}<table ${MAIN} id="3" name="Forces" displayName="Forces" ref="A1:B3" totalsRowShown="0" headerRowDxfId="0"><autoFilter ref="A1:B3"><filterColumn colId="1"><filters><filter val="2"/></filters></filterColumn></autoFilter><tableColumns count="2"><tableColumn id="1" name="Force"/><tableColumn id="7" name="Value" dataDxfId="0"><calculatedColumnFormula>Figures!C1</calculatedColumnFormula></tableColumn></tableColumns><tableStyleInfo name="TableStyleLight1" showFirstColumn="1" showLastColumn="0" showRowStripes="1" showColumnStripes="0"/></table>`,
  "customXml/item1.xml": "<root xmlns='urn:mine'>\r\n  <keep me=\"as is\"/>\r\n</root>",
  "xl/unknown.bin": "\u0001\u0002 nobody leads here",
};

/** A package with all that an analyst's workbook may hold; parts can be replaced, added or (undefined) left out. */
export function fixture(changes: Record<string, string | undefined> = {}): Uint8Array {
  const parts = Object.entries({ ...PARTS, ...changes }).filter(([, text]) => text !== undefined);
  const files = parts.map(([name, text]) => [name, strToU8(text as string)] as const);
  // The same parts are the same bytes, whenever they are packed.
  return zipSync(Object.fromEntries(files), { mtime: new Date(1980, 0, 1) });
}

export const fixturePart = (name: string): string => PARTS[name] as string;

/** The parts of a saved file as texts. */
export const partsOf = (bytes: Uint8Array): Record<string, string> =>
  Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part, true)]),
  );

/** Names of the parts in which two packages differ. */
export function differingParts(before: Uint8Array, after: Uint8Array): string[] {
  const [a, b] = [partsOf(before), partsOf(after)];
  return [...new Set([...Object.keys(a), ...Object.keys(b)])]
    .filter((name) => a[name] !== b[name])
    .sort();
}
