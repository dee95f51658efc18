/** One change made by hand: what a person wrote, what the report has, and which is to stand. */
import { makeStyles, Radio, RadioGroup, tokens } from "@fluentui/react-components";
import { useId } from "react";
import type { FoundHandEdit } from "../../workbook/actions/previewRefresh";
import type { HandEditDecision } from "../../workbook/plan/handEdits";
import { CellButtons } from "../parts/CellButtons";
import { FactList } from "../parts/FactList";

const useStyles = makeStyles({
  card: {
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    padding: "8px 12px",
    display: "grid",
    gap: "4px",
  },
  name: {
    margin: 0,
    overflowWrap: "anywhere",
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  gone: { margin: 0 },
});

export interface HandEditCardProps {
  readonly edit: FoundHandEdit;
  readonly decision: HandEditDecision;
  readonly onDecide: (decision: HandEditDecision) => void;
  readonly onSelect: (where: string) => void;
}

export function HandEditCard({ edit, decision, onDecide, onSelect }: HandEditCardProps) {
  const styles = useStyles();
  const heading = useId();
  const name = [edit.row, edit.column].filter((text) => text !== "").join(", ") || edit.sheet;
  return (
    <article className={styles.card} aria-labelledby={heading}>
      <h3 className={styles.name} id={heading}>
        {name}
      </h3>
      <CellButtons where={[edit.where]} more={0} onSelect={onSelect} />
      <FactList
        facts={[
          { term: "Yours", content: edit.mine === "" ? "(nothing)" : edit.mine },
          {
            term: "The report's",
            content: edit.isRowGone ? "" : edit.report === "" ? "(nothing)" : edit.report,
          },
        ]}
      />
      {edit.isRowGone ? (
        <p className={styles.gone}>
          The report no longer has this row, so that your text cannot stay on the sheet. Copy it
          first if you still need it.
        </p>
      ) : (
        <RadioGroup
          layout="horizontal"
          aria-label={`What is to stand: ${name}`}
          value={decision}
          onChange={(_, { value }) => onDecide(value as HandEditDecision)}
        >
          <Radio value="keep" label="Keep mine" />
          <Radio value="replace" label="Replace" />
        </RadioGroup>
      )}
    </article>
  );
}
