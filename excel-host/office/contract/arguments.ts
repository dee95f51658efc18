import { excelError } from "./errors";
import type { Argument, Json } from "./hostObject";

/** Readers of a method's arguments: each refuses what Excel would call an invalid argument. */

export function textArgument(args: readonly Argument[], index: number): string {
  const value = args[index];
  if (typeof value === "string") return value;
  if (typeof value === "number") return String(value);
  throw excelError("InvalidArgument", `Argument ${index + 1} is not a text.`);
}

export function optionalText(args: readonly Argument[], index: number): string | undefined {
  return isAbsent(args[index]) ? undefined : textArgument(args, index);
}

export function integerArgument(args: readonly Argument[], index: number): number {
  const value = args[index];
  if (typeof value === "number" && Number.isInteger(value)) return value;
  throw excelError("InvalidArgument", `Argument ${index + 1} is not a whole number.`);
}

export function optionalInteger(
  args: readonly Argument[],
  index: number,
  otherwise: number,
): number {
  return isAbsent(args[index]) ? otherwise : integerArgument(args, index);
}

export function optionalBoolean(
  args: readonly Argument[],
  index: number,
  otherwise: boolean,
): boolean {
  const value = args[index];
  if (isAbsent(value)) return otherwise;
  if (typeof value === "boolean") return value;
  throw excelError("InvalidArgument", `Argument ${index + 1} is not true or false.`);
}

/** One of the texts an enumeration has; absent is the first of them. */
export function choiceArgument<T extends string>(
  args: readonly Argument[],
  index: number,
  choices: readonly T[],
): T {
  const value = args[index];
  const [first] = choices;
  if (isAbsent(value) && first !== undefined) return first;
  return oneOf(value, choices);
}

export function oneOf<T extends string>(value: Argument, choices: readonly T[]): T {
  const choice = choices.find((text) => text === value);
  if (choice === undefined) {
    throw excelError("InvalidArgument", `It is none of ${choices.join(", ")}.`);
  }
  return choice;
}

/** Excel.ClearApplyTo, its default first. */
export const CLEAR_WHAT = ["All", "Contents", "Formats", "Hyperlinks"] as const;

/** Clearings after which cells hold something else. */
export const CLEARS_CONTENTS: ReadonlySet<string> = new Set(["All", "Contents"]);

export function asText(value: Json): string {
  if (typeof value === "string") return value;
  throw excelError("InvalidArgument", "It is not a text.");
}

export function asBoolean(value: Json): boolean {
  if (typeof value === "boolean") return value;
  throw excelError("InvalidArgument", "It is not true or false.");
}

/** A number no smaller than the least one allowed. */
export function asNumber(value: Json, least = Number.NEGATIVE_INFINITY): number {
  if (typeof value === "number" && value >= least) return value;
  throw excelError("InvalidArgument", "It is not a number that is allowed here.");
}

export function isAbsent(value: Argument): value is null | undefined {
  return value === null || value === undefined;
}
