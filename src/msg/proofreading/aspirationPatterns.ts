/** Wordings of aspirations, met or not. */
import { claim, type Pattern, type RawClaim, S } from "./clauseWords";

const MEETS =
  "(?:meeting|meets?|met|achieving|achieved|achieves?|reaching|reached|hitting|attaining|attained|fulfilling|satisfying)";

export const ASPIRATION_PATTERNS: readonly Pattern[] = [
  // Aspirations
  [`${S}(?:is |are |has been |was )?${MEETS} ‹T›`, () => [status(true)]],
  [`${S}(?:has |have )${MEETS} ‹T›`, () => [status(true)]],
  [`${S}(?:(?:is|are|was) (?:not|no longer)|not|isn't|aren't) ${MEETS} ‹T›`, () => [status(false)]],
  [
    `${S}(?:does not|do not|did not|has not|have not|doesn't|don't|hasn't|is failing to|fails? to|failed to|is yet to|has yet to|is unable to) ${MEETS} ‹T›`,
    () => [status(false)],
  ],
  [
    `${S}(?:misses|missed|missing|is missing|has missed|is short of|falls short of|fell short of|is falling short of|is outside|short of|is some way short of|is ‹L\\d+› short of) ‹T›`,
    () => [status(false)],
  ],
  [
    `${S}(?:exceeds|is exceeding|has exceeded|exceeding|is within|is better than|betters) ‹T›`,
    () => [status(true)],
  ],
  [
    `${S}‹T› (?:is|are|has been|have been|was|is being) (?:met|achieved|reached|fulfilled|attained)`,
    () => [status(true)],
  ],
  [
    `${S}‹T› (?:is|are|has|have|was) (?:not|no longer|not been|not being|yet to be)(?: being| been)? (?:met|achieved|reached|fulfilled|attained)`,
    () => [status(false)],
  ],
  [`${S}‹T› (?:is|was|has been) missed`, () => [status(false)]],
  [`${S}‹T› (?:met|achieved)`, () => [status(true)]],
  [`${S}‹T› (?:not met|not achieved|missed)`, () => [status(false)]],
  [
    `(?:there (?:is|are) )?(?:currently )?no ‹T›(?: has been| is)?(?: set)?`,
    () => [claim({ kind: "no aspiration" })],
  ],
  [`${S}(?:has|have) no ‹T›`, () => [claim({ kind: "no aspiration" })]],
  [`${S}(?:does|do) not have ‹T›`, () => [claim({ kind: "no aspiration" })]],
];

function status(isMet: boolean): RawClaim {
  return claim({ kind: "status", isMet });
}
