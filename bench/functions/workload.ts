/** W4: questions over eight values each, as cells; a column a question, so that one call can ask all. */
import { randomNumbers } from "../workloads";

export const QUESTIONS = 10_000;
export const FORCES = ["Essex", "Kent", "Sussex", "Surrey", "Dorset", "Devon", "Avon", "Gwent"];
export const ASPIRATION = "4th in MSG";
/** Place that the aspiration means. */
export const WANTED_PLACE = 4;
const MISSING_SHARE = 0.01;

export interface Questions {
  /** A column of names. */
  readonly forces: string[][];
  /** A row a force, a column a question; ".." is missing, never of the first force. */
  readonly values: (number | string)[][];
}

export function questions(): Questions {
  const random = randomNumbers(19_960_229);
  return {
    forces: FORCES.map((force) => [force]),
    values: FORCES.map((_, force) =>
      Array.from({ length: QUESTIONS }, () => {
        const value = Math.round((5 + 10 * random()) * 10) / 10;
        return force > 0 && random() < MISSING_SHARE ? ".." : value;
      }),
    ),
  };
}

/** What is answered: the first force's position, its gap to the average, whether it is 4th or better. */
export interface Answers {
  readonly positions: readonly number[];
  readonly gaps: readonly number[];
  readonly statuses: readonly string[];
}

/** Gaps may differ by the order of adding. */
const GAP_TOLERANCE = 1e-12;

export function checkSameAnswers(name: string, expected: Answers, found: Answers): void {
  for (let at = 0; at < QUESTIONS; at++) {
    const [gap = Number.NaN, other = Number.NaN] = [expected.gaps[at], found.gaps[at]];
    if (
      expected.positions[at] !== found.positions[at] ||
      !(Math.abs(gap - other) <= GAP_TOLERANCE) ||
      expected.statuses[at] !== found.statuses[at]
    )
      throw new Error(`${name}: question ${at} is answered otherwise.`);
  }
}
