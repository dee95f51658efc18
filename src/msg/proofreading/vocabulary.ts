/** What tagging needs to know of a set-up: names, units and what is counted. */
import { forceKey } from "../basics/names";
import type { Setup } from "../model/setup";
import type { MeasureNames } from "./measureNames";

/** What tagging needs to know of a set-up; made once. */
export interface Vocabulary {
  readonly home: RegExp;
  readonly others: RegExp | undefined;
  readonly names: MeasureNames;
  /** Units of measures as written, and what is counted. */
  readonly units: RegExp | undefined;
  /** "fewer offences", and "offences", after a number. */
  readonly direction: RegExp;
  readonly noun: RegExp;
}

export function vocabularyOf(setup: Setup, names: MeasureNames): Vocabulary {
  const namesOf = (index: number) => {
    const force = setup.forces[index];
    return force ? [force.name, ...force.aliases] : [];
  };
  const home = [setup.settings.homeForce, ...namesOf(setup.home)];
  const others = setup.forces.flatMap((_, index) => (index === setup.home ? [] : namesOf(index)));
  const units = setup.measures
    .map(({ unit }) => unit.trim().toLowerCase())
    .filter((unit) => unit.length > 2)
    .sort((a, b) => b.length - a.length);
  const nouns = setup.measures.map(({ countNoun }) => countNoun.trim().toLowerCase());
  const counted = [...new Set([...nouns, "offences", "crimes", "incidents"])]
    .filter((word) => word !== "")
    .map(escaped)
    .join("|");
  return {
    home: anyOf(home) ?? /(?!)/u,
    others: anyOf(others),
    names,
    units:
      units.length > 0
        ? new RegExp(`^ ?(?:${units.map(escaped).join("|")})(?!\\w)`, "u")
        : undefined,
    direction: new RegExp(`^ (fewer|less|more|additional|further)\\b(?: (?:${counted}))?`, "u"),
    noun: new RegExp(`^ (?:${counted})\\b(?! per)`, "u"),
  };
}

function anyOf(names: readonly string[]): RegExp | undefined {
  const known = [...new Set(names.map(forceKey))]
    .filter((name) => name !== "")
    .sort((a, b) => b.length - a.length)
    .map((name) => escaped(name).replaceAll(" and ", " (?:and|&) "));
  if (known.length === 0) return undefined;
  return new RegExp(
    `(^|[^\\p{L}\\p{N}-])(?:${known.join("|")})(?: police(?: service)?| constabulary)?(?![\\p{L}\\p{N}])`,
    "gu",
  );
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&");
}
