/** What hangs on the definitions chosen, in sentences: the same in the league and for reviewers. */
import type { Definition, NotKnown, Sensitivity, VerdictChange } from "./sensitivity";

/** A verdict as what it would not be any more, beside its opposite. */
const NO_LONGER: Readonly<Record<string, string>> = {
  "as good as the average or better": "not as good or better",
  "worse than the average": "not worse",
  "within the top quartile": "not within it",
  "outside the top quartile": "not outside it",
  "not known": "which is not known by the definition chosen",
};

const NEEDS: Readonly<Record<Definition, string>> = {
  average: "that needs counts and denominators",
  "top quartile": "that needs more forces with a value",
};

/** Something to be said of measures. */
export interface SaidOfMeasures {
  readonly measures: readonly string[];
  readonly sentence: string;
}

/**
 * The verdicts that would change, a sentence a measure and definition.
 *
 * @example changeSentences({ changes: [{ measure: "Burglary", verdict: "top quartile", definition: "top quartile", name: "QUARTILE.INC", insteadOf: "rank", chosen: "outside the top quartile", other: "within the top quartile", benchmark: 4, otherBenchmark: 5 }] })[0].sentence // "By QUARTILE.INC instead of rank: within the top quartile, not outside it."
 */
export function changeSentences({ changes }: Pick<Sensitivity, "changes">): SaidOfMeasures[] {
  return gathered(
    changes,
    ({ measure, name }) => `${measure} | ${name}`,
    ([first, ...others]) => ({
      measures: [first.measure],
      sentence: `By ${first.name} instead of ${first.insteadOf}: ${[first, ...others].map(verdictWords).join("; ")}.`,
    }),
  );
}

/**
 * The verdicts that cannot be known, a sentence for all measures of which the same is to be said.
 *
 * @example notKnownSentences({ notKnown: [{ measure: "Burglary", definition: "average", name: "the weighted average with Essex" }] })[0].sentence // "Not known by the weighted average with Essex: that needs counts and denominators."
 */
export function notKnownSentences({ notKnown }: Pick<Sensitivity, "notKnown">): SaidOfMeasures[] {
  const byMeasure = gathered(
    notKnown,
    ({ measure, definition }) => `${measure} | ${definition}`,
    (entries) => ({ measures: [entries[0].measure], sentence: notKnownSentence(entries) }),
  );
  return gathered(
    byMeasure,
    ({ sentence }) => sentence,
    (entries) => ({
      measures: entries.flatMap(({ measures }) => measures),
      sentence: entries[0].sentence,
    }),
  );
}

/** Everything to be said of a single measure: what would change, or that nothing would; what is not known. */
export function measureSentences(of: Pick<Sensitivity, "changes" | "notKnown">): string[] {
  const changes = changeSentences(of).map(({ sentence }) => sentence);
  const notKnown = notKnownSentences(of).map(({ sentence }) => sentence);
  if (changes.length > 0) return [...changes, ...notKnown];
  const which = notKnown.length > 0 ? "in use that can be worked out" : "in use";
  return [`No other definition ${which} would change its verdict.`, ...notKnown];
}

function verdictWords({ verdict, chosen, other }: VerdictChange): string {
  return verdict === "status"
    ? `status "${other || "Not judged"}", not "${chosen || "Not judged"}"`
    : `${other}, ${NO_LONGER[chosen] ?? `not ${chosen}`}`;
}

function notKnownSentence([first, ...others]: Some<NotKnown>): string {
  const names = [first, ...others].map(({ name }) => name);
  return `Not known by ${names.join(" or ")}: ${NEEDS[first.definition]}.`;
}

type Some<Entry> = readonly [Entry, ...Entry[]];

/** Entries of the same key together, in the order in which each key comes first. */
function gathered<Entry, Result>(
  entries: readonly Entry[],
  keyOf: (entry: Entry) => string,
  make: (entries: Some<Entry>) => Result,
): Result[] {
  const groups = new Map<string, [Entry, ...Entry[]]>();
  for (const entry of entries) {
    const group = groups.get(keyOf(entry));
    if (group) group.push(entry);
    else groups.set(keyOf(entry), [entry]);
  }
  return [...groups.values()].map(make);
}
