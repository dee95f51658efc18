/** Which verdicts would be others under the other definitions of average and top quartile. */
import { makeStyles, tokens } from "@fluentui/react-components";
import { sensitivity } from "../../msg/telling/sensitivity";
import { changeSentences, notKnownSentences } from "../../msg/telling/sensitivityWording";
import type { UpdateReport } from "../../msg/model/update";
import { Disclosure } from "../parts/Disclosure";
import { Part } from "../parts/Part";

const useStyles = makeStyles({
  text: { margin: 0, lineHeight: tokens.lineHeightBase300 },
  list: { margin: 0, paddingLeft: "20px", display: "grid", gap: "4px" },
});

/** More than these wait behind their count. */
const SHOWN_FIRST = 6;

export function SensitivityPart({ report }: { readonly report: UpdateReport }) {
  const styles = useStyles();
  const found = sensitivity(report);
  const changes = changeSentences(found);
  return (
    <Part heading="Does the definition matter">
      <p className={styles.text}>
        {changes.length === 0
          ? `No verdict would change under the ${found.tried.length} other definitions of average and top quartile.`
          : "These verdicts hang on the definition chosen:"}
      </p>
      {changes.length > 0 && (
        <Changes
          name="Verdicts that hang on the definition"
          changes={changes.slice(0, SHOWN_FIRST)}
        />
      )}
      {changes.length > SHOWN_FIRST && (
        <Disclosure name={`${changes.length - SHOWN_FIRST} more`}>
          <Changes name="More of them" changes={changes.slice(SHOWN_FIRST)} />
        </Disclosure>
      )}
      {notKnownSentences(found).map(({ measures, sentence }) => (
        <p key={sentence} className={styles.text}>
          {sentence} That concerns {measures.join(", ")}.
        </p>
      ))}
    </Part>
  );
}

interface ChangesProps {
  readonly name: string;
  readonly changes: ReturnType<typeof changeSentences>;
}

function Changes({ name, changes }: ChangesProps) {
  const styles = useStyles();
  return (
    <ul className={styles.list} aria-label={name}>
      {changes.map(({ measures, sentence }) => (
        <li key={[...measures, sentence].join("|")}>
          <b>{measures.join(", ")}.</b> {sentence}
        </li>
      ))}
    </ul>
  );
}
