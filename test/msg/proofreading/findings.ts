/** What proof-reading finds in typed tables of the published update. */
import { proofRead } from "../../../src/msg/proofreading/proofRead";
import { type Rows, withCell } from "./alterations";
import { update } from "./publishedTable";
import { areaOf } from "./reading";

/** Cell and measure of all that is found. */
export function found(rows: Rows): string[] {
  return proofRead(update, [areaOf(rows)]).map(
    ({ where, measure }) => `${where[0]?.address ?? ""} ${measure ?? ""}`,
  );
}

const addressOf = (row: number, column: number) => `${String.fromCharCode(65 + column)}${row + 1}`;

/** Alterations that are not found at their cell, and findings elsewhere. */
export function missed(
  rows: Rows,
  alterations: readonly (readonly [row: number, column: number, text: string])[],
): string[] {
  const areas = alterations.map(([row, column, text], at) =>
    areaOf(withCell(rows, row, column, text), "", String(at)),
  );
  const places = alterations.map((): string[] => []);
  for (const { where } of proofRead(update, areas)) {
    const [place] = where;
    places[Number(place?.sheet)]?.push(place?.address ?? "");
  }
  return alterations.flatMap(([row, column, text], at) => {
    const where = addressOf(row, column);
    const isFound = places[at]!.length > 0 && places[at]!.every((each) => each === where);
    return isFound ? [] : [`${where} "${text}": ${places[at]!.join(", ")}`];
  });
}
