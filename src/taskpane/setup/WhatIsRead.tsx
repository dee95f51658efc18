/** What would be read: series by series with cells, forces, periods and total, and what is wrong. */
import { makeStyles } from "@fluentui/react-components";
import type { SetUpReadBack } from "../../workbook/actions/setUpWorkbook";
import { Card } from "../parts/Card";
import { FactList } from "../parts/FactList";
import { ProblemList } from "../problems/ProblemList";

const useStyles = makeStyles({ list: { display: "grid", gap: "8px" } });

interface WhatIsReadProps {
  readonly readBack: SetUpReadBack;
  readonly onSelect: (where: string) => void;
}

export function WhatIsRead({ readBack: { series, problems }, onSelect }: WhatIsReadProps) {
  const styles = useStyles();
  return (
    <div className={styles.list}>
      <ProblemList problems={problems} onSelect={onSelect} />
      {series.map((one) => (
        <Card
          key={`${one.source}!${one.series}`}
          name={one.series}
          quiet={[one.source, one.periods]}
        >
          <FactList
            facts={[
              { term: "Heading", content: one.heading },
              { term: "Forces", content: one.forces },
              { term: "Missing", content: one.missing },
              { term: "Rows added", content: one.rowsAdded },
              { term: "Latest total", content: one.latestTotal },
              { term: "Latest mean", content: one.latestMean },
            ]}
          />
        </Card>
      ))}
    </div>
  );
}
