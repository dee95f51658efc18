/** One text of the update opened: as it is printed, what is to check, and the editor with its fields. */
import { Button, makeStyles, Textarea, tokens } from "@fluentui/react-components";
import { useId, useMemo, useRef, useState } from "react";
import type { FieldSources } from "../../msg/indicators/fields";
import { fillText } from "../../msg/indicators/narrative";
import type { OwnFigures } from "../../msg/model/ownFigures";
import type { NarrativeRow } from "../../msg/model/ownSetup";
import { updateName, type UpdateReport } from "../../msg/model/update";
import { placeText } from "../../workbook/actions/outcome";
import { BackHeading } from "../parts/BackHeading";
import { CellButtons } from "../parts/CellButtons";
import { FactList } from "../parts/FactList";
import { Part } from "../parts/Part";
import { VerdictMark } from "../parts/VerdictMark";
import { FieldList } from "./FieldList";
import type { TextItem } from "./ownItems";
import { textMarks } from "./textMarks";

const useStyles = makeStyles({
  view: { padding: "4px 16px 24px", display: "flex", flexDirection: "column", gap: "12px" },
  text: { margin: 0, lineHeight: tokens.lineHeightBase300, overflowWrap: "anywhere" },
  printed: { whiteSpace: "pre-wrap" },
  lead: { fontWeight: tokens.fontWeightSemibold },
  quiet: {
    margin: 0,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: "anywhere",
  },
  marks: { margin: 0, display: "flex", flexWrap: "wrap", gap: "0 12px" },
  actions: { display: "flex", flexWrap: "wrap", gap: "8px" },
  problems: { listStyleType: "none", margin: 0, padding: 0, display: "grid", gap: "8px" },
  problem: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    gap: "2px",
    borderLeft: `3px solid ${tokens.colorStatusWarningBorder2}`,
    paddingLeft: "10px",
  },
});

export interface TextViewProps {
  readonly item: TextItem;
  /** The row as it stands on its sheet now, as far as is known. */
  readonly row: NarrativeRow;
  /** What is typed and not saved; undefined for nothing. */
  readonly typed: string | undefined;
  readonly isSaving: boolean;
  /** What was done last, in a sentence; "" for nothing. */
  readonly done: string;
  readonly report: UpdateReport;
  readonly own: OwnFigures;
  readonly onType: (text: string) => void;
  readonly onDiscard: () => void;
  readonly onSave: () => void;
  readonly onBack: () => void;
  readonly onSelect: (where: string) => void;
}

export function TextView(props: TextViewProps) {
  const { item, row, typed, isSaving, done, report, own } = props;
  const styles = useStyles();
  const editor = useRef<HTMLTextAreaElement>(null);
  const label = useId();
  const sources = useMemo(() => sourcesOf(report, own), [report, own]);
  const { filled, where, problems } = item;
  // An empty cell is printed with the proposal, which is where a person begins.
  const [proposal] = useState(() => (filled.isDrafted ? proposalFor(own, where) : ""));
  const written = typed ?? row.text;
  const printed = fillText(written === "" ? proposal : written, sources);
  const insert = (field: string) => {
    const { selectionStart: from, selectionEnd: to } = editor.current ?? {
      selectionStart: written.length,
      selectionEnd: written.length,
    };
    const braced = `{${field}}`;
    props.onType(written.slice(0, from) + braced + written.slice(to));
    requestAnimationFrame(() => {
      editor.current?.focus();
      editor.current?.setSelectionRange(from + braced.length, from + braced.length);
    });
  };
  return (
    <article className={styles.view} aria-label={headingOf(item)}>
      <BackHeading name={headingOf(item)} back="Back to all texts" onBack={props.onBack} />
      {filled.commitment && (
        <p className={styles.quiet}>
          {`${filled.commitment.intro} ${filled.commitment.text}`.trim()}
        </p>
      )}
      <p className={styles.marks}>
        {textMarks(item, typed !== undefined).map((mark) => (
          <VerdictMark key={mark.word} verdict={mark} />
        ))}
      </p>
      <Part heading="As printed">
        <p className={`${styles.text} ${styles.printed}`}>
          {row.lead !== "" && <span className={styles.lead}>{row.lead.replace(/:$/u, "")}: </span>}
          {printed.text === "" ? "No words yet." : printed.text}
        </p>
        {printed.caveats.map((caveat) => (
          <p key={caveat} className={styles.quiet}>
            {caveat}
          </p>
        ))}
      </Part>
      {(problems.length > 0 || printed.unknown.length > 0) && (
        <Part heading="To check">
          <ul className={styles.problems}>
            {printed.unknown.map(({ field, why }) => (
              <li key={`field ${field}`} className={styles.problem}>
                <p className={styles.text}>
                  The field {`{${field}}`} has nothing to print: {why}.
                </p>
              </li>
            ))}
            {problems
              .filter(({ what }) => !what.startsWith("The field {"))
              .map(({ what, remedy }) => (
                <li key={what} className={styles.problem}>
                  <p className={styles.text}>{what}</p>
                  <p className={styles.quiet}>{remedy}</p>
                </li>
              ))}
          </ul>
        </Part>
      )}
      <Part heading="Write">
        <label className={styles.quiet} htmlFor={label}>
          Text, with fields in braces
        </label>
        <Textarea
          id={label}
          textarea={{ ref: editor }}
          value={written}
          rows={6}
          resize="vertical"
          placeholder={proposal}
          onChange={(_, { value }) => props.onType(value)}
        />
        <div className={styles.actions}>
          <Button
            appearance="primary"
            disabledFocusable={typed === undefined || isSaving}
            onClick={props.onSave}
          >
            Save
          </Button>
          <Button disabledFocusable={typed === undefined || isSaving} onClick={props.onDiscard}>
            Undo what was typed
          </Button>
          {proposal !== "" && written === "" && (
            <Button onClick={() => props.onType(proposal)}>Begin with the proposal</Button>
          )}
        </div>
        <p className={styles.text} role="status">
          {isSaving ? "Saving…" : done}
        </p>
        <FieldList sources={sources} first={filled.indicators} onInsert={insert} />
      </Part>
      <FactList
        facts={[
          { term: "Author", content: row.author },
          {
            term: "Cell",
            content: <CellButtons where={[where]} more={0} onSelect={props.onSelect} />,
          },
        ]}
      />
    </article>
  );
}

function headingOf({ filled: { row, commitment } }: TextItem): string {
  const parts = [commitment?.key || row.commitment, row.area, row.lead.replace(/:$/u, "")];
  return parts.filter((part) => part !== "").join(": ") || "Text";
}

function sourcesOf(report: UpdateReport, own: OwnFigures): FieldSources {
  const { setup, measures } = report;
  return {
    setup,
    own: own.setup,
    update: updateName(report),
    indicators: own.indicators,
    measures,
  };
}

function proposalFor({ drafts }: OwnFigures, where: string): string {
  return drafts.find(({ place }) => placeText(place) === where)?.text ?? "";
}
