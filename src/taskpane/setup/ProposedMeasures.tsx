/** The measures found, by source: which to take, and what each is. */
import { Checkbox, makeStyles, tokens } from "@fluentui/react-components";
import type { Proposal } from "../../workbook/proposal/proposal";
import { correctMeasure, type ProposedMeasure } from "../../workbook/proposal/proposeMeasures";
import { SetUpFields } from "./SetUpFields";

const useStyles = makeStyles({
  source: { border: "none", margin: 0, padding: 0, display: "grid", gap: "2px", minWidth: 0 },
  legend: { padding: 0, fontWeight: tokens.fontWeightSemibold, overflowWrap: "anywhere" },
  details: { paddingLeft: "32px", fontSize: tokens.fontSizeBase200 },
  summary: { cursor: "pointer", color: tokens.colorNeutralForeground2 },
});

interface ProposedMeasuresProps {
  readonly proposal: Proposal;
  readonly onCorrect: (proposal: Proposal) => void;
}

export function ProposedMeasures({ proposal, onCorrect }: ProposedMeasuresProps) {
  const styles = useStyles();
  const { measures, sources } = proposal;
  const change = (changed: (measure: ProposedMeasure) => ProposedMeasure | undefined) =>
    onCorrect({ ...proposal, measures: measures.map((one) => changed(one) ?? one) });
  return sources.map(({ row, title }, index) => {
    const own = measures.filter((measure) => measure.sources[0] === index);
    if (own.length === 0) return null;
    const used = own.filter(({ use }) => use).length;
    const all = used === 0 ? false : used === own.length ? true : "mixed";
    return (
      <fieldset key={index} className={styles.source}>
        <legend className={styles.legend}>{title || String(row.Source)}</legend>
        {own.length > 1 && (
          <Checkbox
            label={`All ${own.length} measures of ${sourceName(row)}`}
            checked={all}
            onChange={(_, { checked }) =>
              change((one) =>
                one.sources[0] === index ? { ...one, use: checked === true } : undefined,
              )
            }
          />
        )}
        {own.map((measure) => {
          const name = String(measure.row.Measure);
          return (
            <div key={measures.indexOf(measure)}>
              <Checkbox
                label={`${name}, ${String(measure.row.Unit)}`}
                checked={measure.use}
                onChange={(_, { checked }) =>
                  change((one) => (one === measure ? { ...one, use: checked === true } : undefined))
                }
              />
              {measure.use && (
                <details className={styles.details}>
                  <summary className={styles.summary} tabIndex={0}>
                    Correct {name}
                  </summary>
                  <SetUpFields
                    table="measures"
                    row={measure.row}
                    onChange={(changed) =>
                      change((one) =>
                        one === measure ? correctMeasure(proposal, one, changed) : undefined,
                      )
                    }
                  />
                </details>
              )}
            </div>
          );
        })}
      </fieldset>
    );
  });
}

function sourceName(row: Proposal["sources"][number]["row"]): string {
  const line = row["Value column"];
  return line === undefined ? String(row.Source) : `${String(row.Source)}, ${String(line)}`;
}
