/** Words and single numbers among the arguments. */
import type { FirstIs, Ordering } from "../msg/model/setup";
import { unusable } from "./errors";

/** Excel passes null for an omitted argument, and an object where it still has older descriptions. */
function isLeftOut(given: unknown): boolean {
  return given === null || given === undefined || given === "" || typeof given === "object";
}

/**
 * A word out of the few that an argument allows, case-blind; `fallback` when it was left out.
 *
 * Throws #VALUE! naming the argument and its words.
 */
export function wordIn<Word extends string>(
  argument: string,
  given: unknown,
  words: readonly Word[],
  fallback?: Word,
): Word {
  if (isLeftOut(given) && fallback !== undefined) return fallback;
  const text = typeof given === "string" ? given.trim().toLowerCase() : "";
  const word = words.find((candidate) => candidate === text);
  if (word === undefined)
    throw unusable(`${argument} is ${words.map((allowed) => `"${allowed}"`).join(" or ")}.`);
  return word;
}

/** A number that a test allows; `fallback` when it was left out. Throws #VALUE! saying what it must be. */
export function numberOption(
  argument: string,
  given: unknown,
  fallback: number,
  mustBe: string,
  allows: (number: number) => boolean,
): number {
  if (isLeftOut(given)) return fallback;
  if (typeof given !== "number" || !allows(given)) throw unusable(`${argument} is ${mustBe}.`);
  return given;
}

export function perIn(given: unknown): number {
  return numberOption("per", given, 1000, "a number above 0", (per) => per > 0);
}

export function confidenceIn(given: unknown): number {
  const mustBe = "a number between 0 and 1, such as 0.95";
  return numberOption("confidence", given, 0.95, mustBe, (share) => share > 0 && share < 1);
}

/** A whole number from 1 on. */
export function isPlace(number: number): boolean {
  return Number.isInteger(number) && number >= 1;
}

export type Direction = "lower" | "higher";

export function orderingIn(better: unknown, first_is: unknown): Ordering {
  return { better: betterIn(better), firstIs: firstIsIn(first_is) };
}

export function betterIn(better: unknown): Direction {
  return wordIn("better", better, ["lower", "higher"]);
}

export function firstIsIn(first_is: unknown): FirstIs {
  return wordIn("first_is", first_is, ["best", "worst"], "best");
}

export function methodIn(method: unknown): "rank" | "inclusive" | "exclusive" {
  return wordIn("method", method, ["rank", "inclusive", "exclusive"], "rank");
}
