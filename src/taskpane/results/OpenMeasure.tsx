/** The measure that is open, with the part of it that a person chose. */
import { Button, makeStyles } from "@fluentui/react-components";
import { TableCellsMerge20Regular } from "@fluentui/react-icons";
import type { League } from "../../msg/model/league";
import type { MeasureResult } from "../../msg/model/measureResult";
import type { UpdateReport } from "../../msg/model/update";
import { placeText } from "../../workbook/actions/outcome";
import { evidencePlace } from "../../workbook/report/measureEvidence";
import type { HowSureProps } from "../certainty/HowSure";
import { lazyView } from "../lazyView";
import type { ViewProps } from "../view";
import { DefinitionPart } from "./DefinitionPart";
import { FactsView } from "./facts/FactsView";
import { LeagueOf } from "./LeagueOf";
import { LeagueView, type LeaguePart } from "./LeagueView";
import type { OverTimeProps } from "./overTime/OverTime";

const leagueParts = () => import(/* webpackChunkName: "leagueParts" */ "./leagueParts");
const HowSure = lazyView<HowSureProps>(async () => (await leagueParts()).HowSure);
const OverTime = lazyView<OverTimeProps>(async () => (await leagueParts()).OverTime);
const HowItComesView = lazyView(
  async () =>
    (await import(/* webpackChunkName: "explained" */ "./explained/HowItComesView")).HowItComesView,
);

const useStyles = makeStyles({ action: { alignSelf: "flex-start" } });

export interface OpenMeasureProps extends ViewProps {
  readonly result: MeasureResult;
  readonly report: UpdateReport;
  readonly part: LeaguePart;
  readonly onPart: (part: LeaguePart) => void;
  readonly onBack: () => void;
}

export function OpenMeasure(props: OpenMeasureProps) {
  const { result, report, part, onPart, onBack } = props;
  const { league } = result;
  return (
    <LeagueView result={result} setup={report.setup} part={part} onPart={onPart} onBack={onBack}>
      {league && part === "league" && <LeaguePartView {...props} league={league} />}
      {part === "sure" && <HowSure result={result} setup={report.setup} />}
      {part === "comes" && <ComesPartView {...props} />}
    </LeagueView>
  );
}

function LeaguePartView(props: OpenMeasureProps & { readonly league: League }) {
  const { result, report, session, league } = props;
  return (
    <>
      <LeagueOf result={result} league={league} setup={report.setup} />
      <OverTime result={result} home={report.setup.settings.homeForce} />
      <FactsView result={result} report={report} session={session} />
    </>
  );
}

function ComesPartView({ result, report, state, session }: OpenMeasureProps) {
  const styles = useStyles();
  const place = evidencePlace(report, result.measure.name);
  return (
    <>
      <HowItComesView
        // Cells are looked up anew after every refresh.
        key={`${result.measure.name} ${state.finishedAt?.getTime() ?? ""}`}
        result={result}
        setup={report.setup}
        session={session}
      />
      {place && (
        <Button
          className={styles.action}
          icon={<TableCellsMerge20Regular />}
          onClick={() => void session.select(placeText(place))}
        >
          Show in workbook
        </Button>
      )}
      <DefinitionPart result={result} setup={report.setup} />
    </>
  );
}
