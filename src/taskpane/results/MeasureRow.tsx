/** One measure of the list: where the force stands, whether that is what it aspires to, and its move. */
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useId } from "react";
import { movementInShort } from "../../msg/telling/leagueWording";
import { positionText, whichIsBest } from "../../msg/words/wording";
import { movementVerdict, statusVerdict } from "../parts/verdicts";
import { VerdictMark } from "../parts/VerdictMark";
import { hidden } from "../parts/hidden";
import { distanceWords } from "../../msg/words/distanceWords";
import type { Density, Line } from "../preferences";
import type { MeasureItem } from "./measureItems";
import { SmallLine } from "./SmallLine";

const useStyles = makeStyles({
  row: {
    position: "relative",
    padding: "2px 16px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  comfortable: { paddingTop: "6px", paddingBottom: "6px" },
  openable: { ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover } },
  top: { display: "flex", alignItems: "flex-start", gap: "8px" },
  // What does not fit beside the rest goes below it: no figure is cut, however narrow or large.
  line: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: "0 8px",
    minHeight: "18px",
  },
  name: {
    margin: 0,
    flexGrow: 1,
    minWidth: 0,
    overflowWrap: "anywhere",
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  opener: {
    width: "100%",
    padding: 0,
    border: "none",
    background: "none",
    color: "inherit",
    font: "inherit",
    textAlign: "left",
    cursor: "pointer",
    // The whole row opens, while the button's name stays the measure's.
    "::after": { content: '""', position: "absolute", inset: 0 },
    ":focus-visible": { outlineStyle: "none" },
    ":focus-visible::after": {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: "-2px",
    },
  },
  position: {
    flexShrink: 0,
    minWidth: "52px",
    textAlign: "right",
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
    whiteSpace: "nowrap",
  },
  best: {
    display: "block",
    fontSize: tokens.fontSizeBase100,
    lineHeight: tokens.lineHeightBase100,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
  },
  value: {
    flexGrow: 1,
    minWidth: 0,
    textAlign: "right",
    overflowWrap: "anywhere",
    color: tokens.colorNeutralForeground2,
  },
  distance: { margin: 0, overflowWrap: "anywhere" },
  // Icons no higher than the text: many rows have to stand in 700 px.
  mark: { flexShrink: 0, display: "inline-flex", "& svg": { width: "16px", height: "16px" } },
});

export interface MeasureRowProps {
  readonly item: MeasureItem;
  readonly density: Density;
  readonly line: Line;
  readonly takesFocus?: boolean;
  /** Without it there is nothing to open. */
  readonly onOpen?: (() => void) | undefined;
}

export function MeasureRow({
  item: { row, result },
  density,
  line,
  takesFocus,
  onOpen,
}: MeasureRowProps) {
  const styles = useStyles();
  const heading = useId();
  const compact = density === "compact";
  const distance = result ? distanceWords(result) : "";
  const best = result && result.position > 0 ? whichIsBest(result.measure, result.of) : "";
  return (
    <article
      className={mergeClasses(
        styles.row,
        !compact && styles.comfortable,
        onOpen && styles.openable,
      )}
      aria-labelledby={heading}
    >
      <div className={styles.top}>
        <h2 className={styles.name} id={heading}>
          {onOpen ? (
            <button type="button" autoFocus={takesFocus} className={styles.opener} onClick={onOpen}>
              {row.measure}
            </button>
          ) : (
            row.measure
          )}
        </h2>
        {result && <SmallLine result={result} line={line} />}
        <span className={styles.position}>
          {result ? positionText(result.position, result.tied, result.of) : row.position}
          {best !== "" && (
            <span className={styles.best}>
              <span style={hidden}>, where </span>
              {best}
            </span>
          )}
        </span>
      </div>
      <div className={styles.line}>
        <span className={styles.mark}>
          <VerdictMark verdict={statusVerdict(row.status)} strong />
        </span>
        {row.movement && (
          <span className={styles.mark}>
            <VerdictMark
              verdict={{
                ...movementVerdict(row.movement),
                ...(result ? { word: movementInShort(result.movement) } : {}),
              }}
            />
          </span>
        )}
        <span className={styles.value}>{row.value}</span>
      </div>
      {distance !== "" && <p className={styles.distance}>{withCapital(distance)}</p>}
    </article>
  );
}

/** @example withCapital("a rise of 6.5% points") // "A rise of 6.5% points" */
function withCapital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
