/** "What would it take": the chance that a change in counts reaches the aspiration; a projection. */
import { Button, makeStyles, ProgressBar, tokens } from "@fluentui/react-components";
import { useEffect, useId, useMemo, useState } from "react";
import {
  PROJECTION_SEED,
  projectionTerms,
  SIMULATIONS,
  type Projection,
  type ProjectionTerms,
} from "../../msg/certainty/projection";
import { PERIODS_REPEATED } from "../../msg/certainty/recentChanges";
import type { Setup } from "../../msg/model/setup";
import { aspirationText, numberText } from "../../msg/words/wording";
import { FactList } from "../parts/FactList";
import { startProjection } from "./projecting";
import type { MeasureResult } from "../../msg/model/measureResult";

const useStyles = makeStyles({
  view: { display: "flex", flexDirection: "column", gap: "6px" },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  mark: { fontWeight: tokens.fontWeightSemibold },
  text: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  typed: {
    width: "96px",
    padding: "3px 6px",
    font: "inherit",
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  change: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "4px 8px" },
  slide: { width: "100%", accentColor: tokens.colorBrandBackground },
});

export interface ProjectionViewProps {
  readonly result: MeasureResult;
  readonly setup: Setup;
}

/** Nothing where there is nothing to project. */
export function ProjectionView({ result, setup }: ProjectionViewProps) {
  const terms = useMemo(() => projectionTerms(result, setup), [result, setup]);
  return terms ? <Asked key={result.measure.name} terms={terms} result={result} /> : null;
}

interface AskedProps {
  readonly terms: ProjectionTerms;
  readonly result: MeasureResult;
}

function Asked({ terms, result }: AskedProps) {
  const styles = useStyles();
  const heading = useId();
  const typed = useId();
  const [size, setSize] = useState(() => startingSize(result));
  const [isAsked, setIsAsked] = useState(false);
  const { measure } = terms;
  const count = terms.league.counts[terms.league.home] as number;
  const most = Math.max(10, count, startingSize(result));
  const word = measure.better === "lower" ? "Reduction" : "Rise";
  const noun = measure.countNoun || "counts";
  const choose = (text: string): void => {
    setSize(Math.min(most, Math.max(0, Math.round(Number(text) || 0))));
    setIsAsked(true);
  };
  const steps = { min: 0, max: most, step: 1, value: size } as const;
  return (
    <section className={styles.view} aria-labelledby={heading}>
      <h3 className={styles.heading} id={heading}>
        What would it take
      </h3>
      <div className={styles.change}>
        <label htmlFor={typed}>{`${word} in ${noun}`}</label>
        <input
          id={typed}
          className={styles.typed}
          type="number"
          {...steps}
          onChange={({ target }) => choose(target.value)}
        />
        <span className={styles.text}>{shareText(size, count)}</span>
      </div>
      <input
        className={styles.slide}
        type="range"
        aria-label={`${word} in ${noun}, by slider`}
        {...steps}
        onChange={({ target }) => choose(target.value)}
      />
      {isAsked ? (
        <Chances terms={terms} change={measure.better === "lower" ? -size : size} />
      ) : (
        <div>
          <Button size="small" onClick={() => setIsAsked(true)}>
            Work out the chance
          </Button>
        </div>
      )}
      <p className={styles.text}>
        <span className={styles.mark}>A projection, not a figure of the report: </span>
        {`the chance of reaching "${aspirationText(result)}" over the next ${PERIODS_REPEATED} periods, by ${numberText(SIMULATIONS, 0)} simulations. It knows of chance and of what peers did before, and of nothing that is planned.`}
      </p>
    </section>
  );
}

/** The change to the aspiration, or to the first of average and top quartile that is still to be reached. */
function startingSize({ toAspiration, toAverage, toTopQuartile }: MeasureResult): number {
  const needed = [toAspiration, toAverage, toTopQuartile].map((change) =>
    Math.abs(change?.inCounts ?? 0),
  );
  return needed.find((counts) => counts > 0) ?? 0;
}

function shareText(size: number, count: number): string {
  return count > 0 ? `${numberText((size / count) * 100, 1)}% of ${numberText(count, 0)}` : "";
}

interface ChancesProps {
  readonly terms: ProjectionTerms;
  readonly change: number;
}

function Chances({ terms, change }: ChancesProps) {
  const styles = useStyles();
  const state = useProjection(terms, change);
  return (
    <>
      <div aria-live="polite">
        {state.projection && <FactList facts={factsOf(state.projection)} />}
        {state.failure && <p className={styles.text}>{`Not worked out: ${state.failure}`}</p>}
      </div>
      {state.share < 1 && <ProgressBar value={state.share} aria-label="Simulating" />}
    </>
  );
}

interface ProjectionState {
  /** The change that share and failure belong to. */
  readonly change: number | undefined;
  readonly projection: Projection | undefined;
  /** How far it is, from 0 to 1. */
  readonly share: number;
  readonly failure: string;
}

/** So that sliding begins one projection, not one for each step. */
const WAIT_MILLISECONDS = 150;

/** The last projection stays until the next one is there. */
function useProjection(terms: ProjectionTerms, change: number): ProjectionState {
  const [state, setState] = useState<ProjectionState>({
    change: undefined,
    projection: undefined,
    share: 0,
    failure: "",
  });
  useEffect(() => {
    let stop: (() => void) | undefined;
    const timer = setTimeout(() => {
      const request = { terms, change, seed: PROJECTION_SEED, simulations: SIMULATIONS };
      stop = startProjection(request, {
        onProgress: (share) =>
          setState(({ projection }) => ({ change, projection, share, failure: "" })),
        onDone: (projection) => setState({ change, projection, share: 1, failure: "" }),
        onFailed: ({ message }) =>
          setState({ change, projection: undefined, share: 1, failure: message }),
      });
    }, WAIT_MILLISECONDS);
    return () => {
      clearTimeout(timer);
      stop?.();
    };
  }, [terms, change]);
  return state.change === change ? state : { ...state, share: 0 };
}

function factsOf({ ifPeersStay, ifPeersMove }: Projection) {
  return [
    { term: "Peers stay", content: `${chanceText(ifPeersStay)} if they stay as they are` },
    {
      term: "Peers move",
      content:
        ifPeersMove === undefined
          ? `Not known: that needs figures of the last ${PERIODS_REPEATED + 1} periods`
          : `${chanceText(ifPeersMove)} if they move as they did over the last ${PERIODS_REPEATED} periods`,
    },
  ];
}

/** Whole per cents, and never 0 or 100: simulations cannot tell. */
function chanceText(chance: number): string {
  if (chance < 0.01) return "Under 1%";
  return chance > 0.99 ? "Over 99%" : `${Math.round(chance * 100)}%`;
}
