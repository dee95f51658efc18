/** The tab Report: what a refresh writes and wrote, taking it back, and publishing it. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowUndo20Regular, Eye20Regular } from "@fluentui/react-icons";
import { DocumentPart } from "../documents/DocumentPart";
import { EmptyState } from "../parts/EmptyState";
import { Part } from "../parts/Part";
import { ProblemList } from "../problems/ProblemList";
import type { ViewProps } from "../view";
import { ClearCheckValues } from "./ClearCheckValues";
import { NewUpdatePart } from "./NewUpdatePart";
import { PreviewPart } from "./PreviewPart";
import { PublishPart } from "./PublishPart";
import { unansweredIn } from "./unanswered";
import type { Done } from "./reportActions";
import { foundText } from "./reportTexts";

const useStyles = makeStyles({
  view: { padding: "12px 16px 24px", display: "flex", flexDirection: "column", gap: "20px" },
  text: { margin: 0, lineHeight: tokens.lineHeightBase300 },
  actions: { display: "flex", flexWrap: "wrap", gap: "8px" },
});

export function ReportView({ state, session }: ViewProps) {
  const styles = useStyles();
  const { outcome, preview, newUpdate, done, work, canUndo, unsaved, preferences } = state;
  const busy = work !== undefined;
  const onSelect = (where: string) => void session.select(where);
  return (
    <div className={styles.view}>
      {done && done.problems.length > 0 && <DoneProblems done={done} onSelect={onSelect} />}
      <Part heading="Refresh">
        {outcome?.ok && !preview && <p className={styles.text}>{foundText(outcome)}</p>}
        {preview ? (
          <PreviewPart
            preview={preview}
            busy={busy}
            onWrite={(decisions) => void session.refresh(decisions)}
            onLeave={session.leavePreview}
            onSelect={onSelect}
          />
        ) : (
          <>
            <p className={styles.text}>
              A refresh keeps what was changed by hand on the report's sheets. Look first to decide
              cell by cell.
            </p>
            <div className={styles.actions}>
              <Button
                icon={<Eye20Regular />}
                disabledFocusable={busy}
                onClick={() => void session.preview()}
              >
                Look at what will be written
              </Button>
              <Button
                icon={<ArrowUndo20Regular />}
                disabledFocusable={busy || !canUndo}
                onClick={() => void session.undoRefresh()}
              >
                Undo last refresh
              </Button>
            </div>
          </>
        )}
      </Part>
      {outcome?.ok && outcome.report ? (
        <>
          <PublishPart
            update={outcome.update}
            publication={outcome.report.publication}
            unanswered={unansweredIn(outcome)}
            unsaved={unsaved}
            acceptsAs={preferences.acceptsAs}
            busy={busy}
            onPublish={() => void session.publish()}
            onAccept={async (checks, word) => {
              session.prefer({ acceptsAs: word.acceptedBy.trim() });
              await session.accept(checks, word);
            }}
            onSelect={onSelect}
          />
          <DocumentPart
            report={outcome.report}
            session={session}
            onCheck={() => session.show("check document")}
          />
        </>
      ) : (
        !preview && <EmptyState kind="not refreshed" />
      )}
      <NewUpdatePart
        proposed={newUpdate}
        busy={busy}
        onPropose={(name) => void session.proposeNewUpdate(name)}
        onStart={() => void session.startNewUpdate()}
        onLeave={session.leaveNewUpdate}
        onSelect={onSelect}
      >
        <ClearCheckValues
          checkValues={session.workbook.checkValues}
          setUpUndo={session.workbook.setUpUndo}
          attempt={session.attempt}
          busy={busy}
        />
      </NewUpdatePart>
    </div>
  );
}

interface DoneProblemsProps {
  readonly done: Done;
  readonly onSelect: (where: string) => void;
}

function DoneProblems({ done, onSelect }: DoneProblemsProps) {
  const styles = useStyles();
  return (
    <Part heading={done.text}>
      <div className={styles.text} role="alert">
        <ProblemList problems={done.problems} onSelect={onSelect} />
      </div>
    </Part>
  );
}
