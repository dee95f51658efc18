/** What changed since the last published update, measure by measure, with both figures. */
import { makeStyles, tokens } from "@fluentui/react-components";
import type { Measure } from "../../msg/model/setup";
import { FactList } from "../parts/FactList";
import { Part } from "../parts/Part";
import { comparedText, figureChanges, revisedText } from "./reviewTexts";
import type { SincePublished } from "../../msg/model/update";

const useStyles = makeStyles({
  text: { margin: 0, lineHeight: tokens.lineHeightBase300 },
  list: { listStyleType: "none", margin: 0, padding: 0, display: "grid", gap: "8px" },
  name: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
});

export interface SincePublishedPartProps {
  /** undefined: nothing was published before. */
  readonly since: SincePublished | undefined;
  readonly measures: readonly Measure[];
}

export function SincePublishedPart({ since, measures }: SincePublishedPartProps) {
  const styles = useStyles();
  const heading = "Since the last published update";
  if (!since)
    return (
      <Part heading={heading}>
        <p className={styles.text}>No update has been published from this workbook.</p>
      </Part>
    );
  const changed = since.measures.flatMap((one) => {
    const measure = measures.find(({ name }) => name === one.measure);
    const changes = measure ? figureChanges(one, measure) : [];
    const isNew = one.then === undefined;
    const isChanged = isNew || changes.length > 0 || one.revised.length > 0;
    return isChanged ? [{ ...one, changes, isNew }] : [];
  });
  const same = since.measures.length - changed.length;
  return (
    <Part heading={heading}>
      <p className={styles.text}>
        {comparedText(since)}{" "}
        {same > 0 && `${same} of ${since.measures.length} measures are the same.`}
      </p>
      <ul className={styles.list} aria-label="Measures that changed">
        {changed.map(({ measure, changes, isNew, revised }) => (
          <li key={measure}>
            <h3 className={styles.name}>{measure}</h3>
            {isNew && <p className={styles.text}>Not published then.</p>}
            <FactList
              facts={changes.map(({ what, then, now }) => ({
                term: what,
                content: `${then || "None"} → ${now || "None"}`,
              }))}
            />
            {revised.length > 0 && <p className={styles.text}>{revisedText(revised.length)}</p>}
          </li>
        ))}
      </ul>
      {since.gone.length > 0 && (
        <p className={styles.text}>Published then and not shown now: {since.gone.join(", ")}.</p>
      )}
    </Part>
  );
}
