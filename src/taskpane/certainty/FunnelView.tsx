/** Forces in a funnel of limits: the picture, which limits it shows, and the same as a table. */
import { makeStyles, tokens } from "@fluentui/react-components";
import { useId, useState } from "react";
import type { Setup } from "../../msg/model/setup";
import { funnelOf, type Funnel } from "./funnel";
import { FunnelChart } from "./FunnelChart";
import { FunnelTable } from "./FunnelTable";
import type { Spread } from "../../msg/model/certainty";
import type { MeasureResult } from "../../msg/model/measureResult";

const useStyles = makeStyles({
  legend: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "flex",
    flexWrap: "wrap",
    gap: "0 12px",
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
  summary: { cursor: "pointer", fontSize: tokens.fontSizeBase200 },
  choice: {
    margin: 0,
    padding: 0,
    border: "none",
    display: "flex",
    flexWrap: "wrap",
    gap: "0 16px",
    "& legend": { padding: 0, fontSize: tokens.fontSizeBase200 },
  },
  option: { display: "flex", alignItems: "center", gap: "4px" },
  view: { display: "flex", flexDirection: "column", gap: "4px" },
});

const SPREADS: Readonly<Record<Spread, string>> = {
  between: "Like its peers",
  chance: "Chance alone",
};

export interface FunnelViewProps {
  readonly result: MeasureResult;
  readonly setup: Setup;
}

export function FunnelView({ result, setup }: FunnelViewProps) {
  const styles = useStyles();
  const name = useId();
  const [spread, setSpread] = useState<Spread>("between");
  const funnel = funnelOf(result, setup);
  if (!funnel) return null;
  return (
    <div className={styles.view}>
      <fieldset className={styles.choice}>
        <legend>Limits for every size</legend>
        {Object.entries(SPREADS).map(([value, label]) => (
          <label key={value} className={styles.option}>
            <input
              type="radio"
              name={name}
              value={value}
              checked={value === spread}
              onChange={() => setSpread(value as Spread)}
            />
            {label}
          </label>
        ))}
      </fieldset>
      <FunnelChart
        funnel={funnel}
        measure={result.measure}
        spread={spread}
        description={descriptionOf(funnel, spread)}
      />
      <ul className={styles.legend} aria-label="Lines and points">
        <li>◆ own force</li>
        <li>– – 95% limits</li>
        <li>—— 99.8% limits</li>
      </ul>
      <details>
        <summary className={styles.summary} tabIndex={0}>
          The same as a table
        </summary>
        <FunnelTable funnel={funnel} measure={result.measure} />
      </details>
    </div>
  );
}

function descriptionOf({ points }: Funnel, spread: Spread): string {
  const home = points.find(({ isHome }) => isHome);
  const outside = points.filter(({ within }) => within[spread] !== "within 95%");
  const others = outside.filter(({ isHome }) => !isHome).map(({ force }) => force);
  const own = home ? `${home.force} is ${home.within[spread]}` : "";
  const rest =
    others.length === 0 ? "every other force is within 95%" : `outside 95%: ${others.join(", ")}`;
  return `Funnel of ${points.length} forces, limits: ${SPREADS[spread].toLowerCase()}; ${own}; ${rest}.`;
}
