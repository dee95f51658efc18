/** What a reader of a measure must know: sentences for its note, some of them problems as well. */
import type { Answer, Place, Problem, Severity } from "../basics/problem";
import type { Measure } from "../model/setup";

export interface Caveat {
  /** Stands alone beside the measure's name, which it leaves out. */
  readonly sentence: string;
  /** Where somebody can do something about it. */
  readonly problem?: {
    readonly severity: Severity;
    readonly remedy: string;
    readonly where: readonly Place[];
    readonly isAcceptable?: boolean;
    readonly needs?: Answer;
    /** The cause that it follows from. */
    readonly follows?: string;
  };
}

/** A caveat for the note alone. */
export function remark(sentence: string): Caveat {
  return { sentence };
}

/** A caveat that is a problem of the measure, by default at its row on MSG Setup. */
export function trouble(
  severity: Severity,
  sentence: string,
  remedy: string,
  ...where: readonly Place[]
): Caveat {
  return { sentence, problem: { severity, remedy, where } };
}

/** The caveat, as one that follows from a cause: mended with it. */
export function following(cause: string, { sentence, problem }: Caveat): Caveat {
  return problem ? { sentence, problem: { ...problem, follows: cause } } : { sentence };
}

/** A caveat without which the verdict might be another: it is published once a person has accepted it by name. */
export function verdictTrouble(sentence: string, remedy: string): Caveat {
  return { sentence, problem: { severity: "warning", remedy, where: [], needs: "name" } };
}

/** The problems among a measure's caveats; those that name no cell are at the measure's row. */
export function problemsOf(caveats: readonly Caveat[], measure: Measure): readonly Problem[] {
  return caveats.flatMap(({ sentence, problem }) =>
    problem
      ? [
          {
            severity: problem.severity,
            what: sentence,
            remedy: problem.remedy,
            where: problem.where.length > 0 ? problem.where : [measure.place],
            measure: measure.name,
            ...(problem.isAcceptable ? { isAcceptable: true } : {}),
            ...(problem.needs ? { needs: problem.needs } : {}),
            ...(problem.follows === undefined ? {} : { follows: problem.follows }),
          },
        ]
      : [],
  );
}

/** The note of a measure: its caveats, one after the other. */
export function noteOf(caveats: readonly Caveat[]): string {
  return caveats.map(({ sentence }) => sentence).join(" ");
}
