/** "Facts about the group": sentences to add to the commentary or to copy. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useId } from "react";
import type { GroupFact } from "../../../msg/telling/groupFacts";

const useStyles = makeStyles({
  part: { display: "flex", flexDirection: "column", gap: "8px" },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  facts: { margin: 0, padding: 0, listStyleType: "none", display: "grid", gap: "12px" },
  text: { margin: 0, lineHeight: tokens.lineHeightBase300, overflowWrap: "anywhere" },
  actions: { display: "flex", flexWrap: "wrap", gap: "4px", marginTop: "4px" },
  answer: {
    margin: "4px 0 0",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    overflowWrap: "anywhere",
  },
});

/** What became of a fact, in a sentence. */
export interface FactAnswer {
  readonly fact: string;
  readonly text: string;
}

export interface FactsPartProps {
  readonly facts: readonly GroupFact[];
  readonly answer: FactAnswer | undefined;
  /** A fact is being added. */
  readonly isBusy: boolean;
  readonly onAdd: (fact: string) => void;
  readonly onCopy: (fact: string) => void;
}

export function FactsPart({ facts, answer, isBusy, onAdd, onCopy }: FactsPartProps) {
  const styles = useStyles();
  const heading = useId();
  if (facts.length === 0) return null;
  return (
    <section className={styles.part} aria-labelledby={heading}>
      <h3 className={styles.heading} id={heading}>
        Facts about the group
      </h3>
      <ul className={styles.facts}>
        {facts.map(({ text }) => (
          <FactItem
            key={text}
            text={text}
            answer={answer?.fact === text ? answer.text : ""}
            isBusy={isBusy}
            onAdd={() => onAdd(text)}
            onCopy={() => onCopy(text)}
          />
        ))}
      </ul>
    </section>
  );
}

interface FactItemProps {
  readonly text: string;
  readonly answer: string;
  readonly isBusy: boolean;
  readonly onAdd: () => void;
  readonly onCopy: () => void;
}

function FactItem({ text, answer, isBusy, onAdd, onCopy }: FactItemProps) {
  const styles = useStyles();
  const fact = useId();
  return (
    <li>
      <p className={styles.text} id={fact}>
        {text}
      </p>
      <div className={styles.actions}>
        <Button size="small" aria-describedby={fact} disabledFocusable={isBusy} onClick={onAdd}>
          Add to commentary
        </Button>
        <Button size="small" appearance="subtle" aria-describedby={fact} onClick={onCopy}>
          Copy
        </Button>
      </div>
      <p className={styles.answer} role="status">
        {answer}
      </p>
    </li>
  );
}
