/** Which verdicts would be others under the other definitions of average and top quartile. */
import { makeStyles, tokens } from "@fluentui/react-components";
import { sensitivity } from "../../msg/telling/sensitivity";
import { changeSentences, notKnownSentences } from "../../msg/telling/sensitivityWording";
import type { UpdateReport } from "../../msg/model/update";
import { Part } from "../parts/Part";

const useStyles = makeStyles({
  text: { margin: 0, lineHeight: tokens.lineHeightBase300 },
  list: { margin: 0, paddingLeft: "20px", display: "grid", gap: "4px" },
});

export function SensitivityPart({ report }: { readonly report: UpdateReport }) {
  const styles = useStyles();
  const found = sensitivity(report);
  const changes = changeSentences(found);
  return (
    <Part heading="Sensitivity">
      <p className={styles.text}>
        {changes.length === 0
          ? `No verdict would change under the ${found.tried.length} other definitions of average and top quartile.`
          : "These verdicts hang on the definition chosen:"}
      </p>
      {changes.length > 0 && (
        <ul className={styles.list} aria-label="Verdicts that hang on the definition">
          {changes.map(({ measures, sentence }) => (
            <li key={[...measures, sentence].join("|")}>
              <b>{measures.join(", ")}.</b> {sentence}
            </li>
          ))}
        </ul>
      )}
      {notKnownSentences(found).map(({ measures, sentence }) => (
        <p key={sentence} className={styles.text}>
          {sentence} That concerns {measures.join(", ")}.
        </p>
      ))}
    </Part>
  );
}
