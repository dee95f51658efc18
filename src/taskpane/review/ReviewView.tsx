/** The tab Review: what a reviewer asks of the report, down to the cells that were read. */
import { makeStyles } from "@fluentui/react-components";
import { NoReport } from "../parts/NoReport";
import { FactList } from "../parts/FactList";
import { Part } from "../parts/Part";
import type { ViewProps } from "../view";
import { ChecksPart } from "./ChecksPart";
import { identityFacts } from "./reviewTexts";
import { SensitivityPart } from "./SensitivityPart";
import { SeriesList } from "./SeriesList";
import { SincePublishedPart } from "./SincePublishedPart";

const useStyles = makeStyles({
  view: { padding: "12px 16px 24px", display: "flex", flexDirection: "column", gap: "20px" },
});

export function ReviewView({ state, session }: ViewProps) {
  const styles = useStyles();
  const { outcome } = state;
  if (!outcome) return <NoReport state={state} session={session} />;
  const { report, checks = [], readBack = [] } = outcome;
  const onSelect = (where: string) => void session.select(where);
  return (
    <div className={styles.view}>
      {report && (
        <>
          <Part heading="This workbook">
            <FactList facts={identityFacts(report)} />
          </Part>
          <ChecksPart
            checks={checks}
            onSelect={onSelect}
            onAccept={() => session.show("problems")}
          />
          <SensitivityPart report={report} />
          <SincePublishedPart since={report.sincePublished} measures={report.setup.measures} />
        </>
      )}
      <Part heading="What was read">
        <SeriesList series={readBack} onSelect={onSelect} />
      </Part>
    </div>
  );
}
