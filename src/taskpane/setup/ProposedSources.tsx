/** The sources of the measures taken: a row of MsgSources each. */
import { makeStyles, tokens } from "@fluentui/react-components";
import type { Proposal } from "../../workbook/proposal/proposal";
import { SetUpFields } from "./SetUpFields";

const useStyles = makeStyles({
  summary: { cursor: "pointer", overflowWrap: "anywhere", lineHeight: tokens.lineHeightBase300 },
});

interface ProposedSourcesProps {
  readonly proposal: Proposal;
  readonly onCorrect: (proposal: Proposal) => void;
}

export function ProposedSources({ proposal, onCorrect }: ProposedSourcesProps) {
  const styles = useStyles();
  const { sources, measures } = proposal;
  const read = new Set(measures.filter(({ use }) => use).flatMap((one) => one.sources));
  return sources.map(({ row }, index) =>
    read.has(index) ? (
      <details key={index}>
        <summary className={styles.summary} tabIndex={0}>
          {[row.Source, row.Layout, row["Fixed period"] ?? row["Value column"]]
            .filter((text) => text !== undefined && text !== "")
            .join(", ")}
        </summary>
        <SetUpFields
          table="sources"
          row={row}
          onChange={(changed) =>
            onCorrect({
              ...proposal,
              sources: sources.map((one, at) => (at === index ? { ...one, row: changed } : one)),
            })
          }
        />
      </details>
    ) : null,
  );
}
