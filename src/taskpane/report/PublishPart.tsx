/** Publishing: what it does, as which version, and a second word before it is done. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { CheckmarkStarburst20Regular } from "@fluentui/react-icons";
import { useState } from "react";
import { Part } from "../parts/Part";
import { publicationText, publishQuestion } from "./reportTexts";
import type { PublicationState } from "../../msg/model/update";

const useStyles = makeStyles({
  text: { margin: 0, lineHeight: tokens.lineHeightBase300 },
  actions: { display: "flex", flexWrap: "wrap", gap: "8px" },
  question: {
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    padding: "8px 12px",
    display: "grid",
    gap: "8px",
  },
});

export interface PublishPartProps {
  /** Name of the update. */
  readonly update: string;
  readonly publication: PublicationState;
  readonly busy: boolean;
  readonly onPublish: () => void;
}

export function PublishPart({ update, publication, busy, onPublish }: PublishPartProps) {
  const styles = useStyles();
  const [asking, setAsking] = useState(false);
  return (
    <Part heading="Publish">
      <p className={styles.text}>{publicationText(update, publication)}</p>
      {publication.isPublished && !publication.isIncomplete ? null : asking ? (
        <div className={styles.question} role="group" aria-label="Publish?">
          <p className={styles.text}>{publishQuestion(update, publication)}</p>
          <div className={styles.actions}>
            <Button
              appearance="primary"
              autoFocus
              disabledFocusable={busy}
              onClick={() => {
                setAsking(false);
                onPublish();
              }}
            >
              Publish
            </Button>
            <Button onClick={() => setAsking(false)}>Not now</Button>
          </div>
        </div>
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
