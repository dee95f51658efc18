/** The measures found, a line a table: which to take, and what each is. */
import { Checkbox, makeStyles, SearchBox, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { Proposal } from "../../workbook/proposal/proposal";
import { correctMeasure, type ProposedMeasure } from "../../workbook/proposal/proposeMeasures";
import { SetUpFields } from "./SetUpFields";

const useStyles = makeStyles({
  table: { minWidth: 0 },
  line: {
    cursor: "pointer",
    overflowWrap: "anywhere",
    lineHeight: tokens.lineHeightBase300,
    padding: "4px 0",
  },
  title: { fontWeight: tokens.fontWeightSemibold },
  source: {
    border: "none",
    margin: 0,
    padding: "0 0 0 12px",
    display: "grid",
    gap: "2px",
    minWidth: 0,
    gridTemplateColumns: "minmax(0, 1fr)",
  },
  details: { paddingLeft: "12px", overflowWrap: "anywhere", fontSize: tokens.fontSizeBase200 },
  summary: { cursor: "pointer", color: tokens.colorNeutralForeground2 },
  search: { maxWidth: "100%" },
  caption: { margin: 0, fontSize: tokens.fontSizeBase200, overflowWrap: "anywhere" },
  none: { margin: 0 },
});

/** With more, tables are folded to begin with and names can be searched. */
const FEW_MEASURES = 8;

interface ProposedMeasuresProps {
  readonly proposal: Proposal;
  readonly onCorrect: (proposal: Proposal) => void;
}

export function ProposedMeasures({ proposal, onCorrect }: ProposedMeasuresProps) {
  const styles = useStyles();
  const { measures, sources } = proposal;
  const [search, setSearch] = useState("");
  // What is taken comes first, in the order in which it was proposed: nothing moves when it is ticked.
  const [first] = useState(() =>
    sources.map((_, index) => measures.some(({ use, sources: [at] }) => use && at === index)),
  );
  const words = search.toLowerCase().split(/\s+/u).filter(Boolean);
  const isSearched = ({ row }: ProposedMeasure) =>
    words.every((word) => String(row.Measure).toLowerCase().includes(word));
  const order = sources
    .map((_, index) => index)
    .sort((one, other) => Number(first[other]) - Number(first[one]));
  const shown = order
    .map((index) => ({
      index,
      own: measures.filter((one) => one.sources[0] === index && isSearched(one)),
    }))
    .filter(({ own }) => own.length > 0);
  return (
    <>
      {measures.length > FEW_MEASURES && (
        <SearchBox
          className={styles.search}
          aria-label="Search measures found"
          placeholder="Search"
          size="small"
          value={search}
          onChange={(_, { value }) => setSearch(value)}
        />
      )}
      {shown.map(({ index, own }) => (
        <TableOfMeasures
          key={index}
          index={index}
          own={own}
          isOpen={words.length > 0 || measures.length <= FEW_MEASURES}
          proposal={proposal}
          onCorrect={onCorrect}
        />
      ))}
      {shown.length === 0 && <p className={styles.none}>No measure has these words.</p>}
    </>
  );
}

interface TableOfMeasuresProps extends ProposedMeasuresProps {
  readonly index: number;
  readonly own: readonly ProposedMeasure[];
  readonly isOpen: boolean;
}

function TableOfMeasures({ index, own, isOpen, proposal, onCorrect }: TableOfMeasuresProps) {
  const styles = useStyles();
  const { measures, sources } = proposal;
  const source = sources[index];
  const [isFirstTaken] = useState(
    () => new Set(own.filter(({ use }) => use).map(({ row }) => row.Measure)),
  );
  if (!source) return null;
  const change = (changed: (measure: ProposedMeasure) => ProposedMeasure | undefined) =>
    onCorrect({ ...proposal, measures: measures.map((one) => changed(one) ?? one) });
  const used = own.filter(({ use }) => use).length;
  const all = used === 0 ? false : used === own.length ? true : "mixed";
  const takenFirst = [...own].sort(
    (one, other) =>
      Number(isFirstTaken.has(other.row.Measure)) - Number(isFirstTaken.has(one.row.Measure)),
  );
  const name = sourceName(source.row);
  return (
    <details className={styles.table} open={isOpen}>
      <summary className={styles.line} tabIndex={0}>
        <span className={styles.title}>{name}</span>
        {`: ${source.summary}. ${used} of ${own.length} taken`}
      </summary>
      <fieldset className={styles.source} aria-label={name}>
        {source.title !== "" && <p className={styles.caption}>{source.title}</p>}
        {own.length > 1 && (
          <Checkbox
            label={`All ${own.length} measures of ${name}`}
            checked={all}
            onChange={(_, { checked }) =>
              change((one) => (own.includes(one) ? { ...one, use: checked === true } : undefined))
            }
          />
        )}
        {takenFirst.map((measure) => (
          <Measure
            key={measures.indexOf(measure)}
            measure={measure}
            onUse={(use) => change((one) => (one === measure ? { ...one, use } : undefined))}
            onRow={(row) =>
              change((one) => (one === measure ? correctMeasure(proposal, one, row) : undefined))
            }
          />
        ))}
      </fieldset>
    </details>
  );
}

interface MeasureProps {
  readonly measure: ProposedMeasure;
  readonly onUse: (use: boolean) => void;
  readonly onRow: (row: ProposedMeasure["row"]) => void;
}

function Measure({ measure, onUse, onRow }: MeasureProps) {
  const styles = useStyles();
  const name = String(measure.row.Measure);
  return (
    <div>
      <Checkbox
        label={`${name}, ${String(measure.row.Unit)}`}
        checked={measure.use}
        onChange={(_, { checked }) => onUse(checked === true)}
      />
      {measure.use && (
        <details className={styles.details}>
          <summary className={styles.summary} tabIndex={0}>
            Correct {name}
          </summary>
          <SetUpFields table="measures" row={measure.row} onChange={onRow} />
        </details>
      )}
    </div>
  );
}

function sourceName(row: Proposal["sources"][number]["row"]): string {
  const line = row["Value column"];
  return line === undefined ? String(row.Source) : `${String(row.Source)}, ${String(line)}`;
}
