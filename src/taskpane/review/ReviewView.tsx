/** The tab Review: what a reviewer asks of the report, down to the cells that were read. */
import { makeStyles } from "@fluentui/react-components";
import { NoReport } from "../parts/NoReport";
import { Disclosure } from "../parts/Disclosure";
import { FactList } from "../parts/FactList";
import { Part } from "../parts/Part";
import type { ViewProps } from "../view";
import { ChecksPart } from "./ChecksPart";
import { identityFacts } from "./reviewTexts";
import { SensitivityPart } from "./SensitivityPart";
import { SeriesList, seriesText } from "./SeriesList";
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
          <SincePublishedPart since={report.sincePublished} measures={report.setup.measures} />
          <ChecksPart
            checks={checks}
            onSelect={onSelect}
            onAccept={() => session.show("problems")}
          />
          <SensitivityPart report={report} />
        </>
      )}
      <Part heading="What was read">
        {readBack.length === 0 ? (
          <SeriesList series={readBack} onSelect={onSelect} />
        ) : (
          <Disclosure name={seriesText(readBack)}>
            <SeriesList series={readBack} onSelect={onSelect} />
          </Disclosure>
        )}
      </Part>
      {report && (
        <Part heading="This workbook">
          <FactList facts={identityFacts(report)} />
        </Part>
      )}
    </div>
  );
}
