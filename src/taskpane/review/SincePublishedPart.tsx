/** What changed since the last published update, measure by measure, with both figures. */
import { makeStyles, tokens } from "@fluentui/react-components";
import type { Measure } from "../../msg/model/setup";
import { FactList } from "../parts/FactList";
import { Part } from "../parts/Part";
import { Disclosure } from "../parts/Disclosure";
import { comparedText, revisedText } from "./reviewTexts";
import { changedMeasures, changesByKind, thenAndNow, type ChangedMeasure } from "./sincePublished";
import type { SincePublished } from "../../msg/model/update";

const useStyles = makeStyles({
  text: { margin: 0, lineHeight: tokens.lineHeightBase300 },
  list: { listStyleType: "none", margin: 0, padding: 0, display: "grid", gap: "8px" },
  kinds: { listStyleType: "none", margin: 0, padding: 0 },
  entries: {
    margin: "0 0 4px",
    paddingLeft: "20px",
    overflowWrap: "anywhere",
    lineHeight: tokens.lineHeightBase300,
  },
  name: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
});

/** More measures than these are told by what changed, folded; few by their names. */
const MOST_BY_MEASURE = 3;
/** More entries than these wait behind their count. */
const MOST_OPEN = 6;

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
  const changed = changedMeasures(since, measures);
  const same = since.measures.length - changed.length;
  return (
    <Part heading={heading}>
      <p className={styles.text}>
        {comparedText(since)}{" "}
        {same > 0 && `${same} of ${since.measures.length} measures are the same.`}
      </p>
      {changed.length > MOST_BY_MEASURE ? (
        <ByKind changed={changed} />
      ) : (
        <ByMeasure changed={changed} />
      )}
      {since.gone.length > 0 && (
        <p className={styles.text}>Published then and not shown now: {since.gone.join(", ")}.</p>
      )}
    </Part>
  );
}

interface ChangedProps {
  readonly changed: readonly ChangedMeasure[];
}

function ByMeasure({ changed }: ChangedProps) {
  const styles = useStyles();
  return (
    <ul className={styles.list} aria-label="Measures that changed">
      {changed.map(({ measure, changes, isNew, revised }) => (
        <li key={measure}>
          <h3 className={styles.name}>{measure}</h3>
          {isNew && <p className={styles.text}>Not published then.</p>}
          <FactList
            facts={changes.map(({ what, then, now }) => ({
              term: what,
              content: thenAndNow(then, now),
            }))}
          />
          {revised > 0 && <p className={styles.text}>{revisedText(revised)}</p>}
        </li>
      ))}
    </ul>
  );
}

/** What a reader asks first stands open, as long as it is short. */
function ByKind({ changed }: ChangedProps) {
  const styles = useStyles();
  return (
    <ul className={styles.kinds} aria-label="What changed">
      {changesByKind(changed).map(({ name, entries, isVerdict }) => (
        <li key={name}>
          <Disclosure name={name} startsOpen={isVerdict && entries.length <= MOST_OPEN}>
            <ul className={styles.entries} aria-label={name}>
              {entries.map(({ measures, text }) => (
                <li key={measures.join("|")}>
                  <b>{measures.join(", ")}</b>
                  {text && `: ${text}`}
                </li>
              ))}
            </ul>
          </Disclosure>
        </li>
      ))}
    </ul>
  );
}
