import { callsMsgFunction } from "../../../src/workbook/freezing/msgFormulas";

test.each([
  ["=MSG.RATE(B2,C2)", true],
  ["=msg.rate(B2,C2)", true],
  ["=ROUND(MSG.RATE(B2,C2),1)", true],
  ["=-MSG.RATE (B2,C2)", true],
  ["='My sheet'!A1+MSG.RATE(B2,C2)", true],
  ['="a "" b"&MSG.ORDINAL(8)', true],
  // As Excel shows it where the add-in is not there.
  ["=_xldudf_MSG_RATE(B2,C2)", true],
  ['="MSG.RATE(B2)"', false],
  ['="see ""MSG.RATE(B2)"" there"', false],
  ["='MSG.RATE(x)'!A1", false],
  ["=NOTMSG.RATE(B2)", false],
  ["=X.MSG.RATE(B2)", false],
  ["=MSG.RATE", false],
  ["MSG.RATE(B2,C2)", false],
  ["", false],
  [12, false],
  [true, false],
])("%s", (formula, expected) => {
  expect(callsMsgFunction(formula)).toBe(expected);
});
