/** What changed since the last published update: measure by measure, or by what it is that changed. */
import type { Measure } from "../../msg/model/setup";
import type { SincePublished } from "../../msg/model/update";
import { figureChanges, revisedText, type ChangeKind, type FigureChange } from "./reviewTexts";

export interface ChangedMeasure {
  readonly measure: string;
  readonly changes: readonly FigureChange[];
  /** Was not published then. */
  readonly isNew: boolean;
  /** How many of the figures behind it were revised. */
  readonly revised: number;
}

/** The measures of which something is otherwise than it was published. */
export function changedMeasures(
  since: SincePublished,
  measures: readonly Measure[],
): ChangedMeasure[] {
  return since.measures.flatMap((one) => {
    const measure = measures.find(({ name }) => name === one.measure);
    const changes = measure ? figureChanges(one, measure) : [];
    const isNew = one.then === undefined;
    const revised = one.revised.length;
    const isChanged = isNew || changes.length > 0 || revised > 0;
    return isChanged ? [{ measure: one.measure, changes, isNew, revised }] : [];
  });
}

/** @example thenAndNow("4th of 8", "") // "4th of 8 → None" */
export function thenAndNow(then: string, now: string): string {
  return `${then || "None"} → ${now || "None"}`;
}

/** Measures of which the same is to be said. */
interface KindEntry {
  readonly measures: readonly string[];
  /** "" where the kind says it all. */
  readonly text: string;
}

interface ChangesOfKind {
  /** "Position: 6 measures" */
  readonly name: string;
  readonly entries: readonly KindEntry[];
  /** What a reader asks first: whether a verdict, or a place, is another. */
  readonly isVerdict: boolean;
}

/** What a reader asks first stands first. */
const KINDS: readonly ChangeKind[] = ["Status", "Position", "Aspiration", "Value", "Data to"];
const VERDICTS: readonly ChangeKind[] = ["Status", "Position"];

/** The changes by what it is that changed; kinds of which there is nothing are left out. */
export function changesByKind(changed: readonly ChangedMeasure[]): ChangesOfKind[] {
  const ofFigures = KINDS.map((kind) => ({
    kind,
    isVerdict: VERDICTS.includes(kind),
    told: changed.flatMap(({ measure, changes }) =>
      changes
        .filter(({ what }) => what === kind)
        .map(({ then, now }) => ({ measure, text: thenAndNow(then, now) })),
    ),
  }));
  const revised = changed
    .filter((one) => one.revised > 0)
    .map((one) => ({ measure: one.measure, text: revisedText(one.revised) }));
  const added = changed.filter(({ isNew }) => isNew).map(({ measure }) => ({ measure, text: "" }));
  return [
    ...ofFigures,
    { kind: "Figures revised", isVerdict: false, told: revised },
    { kind: "Not published then", isVerdict: false, told: added },
  ]
    .filter(({ told }) => told.length > 0)
    .map(({ kind, isVerdict, told }) => ({
      name: `${kind}: ${told.length} ${told.length === 1 ? "measure" : "measures"}`,
      entries: sameTogether(told),
      isVerdict,
    }));
}

function sameTogether(
  told: readonly { readonly measure: string; readonly text: string }[],
): KindEntry[] {
  const byText = new Map<string, string[]>();
  for (const { measure, text } of told) byText.set(text, [...(byText.get(text) ?? []), measure]);
  return [...byText].map(([text, measures]) => ({ measures, text }));
}
