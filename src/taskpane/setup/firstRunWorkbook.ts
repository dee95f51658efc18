/** What the first run asks of the workbook. */
import type { Proposal } from "../../workbook/proposal/proposal";
import type { SetUpReadBack } from "../../workbook/actions/setUpWorkbook";

/** The workbook as the first run uses it; every promise may be refused with an error for a person. */
export interface FirstRunWorkbook {
  /** Looks through the sheets; writes nothing. */
  propose(): Promise<Proposal>;
  /** What a refresh would read; writes nothing. */
  readBack(proposal: Proposal): Promise<SetUpReadBack>;
  /** Writes MSG Setup. */
  write(proposal: Proposal): Promise<void>;
  /** Opens the sample in a window of its own; refused where Excel makes no workbook for add-ins. */
  openSample(): Promise<void>;
  /** The address of the sample's file. */
  readonly sampleFile: string;
}
