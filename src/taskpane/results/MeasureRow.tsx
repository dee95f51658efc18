/** One measure of the list: where the force stands, whether that is what it aspires to, and its move. */
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { memo, useId } from "react";
import { movementInShort } from "../../msg/telling/leagueWording";
import { positionText, whichIsBest } from "../../msg/words/wording";
import { movementVerdict, statusVerdict } from "../parts/verdicts";
import { VerdictMark } from "../parts/VerdictMark";
import { hidden } from "../parts/hidden";
import { useRowStyles } from "../parts/rowStyles";
import { distanceWords } from "../../msg/words/distanceWords";
import type { Density, Line } from "../preferences";
import type { MeasureItem } from "./measureItems";
import { SmallLine } from "./SmallLine";

const useStyles = makeStyles({
  row: { paddingTop: "2px", paddingBottom: "2px" },
  comfortable: { paddingTop: "6px", paddingBottom: "6px" },
  top: { display: "flex", alignItems: "flex-start", gap: "8px" },
  // What does not fit beside the rest goes below it: no figure is cut, however narrow or large.
  line: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: "0 8px",
    minHeight: "18px",
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
  readonly onOpen?: ((measure: string) => void) | undefined;
}

/** Drawn again only where something of it is another: with each letter of a search there may be hundreds. */
export const MeasureRow = memo(function MeasureRow({
  item: { row, result },
  density,
  line,
  takesFocus,
  onOpen,
}: MeasureRowProps) {
  const [styles, rows] = [useStyles(), useRowStyles()];
  const heading = useId();
  const compact = density === "compact";
  const distance = result ? distanceWords(result) : "";
  const best = result && result.position > 0 ? whichIsBest(result.measure, result.of) : "";
  return (
    <article
      className={mergeClasses(
        rows.row,
        styles.row,
        !compact && styles.comfortable,
        onOpen && rows.openable,
      )}
      aria-labelledby={heading}
    >
      <div className={styles.top}>
        <h2 className={rows.name} id={heading}>
          {onOpen ? (
            <button
              type="button"
              autoFocus={takesFocus}
              className={rows.opener}
              onClick={() => onOpen(row.measure)}
            >
              {row.measure}
            </button>
          ) : (
            row.measure
          )}
        </h2>
        {result && <SmallLine result={result} line={line} />}
        <span className={rows.figure}>
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
});

/** @example withCapital("a rise of 6.5% points") // "A rise of 6.5% points" */
function withCapital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
