/** Accepting checks from the pane: what it asks of the workbook, and what the outcome is then. */
import type { CheckWord } from "../../workbook/actions/acceptCheck";
import type { Outcome, OutcomeCheck, OutcomeProblem } from "../../workbook/actions/outcome";
import { checkKey, type CheckTexts } from "../../workbook/report/checks";
import type { Store } from "../store";

/** The workbook as accepting uses it; a promise may be refused with an error for a person. */
export interface AcceptingWorkbook {
  /** Writes a person's word into a check's row of MSG Checks, where it still says what is known. */
  write(check: CheckTexts, known: CheckWord, word: CheckWord): Promise<void>;
}

export interface AcceptingActions {
  /** Writes who accepts checks and why, one after the other up to the first that is refused; tells how many were. */
  readonly accept: (checks: readonly CheckTexts[], word: CheckWord) => Promise<number>;
  /** Clears what was written on a check; tells whether that was done. */
  readonly takeBack: (check: CheckTexts) => Promise<boolean>;
}

const NO_WORD: CheckWord = { acceptedBy: "", reason: "" };

export interface AcceptingOf {
  readonly store: Pick<Store<{ readonly outcome: Outcome | undefined }>, "state" | "change">;
  readonly workbook: AcceptingWorkbook;
  readonly attempt: <T>(failed: string, work: () => Promise<T>) => Promise<T | undefined>;
}

export function createAccepting({ store, workbook, attempt }: AcceptingOf): AcceptingActions {
  const put = async (failed: string, check: CheckTexts, word: CheckWord) => {
    const known = wordOn(store.state().outcome, check);
    const done = await attempt(failed, async () => {
      await workbook.write(check, known, word);
      return true;
    });
    const { outcome } = store.state();
    if (done && outcome) store.change({ outcome: withWord(outcome, check, word) });
    return done === true;
  };
  return {
    async accept(checks, word) {
      for (const [at, check] of checks.entries())
        if (!(await put("It could not be accepted.", check, word))) return at;
      return checks.length;
    },
    takeBack: (check) => put("It could not be taken back.", check, NO_WORD),
  };
}

const isOf = (check: CheckTexts) => {
  const key = checkKey(check);
  return ({ acceptable }: { readonly acceptable?: CheckTexts }) =>
    acceptable !== undefined && checkKey(acceptable) === key;
};

function wordOn(outcome: Outcome | undefined, check: CheckTexts): CheckWord {
  return outcome?.checks?.find(isOf(check)) ?? NO_WORD;
}

const STATES: readonly OutcomeCheck["state"][] = ["open", "accepted", "resolved"];

/**
 * The outcome once a person's word stands on a check: an accepted one is no open problem any more,
 * one without a word is one again.
 */
export function withWord(outcome: Outcome, check: CheckTexts, word: CheckWord): Outcome {
  const isIt = isOf(check);
  const isAccepted = word.acceptedBy.trim() !== "" || word.reason.trim() !== "";
  const checks = (outcome.checks ?? []).map((one): OutcomeCheck =>
    isIt(one)
      ? {
          ...one,
          state: isAccepted ? "accepted" : "open",
          acceptedBy: word.acceptedBy.trim(),
          reason: word.reason.trim(),
        }
      : one,
  );
  const others = outcome.problems.filter((problem) => !isIt(problem));
  const reopened = isAccepted ? [] : checks.filter(isIt).flatMap(problemOf);
  return {
    ...outcome,
    problems: [...others, ...reopened],
    checks: STATES.flatMap((state) => checks.filter((one) => one.state === state)),
  };
}

function problemOf(check: OutcomeCheck): OutcomeProblem[] {
  const { severity, where, what, remedy, measure, acceptable } = check;
  if (!severity) return [];
  return [
    {
      severity,
      where,
      what,
      remedy,
      ...(measure === "" ? {} : { measure }),
      ...(acceptable ? { acceptable } : {}),
    },
  ];
}
