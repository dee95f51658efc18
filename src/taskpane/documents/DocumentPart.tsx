/** The update as a document: a Word file, a web page, or copied, with a way where files cannot be saved. */
import { Button, makeStyles, Textarea, tokens } from "@fluentui/react-components";
import {
  Accessibility20Regular,
  Copy20Regular,
  DocumentGlobe20Regular,
  DocumentSearch20Regular,
  DocumentText20Regular,
} from "@fluentui/react-icons";
import { useId, useSyncExternalStore } from "react";
import type { UpdateReport } from "../../msg/model/update";
import { Part } from "../parts/Part";
import { perSession } from "../perSession";
import type { ViewProps } from "../view";
import { createSaving, type DocumentAsked } from "./saving";

const useStyles = makeStyles({
  text: { margin: 0, lineHeight: tokens.lineHeightBase300, overflowWrap: "anywhere" },
  actions: { display: "flex", flexWrap: "wrap", gap: "8px" },
  byHand: { display: "grid", gap: "4px" },
  link: { color: tokens.colorBrandForegroundLink },
});

const savingOf = perSession(({ workbook, attempt }) => createSaving(workbook.documents, attempt));

const MAKING: Readonly<Record<DocumentAsked, string>> = {
  word: "Making the Word file…",
  page: "Making the web page…",
  accessible: "Making the accessible copy…",
  copy: "Copying the update…",
};

export interface DocumentPartProps extends Pick<ViewProps, "session"> {
  readonly report: UpdateReport;
  /** Opens the view that checks a document. */
  readonly onCheck: () => void;
}

export function DocumentPart({ report, session, onCheck }: DocumentPartProps) {
  const styles = useStyles();
  const saving = savingOf(session);
  const { making, last } = useSyncExternalStore(saving.subscribe, saving.state);
  // Another report has other figures: what was made of the one before is not of these.
  const done = last?.report === report ? last.done : undefined;
  const savesFiles = session.workbook.documents.savesFiles();
  const make = (asked: DocumentAsked) => () => void saving.make(report, asked);
  return (
    <Part heading="Document">
      <p className={styles.text}>
        The update as it can be published, from the figures computed last.
        {!savesFiles &&
          " This Excel lets no add-in save files: copy the update, and paste it into Word or an e-mail."}
      </p>
      <div className={styles.actions}>
        {savesFiles && (
          <>
            <Button
              icon={<DocumentText20Regular />}
              disabledFocusable={making !== undefined}
              onClick={make("word")}
            >
              Save as Word
            </Button>
            <Button
              icon={<DocumentGlobe20Regular />}
              disabledFocusable={making !== undefined}
              onClick={make("page")}
            >
              Save as web page
            </Button>
            <Button
              icon={<Accessibility20Regular />}
              disabledFocusable={making !== undefined}
              onClick={make("accessible")}
            >
              Save an accessible copy
            </Button>
          </>
        )}
        <Button
          icon={<Copy20Regular />}
          disabledFocusable={making !== undefined}
          onClick={make("copy")}
        >
          Copy for an e-mail
        </Button>
        <Button icon={<DocumentSearch20Regular />} onClick={onCheck}>
          Check a document…
        </Button>
      </div>
      <p className={styles.text} role="status">
        {making ? MAKING[making] : ""}
        {done?.kind === "saved" && (
          <>
            <a className={styles.link} href={done.file.address} download={done.file.name}>
              {done.file.name}
            </a>{" "}
            was handed over to be saved: see your downloads. Where nothing arrives, this Excel lets
            no add-in save files. Copy the update then, and paste it into Word.
          </>
        )}
        {done?.kind === "copied" &&
          "Copied. Paste it into an e-mail, or into Word, where it takes on the document's own styles."}
        {done?.kind === "not copied" &&
          "This Excel does not let an add-in copy. Select all of the text below and copy it."}
      </p>
      {done?.kind === "not copied" && <TextByHand text={done.text} />}
    </Part>
  );
}

function TextByHand({ text }: { readonly text: string }) {
  const styles = useStyles();
  const id = useId();
  return (
    <div className={styles.byHand}>
      <label htmlFor={id}>The update as plain text</label>
      <Textarea
        id={id}
        value={text}
        rows={8}
        resize="vertical"
        readOnly
        onFocus={({ target }) => target.select()}
      />
    </div>
  );
}
