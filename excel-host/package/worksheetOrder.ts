/** Children of <worksheet> in the order that the schema demands (CT_Worksheet, ECMA-376 part 1, A.2). */
export const WORKSHEET_ORDER = (
  "sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges " +
  "scenarios autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr " +
  "conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter " +
  "rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags drawing drawingHF " +
  "legacyDrawing legacyDrawingHF picture oleObjects controls webPublishItems tableParts extLst"
).split(" ");

/** CT_SheetPr. */
export const SHEET_PROPERTIES_ORDER = ["tabColor", "outlinePr", "pageSetUpPr"];

/** CT_HeaderFooter. */
export const HEADER_FOOTER_ORDER =
  "oddHeader oddFooter evenHeader evenFooter firstHeader firstFooter".split(" ");

/** CT_SheetView. */
export const SHEET_VIEW_ORDER = ["pane", "selection", "pivotSelection", "extLst"];

/** Children of <workbook> (CT_Workbook). */
export const WORKBOOK_ORDER = (
  "fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups " +
  "externalReferences definedNames calcPr oleSize customWorkbookViews pivotCaches smartTagPr " +
  "smartTagTypes webPublishing fileRecoveryPr webPublishObjects extLst"
).split(" ");

/** Children of <styleSheet> (CT_Stylesheet). */
export const STYLESHEET_ORDER =
  "numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors extLst".split(
    " ",
  );

/** CT_Table. */
export const TABLE_ORDER = ["autoFilter", "sortState", "tableColumns", "tableStyleInfo", "extLst"];

/** CT_Metadata. */
export const METADATA_ORDER =
  "metadataTypes metadataStrings mdxMetadata futureMetadata cellMetadata valueMetadata extLst".split(
    " ",
  );
