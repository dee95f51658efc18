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
import { Disclosure } from "../parts/Disclosure";
import { SHEETS } from "../../workbook/names/contract";
import type { SetUpEntry, SetUpField, SetUpSection } from "../../workbook/setup/setUpForm";
import {
  isOnlyTyped,
  removalQuestion,
  ROW_TABLES,
  type RowQuestion,
  type RowTable,
} from "../../workbook/setup/setUpRows";
import type { SetUpRow } from "../../workbook/actions/removeSetUpRow";
import { Part } from "../parts/Part";
import { UndoSetUpChange, type UndoSetUpChangeProps } from "../parts/UndoSetUpChange";
import { useStickyActions } from "../parts/stickyActions";
import { AddRow, RemoveRow } from "./SetUpRows";
import { PasteGroup } from "./PasteGroup";
import { GroupTicks } from "./GroupTicks";
import { isFolded, rareText, suggestionsOf, type Suggestions } from "./setUpHelp";
import { SetUpFieldInput } from "./SetUpFieldInput";
import { changesText, type SettingUp, type SettingUpState } from "./settingUp";

const useStyles = makeStyles({
  view: { padding: "12px 16px 0", display: "flex", flexDirection: "column", gap: "16px" },
  text: { margin: 0, lineHeight: tokens.lineHeightBase300 },
  fields: { display: "flex", flexDirection: "column", gap: "10px", padding: "0 0 12px" },
  // The whole width of the pane is needed for the fields.
  panel: { margin: 0 },
  wrong: { margin: 0, color: tokens.colorStatusDangerForeground1 },
  headerWrong: { color: tokens.colorStatusDangerForeground1, marginLeft: "8px" },
});

const HEADINGS: Readonly<Record<SetUpSection["table"], string>> = {
  settings: "Settings",
  forces: "Forces",
  measures: "Measures",
  sources: "Sources",
};

export interface SetUpTablesProps {
  readonly state: SettingUpState;
  readonly settingUp: Omit<SettingUp, "state" | "subscribe">;
  /** The series that were read, as fields name them; none before anything was read. */
  readonly series: readonly string[];
  readonly onSelect: (where: string) => void;
  readonly undo: Pick<UndoSetUpChangeProps, "setUpUndo" | "attempt">;
}

export function SetUpTables({ state, settingUp, series, onSelect, undo }: SetUpTablesProps) {
  const [styles, sticky] = [useStyles(), useStickyActions()];
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
        <SectionPart
          key={section.table}
          section={section}
          settingUp={settingUp}
          busy={busy}
          question={(row) => removalQuestion(sections, snapshot, row)}
          isOnlyTyped={({ table, row }) => isOnlyTyped(snapshot, table, row)}
          suggestions={suggestionsOf(sections, series)}
        />
      ))}
      <div className={sticky.actions}>
        <Button
          appearance="primary"
          disabledFocusable={edits.length === 0 || busy}
          onClick={() => void settingUp.save()}
        >
          {edits.length === 0 ? "Nothing to save" : `Save ${changesText(edits.length)}`}
        </Button>
        {edits.length > 0 && <Button onClick={() => settingUp.discard()}>Discard</Button>}
        <Button onClick={() => onSelect(`'${SHEETS.setup}'!A1`)}>Go to the sheet</Button>
        <UndoSetUpChange {...undo} busy={busy} onDone={(said) => void settingUp.readAfter(said)} />
        <p className={styles.text} role="status">
          {done}
        </p>
      </div>
    </div>
  );
}

interface SectionProps {
  readonly section: SetUpSection;
  readonly settingUp: Pick<SettingUp, "type" | "pasteGroup" | "addRow" | "removeRow">;
  readonly suggestions: Suggestions;
  readonly busy: boolean;
  readonly question: (row: SetUpRow) => RowQuestion;
  readonly isOnlyTyped: (row: SetUpRow) => boolean;
}

function SectionPart(props: SectionProps) {
  const { section, settingUp, suggestions, busy } = props;
  const styles = useStyles();
  const { table, entries, problems } = section;
  const inputs = (fields: readonly SetUpField[]) =>
    fields.map((field) => (
      <SetUpFieldInput
        key={`${field.row} ${field.column}`}
        field={field}
        suggestions={suggestions(field)}
        onType={(text) => settingUp.type({ table, row: field.row, column: field.column, text })}
      />
    ));
  const fields = (entry: SetUpEntry) => {
    const rare = entry.fields.filter(isFolded);
    return (
      <div className={styles.fields}>
        {inputs(entry.fields.filter((field) => !isFolded(field)))}
        {rare.length > 0 && (
          <Disclosure name={rareText(rare)}>
            <div className={styles.fields}>{inputs(rare)}</div>
          </Disclosure>
        )}
      </div>
    );
  };
  return (
    <Part heading={HEADINGS[table]}>
      {problems.map(({ what, remedy }) => (
        <p key={what} className={styles.wrong}>
          {what} {remedy}
        </p>
      ))}
      {table === "forces" && <GroupTicks entries={entries} settingUp={settingUp} />}
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
              <AccordionPanel className={styles.panel}>
                {fields(entry)}
                {rowOf(table, entry).map((row) => (
                  <RemoveRow
                    key={row.row}
                    row={row}
                    busy={busy}
                    isOnlyTyped={props.isOnlyTyped(row)}
                    question={() => props.question(row)}
                    onRemove={() => void settingUp.removeRow(row)}
                  />
                ))}
              </AccordionPanel>
            </AccordionItem>
          ))}
        </Accordion>
      )}
      {isRowTable(table) && (
        <AddRow table={table} onAdd={(name) => settingUp.addRow(table, name)} />
      )}
    </Part>
  );
}

function isRowTable(table: SetUpSection["table"]): table is RowTable {
  return ROW_TABLES.some((one) => one === table);
}

/** The row of an entry, where rows can be removed. */
function rowOf(table: SetUpSection["table"], { name, fields }: SetUpEntry): SetUpRow[] {
  const [first] = fields;
  return first && isRowTable(table) ? [{ table, row: first.row, name }] : [];
}

function wrongIn({ fields }: SetUpEntry): number {
  return fields.reduce((sum, { problems }) => sum + problems.length, 0);
}
