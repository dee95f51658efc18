/** What a long text costs to read: four times the text, about four times the work, whatever stands in it. */
import { processorTime } from "../../processorTime";
import { essexUpdate } from "./essex";
import { areaOf } from "./reading";
import { proofRead } from "../../../src/msg/proofreading/proofRead";

const update = essexUpdate();
/** Twice Excel's longest text, and a quarter of that. */
const LONG = 65_536;
const SHORT = LONG / 4;
/** Work that grew with the square would be sixteen times as much. */
const LINEAR_AT_MOST = 8;
/** Milliseconds of processor below which a difference is none. */
const NOISE = 30;

const cost = (text: string): number =>
  processorTime(() => void proofRead(update, [areaOf([[text]])]));

const filled = (piece: string, length: number) =>
  piece.repeat(Math.ceil(length / piece.length)).slice(0, length);

test.each([
  ["sentences", "All crime offences are 8th in the MSG, at 79.35 per 1,000 pop. "],
  [
    "one sentence of clauses",
    "violence with injury is 4th in MSG and homicide offences rose by 10 %, ",
  ],
  ["names of measures", "All crime offences "],
  ["numbers", "12 "],
  ["numbers with signs and separators", "-1,234.5, "],
  ["a number of many digits", "1"],
  ["separators alone", ",.,.-"],
  ["positions", "4th 5th in MSG "],
  ["months", "January 2021 "],
  ["per cents", "+10.5% "],
  ["words", "crime rose in districts "],
  ["one word", "a"],
  ["brackets", "("],
  ["brackets and letters", "(a)"],
  ["blanks", " "],
  ["lines", "a\n"],
  ["ands", "and "],
  ["hyphens", "a-b-"],
  ["forces", "Essex, Kent and "],
  ["quotation marks", "“a” "],
])("%s", (_, piece) => {
  cost(filled(piece, SHORT));
  const [short, long] = [cost(filled(piece, SHORT)), cost(filled(piece, LONG))];
  expect(long).toBeLessThan(LINEAR_AT_MOST * (short + NOISE));
});
