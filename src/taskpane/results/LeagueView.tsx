/** One measure opened: its league, and everything that is to be said about it. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { TableCellsMerge20Regular } from "@fluentui/react-icons";
import type { ReactNode } from "react";
import { monthName } from "../../msg/basics/period";
import type { Setup } from "../../msg/model/setup";
import { aspirationText, changeText, measureText, placeInGroup } from "../../msg/words/wording";
import { BackHeading } from "../parts/BackHeading";
import { FactList, type Fact } from "../parts/FactList";
import { StatusCertaintyMark } from "../certainty/StatusCertaintyMark";
import { DefinitionPart } from "./DefinitionPart";
import { LeagueOf } from "./LeagueOf";
import type { MeasureResult } from "../../msg/model/measureResult";
import { movementSentence } from "../../msg/telling/movementWords";

const useStyles = makeStyles({
  view: { padding: "4px 16px 24px", display: "flex", flexDirection: "column", gap: "12px" },
  head: { display: "flex", flexWrap: "wrap", alignItems: "baseline", gap: "2px 12px" },
  position: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    fontWeight: tokens.fontWeightSemibold,
    lineHeight: tokens.lineHeightBase500,
  },
  text: { margin: 0, lineHeight: tokens.lineHeightBase300 },
  part: { display: "flex", flexDirection: "column", gap: "4px" },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  action: { alignSelf: "flex-start" },
});

export interface LeagueViewProps {
  readonly result: MeasureResult;
  readonly setup: Setup;
  /** Every figure explained, down to its cells. */
  readonly explained?: ReactNode;
  /** What follows the league: certainty. */
  readonly children?: ReactNode;
  readonly onBack: () => void;
  /** Selects the measure's block on MSG Evidence; without it there is none. */
  readonly onShow: (() => void) | undefined;
}

export function LeagueView(props: LeagueViewProps) {
  const { result, setup, explained, children, onBack, onShow } = props;
  const styles = useStyles();
  const { measure, league } = result;
  const { homeForce } = setup.settings;
  return (
    <article className={styles.view} aria-label={measure.name}>
      <BackHeading name={measure.name} back="Back to all measures" onBack={onBack} />
      <div className={styles.head}>
        <p className={styles.position}>{placeInGroup(result) || "No position"}</p>
        <StatusCertaintyMark result={result} />
        <span>{measureText(result.value, measure)}</span>
      </div>
      {league && <LeagueOf result={result} league={league} setup={setup} />}
      <FactList facts={factsOf(result, homeForce)} />
      {onShow && (
        <Button className={styles.action} icon={<TableCellsMerge20Regular />} onClick={onShow}>
          Show in workbook
        </Button>
      )}
      <Part heading="What moved it">
        {movementSentence(result.movement, result.position, homeForce)}
      </Part>
      {league && explained && (
        <section className={styles.part} aria-label="How it comes">
          <h3 className={styles.heading}>How it comes</h3>
          {explained}
        </section>
      )}
      {children}
      <DefinitionPart result={result} setup={setup} />
      <Part heading="Note">{result.note}</Part>
    </article>
  );
}

/** A heading and a text below it; nothing where there is no text. */
function Part({ heading, children }: { readonly heading: string; readonly children: ReactNode }) {
  const styles = useStyles();
  if (!children) return null;
  return (
    <section className={styles.part} aria-label={heading}>
      <h3 className={styles.heading}>{heading}</h3>
      <p className={styles.text}>{children}</p>
    </section>
  );
}

function factsOf(result: MeasureResult, homeForce: string): Fact[] {
  const { measure, league, toAverage, toTopQuartile } = result;
  if (!league) return [{ term: "Aspiration", content: aspirationText(result) }];
  const moves = toAverage && !toAverage.reached && measure.changeIn !== "none";
  const ownShare = moves ? changeText(toAverage, measure, "average", true) : "";
  const toReachIt = changeText(toAverage, measure, "average");
  return [
    { term: "Data to", content: monthName(league.period.end) },
    { term: "Aspiration", content: aspirationText(result) || "None" },
    {
      term: "To average",
      content:
        ownShare === "" || ownShare === toReachIt
          ? toReachIt
          : `${toReachIt}; ${ownShare} allowing for ${homeForce}’s own share of the average`,
    },
    { term: "To top quartile", content: changeText(toTopQuartile, measure, "top quartile") },
  ];
}
