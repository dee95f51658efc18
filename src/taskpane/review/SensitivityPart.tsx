/** Which verdicts would be others under the other definitions of average and top quartile. */
import { makeStyles, tokens } from "@fluentui/react-components";
import { sensitivity, type VerdictChange } from "../../msg/sensitivity";
import type { UpdateReport } from "../../msg/update";
import { Part } from "../parts/Part";

const useStyles = makeStyles({
  text: { margin: 0, lineHeight: tokens.lineHeightBase300 },
  list: { margin: 0, paddingLeft: "20px", display: "grid", gap: "4px" },
});

export function SensitivityPart({ report }: { readonly report: UpdateReport }) {
  const styles = useStyles();
  const { tried, changes } = sensitivity(report);
  return (
    <Part heading="Sensitivity">
      <p className={styles.text}>
        {changes.length === 0
          ? `No verdict would change under the ${tried.length} other definitions of average and top quartile.`
          : "These verdicts hang on the definition chosen:"}
      </p>
      {changes.length > 0 && (
        <ul className={styles.list} aria-label="Verdicts that hang on the definition">
          {changes.map((change) => (
            <li key={[change.measure, change.verdict, change.name].join("|")}>
              {changeText(change)}
            </li>
          ))}
        </ul>
      )}
    </Part>
  );
}

/** @example "All crime: Not met; Met by weighted average, Essex left out." */
function changeText({ measure, chosen, other, name }: VerdictChange): string {
  return `${measure}: ${chosen || "not judged"}; ${other || "not judged"} by ${name}.`;
}
