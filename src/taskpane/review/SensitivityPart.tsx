/** Which verdicts would be others under the other definitions of average and top quartile. */
import { makeStyles, tokens } from "@fluentui/react-components";
import { sensitivity } from "../../msg/sensitivity";
import {
  changeSentences,
  notKnownSentences,
  type SaidOfMeasures,
} from "../../msg/sensitivityWording";
import type { UpdateReport } from "../../msg/update";
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
      <Sentences name="Verdicts that hang on the definition" said={changes} />
      <Sentences name="Verdicts that are not known" said={notKnownSentences(found)} />
    </Part>
  );
}

interface SentencesProps {
  readonly name: string;
  readonly said: readonly SaidOfMeasures[];
}

/** @example "All crime. By QUARTILE.INC instead of rank: within the top quartile, not outside it." */
function Sentences({ name, said }: SentencesProps) {
  const styles = useStyles();
  if (said.length === 0) return null;
  return (
    <ul className={styles.list} aria-label={name}>
      {said.map(({ measures, sentence }) => (
        <li key={[...measures, sentence].join("|")}>
          <b>{measures.join(", ")}.</b> {sentence}
        </li>
      ))}
    </ul>
  );
}
