/** The measures of the published table of Essex, and a sentence read as it would be in its update. */
import { proofRead } from "../../../src/msg/proofreading/proofRead";
import { essexUpdate } from "./essex";
import { areaOf, paragraphs } from "./reading";

export const update = essexUpdate();

/** Text that stands at no measure. */
export const ANY = "";
export const OFFENCES = "All crime offences";
export const SOLVED = "All crime solved rate";
export const VWI = "Violence with injury offences";
export const VWI_SOLVED = "Violence with injury solved rate";
export const KSI = "Killed or seriously injured (KSI)";
export const TRAFFICKING = "Trafficking of drugs offences";
export const TRAFFICKING_SOLVED = "Trafficking of drugs solved rate";
export const HOMICIDE = "Homicide offences";
export const HOMICIDE_SOLVED = "Homicide solved rate";
export const OFFICERS = "Percentage sick (police officers)";
export const STAFF = "Percentage sick (police staff)";
export const CONFIDENCE = "Public confidence (CSEW)";

/** What proof-reading finds in a sentence that stands at a measure, or at none. */
export function readSentence(measure: string, text: string) {
  return proofRead(update, [measure === ANY ? paragraphs(text) : areaOf([[text]], measure)]);
}
