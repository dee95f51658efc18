/** The native functions of a spreadsheet as a library has them, a formula a question. */
import { AVERAGE, RANK } from "@formulajs/formulajs";
import { QUESTIONS, WANTED_PLACE, type Answers, type Questions } from "./workload";

export function nativeFunctions({ values }: Questions): Answers {
  const columns = Array.from({ length: QUESTIONS }, (_, at) => values.map((row) => row[at]));
  const numbers = columns.map((column) => column.filter((cell) => typeof cell === "number"));
  const place = (column: readonly number[]) => Number(RANK.EQ(column[0], column, true));
  return {
    positions: numbers.map(place),
    gaps: numbers.map((column) => {
      const average = Number(AVERAGE(column));
      const own = column[0] as number;
      return own <= average ? 0 : average - own;
    }),
    statuses: numbers.map((column) => (place(column) <= WANTED_PLACE ? "Met" : "Not met")),
  };
}
