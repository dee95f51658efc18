/** Which series the measures ask for, and which measures a problem of a source stops. */
import type { Problem } from "../../msg/basics/problem";
import type { Measure, Setup } from "../../msg/model/setup";
import { nameKey, plainText } from "../names/cellText";

/** A name of a series as a measure has it. */
interface SeriesReference {
  readonly measure: Measure;
  readonly text: string;
  /** The whole name, which may be a series of any source. */
  readonly key: string;
  /** "Source!Series" in its two parts. */
  readonly source: string | undefined;
  readonly series: string | undefined;
}

function referencesOf(measure: Measure): SeriesReference[] {
  const { value, count, denominator, sampleSize, low, high } = measure;
  return [value, count, denominator, sampleSize, low, high]
    .filter((text) => text !== "")
    .map((text) => {
      const [, source, series] = /^([^!]+)!(.+)$/.exec(text) ?? [];
      return {
        measure,
        text,
        key: nameKey(text),
        source: source === undefined ? undefined : nameKey(source),
        series: series === undefined ? undefined : plainText(series),
      };
    });
}

export class MeasureUse {
  private readonly references: readonly SeriesReference[];
  private readonly stopped = new Set<Measure>();

  constructor(private readonly setup: Setup) {
    this.references = setup.measures.flatMap(referencesOf);
  }

  /** The names of series that measures ask for and a source may have, each once. */
  namesWanted(source: string): string[] {
    const names = new Map<string, string>();
    for (const reference of this.references) {
      names.set(reference.key, reference.text);
      if (reference.source === source && reference.series !== undefined) {
        names.set(nameKey(reference.series), reference.series);
      }
    }
    return [...names.values()];
  }

  /** The measures that name a series of a source; keys as `nameKey` gives them. */
  measuresUsing(source: string, series: string): Measure[] {
    const using = this.references.filter((reference) => isMeant(reference, source, series));
    return [...new Set(using.map(({ measure }) => measure))];
  }

  /** The names that no source has, or that a source has which could not be read whole. */
  *unreadable(
    known: readonly {
      readonly source: string;
      readonly series: string;
      readonly failed: boolean;
    }[],
    failedSources: ReadonlySet<string>,
  ): Generator<{ readonly measure: Measure; readonly name: string }> {
    for (const reference of this.references) {
      const meant = known.filter(({ source, series }) => isMeant(reference, source, series));
      const explicit = reference.source !== undefined && failedSources.has(reference.source);
      const lost = meant.length === 0 && (reference.source === undefined || explicit);
      if (lost || meant.some(({ failed }) => failed)) {
        yield { measure: reference.measure, name: reference.text };
      }
    }
  }

  /** One problem a measure, which then has no figures; the problem alone where none uses it. */
  stop(measures: readonly Measure[], problem: Problem): Problem[] {
    if (measures.length === 0) return [problem];
    for (const measure of measures) this.stopped.add(measure);
    return measures.map((measure) => ({ ...problem, measure: measure.name }));
  }

  /** The set-up with stopped measures marked. */
  setupAfter(): Setup {
    const measures = this.setup.measures.map((measure) =>
      this.stopped.has(measure) ? { ...measure, usable: false } : measure,
    );
    return { ...this.setup, measures };
  }
}

function isMeant(reference: SeriesReference, source: string, series: string): boolean {
  if (reference.key === series) return true;
  return (
    reference.source === source &&
    reference.series !== undefined &&
    nameKey(reference.series) === series
  );
}
