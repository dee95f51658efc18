/** Proof-reading cells that are selected, by hand. */
import { proofRead } from "../../msg/proofreading/proofRead";
import type { Problem } from "../../msg/basics/problem";
import type { UpdateReport } from "../../msg/model/update";
import { parseAddress } from "../names/addresses";
import { officeProblem, isOfficeError } from "../excel/officeProblems";
import { MOST_CELLS, writtenArea } from "../reading/proofreading";
import { readTexts } from "../excel/excelCells";

export interface SelectionReading {
  /** What was read, as people name it: "'Board paper'!A1:A40". */
  readonly where: string;
  readonly problems: readonly Problem[];
}

/**
 * Proof-reads the cells that are selected against an update that was computed. Writes nothing.
 *
 * Problems: what proof-reading finds; nothing selected that holds words; too many cells; Excel's
 * refusals.
 */
export async function proofreadSelection(report: UpdateReport): Promise<SelectionReading> {
  try {
    return await Excel.run(async (context) => {
      const selected = context.workbook.getSelectedRange();
      const used = selected.getUsedRangeOrNullObject(true);
      used.load("address,rowIndex,columnIndex,rowCount,columnCount");
      selected.load("address");
      await context.sync();
      if (used.isNullObject) return { where: selected.address, problems: [NOTHING_SELECTED] };
      const { rowIndex: top, columnIndex: left, rowCount: rows, columnCount: columns } = used;
      if (rows * columns > MOST_CELLS)
        return { where: used.address, problems: [TOO_MUCH_SELECTED] };
      const sheet = parseAddress(used.address)?.sheet ?? "";
      const [texts] = await readTexts(context, [{ sheet, area: { top, left, rows, columns } }]);
      const problems = texts ? proofRead(report, [writtenArea(texts)]) : [];
      return { where: used.address, problems };
    });
  } catch (error) {
    if (!isOfficeError(error)) throw error;
    return { where: "", problems: [officeProblem(error, false)] };
  }
}

const NOTHING_SELECTED: Problem = {
  severity: "notice",
  what: "The selected cells are empty.",
  remedy: "Select the cells that hold the text.",
  where: [],
};

const TOO_MUCH_SELECTED: Problem = {
  severity: "notice",
  what: `The selection has more than ${MOST_CELLS.toLocaleString("en-GB")} cells.`,
  remedy: "Select the text alone.",
  where: [],
};
