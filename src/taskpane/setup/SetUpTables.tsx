/** The tab Set up: the tables of MSG Setup as fields, with what is wrong beside each. */
import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Button,
  makeStyles,
  Spinner,
  tokens,
} from "@fluentui/react-components";
import { useEffect } from "react";
import { SHEETS } from "../../workbook/names/contract";
import type { SetUpEntry, SetUpSection } from "../../workbook/setup/setUpForm";
import { Part } from "../parts/Part";
import { PasteGroup } from "./PasteGroup";
import { SetUpFieldInput } from "./SetUpFieldInput";
import { changesText, type SettingUp, type SettingUpState } from "./settingUp";

const useStyles = makeStyles({
  view: { padding: "12px 16px 0", display: "flex", flexDirection: "column", gap: "16px" },
  text: { margin: 0, lineHeight: tokens.lineHeightBase300 },
  fields: { display: "flex", flexDirection: "column", gap: "10px", padding: "0 0 12px" },
  wrong: { margin: 0, color: tokens.colorStatusDangerForeground1 },
  headerWrong: { color: tokens.colorStatusDangerForeground1, marginLeft: "8px" },
  save: {
    position: "sticky",
    bottom: "0",
    display: "flex",
    flexWrap: "wrap",
    gap: "8px",
    padding: "8px 0",
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

const HEADINGS: Readonly<Record<SetUpSection["table"], string>> = {
  settings: "Settings",
  forces: "Forces",
  measures: "Measures",
  sources: "Sources",
};

export interface SetUpTablesProps {
  readonly state: SettingUpState;
  readonly settingUp: Pick<SettingUp, "read" | "type" | "discard" | "pasteGroup" | "save">;
  readonly onSelect: (where: string) => void;
}

export function SetUpTables({ state, settingUp, onSelect }: SetUpTablesProps) {
  const styles = useStyles();
  const { snapshot, sections, edits, busy, done } = state;
  useEffect(() => {
    // What was typed and not saved stays when the tab is left.
    if (edits.length === 0) void settingUp.read();
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);
  if (!snapshot) return busy ? <Spinner label="Reading the set-up…" /> : null;
  return (
    <div className={styles.view}>
      <p className={styles.text}>
        The tables of the sheet {SHEETS.setup}, which you can also edit there. Nothing is written
        before you save.
      </p>
      {sections.map((section) => (
        <SectionPart key={section.table} section={section} settingUp={settingUp} />
      ))}
      <div className={styles.save}>
        <Button
          appearance="primary"
          disabledFocusable={edits.length === 0 || busy}
          onClick={() => void settingUp.save()}
        >
          {edits.length === 0 ? "Nothing to save" : `Save ${changesText(edits.length)}`}
        </Button>
        {edits.length > 0 && <Button onClick={() => settingUp.discard()}>Discard</Button>}
        <Button onClick={() => onSelect(`'${SHEETS.setup}'!A1`)}>Go to the sheet</Button>
        <p className={styles.text} role="status">
          {done}
        </p>
      </div>
    </div>
  );
}

interface SectionProps {
  readonly section: SetUpSection;
  readonly settingUp: Pick<SettingUp, "type" | "pasteGroup">;
}

function SectionPart({ section, settingUp }: SectionProps) {
  const styles = useStyles();
  const { table, entries, problems } = section;
  const fields = (entry: SetUpEntry) => (
    <div className={styles.fields}>
      {entry.fields.map((field) => (
        <SetUpFieldInput
          key={`${field.row} ${field.column}`}
          field={field}
          onType={(text) => settingUp.type({ table, row: field.row, column: field.column, text })}
        />
      ))}
    </div>
  );
  return (
    <Part heading={HEADINGS[table]}>
      {problems.map(({ what, remedy }) => (
        <p key={what} className={styles.wrong}>
          {what} {remedy}
        </p>
      ))}
      {table === "forces" && <PasteGroup onPaste={settingUp.pasteGroup} />}
      {table === "settings" ? (
        entries.map((entry) => <div key={entry.name}>{fields(entry)}</div>)
      ) : (
        <Accordion collapsible multiple>
          {entries.map((entry, at) => (
            <AccordionItem key={at} value={at}>
              <AccordionHeader as="h3">
                {entry.name}
                {wrongIn(entry) > 0 && (
                  <span className={styles.headerWrong}>{wrongIn(entry)} to correct</span>
                )}
              </AccordionHeader>
              <AccordionPanel>{fields(entry)}</AccordionPanel>
            </AccordionItem>
          ))}
        </Accordion>
      )}
    </Part>
  );
}

function wrongIn({ fields }: SetUpEntry): number {
  return fields.reduce((sum, { problems }) => sum + problems.length, 0);
}
