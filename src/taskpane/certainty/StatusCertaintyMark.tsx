/** A status with how sure it is: "Not met, clearly". */
import { STATUS_CERTAINTY_WORDS } from "../../msg/certainty/certaintyWords";
import { statusVerdict } from "../parts/verdicts";
import { VerdictMark } from "../parts/VerdictMark";
import type { MeasureResult } from "../../msg/model/measureResult";

const WORDS = { ...STATUS_CERTAINTY_WORDS, "not known": "how sure is not known" } as const;

export interface StatusCertaintyMarkProps {
  readonly result: MeasureResult;
}

export function StatusCertaintyMark({ result }: StatusCertaintyMarkProps) {
  const verdict = statusVerdict(result.status);
  const sure = result.certainty?.status;
  const word = sure === undefined ? verdict.word : `${verdict.word}, ${WORDS[sure]}`;
  return <VerdictMark verdict={{ ...verdict, word }} strong />;
}
