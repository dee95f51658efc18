/** The tab Results: the measures, and where the workbook has them the force's own figures and its words. */
import { makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useSyncExternalStore } from "react";
import { lazyView } from "../lazyView";
import { ResultsView } from "../results/ResultsView";
import type { ViewProps } from "../view";
import { PART_NAMES, partOf, PARTS, type ResultsPart } from "./ownPart";

const OwnView = lazyView(
  async () => (await import(/* webpackChunkName: "ownFigures" */ "./OwnView")).OwnView,
);

const useStyles = makeStyles({
  row: { display: "flex", flexWrap: "wrap", gap: "4px", padding: "6px 16px 0" },
  part: {
    minHeight: "24px",
    padding: "0 8px",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    background: "none",
    color: "inherit",
    font: "inherit",
    fontSize: tokens.fontSizeBase200,
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
    "&[aria-pressed=true]": {
      fontWeight: tokens.fontWeightSemibold,
      // A border keeps its place in contrast themes.
      border: `2px solid ${tokens.colorCompoundBrandStroke}`,
      padding: "0 7px",
    },
  },
});

export function ResultsParts(props: ViewProps) {
  const { state, session } = props;
  const store = partOf(session);
  const { part, indicator, text } = useSyncExternalStore(store.subscribe, store.state);
  const hasOwn = state.outcome?.report?.own !== undefined;
  const isMeasureOpen = state.navigation.measure !== undefined;
  useEffect(() => {
    // A measure that was opened is what is looked at, and the way back leads to the measures.
    if (isMeasureOpen) store.change({ part: "measures" });
  }, [isMeasureOpen, store]);
  const shown = hasOwn && !isMeasureOpen ? part : "measures";
  useEffect(() => {
    session.followRows(shown === "measures");
    return () => session.followRows(true);
  }, [session, shown]);
  const isList = { measures: true, figures: !indicator, words: !text }[shown];
  return (
    <>
      {hasOwn && !isMeasureOpen && isList && (
        <PartChoice part={shown} onChoose={(chosen) => store.change({ part: chosen })} />
      )}
      {shown === "measures" ? <ResultsView {...props} /> : <OwnView {...props} part={shown} />}
    </>
  );
}

interface PartChoiceProps {
  readonly part: ResultsPart;
  readonly onChoose: (part: ResultsPart) => void;
}

function PartChoice({ part, onChoose }: PartChoiceProps) {
  const styles = useStyles();
  return (
    <div className={styles.row} role="group" aria-label="What is shown">
      {PARTS.map((one) => (
        <button
          key={one}
          type="button"
          className={styles.part}
          aria-pressed={one === part}
          onClick={() => onChoose(one)}
        >
          {PART_NAMES[one]}
        </button>
      ))}
    </div>
  );
}
