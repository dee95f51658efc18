/** The custom functions as functions.json describes them, and what an argument can be given. */

export interface DescribedParameter {
  readonly name: string;
  readonly description: string;
  readonly type?: string;
  readonly dimensionality?: string;
  readonly optional?: boolean;
}

export interface DescribedFunction {
  readonly id: string;
  readonly description: string;
  readonly parameters: readonly DescribedParameter[];
}

/** The functions of a functions.json, by name. */
export function readDescriptions(json: string): DescribedFunction[] {
  const { functions } = JSON.parse(json) as { functions: DescribedFunction[] };
  return [...functions].sort((one, other) => one.id.localeCompare(other.id, "en"));
}

/** How an argument is given. */
export type ArgumentKind =
  /** A range. */
  | "cells"
  /** One of a few words. */
  | "word"
  | "yes or no"
  /** A number, or a cell. */
  | "number"
  /** A text, a cell, and where its type is "any" a number. */
  | "text or cell";

const WORDS = /"([^"]+)"/g;

/** Descriptions that begin with their words list all of them, unless they end in "or a number". */
const CLOSED_LIST = /^(?:[A-Z][a-z ]+: )?"/;
const OPEN_LIST = /\bor a(?: rate as a)? number\b|\bsuch as "\d/;

/** The words that an argument takes, as its description lists them; none where it lists none. */
export function wordsOf({ description, type }: DescribedParameter): string[] {
  const isList = CLOSED_LIST.test(description) || type === "any";
  return isList ? [...new Set([...description.matchAll(WORDS)].map(([, word = ""]) => word))] : [];
}

export function kindOf(parameter: DescribedParameter): ArgumentKind {
  const { description, type, dimensionality } = parameter;
  if (dimensionality === "matrix") return "cells";
  if (type === "boolean") return "yes or no";
  if (type === "number") return "number";
  const isClosed =
    type === "string" && CLOSED_LIST.test(description) && !OPEN_LIST.test(description);
  return isClosed ? "word" : "text or cell";
}

/** @example labelOf({ name: "first_is", description: "" }) // "first is" */
export function labelOf({ name }: DescribedParameter): string {
  return name.replaceAll("_", " ");
}
