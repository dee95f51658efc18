/** The force's own figures and words of the open workbook. */
import { loadReporting } from "../../workbook/actions/loadReporting";
import type { OwnWorkbook } from "./ownWorkbook";

export const officeOwn: OwnWorkbook = {
  cellsOf: async (indicator) => (await loadReporting()).cellsOfIndicator(indicator),
  saveText: async (edit) => (await loadReporting()).saveNarrative(edit),
};
