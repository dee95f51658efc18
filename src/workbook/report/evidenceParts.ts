/** What the rows of a measure's block in MSG Evidence are made from. */
import type { Update } from "../../msg/model/update";
import type { EvidenceBlock } from "./evidenceFormulas";
import type { MeasureEvidence } from "./measureEvidence";

export interface EvidenceParts {
  readonly update: Update;
  readonly evidence: MeasureEvidence;
  readonly block: EvidenceBlock;
}
