/** The views of the functions over the open workbook and the built add-in. */
import {
  freezeMsgFormulas,
  countMsgFormulas,
  takeBackFreeze,
} from "../../workbook/freezing/freeze";
import { insertFormula, readAreas, selectedArea } from "../../workbook/excel/formulaPlaces";
import { readDescriptions } from "./describedFunction";
import type { FreezingWorkbook } from "./freezing";
import type { InsertingWorkbook } from "./inserting";

export const officeFreezing: FreezingWorkbook = {
  count: countMsgFormulas,
  freeze: freezeMsgFormulas,
  takeBack: takeBackFreeze,
};

export const officeInserting: InsertingWorkbook = {
  async functions() {
    // The same file that Excel reads, beside the page.
    const response = await fetch("functions.json");
    if (!response.ok) throw new Error(`functions.json: ${response.statusText}.`);
    return readDescriptions(await response.text());
  },
  selected: selectedArea,
  read: readAreas,
  insert: insertFormula,
};
