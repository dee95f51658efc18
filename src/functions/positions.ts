/**
 * Custom functions about positions. `function` declarations with inline types, because the metadata
 * generator reads nothing else; null stands for an omitted argument. The examples are formulas over
 * the sample figures of docs/functions.md.
 */
import { isMissing } from "../msg/basics/missing";
import { movementKind, placesBetween, sharesOfMove } from "../msg/publication/movement";
import { ordinal as ordinalText } from "../msg/basics/ordinal";
import { positionLine } from "../msg/standing/positionLine";
import { rankedRows } from "../msg/standing/rankedRows";
import { positionNumber, standingOf } from "../msg/standing/standing";
import { blockIn, columnOf, numberIn, spill, widthOf } from "./cells";
import { noAnswer, unusable } from "./errors";
import { figuresIn, forcesIn, groupIn, requireRows } from "./group";
import { firstIsIn, isPlace, numberOption, orderingIn } from "./options";

/**
 * The position of a force among the forces, a number a column. Ties share the best place: 1, 2, 2, 4.
 * @customfunction POSITION
 * @param force The force's name.
 * @param forces A column of names; a row without a name is passed over.
 * @param values A row a force, a column a period; blank, text and error cells are missing and not ranked.
 * @param better "lower" or "higher": which values are better.
 * @param [first_is] "best" (default) or "worst": what 1st means. With "worst" of eight, the best is 8th.
 * @returns A position a column; #N/A where the force has no value.
 * @example =MSG.POSITION("Essex",A2:A9,D2:D9,"lower") // 8
 */
export function position(
  force: string,
  forces: any[][],
  values: any[][],
  better: string,
  first_is?: string,
): any[][] {
  const group = groupIn(force, forces);
  const block = blockIn("values", values);
  requireRows(group, "values", block);
  const ordering = orderingIn(better, first_is);
  return spill(widthOf(block), (column) => {
    const figures = columnOf(block, column, group.rows);
    const { better: ahead, tied, ranked } = standingOf(figures, group.home, ordering.better);
    const number = positionNumber(ahead, tied, ranked, ordering.firstIs);
    return number === 0 ? noAnswer(`${force} has no value.`) : number;
  });
}

/**
 * A position as written: 8th, or =2nd where it is shared.
 * @customfunction ORDINAL
 * @param position A whole number from 1 on.
 * @param [tied] TRUE where the place is shared.
 * @returns The position with its ending; #N/A where it is missing.
 * @example =MSG.ORDINAL(8) // "8th"
 */
export function ordinal(position: any, tied?: boolean): string {
  const number = placeIn("position", position);
  return `${tied === true ? "=" : ""}${ordinalText(number)}`;
}

/** A position in a cell; 0 is how a blank cell may come. Throws #N/A for none, #VALUE! for a wrong one. */
function placeIn(argument: string, cell: unknown): number {
  const number = numberIn(cell);
  if (isMissing(number) || number === 0) throw noAnswer(`${argument} is missing.`);
  if (!isPlace(number)) throw unusable(`${argument} is a whole number from 1 on.`);
  return number;
}

/**
 * Whether a position improved or deteriorated.
 * @customfunction MOVEMENT
 * @param previous_position The position before.
 * @param position The position now.
 * @param [first_is] "best" (default) or "worst": what 1st means.
 * @returns "Improved", "Deteriorated" or "No change"; #N/A where a position is missing.
 * @example =MSG.MOVEMENT(4,5) // "Deteriorated"
 */
export function movement(previous_position: any, position: any, first_is?: string): string {
  const firstIs = firstIsIn(first_is);
  const before = placeIn("previous_position", previous_position);
  return movementKind(placesBetween(before, placeIn("position", position), firstIs));
}

/**
 * Why a position moved: by the force's own change, and by its peers'.
 * @customfunction WHYMOVED
 * @param force The force's name.
 * @param forces A column of names.
 * @param previous_values The values before, one column.
 * @param values The values now, one column.
 * @param better "lower" or "higher": which values are better.
 * @param [first_is] "best" (default) or "worst": what 1st means; it only decides how ties count.
 * @returns Three cells: places moved (+ is better), of these by its own change, by its peers' change; #N/A where the force has no value.
 * @example =MSG.WHYMOVED("Derbyshire",A2:A9,F2:F9,D2:D9,"lower") // {-2,0.5,-2.5}
 */
export function whymoved(
  force: string,
  forces: any[][],
  previous_values: any[][],
  values: any[][],
  better: string,
  first_is?: string,
): any[][] {
  const group = groupIn(force, forces);
  const ordering = orderingIn(better, first_is);
  const { home } = group;
  const before = { home, values: figuresIn(group, "previous_values", previous_values) };
  const now = { home, values: figuresIn(group, "values", values) };
  const { places, byOwn, byPeers } = sharesOfMove(ordering, before, now);
  if (isMissing(places)) throw noAnswer(`${force} has no value in one of the columns.`);
  return [[places, byOwn, byPeers]];
}

/**
 * The forces from the best to the last, with a heading: Position, Force, Value, Difference from average.
 * @customfunction LEAGUETABLE
 * @param forces A column of names; a row without a name is passed over.
 * @param values Their values, one column; a force without a value comes last.
 * @param better "lower" or "higher": which values are better.
 * @param [first_is] "best" (default) or "worst": what 1st means; the best stands first all the same.
 * @returns A heading and a row a force; the average is the mean of the values.
 * @example =INDEX(MSG.LEAGUETABLE(A2:A9,D2:D9,"lower"),9,2) // "Essex"
 */
export function leaguetable(
  forces: any[][],
  values: any[][],
  better: string,
  first_is?: string,
): any[][] {
  const named = forcesIn(forces);
  const ordering = orderingIn(better, first_is);
  const figures = figuresIn(named, "values", values);
  const rows = rankedRows(figures, ordering.better, ordering.firstIs).map((row) => {
    const name = named.names[row.force];
    if (row.position === 0) return ["", name, "", ""];
    return [row.position, name, figures[row.force], row.fromAverage];
  });
  return [["Position", "Force", "Value", "Difference from average"], ...rows];
}

/**
 * Positions over time as a line of blocks in one cell: the higher the block, the better the standing.
 * @customfunction SPARKLINE
 * @param positions A row or column of positions, oldest first; a missing one is a space.
 * @param [of] How many forces are ranked; the largest position given where left out.
 * @param [first_is] "best" (default) or "worst": what 1st means.
 * @returns The line.
 * @example =MSG.SPARKLINE(G11:K11,8) // "▄▅▅▅▄"
 */
export function sparkline(positions: any[][], of?: number, first_is?: string): string {
  const places = Float64Array.from(blockIn("positions", positions).flat(), numberIn);
  const given = places.filter((place) => place !== 0 && !isMissing(place));
  const largest = given.reduce((most, place) => Math.max(most, place), 1);
  if (!given.every(isPlace)) throw unusable("positions are whole numbers from 1 on.");
  const mustBe = `a whole number, at least ${largest}, the largest position`;
  const isEnough = (number: number): boolean => isPlace(number) && number >= largest;
  const forces = numberOption("of", of, largest, mustBe, isEnough);
  return positionLine(
    places.map((place) => (place === 0 ? Number.NaN : place)),
    forces,
    firstIsIn(first_is),
  );
}
