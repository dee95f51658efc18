/** The definition behind a measure's figures, and whether another one would change its verdict. */
import { makeStyles, tokens } from "@fluentui/react-components";
import { sensitivity } from "../../msg/telling/sensitivity";
import { measureSentences } from "../../msg/telling/sensitivityWording";
import type { Setup } from "../../msg/model/setup";
import { measureDefinition } from "../../workbook/report/evidenceTexts";
import type { MeasureResult } from "../../msg/model/measureResult";

const useStyles = makeStyles({
  part: { display: "flex", flexDirection: "column", gap: "4px" },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  text: { margin: 0, lineHeight: tokens.lineHeightBase300 },
  list: {
    margin: 0,
    paddingLeft: "20px",
    display: "grid",
    gap: "2px",
    lineHeight: tokens.lineHeightBase300,
  },
});

export interface DefinitionPartProps {
  readonly result: MeasureResult;
  readonly setup: Setup;
}

export function DefinitionPart({ result, setup }: DefinitionPartProps) {
  const styles = useStyles();
  const { measure, league } = result;
  if (!league) return null;
  const isJudged = measure.better !== "neither";
  return (
    <section className={styles.part} aria-label="Definition">
      <h3 className={styles.heading}>Definition</h3>
      <p className={styles.text}>{measureDefinition(setup.settings, result, league.period)}</p>
      {isJudged && (
        <ul className={styles.list} aria-label="By other definitions">
          {measureSentences(sensitivity({ setup, measures: [result] })).map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
    </section>
  );
}
