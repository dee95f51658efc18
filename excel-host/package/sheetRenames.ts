import { renameSheetInFormula } from "../model/formulaText";
import type { Origin } from "./origin";
import { decodeXml, decodeXstring, encodeText } from "./xml";
import type { Workbook } from "../model/workbook";

/** Elements outside cells whose text is a formula: in charts, conditional formats, validations, sparklines, tables. */
const FORMULA_ELEMENT =
  /(<((?:\w+:)?(?:f|formula|formula1|formula2|calculatedColumnFormula|totalsRowFormula))(?:\s[^<>]*)?>)([^<]*)(<\/\2>)/g;

/**
 * Rewrites references to sheets that were renamed or deleted since the file was opened, in parts the
 * model does not hold. undefined when no sheet was.
 */
export function sheetRenamer(
  workbook: Workbook,
  origin: Origin,
): ((xml: string) => string) | undefined {
  const renames = origin.sheets.flatMap(({ element, sheet }, index) => {
    const before = element.attributes.get("name") ?? "";
    if (sheet === undefined) return [];
    const after = workbook.sheets.includes(sheet) ? sheet.name : undefined;
    return after === before ? [] : [{ before, after, between: `renamed sheet ${index}` }];
  });
  if (renames.length === 0) return undefined;
  // In two steps, so that two sheets may change names with each other.
  const rename = (formula: string): string => {
    const away = renames.reduce(
      (text, { before, after, between }) =>
        renameSheetInFormula(text, before, after === undefined ? undefined : between),
      formula,
    );
    return renames.reduce(
      (text, { after, between }) =>
        after === undefined ? text : renameSheetInFormula(text, between, after),
      away,
    );
  };
  return (xml) =>
    xml.replace(FORMULA_ELEMENT, (whole, open: string, _name, text: string, close: string) => {
      const formula = decodeXstring(decodeXml(text));
      const renamed = rename(formula);
      return renamed === formula ? (whole as string) : `${open}${encodeText(renamed)}${close}`;
    });
}
