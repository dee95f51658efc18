/** Publishing: what it does, as which version, and a second word before it is done. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { CheckmarkStarburst20Regular } from "@fluentui/react-icons";
import { useId, useState } from "react";
import { byCause } from "../../msg/basics/causes";
import { Part } from "../parts/Part";
import { Question } from "../parts/Question";
import type { CheckWord } from "../../workbook/actions/acceptCheck";
import type { OutcomeProblem } from "../../workbook/actions/outcome";
import { checkKey, type CheckTexts } from "../../workbook/report/checks";
import { AcceptControl } from "../problems/AcceptControl";
import { ProblemList } from "../problems/ProblemList";
import { publicationText, publishQuestion, unsavedText, waitingText } from "./reportTexts";
import type { PublicationState } from "../../msg/model/update";

const useStyles = makeStyles({
  text: { margin: 0, lineHeight: tokens.lineHeightBase300 },
  actions: { display: "flex", flexWrap: "wrap", gap: "8px" },
});

export interface PublishPartProps {
  /** Name of the update. */
  readonly update: string;
  readonly publication: PublicationState;
  /** What nobody has answered for yet. */
  readonly unanswered: readonly OutcomeProblem[];
  /** Changes typed on Set up or in Words and not saved. */
  readonly unsaved: number;
  /** The name by which the person accepted last. */
  readonly acceptsAs: string;
  readonly busy: boolean;
  readonly onPublish: () => void;
  readonly onAccept: (checks: readonly CheckTexts[], word: CheckWord) => Promise<void>;
  readonly onSelect: (where: string) => void;
}

export function PublishPart(props: PublishPartProps) {
  const { update, publication, busy, onPublish } = props;
  const styles = useStyles();
  const [asking, setAsking] = useState(false);
  return (
    <Part heading="Publish">
      <p className={styles.text}>{publicationText(update, publication)}</p>
      {!publication.isPublished && <Waiting {...props} />}
      {publication.isPublished && !publication.isIncomplete ? null : asking ? (
        <Question
          name="Publish?"
          yes="Publish"
          busy={busy}
          onYes={() => {
            setAsking(false);
            onPublish();
          }}
          onNotNow={() => setAsking(false)}
        >
          <p className={styles.text}>{publishQuestion(update, publication)}</p>
        </Question>
      ) : (
        <div className={styles.actions}>
          <Button
            icon={<CheckmarkStarburst20Regular />}
            disabledFocusable={busy}
            onClick={() => setAsking(true)}
          >
            Publish…
          </Button>
        </div>
      )}
    </Part>
  );
}

/** What publishing waits for, item by item: to be mended, or answered for by name. Notices may share one reason. */
function Waiting(props: PublishPartProps) {
  const { unanswered, unsaved, acceptsAs, busy, onAccept, onSelect } = props;
  const styles = useStyles();
  const words = useId();
  const notices = unanswered.flatMap(({ severity, acceptable }) =>
    severity === "notice" && acceptable ? [acceptable] : [],
  );
  return (
    <>
      {unsaved > 0 && <p className={styles.text}>{unsavedText(unsaved)}</p>}
      {unanswered.length > 0 && (
        <section aria-label="Publishing waits for">
          <p className={styles.text} id={words}>
            {waitingText(byCause(unanswered).length)}
          </p>
          {notices.length > 1 && (
            <AcceptControl
              name={`Accept all ${notices.length} for information`}
              key={notices.map(checkKey).join("|")}
              describedBy={words}
              acceptsAs={acceptsAs}
              busy={busy}
              onAccept={(word) => onAccept(notices, word)}
            />
          )}
          <ProblemList
            problems={unanswered}
            accepting={{ acceptsAs, busy, onAccept }}
            onSelect={onSelect}
          />
        </section>
      )}
    </>
  );
}
