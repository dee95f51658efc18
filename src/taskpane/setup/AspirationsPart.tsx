/** The last step of a first run: what is aspired to, a row a measure, one value for many. */
import { Button, Field, Input, makeStyles, Select, tokens } from "@fluentui/react-components";
import { useId, useState } from "react";
import { choicesOf } from "../../workbook/names/columns/column";
import { MEASURES } from "../../workbook/names/columns/measures";
import type { Proposal } from "../../workbook/proposal/proposal";
import type { ProposedMeasure } from "../../workbook/proposal/proposeMeasures";

const useStyles = makeStyles({
  text: { margin: 0, lineHeight: tokens.lineHeightBase300 },
  forAll: { display: "grid", gap: "6px", justifyItems: "start" },
  whole: { width: "100%" },
  table: {
    width: "100%",
    borderCollapse: "collapse",
    tableLayout: "fixed",
    // Three columns have no room at 200 % zoom: a measure's fields stand below its name, which each has in its label.
    "@media (max-width: 260px)": {
      display: "block",
      "& thead": { display: "none" },
      "& tbody": { display: "block" },
      "& tr": { display: "grid", gridTemplateColumns: "minmax(0, 1fr)" },
    },
  },
  heading: { textAlign: "left", fontSize: tokens.fontSizeBase200, padding: "0 4px 2px 0" },
  better: { width: "84px" },
  name: {
    textAlign: "left",
    fontWeight: tokens.fontWeightRegular,
    overflowWrap: "anywhere",
    padding: "4px 4px 4px 0",
  },
  cell: { padding: "2px 4px 2px 0", verticalAlign: "top" },
  input: { width: "100%", minWidth: 0 },
});

const EXAMPLES = [
  "MSG Average",
  "Top quartile",
  "Best in MSG",
  "4th in MSG",
  "at most 70",
  "at least 20%",
];

interface AspirationsPartProps {
  readonly proposal: Proposal;
  readonly onCorrect: (proposal: Proposal) => void;
}

export function AspirationsPart({ proposal, onCorrect }: AspirationsPartProps) {
  const styles = useStyles();
  const [forAll, setForAll] = useState("");
  const examples = useId();
  const used = proposal.measures.filter(({ use }) => use);
  const change = (
    changed: (measure: ProposedMeasure) => Partial<ProposedMeasure["row"]> | undefined,
  ) =>
    onCorrect({
      ...proposal,
      measures: proposal.measures.map((one) => {
        const cells = changed(one);
        return cells ? { ...one, row: { ...one.row, ...cells } } : one;
      }),
    });
  const set = (measure: ProposedMeasure, cells: Partial<ProposedMeasure["row"]>) =>
    change((one) => (one === measure ? cells : undefined));
  if (used.length === 0) return null;
  return (
    <>
      <p className={styles.text}>
        Leave blank what has no aspiration; it can be written later too.
      </p>
      <datalist id={examples}>
        {EXAMPLES.map((example) => (
          <option key={example} value={example} />
        ))}
      </datalist>
      <div className={styles.forAll}>
        <Field className={styles.whole} label="One aspiration for many" size="small">
          <Input
            size="small"
            list={examples}
            value={forAll}
            onChange={(_, { value }) => setForAll(value)}
          />
        </Field>
        <Button
          size="small"
          disabledFocusable={forAll.trim() === ""}
          onClick={() =>
            change(({ use, row }) =>
              use && String(row.Aspiration ?? "") === ""
                ? { Aspiration: forAll.trim() }
                : undefined,
            )
          }
        >
          Give it to all that are blank
        </Button>
      </div>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col" className={styles.heading}>
              Measure
            </th>
            <th scope="col" className={`${styles.heading} ${styles.better}`}>
              Better
            </th>
            <th scope="col" className={styles.heading}>
              Aspiration
            </th>
          </tr>
        </thead>
        <tbody>
          {used.map((measure) => {
            const name = String(measure.row.Measure);
            return (
              <tr key={proposal.measures.indexOf(measure)}>
                <th scope="row" className={styles.name}>
                  {name}
                </th>
                <td className={styles.cell}>
                  <Select
                    className={styles.input}
                    size="small"
                    aria-label={`Better of ${name}`}
                    value={String(measure.row.Better ?? "")}
                    onChange={(_, { value }) => set(measure, { Better: value })}
                  >
                    {choicesOf(MEASURES.better).map((word) => (
                      <option key={word}>{word}</option>
                    ))}
                  </Select>
                </td>
                <td className={styles.cell}>
                  <Input
                    className={styles.input}
                    size="small"
                    list={examples}
                    aria-label={`Aspiration of ${name}`}
                    value={String(measure.row.Aspiration ?? "")}
                    onChange={(_, { value }) => set(measure, { Aspiration: value })}
                  />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </>
  );
}
