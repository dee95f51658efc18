/** What is known of a force's names beside those that MsgForces has. */
import { forceKey } from "./names";
import { POLICE_FORCE_NAMES } from "./policeForceNames";

/** Which force each name, spelling and area code is, by its key. */
const KNOWN = new Map(
  POLICE_FORCE_NAMES.flatMap(({ name, official, code, welsh = name, others = [] }) =>
    [name, official, welsh, code, ...others].map((text) => [forceKey(text), name] as const),
  ),
);

/**
 * The plain name of a police force of England and Wales by any of its names; undefined for other texts.
 *
 * @example knownForce("Heddlu Gwent") // "Gwent"
 * @example knownForce("GMP") // "Greater Manchester"
 */
export function knownForce(text: string): string | undefined {
  return KNOWN.get(forceKey(text));
}

const SUFFIX = / (?:police service|police force|police|constabulary)$/;
const PREFIX = /^heddlu /;

/**
 * A force's name without the words that make it official, made comparable.
 *
 * @example nameWithoutSuffix("Kent Police") // "kent"
 */
export function nameWithoutSuffix(text: string): string {
  const key = forceKey(text);
  const bare = key.replace(SUFFIX, "").replace(PREFIX, "");
  return bare === "" ? key : bare;
}
