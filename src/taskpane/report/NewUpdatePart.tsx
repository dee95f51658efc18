/** Start new update: what rolls forward and which figures are not there yet, then doing it. */
import { Button, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { CalendarAdd20Regular } from "@fluentui/react-icons";
import { useState, type ReactNode } from "react";
import type { NewUpdate } from "../../workbook/actions/startNewUpdate";
import { FactList } from "../parts/FactList";
import { Part } from "../parts/Part";
import { ProblemList } from "../problems/ProblemList";
import { commentaryRowsText, notAdvancedText, rolledText } from "./reportTexts";

const useStyles = makeStyles({
  text: { margin: 0, lineHeight: tokens.lineHeightBase300 },
  list: { margin: 0, paddingLeft: "20px", overflowWrap: "anywhere" },
  actions: { display: "flex", flexWrap: "wrap", alignItems: "flex-end", gap: "8px" },
});

export interface NewUpdatePartProps {
  /** What was proposed; undefined as long as nobody asked. */
  readonly proposed: NewUpdate | undefined;
  readonly busy: boolean;
  /** @param name "": made from the name of the update published */
  readonly onPropose: (name: string) => void;
  readonly onStart: () => void;
  readonly onLeave: () => void;
  readonly onSelect: (where: string) => void;
  /** What else is done at the start of an update. */
  readonly children: ReactNode;
}

export function NewUpdatePart(props: NewUpdatePartProps) {
  const { proposed, busy, onPropose, onLeave, onSelect } = props;
  const styles = useStyles();
  return (
    <Part heading="Next update">
      {!proposed ? (
        <>
          <p className={styles.text}>
            Once this update is published, the set-up rolls forward to the next one. You see first
            what changes.
          </p>
          <div className={styles.actions}>
            <Button
              icon={<CalendarAdd20Regular />}
              disabledFocusable={busy}
              onClick={() => onPropose("")}
            >
              Start new update…
            </Button>
          </div>
        </>
      ) : (
        <>
          {proposed.ok && <Proposed {...props} proposed={proposed} />}
          {proposed.problems.length > 0 && (
            <ProblemList problems={proposed.problems} onSelect={onSelect} />
          )}
          <OtherName key={proposed.name} {...props} name={proposed.name}>
            <Button disabledFocusable={busy} onClick={onLeave}>
              Not now
            </Button>
          </OtherName>
        </>
      )}
      {props.children}
    </Part>
  );
}

function Proposed({
  proposed,
  busy,
  onStart,
}: NewUpdatePartProps & { readonly proposed: NewUpdate }) {
  const styles = useStyles();
  const { previous, name, settings, notAdvanced, commentaryRows } = proposed;
  return (
    <>
      <p className={styles.text}>
        {previous} is published; {name} follows it. On MSG Setup these change:
      </p>
      <FactList
        facts={settings.map((rolled) => ({ term: rolled.setting, content: rolledText(rolled) }))}
      />
      <p className={styles.text}>{commentaryRowsText(commentaryRows)}</p>
      <p className={styles.text}>
        {notAdvanced.length === 0
          ? "Every measure has figures newer than those published."
          : "These have no figures newer than those published yet:"}
      </p>
      {notAdvanced.length > 0 && (
        <ul className={styles.list} aria-label="Series that did not advance">
          {notAdvanced.map((one) => (
            <li key={one.measure}>{notAdvancedText(one)}</li>
          ))}
        </ul>
      )}
      <div className={styles.actions}>
        <Button appearance="primary" disabledFocusable={busy} onClick={onStart}>
          Start {name}
        </Button>
      </div>
    </>
  );
}

/** Where the name made from the one before is not the right one, or none could be made. */
function OtherName({
  name,
  busy,
  onPropose,
  children,
}: NewUpdatePartProps & { readonly name: string }) {
  const styles = useStyles();
  const [wanted, setWanted] = useState("");
  return (
    <>
      <Field label={name === "" ? "Name of the new update" : "Another name for it"}>
        <Input size="small" value={wanted} onChange={(_, { value }) => setWanted(value)} />
      </Field>
      <div className={styles.actions}>
        <Button
          disabledFocusable={busy || wanted.trim() === ""}
          onClick={() => onPropose(wanted.trim())}
        >
          Use this name
        </Button>
        {children}
      </div>
    </>
  );
}
