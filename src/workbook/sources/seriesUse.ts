/** Which series the measures and indicators ask for, and which of them a problem of a source stops. */
import type { Place, Problem } from "../../msg/basics/problem";
import type { Indicator } from "../../msg/model/ownSetup";
import type { Measure, Setup } from "../../msg/model/setup";
import { nameKey, plainText } from "../names/cellText";

/** A measure or an indicator, as far as it asks for series. */
export interface SeriesUser {
  readonly kind: "measure" | "indicator";
  readonly name: string;
  readonly place: Place;
}

/** A name of a series as its user has it. */
interface SeriesReference {
  readonly user: SeriesUser;
  readonly text: string;
  /** The whole name, which may be a series of any source. */
  readonly key: string;
  /** "Source!Series" in its two parts; several where there is more than one "!", for each of them. */
  readonly parts: readonly { readonly source: string; readonly series: string }[];
}

function referencesOf(user: SeriesUser, names: readonly string[]): SeriesReference[] {
  return names
    .filter((text) => text !== "")
    .map((text) => ({ user, text, key: nameKey(text), parts: partsOf(text) }));
}

function partsOf(text: string): SeriesReference["parts"] {
  return [...text.matchAll(/!/g)].flatMap(({ index }) => {
    const [source, series] = [text.slice(0, index), text.slice(index + 1)].map(plainText);
    return source && series ? [{ source: nameKey(source), series }] : [];
  });
}

export class SeriesUse {
  private readonly references: readonly SeriesReference[];
  private readonly measures: ReadonlyMap<Measure, SeriesUser>;
  private readonly indicators: ReadonlyMap<Indicator, SeriesUser>;
  private readonly stopped = new Set<SeriesUser>();

  constructor(
    private readonly setup: Setup,
    private readonly ownIndicators: readonly Indicator[],
  ) {
    this.measures = new Map(setup.measures.map((one) => [one, userOf("measure", one)]));
    this.indicators = new Map(ownIndicators.map((one) => [one, userOf("indicator", one)]));
    this.references = [
      ...[...this.measures].flatMap(([one, user]) =>
        referencesOf(user, [
          one.value,
          one.count,
          one.denominator,
          one.sampleSize,
          one.low,
          one.high,
        ]),
      ),
      ...[...this.indicators].flatMap(([one, user]) =>
        referencesOf(user, [one.series, one.shareOf]),
      ),
    ];
  }

  /** The names of series that are asked for and a source may have, each once. */
  namesWanted(source: string): string[] {
    const names = new Map<string, string>();
    for (const reference of this.references) {
      names.set(reference.key, reference.text);
      for (const part of reference.parts)
        if (part.source === source) names.set(nameKey(part.series), part.series);
    }
    return [...names.values()];
  }

  /** Who names a series of a source; keys as `nameKey` gives them. */
  usersOf(source: string, series: string): SeriesUser[] {
    const using = this.references.filter((reference) => isMeant(reference, source, series));
    return [...new Set(using.map(({ user }) => user))];
  }

  /** The names that no source has, or that a source has which could not be read whole. */
  *unreadable(
    known: readonly {
      readonly source: string;
      readonly series: string;
      readonly failed: boolean;
    }[],
    failedSources: ReadonlySet<string>,
  ): Generator<{
    readonly user: SeriesUser;
    readonly name: string;
    /** The failed sources that may have it. */
    readonly sources: readonly string[];
  }> {
    for (const reference of this.references) {
      const meant = known.filter(({ source, series }) => isMeant(reference, source, series));
      const named = reference.parts.flatMap(({ source }) =>
        failedSources.has(source) ? [source] : [],
      );
      const lost = meant.length === 0 && (reference.parts.length === 0 || named.length > 0);
      const failed = meant.flatMap((one) => (one.failed ? [one.source] : []));
      if (!lost && failed.length === 0) continue;
      const sources = [failed, named, [...failedSources]].find(({ length }) => length > 0) ?? [];
      yield { user: reference.user, name: reference.text, sources: [...new Set(sources)] };
    }
  }

  /** One problem a user, which then has no figures; the problem alone where nobody uses it. */
  stop(users: readonly SeriesUser[], problem: Problem): Problem[] {
    if (users.length === 0) return [problem];
    for (const user of users) this.stopped.add(user);
    return users.map(({ kind, name }) => ({ ...problem, [kind]: name }));
  }

  /** The set-up with stopped measures marked. */
  setupAfter(): Setup {
    return { ...this.setup, measures: this.marked(this.setup.measures, this.measures) };
  }

  /** The indicators with stopped ones marked. */
  indicatorsAfter(): readonly Indicator[] {
    return this.marked(this.ownIndicators, this.indicators);
  }

  private marked<One extends { readonly usable: boolean }>(
    all: readonly One[],
    users: ReadonlyMap<One, SeriesUser>,
  ): readonly One[] {
    return all.map((one) => {
      const user = users.get(one);
      return user && this.stopped.has(user) ? { ...one, usable: false } : one;
    });
  }
}

function userOf(kind: SeriesUser["kind"], { name, place }: Measure | Indicator): SeriesUser {
  return { kind, name, place };
}

function isMeant(reference: SeriesReference, source: string, series: string): boolean {
  if (reference.key === series) return true;
  return reference.parts.some((part) => part.source === source && nameKey(part.series) === series);
}
