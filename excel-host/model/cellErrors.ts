import { CellError, type ErrorText } from "./types";

const ERROR_TEXTS: readonly ErrorText[] = [
  "#NULL!",
  "#DIV/0!",
  "#VALUE!",
  "#REF!",
  "#NAME?",
  "#NUM!",
  "#N/A",
  "#SPILL!",
  "#CALC!",
  "#GETTING_DATA",
  "#BUSY!",
];

/** One error of each text: cells hold their places in this list, formulas compare them by identity. */
export const ERRORS: readonly CellError[] = ERROR_TEXTS.map((text) => new CellError(text));

const PLACES = new Map<string, number>(ERROR_TEXTS.map((text, place) => [text, place]));

export function errorPlace(text: ErrorText): number {
  return PLACES.get(text) as number;
}

/** The one error of this text. */
export function cellError(text: ErrorText): CellError {
  return ERRORS[errorPlace(text)] as CellError;
}

/** The error that a text names, or undefined for any other text; case counts, as in files. */
export function errorNamed(text: string): CellError | undefined {
  const place = PLACES.get(text);
  return place === undefined ? undefined : ERRORS[place];
}
