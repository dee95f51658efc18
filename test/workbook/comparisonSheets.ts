import { SHEETS } from "../../src/workbook/names/contract";
import { OWN_SHEETS } from "../../src/workbook/plan/ownSheets";

/** The sheets that are written where a workbook has no figures of the force's own. */
export const COMPARISON_SHEETS = OWN_SHEETS.filter(
  (name) => name !== SHEETS.indicators && name !== SHEETS.update,
);
