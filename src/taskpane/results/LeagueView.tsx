/** One measure opened: what one needs of it at once, and three parts to choose from. */
import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { monthName } from "../../msg/basics/period";
import type { MeasureResult } from "../../msg/model/measureResult";
import type { Setup } from "../../msg/model/setup";
import { movementSentence } from "../../msg/telling/movementWords";
import { distanceWords } from "../../msg/words/distanceWords";
import {
  aspirationText,
  changeText,
  measureText,
  ownNewerText,
  placeInGroup,
} from "../../msg/words/wording";
import { StatusCertaintyMark } from "../certainty/StatusCertaintyMark";
import { BackHeading } from "../parts/BackHeading";
import { FactList, type Fact } from "../parts/FactList";
import { Tabs, tabId } from "../parts/Tabs";

const useStyles = makeStyles({
  view: { padding: "4px 16px 24px", display: "flex", flexDirection: "column", gap: "8px" },
  head: { display: "flex", flexWrap: "wrap", alignItems: "baseline", gap: "2px 12px" },
  position: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    fontWeight: tokens.fontWeightSemibold,
    lineHeight: tokens.lineHeightBase500,
  },
  tabs: { margin: "0 -16px" },
  part: { display: "flex", flexDirection: "column", gap: "12px" },
});

/** The parts of an open measure, in their order. */
const LEAGUE_PARTS = ["league", "sure", "comes"] as const;
export type LeaguePart = (typeof LEAGUE_PARTS)[number];

const PART_NAMES: Readonly<Record<LeaguePart, string>> = {
  league: "League",
  sure: "How sure",
  comes: "How it comes",
};

/** The element that shows the part chosen. */
const PANEL = "league-part";

export interface LeagueViewProps {
  readonly result: MeasureResult;
  readonly setup: Setup;
  readonly part: LeaguePart;
  readonly onPart: (part: LeaguePart) => void;
  /** The part chosen. */
  readonly children: ReactNode;
  readonly onBack: () => void;
}

export function LeagueView({ result, setup, part, onPart, children, onBack }: LeagueViewProps) {
  const styles = useStyles();
  const { measure, league } = result;
  return (
    <article className={styles.view} aria-label={measure.name}>
      <BackHeading name={measure.name} back="Back to all measures" onBack={onBack} />
      <div className={styles.head}>
        <p className={styles.position}>{placeInGroup(result) || "No position"}</p>
        <StatusCertaintyMark result={result} />
        <span>{measureText(result.value, measure)}</span>
      </div>
      <FactList facts={factsOf(result, setup.settings.homeForce)} />
      {league && (
        <>
          <div className={styles.tabs}>
            <Tabs
              name={`Parts of ${measure.name}`}
              panel={PANEL}
              tabs={LEAGUE_PARTS.map((id) => ({ id, name: PART_NAMES[id] }))}
              selected={part}
              reached={part}
              onSelect={onPart}
            />
          </div>
          <div
            className={styles.part}
            id={PANEL}
            role="tabpanel"
            aria-labelledby={tabId(PANEL, part)}
          >
            {children}
          </div>
        </>
      )}
    </article>
  );
}

/** "4th in MSG: 261 fewer offences to reach 4th"; the aspiration alone where it is met or nobody knows how far it is. */
function aspirationAndDistance(result: MeasureResult): string {
  const distance = distanceWords(result);
  const aspiration = aspirationText(result);
  return distance === "" ? aspiration : `${aspiration}: ${distance}`;
}

function factsOf(result: MeasureResult, homeForce: string): Fact[] {
  const { measure, league, movement, note } = result;
  const noted = { term: "Note", content: note };
  if (!league) return [{ term: "Aspiration", content: aspirationText(result) }, noted];
  return [
    { term: "Data to", content: monthName(league.period.end) },
    ...(result.ownNewer ? [{ term: "Newer, not ranked", content: ownNewerText(result) }] : []),
    { term: "Aspiration", content: aspirationAndDistance(result) || "None" },
    { term: "To average", content: toAverageText(result, homeForce) },
    {
      term: "To top quartile",
      content: changeText(result.toTopQuartile, measure, "top quartile"),
    },
    {
      term: "What moved it",
      content: movementSentence(movement, result.position, homeForce),
    },
    noted,
  ];
}

function toAverageText({ measure, toAverage }: MeasureResult, homeForce: string): string {
  const moves = toAverage && !toAverage.reached && measure.changeIn !== "none";
  const ownShare = moves ? changeText(toAverage, measure, "average", true) : "";
  const toReachIt = changeText(toAverage, measure, "average");
  return ownShare === "" || ownShare === toReachIt
    ? toReachIt
    : `${toReachIt}; ${ownShare} allowing for ${homeForce}'s own share of the average`;
}
