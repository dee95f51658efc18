/** Which force a text of a source means. A text that is no force's is a region, a total or a slip. */
import { forceKey, nameKey } from "../../msg/basics/names";
import { editDistance } from "../../msg/basics/nearNames";
import { knownForce, nameWithoutSuffix } from "../../msg/basics/knownForces";
import type { Force } from "../../msg/model/setup";
import { plainText, withoutFootnotes } from "../names/cellText";

/** Words that publishers add to a force's name. */
const GENERIC_WORDS = /\b(?:police|constabulary|service|force|area|the)\b/g;

/** The forces of MsgForces by all their names. */
export class ForceNames {
  private readonly byCode = new Map<string, number[]>();
  private readonly byName = new Map<string, number[]>();
  /** By the plain name of a force that is known under others too. */
  private readonly byKnown = new Map<string, number[]>();
  /** By their names without "Police" or "Constabulary". */
  private readonly byBareName = new Map<string, number[]>();

  constructor(private readonly forces: readonly Force[]) {
    forces.forEach((force, index) => {
      if (force.areaCode !== "") add(this.byCode, force.areaCode, index);
      const names = [force.name, ...force.aliases];
      for (const name of names) {
        add(this.byName, forceKey(name), index);
        add(this.byBareName, nameWithoutSuffix(name), index);
      }
      const known = knownForce(force.areaCode) ?? knownForce(force.name);
      if (known !== undefined) add(this.byKnown, known, index);
    });
  }

  /**
   * Indices of the forces that a text means: by area code, else by name or alias, else by these
   * without footnote digits, else by a name or code under which a force of this name is known, else
   * without "Police" or "Constabulary" where one force remains. Empty for no force; several when
   * MsgForces is ambiguous.
   */
  find(text: string): readonly number[] {
    const plain = plainText(text);
    const unmarked = withoutFootnotes(plain);
    return (
      this.byCode.get(plain) ??
      this.byName.get(forceKey(plain)) ??
      this.byName.get(forceKey(unmarked)) ??
      this.byOtherName(plain) ??
      this.byOtherName(unmarked) ??
      []
    );
  }

  private byOtherName(text: string): readonly number[] | undefined {
    const known = this.byKnown.get(knownForce(text) ?? "");
    if (known) return known;
    const bare = this.byBareName.get(nameWithoutSuffix(text));
    return bare?.length === 1 ? bare : undefined;
  }

  /** The force that a text of no force nearly names; never to be taken for it. */
  near(text: string): Force | undefined {
    const core = coreName(withoutFootnotes(plainText(text)));
    if (core.length < 4) return undefined;
    return this.forces.find((force) =>
      [force.name, ...force.aliases].some((name) => isNear(core, coreName(name))),
    );
  }
}

function add(index: Map<string, number[]>, key: string, force: number): void {
  const known = index.get(key);
  if (!known) index.set(key, [force]);
  else if (!known.includes(force)) known.push(force);
}

function coreName(name: string): string {
  return nameKey(forceKey(name).replace(GENERIC_WORDS, " "));
}

function isNear(one: string, other: string): boolean {
  const allowed = Math.min(one.length, other.length) >= 8 ? 2 : 1;
  return Math.abs(one.length - other.length) <= allowed && editDistance(one, other) <= allowed;
}
