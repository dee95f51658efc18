/** The changes of a group in sentences, each true of every force it speaks of. */
import { listText } from "./leagueWording";
import { isMissing } from "../basics/missing";
import { ordinal } from "../basics/ordinal";
import { periodName, type Period } from "../basics/period";
import { countInWords, signedText, withUnit } from "../words/wording";
import type { Direction, ForceChange, ForceChanges } from "./whoMoved";

type Moved = ForceChange & { readonly direction: Direction };

/** Exceptions are named one by one up to this share of the forces: two of eight. */
const FEW = 1 / 4;

/**
 * Which forces went up and which down: "All forces in the MSG have seen a decrease in ...",
 * "Excluding Avon and Somerset, all forces ...", or how many did what, each named. Forces that have
 * no comparable figure are named. "" where fewer than half of the group have one, or fewer than two.
 *
 * @param measure its name
 * @example directionSentence({ before: { end: 24242, months: 1 }, now: { end: 24254, months: 1 }, forces: [{ force: "Kent", direction: "increase" }, ...["Essex", "Avon", "Devon", "Sussex"].map((force) => ({ force, direction: "decrease" }))] }, "Burglary") // "Excluding Kent, all forces in the MSG have seen a decrease in Burglary in March 2021 compared with March 2020."
 */
export function directionSentence(change: ForceChanges, measure: string): string {
  const moved = change.forces.filter((one): one is Moved => one.direction !== undefined);
  if (moved.length < 2 || moved.length * 2 < change.forces.length) return "";
  const without = change.forces.filter(({ direction }) => direction === undefined).map(nameOf);
  const periods = `in ${measure} in ${inWords(change.now)} compared with ${inWords(change.before)}`;
  const known = without.length === 0 ? "" : " with comparable figures";
  const missing =
    without.length === 0 ? "" : ` There are no comparable figures for ${listText(without)}.`;
  return `${whoMoved(moved, known)} ${periods}.${missing}`;
}

function nameOf({ force }: ForceChange): string {
  return force;
}

/** "March 2021" | "the 12 months to March 2021" */
function inWords(period: Period): string {
  return period.months === 1 || period.months === 3
    ? periodName(period)
    : `the ${periodName(period)}`;
}

const SEEN: Readonly<Record<Direction, string>> = {
  decrease: "a decrease",
  increase: "an increase",
  "no change": "no change",
};

function whoMoved(moved: readonly Moved[], known: string): string {
  const ways = (["decrease", "increase", "no change"] as const)
    .map((direction) => ({
      direction,
      forces: moved.filter((one) => one.direction === direction).map(nameOf),
    }))
    .filter(({ forces }) => forces.length > 0)
    // Stable: the order above decides between equally many.
    .sort((one, other) => other.forces.length - one.forces.length);
  const [most] = ways;
  if (!most) return "";
  const exceptions = moved.filter(({ direction }) => direction !== most.direction).map(nameOf);
  const all = `all forces in the MSG${known} have seen ${SEEN[most.direction]}`;
  if (exceptions.length === 0) return `${all.charAt(0).toUpperCase()}${all.slice(1)}`;
  if (exceptions.length <= moved.length * FEW) return `Excluding ${listText(exceptions)}, ${all}`;
  const parts = ways.map(({ direction, forces }, at) => {
    const count = countInWords(forces.length);
    const of =
      at === 0
        ? `${count} of the ${countInWords(moved.length)} forces in the MSG${known} ${forces.length === 1 ? "has" : "have"} seen `
        : `${count} `;
    return `${of}${SEEN[direction]} (${listText(forces)})`;
  });
  const text = listText(parts);
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

/**
 * The home force's change among those of its direction, and the average's: "Essex's decrease of
 * 10.4% is the third largest of the eight in its MSG; the MSG average fell 5.1%." "" where the own
 * change has no size, or is none.
 */
export function ownChangeSentence(change: ForceChanges, measure: string): string {
  const own = change.forces.find(({ isHome }) => isHome);
  if (!own?.direction || own.direction === "no change" || isMissing(own.size)) return "";
  const periods = `${inWords(change.before)} and ${inWords(change.now)}`;
  const subject = `${possessive(own.force)} ${own.direction} of ${sizeText(own.size, change)} in ${measure} between ${periods}`;
  return `${subject} is ${rankText(own, change)}${averageText(change)}.`;
}

function possessive(force: string): string {
  return force.endsWith("s") ? `${force}'` : `${force}'s`;
}

/** "10.4%" | "1.2% points"; a size that is not 0 never shows as 0. */
function sizeText(size: number, { unit }: ForceChanges): string {
  return withUnit(signedText(Math.abs(size), 1).replace("+", ""), unit);
}

function rankText(own: ForceChange, { forces }: ForceChanges): string {
  const alike = forces.filter(({ direction }) => direction === own.direction);
  const sized = alike.filter(({ size }) => !isMissing(size));
  const unsized = alike.filter(({ size }) => isMissing(size)).map(nameOf);
  const larger = sized.filter(({ size }) => Math.abs(size) > Math.abs(own.size)).length;
  const equal = sized.filter(({ size }) => size === own.size).length > 1;
  const leftOut =
    unsized.length === 0 ? "" : ` (without ${listText(unsized)}, where it is not known)`;
  if (sized.length === 1) return `the only ${own.direction} in its MSG${leftOut}`;
  if (larger === sized.length - 1)
    return `the smallest of the ${countInWords(sized.length)} in its MSG${leftOut}`;
  const place = larger === 0 ? "" : `${ordinalWord(larger + 1)} `;
  return `the ${equal ? "joint " : ""}${place}largest of the ${countInWords(sized.length)} in its MSG${leftOut}`;
}

const ORDINALS = ["second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth"];

function ordinalWord(place: number): string {
  return ORDINALS[place - 2] ?? ordinal(place);
}

function averageText(change: ForceChanges): string {
  const { ofAverage } = change;
  if (isMissing(ofAverage)) return "";
  if (ofAverage === 0) return "; the MSG average did not change";
  return `; the MSG average ${ofAverage < 0 ? "fell" : "rose"} ${sizeText(ofAverage, change)}`;
}
