/** One measure: where the force stands, what it would take, and whether that is what it aspires to. */
import { makeStyles } from "@fluentui/react-components";
import type { Outcome } from "../../workbook/outcome";
import { Card } from "../parts/Card";
import { FactList, type Fact } from "../parts/FactList";
import { movementVerdict, statusVerdict } from "../parts/verdicts";
import { VerdictMark } from "../parts/VerdictMark";

const useStyles = makeStyles({
  verdicts: {
    display: "flex",
    flexWrap: "wrap",
    justifyContent: "space-between",
    gap: "4px 12px",
  },
});

export interface MeasureCardProps {
  readonly row: Outcome["rows"][number];
}

export function MeasureCard({ row }: MeasureCardProps) {
  const styles = useStyles();
  const dataTo = row.dataTo && `Data to ${row.dataTo}`;
  return (
    <Card name={row.measure} aside={row.position} quiet={[row.value, dataTo]}>
      <div className={styles.verdicts}>
        <VerdictMark verdict={statusVerdict(row.status)} strong />
        {row.movement && <VerdictMark verdict={movementVerdict(row.movement)} />}
      </div>
      <FactList facts={facts(row)} />
    </Card>
  );
}

function facts(row: MeasureCardProps["row"]): Fact[] {
  return [
    { term: "Aspiration", content: row.aspiration },
    { term: "To average", content: row.toAverage },
    { term: "To top quartile", content: row.toTopQuartile },
  ];
}
