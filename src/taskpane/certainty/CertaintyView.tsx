/** "How sure is it" of one measure: what may be concluded first, then what it rests on. */
import { makeStyles, tokens } from "@fluentui/react-components";
import { useId, type ReactNode } from "react";
import { conclusion, placesLasted } from "../../msg/certainty/certaintyWords";
import { SMALL_COUNT } from "../../msg/certainty/measureCertainty";
import type { Setup } from "../../msg/model/setup";
import { numberText } from "../../msg/words/wording";
import { FactList, type Fact } from "../parts/FactList";
import { FunnelView } from "./FunnelView";
import { PlacesStrip } from "./PlacesStrip";
import type { Spread, KnownCertainty } from "../../msg/model/certainty";
import type { MeasureResult } from "../../msg/model/measureResult";

const useStyles = makeStyles({
  view: { display: "flex", flexDirection: "column", gap: "8px" },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  text: { margin: 0, lineHeight: tokens.lineHeightBase300 },
  aside: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
});

export interface CertaintyViewProps {
  readonly result: MeasureResult;
  readonly setup: Setup;
  /** What follows: what it would take. */
  readonly children?: ReactNode;
}

export function CertaintyView({ result, setup, children }: CertaintyViewProps) {
  const styles = useStyles();
  const heading = useId();
  const { certainty } = result;
  if (!certainty) return null;
  return (
    <section className={styles.view} aria-labelledby={heading}>
      <h3 className={styles.heading} id={heading}>
        How sure is it
      </h3>
      <p className={styles.text}>{conclusion(result)}</p>
      {certainty.isKnown && (
        <>
          <PlacesStrip result={result} />
          <FactList facts={factsOf(result, certainty)} />
          <FunnelView result={result} setup={setup} />
          <p className={styles.aside}>
            How it is worked out stands on MSG Evidence, in the part For statisticians.
          </p>
          {children}
        </>
      )}
    </section>
  );
}

function factsOf(result: MeasureResult, certainty: KnownCertainty): Fact[] {
  return [
    { term: "By chance", content: rangeText(result, certainty, "chance") },
    { term: "Like its peers", content: rangeText(result, certainty, "between") },
    { term: "How places last", content: placesLasted(result) },
    {
      term: "Small counts",
      content: certainty.hasSmallCounts
        ? `Yes: some count is under ${SMALL_COUNT}, so positions change easily`
        : "",
    },
  ];
}

/** "56.56 to 85.66 (95%): within". */
function rangeText(
  { value, measure }: MeasureResult,
  { expected, isWithinExpected }: KnownCertainty,
  spread: Spread,
): string {
  const { low, high } = expected[spread].at95;
  const decimals = decimalsApart(low, high, measure.decimals);
  const [from, to] = [low, high].map((limit) => numberText(limit, decimals));
  const isInside = spread === "between" && isWithinExpected;
  const place = isInside
    ? "within it"
    : value < low
      ? "below it"
      : value > high
        ? "above it"
        : "within it";
  return `${from} to ${to || "no limit"} expected (95%); ${place}`;
}

/** As many decimals as the measure has, or more where two limits would look alike or like 0. */
function decimalsApart(low: number, high: number, decimals: number): number {
  const width = Math.min(high - low, low > 0 ? low : Infinity);
  return width > 0 && Number.isFinite(width)
    ? Math.max(decimals, Math.min(9, 1 - Math.floor(Math.log10(width))))
    : decimals;
}
