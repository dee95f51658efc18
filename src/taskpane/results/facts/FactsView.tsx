/** Asks for the facts of an opened measure, and puts those that are picked where they belong. */
import { useEffect, useState } from "react";
import { draftSentence } from "../../../msg/telling/draft";
import type { GroupFact } from "../../../msg/telling/groupFacts";
import { updateName, type UpdateReport } from "../../../msg/model/update";
import type { CommentaryOutcome } from "../../../workbook/actions/addToCommentary";
import type { ViewProps } from "../../view";
import { copyText } from "./copyText";
import { FactsPart, type FactAnswer } from "./FactsPart";
import type { MeasureResult } from "../../../msg/model/measureResult";

export interface FactsViewProps extends Pick<ViewProps, "session"> {
  readonly result: MeasureResult;
  readonly report: UpdateReport;
}

const ANSWERS: Readonly<Record<CommentaryOutcome["kind"], (where: string) => string>> = {
  added: (where) => `Added in ${where}. Refresh to have it on MSG Movement.`,
  there: (where) => `It is in ${where} already.`,
  "own words": (where) =>
    `${where} holds words of your own, which are left as they are. Copy the fact to put it among them.`,
};

/** Nothing for a measure without data. */
export function FactsView(props: FactsViewProps) {
  const { league, measure } = props.result;
  return league ? <Facts key={measure.name} {...props} end={league.period.end} /> : null;
}

function Facts({ result, report, session, end }: FactsViewProps & { readonly end: number }) {
  const [facts, setFacts] = useState<readonly GroupFact[]>([]);
  const [answer, setAnswer] = useState<FactAnswer>();
  const [isBusy, setIsBusy] = useState(false);
  const measure = result.measure.name;
  useEffect(() => {
    let isWanted = true;
    const ask = () => session.workbook.facts.ofGroup({ measure, end });
    void session
      .attempt("The facts about the group could not be worked out.", ask)
      .then((found) => {
        if (isWanted) setFacts(found ?? []);
      });
    return () => {
      isWanted = false;
    };
    // The facts are those of the report: another report has others.
  }, [session, report, measure, end]);

  const add = async (fact: string) => {
    setIsBusy(true);
    const ownSentences = [draftSentence(result, report), ...facts.map(({ text }) => text)];
    const asked = { measure, update: updateName(report), fact, ownSentences };
    const outcome = await session.attempt("The fact was not added.", () =>
      session.workbook.facts.addToCommentary(asked),
    );
    setIsBusy(false);
    if (outcome) setAnswer({ fact, text: ANSWERS[outcome.kind](outcome.where) });
  };
  const copy = async (fact: string) => {
    const isCopied = await copyText(fact);
    setAnswer({
      fact,
      text: isCopied
        ? "Copied."
        : "It could not be copied: select the words and copy them by hand.",
    });
  };
  return (
    <FactsPart
      facts={facts}
      answer={answer}
      isBusy={isBusy}
      onAdd={(fact) => void add(fact)}
      onCopy={(fact) => void copy(fact)}
    />
  );
}
