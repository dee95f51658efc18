/** The tab Problems: those that are open, and those that somebody accepted. */
import { makeStyles } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import type { CheckWord } from "../../workbook/actions/acceptCheck";
import type { CheckTexts } from "../../workbook/report/checks";
import { NoReport } from "../parts/NoReport";
import type { ViewProps } from "../view";
import { AcceptedList } from "./AcceptedList";
import { ProblemList } from "./ProblemList";

const useStyles = makeStyles({
  said: { margin: 0, padding: "8px 16px 0", ":focus": { outlineStyle: "none" } },
});

/** Said once it is done; counted, so that the same words said twice take the focus twice. */
interface Said {
  readonly text: string;
  readonly times: number;
}

export function ProblemsView({ state, session }: ViewProps) {
  const styles = useStyles();
  const [said, setSaid] = useState<Said>({ text: "", times: 0 });
  const status = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    // What was pressed is gone with its problem: the keys go on from here, and it is read out.
    if (said.times > 0) status.current?.focus();
  }, [said]);
  const { outcome, preferences, work } = state;
  if (!outcome) return <NoReport state={state} session={session} />;
  const say = (text: string) => setSaid(({ times }) => ({ text, times: times + 1 }));
  const accept = async (checks: readonly CheckTexts[], word: CheckWord) => {
    session.prefer({ acceptsAs: word.acceptedBy.trim() });
    const accepted = await session.accept(checks, word);
    if (accepted === 1 && checks.length === 1) say("Accepted, and written on MSG Checks.");
    else if (accepted > 0) say(`${accepted} accepted, and written on MSG Checks.`);
  };
  const takeBack = async (check: CheckTexts) => {
    if (await session.takeBack(check)) say("Taken back, and cleared on MSG Checks.");
  };
  const busy = work !== undefined;
  return (
    <>
      {said.text && (
        <p className={styles.said} ref={status} tabIndex={-1}>
          {said.text}
        </p>
      )}
      <ProblemList
        problems={outcome.problems}
        accepting={{ acceptsAs: preferences.acceptsAs, busy, onAccept: accept }}
        onSelect={(where) => void session.select(where)}
      />
      <AcceptedList
        checks={outcome.checks ?? []}
        busy={busy}
        onTakeBack={(check) => void takeBack(check)}
      />
    </>
  );
}
