/** The words of the update, commitment by commitment, as they are printed: what is draft, and what is contradicted. */
import { Button, makeStyles, mergeClasses, Select, tokens } from "@fluentui/react-components";
import { memo, useDeferredValue, useId, useMemo } from "react";
import type { NarrativeRow } from "../../msg/model/ownSetup";
import { placeText } from "../../workbook/actions/outcome";
import type { NarrativeEdit } from "../../workbook/actions/saveNarrative";
import { VerdictMark } from "../parts/VerdictMark";
import { GrowingList } from "./GrowingList";
import { foundTexts, TEXT_CHOICES, type Listed, type TextChoice, type TextItem } from "./ownItems";
import { useRowStyles } from "../parts/rowStyles";
import { textMarks } from "./textMarks";

const useStyles = makeStyles({
  choice: { flexShrink: 0, maxWidth: "128px" },
  // Long texts are read where they are opened.
  text: {
    margin: 0,
    overflow: "hidden",
    display: "-webkit-box",
    WebkitBoxOrient: "vertical",
    WebkitLineClamp: 4,
    overflowWrap: "anywhere",
  },
  // In place of a title.
  alone: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightRegular,
  },
  lost: {
    margin: "8px 16px",
    padding: "8px 10px",
    display: "grid",
    gap: "4px",
    borderLeft: `3px solid ${tokens.colorStatusWarningBorder2}`,
  },
  words: { margin: 0, whiteSpace: "pre-wrap", overflowWrap: "anywhere" },
  discard: { justifySelf: "start" },
});

export interface TextsListProps {
  readonly rows: readonly Listed<TextItem>[];
  readonly search: string;
  readonly onSearch: (search: string) => void;
  readonly choice: TextChoice;
  readonly onChoose: (choice: TextChoice) => void;
  /** Typed and not saved. */
  readonly unsaved: readonly NarrativeEdit[];
  /** Those of them whose rows are not there any more, or say something else. */
  readonly lost: readonly NarrativeEdit[];
  readonly onDiscard: (row: NarrativeRow) => void;
  readonly onOpen: (where: string) => void;
  /** The text that was open before: its row takes the focus. */
  readonly comesBackFrom: string | undefined;
}

export function TextsList(props: TextsListProps) {
  const { rows, search, choice, unsaved, lost, onDiscard, onOpen, comesBackFrom } = props;
  const styles = useStyles();
  const searched = useDeferredValue(search);
  const chosen = useDeferredValue(choice);
  const shown = useMemo(() => foundTexts(rows, searched, chosen), [rows, searched, chosen]);
  const typed = new Set(unsaved.map(({ row }) => placeText(row.place)));
  return (
    <>
      {lost.map((edit) => (
        <div key={placeText(edit.row.place)} className={styles.lost} role="note">
          <p className={styles.words}>
            What you typed for {placeText(edit.row.place)} is not saved, and the row says something
            else now:
          </p>
          <p className={styles.words}>{edit.text}</p>
          <Button
            className={styles.discard}
            size="small"
            onClick={() => onDiscard(edit.row)}
            aria-label={`Discard what was typed for ${placeText(edit.row.place)}`}
          >
            Discard
          </Button>
        </div>
      ))}
      <GrowingList
        what="texts"
        rows={shown}
        of={rows.length}
        search={search}
        onSearch={props.onSearch}
        keyOf={({ where }) => where}
        draw={(item) => (
          <TextRow
            item={item}
            isTyped={typed.has(item.where)}
            onOpen={onOpen}
            takesFocus={item.where === comesBackFrom}
          />
        )}
      >
        <Select
          className={styles.choice}
          size="small"
          aria-label="Texts"
          value={choice}
          onChange={(_, { value }) => props.onChoose(value as TextChoice)}
        >
          {Object.entries(TEXT_CHOICES).map(([id, { name }]) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      </GrowingList>
    </>
  );
}

interface TextRowProps {
  readonly item: TextItem;
  readonly isTyped: boolean;
  readonly onOpen: (where: string) => void;
  readonly takesFocus: boolean;
}

const TextRow = memo(function TextRow({ item, isTyped, onOpen, takesFocus }: TextRowProps) {
  const rowStyles = useRowStyles();
  const styles = useStyles();
  const heading = useId();
  const { row, text, caveats } = item.filled;
  const title = [row.area, row.lead].filter((part) => part !== "").join(": ");
  const words = text === "" ? "No words yet." : text;
  return (
    <article className={mergeClasses(rowStyles.row, rowStyles.openable)} aria-labelledby={heading}>
      <h3 className={rowStyles.name} id={heading}>
        <button
          type="button"
          autoFocus={takesFocus}
          className={rowStyles.opener}
          onClick={() => onOpen(item.where)}
        >
          {title === "" ? (
            <span className={mergeClasses(styles.text, styles.alone)}>{words}</span>
          ) : (
            title
          )}
        </button>
      </h3>
      {title !== "" && <p className={styles.text}>{words}</p>}
      {caveats.map((caveat) => (
        <p key={caveat} className={rowStyles.quiet}>
          {caveat}
        </p>
      ))}
      <p className={rowStyles.marks} style={{ margin: 0 }}>
        {textMarks(item, isTyped).map((mark) => (
          <VerdictMark key={mark.word} verdict={mark} />
        ))}
      </p>
    </article>
  );
});
