/** The force's own figures, priority by priority: this quarter, the one before, a year before, and chance in words. */
import { mergeClasses } from "@fluentui/react-components";
import { memo, useDeferredValue, useId, useMemo } from "react";
import type { IndicatorResult } from "../../msg/model/ownFigures";
import { statusVerdict } from "../parts/verdicts";
import { VerdictMark } from "../parts/VerdictMark";
import { GrowingList } from "./GrowingList";
import { found, type Listed } from "./ownItems";
import { comparedInShort, figureText, FIGURE_NAMES } from "./ownTexts";
import { RecentLine } from "./RecentLine";
import { useRowStyles } from "../parts/rowStyles";

export interface FiguresListProps {
  readonly rows: readonly Listed<IndicatorResult>[];
  readonly search: string;
  readonly onSearch: (search: string) => void;
  readonly onOpen: (indicator: string) => void;
  /** The indicator that was open before: its row takes the focus. */
  readonly comesBackFrom: string | undefined;
}

export function FiguresList({ rows, search, onSearch, onOpen, comesBackFrom }: FiguresListProps) {
  const searched = useDeferredValue(search);
  const shown = useMemo(() => found(rows, searched), [rows, searched]);
  return (
    <GrowingList
      what="own figures"
      rows={shown}
      of={rows.length}
      search={search}
      onSearch={onSearch}
      keyOf={({ indicator }) => `${indicator.place.sheet}!${indicator.place.address}`}
      draw={(result) => (
        <FigureRow
          result={result}
          onOpen={onOpen}
          takesFocus={result.indicator.name === comesBackFrom}
        />
      )}
    />
  );
}

interface FigureRowProps {
  readonly result: IndicatorResult;
  readonly onOpen: (indicator: string) => void;
  readonly takesFocus: boolean;
}

const COMPARED = ["previous", "lastYear", "baseline"] as const;

const FigureRow = memo(function FigureRow({ result, onOpen, takesFocus }: FigureRowProps) {
  const styles = useRowStyles();
  const heading = useId();
  const { indicator, now, status, note } = result;
  return (
    <article className={mergeClasses(styles.row, styles.openable)} aria-labelledby={heading}>
      <div className={styles.line}>
        <h3 className={styles.name} id={heading}>
          <button
            type="button"
            autoFocus={takesFocus}
            className={styles.opener}
            onClick={() => onOpen(indicator.name)}
          >
            {indicator.name}
          </button>
        </h3>
        <RecentLine result={result} width={54} height={18} />
        <span className={styles.figure}>{now ? figureText(result, now.figure) : "not known"}</span>
      </div>
      {COMPARED.map((key) => {
        const before = result[key];
        return (
          before && (
            <p key={key} className={styles.quiet}>
              {FIGURE_NAMES[key]}: {comparedInShort(result, before)}
            </p>
          )
        );
      })}
      {status !== "" && indicator.targetText !== "" && (
        <p className={styles.marks}>
          <VerdictMark verdict={statusVerdict(status)} strong />
          <span>{indicator.targetText}</span>
        </p>
      )}
      {!now && note !== "" && <p className={styles.quiet}>{note}</p>}
    </article>
  );
});
