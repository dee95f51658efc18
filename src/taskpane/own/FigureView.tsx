/** One of the force's own figures opened: how it comes, down to its cells, and the texts that tell of it. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { TableCellsMerge20Regular } from "@fluentui/react-icons";
import { useEffect, useState } from "react";
import { explainIndicator } from "../../msg/indicators/explained";
import type { FilledRow, IndicatorResult, OwnFigures } from "../../msg/model/ownFigures";
import type { UpdateReport } from "../../msg/model/update";
import { placeText } from "../../workbook/actions/outcome";
import type { IndicatorCells } from "../../workbook/engine/cellsOfIndicator";
import { indicatorEvidencePlace } from "../../workbook/report/indicatorLayout";
import { BackHeading } from "../parts/BackHeading";
import { CellButtons } from "../parts/CellButtons";
import { Disclosure } from "../parts/Disclosure";
import { FactList } from "../parts/FactList";
import { Part } from "../parts/Part";
import type { ViewProps } from "../view";
import { textsWith } from "./ownItems";
import { FIGURE_NAMES, figureText, recentText } from "./ownTexts";
import { RecentLine, RecentTable } from "./RecentLine";

const useStyles = makeStyles({
  view: { padding: "4px 16px 24px", display: "flex", flexDirection: "column", gap: "12px" },
  text: { margin: 0, lineHeight: tokens.lineHeightBase300, overflowWrap: "anywhere" },
  figure: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    fontWeight: tokens.fontWeightSemibold,
    lineHeight: tokens.lineHeightBase500,
  },
  quiet: {
    margin: 0,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: "anywhere",
  },
  sentences: {
    margin: 0,
    paddingLeft: "20px",
    lineHeight: tokens.lineHeightBase300,
    overflowWrap: "anywhere",
  },
  action: { alignSelf: "flex-start" },
  texts: { listStyleType: "none", margin: 0, padding: 0, display: "grid", gap: "8px" },
  link: {
    padding: 0,
    border: "none",
    background: "none",
    color: tokens.colorBrandForegroundLink,
    font: "inherit",
    textAlign: "left",
    textDecorationLine: "underline",
    cursor: "pointer",
    overflowWrap: "anywhere",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  table: {
    "& th": { textAlign: "left", fontWeight: "normal", paddingRight: "16px" },
    "& td": { textAlign: "right" },
  },
});

export interface FigureViewProps extends Pick<ViewProps, "session"> {
  readonly result: IndicatorResult;
  readonly report: UpdateReport;
  readonly own: OwnFigures;
  readonly onBack: () => void;
  /** Opens a text by its cell. */
  readonly onText: (where: string) => void;
}

export function FigureView({ result, report, own, session, onBack, onText }: FigureViewProps) {
  const styles = useStyles();
  const { indicator, commitment, now } = result;
  const cells = useCells(session, indicator.name);
  const evidence = indicatorEvidencePlace(report, indicator.name);
  const onSelect = (where: string) => void session.select(where);
  return (
    <article className={styles.view} aria-label={indicator.name}>
      <BackHeading name={indicator.name} back="Back to all own figures" onBack={onBack} />
      {commitment && (
        <p className={styles.text}>{`${commitment.intro} ${commitment.text}`.trim()}</p>
      )}
      <p className={styles.figure}>{now ? figureText(result, now.figure) : "No figure"}</p>
      <RecentLine result={result} width={312} height={72} isTold />
      <p className={styles.quiet}>{recentText(result)}</p>
      {result.recent.ends.length > 0 && (
        <Disclosure name="Figures of the line">
          <div className={styles.table}>
            <RecentTable result={result} />
          </div>
        </Disclosure>
      )}
      <Part heading="How it comes">
        <ol className={styles.sentences}>
          {explainIndicator(result).map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ol>
        {evidence && (
          <Button
            className={styles.action}
            icon={<TableCellsMerge20Regular />}
            onClick={() => onSelect(placeText(evidence))}
          >
            Show in workbook
          </Button>
        )}
      </Part>
      <Part heading="Source cells">
        {cells === "looking" ? (
          <p className={styles.text}>Looking them up…</p>
        ) : (
          <SourceCells cells={cells ?? []} onSelect={onSelect} />
        )}
      </Part>
      <TextsAbout texts={textsWith(own, indicator.name)} onText={onText} />
    </article>
  );
}

function useCells(session: ViewProps["session"], indicator: string) {
  const [cells, setCells] = useState<readonly IndicatorCells[] | "looking" | undefined>("looking");
  useEffect(() => {
    let isWanted = true;
    const ask = () => session.workbook.own.cellsOf(indicator);
    void session.attempt("The source cells could not be looked up.", ask).then((found) => {
      if (isWanted) setCells(found);
    });
    return () => {
      isWanted = false;
    };
  }, [session, indicator]);
  return cells;
}

/** A window of single cells is read on its sheet; its first areas lead there. */
const AREAS_SHOWN = 3;

interface SourceCellsProps {
  readonly cells: readonly IndicatorCells[];
  readonly onSelect: (where: string) => void;
}

function SourceCells({ cells, onSelect }: SourceCellsProps) {
  const styles = useStyles();
  if (cells.length === 0) return <p className={styles.text}>No source cells are known.</p>;
  return (
    <FactList
      facts={cells.map(({ figure, cells: areas, why }) => ({
        term: FIGURE_NAMES[figure],
        content: (
          <>
            <CellButtons
              where={areas.slice(0, AREAS_SHOWN).map(placeText)}
              more={Math.max(0, areas.length - AREAS_SHOWN)}
              onSelect={onSelect}
            />
            {areas.length === 0 && "Not known."}
            {why !== "" && ` MSG Evidence holds a copy: ${why}.`}
          </>
        ),
      }))}
    />
  );
}

interface TextsAboutProps {
  readonly texts: readonly FilledRow[];
  readonly onText: (where: string) => void;
}

function TextsAbout({ texts, onText }: TextsAboutProps) {
  const styles = useStyles();
  if (texts.length === 0) return null;
  return (
    <Part heading="Told in">
      <ul className={styles.texts}>
        {texts.map(({ row, text }) => (
          <li key={placeText(row.place)}>
            <button
              type="button"
              className={styles.link}
              onClick={() => onText(placeText(row.place))}
            >
              {text}
            </button>
          </li>
        ))}
      </ul>
    </Part>
  );
}
