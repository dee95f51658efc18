import { insertColumnsInFormula, renameSheetInFormula } from "../model/formulaText";
import type { Sheet } from "../model/sheet";
import type { Origin } from "./origin";
import { decodeXml, decodeXstring, encodeText } from "./xml";
import type { Workbook } from "../model/workbook";

/** Elements outside cells whose text is a formula: in charts, conditional formats, validations, sparklines, tables. */
const FORMULA_ELEMENT =
  /(<((?:\w+:)?(?:f|formula|formula1|formula2|calculatedColumnFormula|totalsRowFormula))(?:\s[^<>]*)?>)([^<]*)(<\/\2>)/g;

/** Areas that a worksheet's frame names outside formulas: of conditional formats, validations, a filter. */
const AREAS = /((?:\ssqref|<(?:\w+:)?autoFilter\s+ref)=")([^"]*)(")|(<xm:sqref>)([^<]*)(<)/g;

/**
 * Rewrites what refers to sheets that were renamed or deleted since the file was opened, or had columns put in, in
 * parts the model does not hold. undefined when there are none.
 *
 * @returns what changes a part; the sheet is the one whose worksheet part it is
 */
export function referenceRewriter(
  workbook: Workbook,
  origin: Origin,
): ((xml: string, sheet?: Sheet) => string) | undefined {
  const rename = sheetRenamer(workbook, origin);
  const insert = columnInserter(workbook, origin);
  if (rename === undefined && insert === undefined) return undefined;
  return (xml, sheet) => {
    const change = (formula: string): string => {
      const inserted = insert?.(formula, sheet) ?? formula;
      return rename?.(inserted) ?? inserted;
    };
    const rewritten = xml.replace(
      FORMULA_ELEMENT,
      (whole, open: string, _name, text: string, close: string) => {
        const formula = decodeXstring(decodeXml(text));
        const changed = change(formula);
        return changed === formula ? (whole as string) : `${open}${encodeText(changed)}${close}`;
      },
    );
    if (sheet === undefined || sheet.insertedColumns.length === 0) return rewritten;
    return rewritten.replace(
      AREAS,
      (_whole, o1?: string, a1?: string, c1?: string, o2?: string, a2?: string, c2?: string) =>
        `${o1 ?? o2}${insert?.(a1 ?? a2 ?? "", sheet)}${c1 ?? c2}`,
    );
  };
}

/** Formulas with references to sheets that had columns put in, by the names the file has for these. */
function columnInserter(
  workbook: Workbook,
  origin: Origin,
): ((formula: string, place: Sheet | undefined) => string) | undefined {
  const changed = workbook.sheets.filter(({ insertedColumns }) => insertedColumns.length > 0);
  if (changed.length === 0) return undefined;
  return (formula, place) =>
    changed.reduce((text, sheet) => {
      const known = origin.sheets.find((entry) => entry.sheet === sheet);
      const name = known?.element.attributes.get("name") ?? sheet.name;
      return sheet.insertedColumns.reduce(
        (before, inserted) => insertColumnsInFormula(before, name, sheet === place, inserted),
        text,
      );
    }, formula);
}

function sheetRenamer(
  workbook: Workbook,
  origin: Origin,
): ((formula: string) => string) | undefined {
  const renames = origin.sheets.flatMap(({ element, sheet }, index) => {
    const before = element.attributes.get("name") ?? "";
    if (sheet === undefined) return [];
    const after = workbook.sheets.includes(sheet) ? sheet.name : undefined;
    return after === before ? [] : [{ before, after, between: `renamed sheet ${index}` }];
  });
  if (renames.length === 0) return undefined;
  // In two steps, so that two sheets may change names with each other.
  return (formula) => {
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
}
