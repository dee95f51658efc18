/** The workbook as the force's own figures and words use it; a promise may be refused with an error for a person. */
import type { NarrativeEdit } from "../../workbook/actions/saveNarrative";
import type { IndicatorCells } from "../../workbook/engine/cellsOfIndicator";

export interface OwnWorkbook {
  /** The source cells behind an indicator's figures. */
  cellsOf(indicator: string): Promise<readonly IndicatorCells[]>;
  /** Writes one text of MsgNarrative; answers its cell as formulas name it. */
  saveText(edit: NarrativeEdit): Promise<string>;
}
