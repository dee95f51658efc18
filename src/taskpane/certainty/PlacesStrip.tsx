/** All places of a group in a row: the position, and the places of its range. */
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ordinal } from "../../msg/basics/ordinal";
import type { MeasureResult } from "../../msg/model/measureResult";
import { placeInGroup } from "../../msg/words/wording";

const CONTRAST = "@media (forced-colors: active)";

const useStyles = makeStyles({
  strip: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "flex",
    flexWrap: "wrap",
    gap: "2px",
  },
  place: {
    minWidth: "26px",
    padding: "2px 4px",
    boxSizing: "border-box",
    textAlign: "center",
    borderRadius: tokens.borderRadiusSmall,
    border: "2px solid transparent",
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
  open: {
    border: `2px solid ${tokens.colorBrandStroke1}`,
    color: tokens.colorNeutralForeground1,
    [CONTRAST]: { border: "2px solid Highlight" },
  },
  own: {
    backgroundColor: tokens.colorBrandBackground,
    color: tokens.colorNeutralForegroundOnBrand,
    fontWeight: tokens.fontWeightBold,
    [CONTRAST]: { forcedColorAdjust: "none", backgroundColor: "Highlight", color: "HighlightText" },
  },
});

export interface PlacesStripProps {
  readonly result: MeasureResult;
}

/** Nothing where the range is not known or nothing is ranked. */
export function PlacesStrip({ result }: PlacesStripProps) {
  const styles = useStyles();
  const { certainty, position, of } = result;
  if (!certainty?.isKnown || !(position > 0) || Number.isNaN(certainty.rankBest)) return null;
  const { rankBest, rankWorst } = certainty;
  const isOpen = (place: number) => (place - rankBest) * (place - rankWorst) <= 0;
  const places = Array.from({ length: of }, (_, i) => i + 1);
  const [first, last] = [Math.min(rankBest, rankWorst), Math.max(rankBest, rankWorst)];
  const range = first === last ? ordinal(first) : `${ordinal(first)} to ${ordinal(last)}`;
  const name = `Position ${placeInGroup(result)}, range ${range}`;
  return (
    <ol className={styles.strip} aria-label={name}>
      {places.map((place) => (
        <li
          key={place}
          aria-hidden
          className={mergeClasses(
            styles.place,
            isOpen(place) && styles.open,
            place === position && styles.own,
          )}
        >
          {place}
        </li>
      ))}
    </ol>
  );
}
