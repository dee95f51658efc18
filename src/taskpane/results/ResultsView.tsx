/** The tab Results: every measure, or the league of the one that is open. */
import { useState } from "react";
import { evidencePlace } from "../../workbook/report/measureEvidence";
import { placeText } from "../../workbook/actions/outcome";
import { CertaintyView } from "../certainty/CertaintyView";
import { ProjectionView } from "../certainty/ProjectionView";
import { lazyView } from "../lazyView";
import { NoReport } from "../parts/NoReport";
import type { ViewProps } from "../view";
import { FactsView } from "./facts/FactsView";
import { LeagueView } from "./LeagueView";
import { EVERYTHING, measureItems } from "./measureItems";
import { MeasureList } from "./MeasureList";

const HowItComesView = lazyView(
  async () =>
    (await import(/* webpackChunkName: "explained" */ "./explained/HowItComesView")).HowItComesView,
);

export function ResultsView({ state, session }: ViewProps) {
  const { outcome, navigation, preferences } = state;
  const [choice, setChoice] = useState(EVERYTHING);
  const [lastOpen, setLastOpen] = useState<string>();
  if (!outcome) return <NoReport state={state} session={session} />;
  const items = measureItems(outcome);
  const result = items.find(({ row }) => row.measure === navigation.measure)?.result;
  if (result && outcome.report) {
    const place = evidencePlace(outcome.report, result.measure.name);
    return (
      <LeagueView
        result={result}
        setup={outcome.report.setup}
        onBack={() => {
          setLastOpen(result.measure.name);
          session.openMeasure(undefined);
        }}
        onShow={place && (() => void session.select(placeText(place)))}
        explained={
          <HowItComesView
            // Cells are looked up anew after every refresh.
            key={`${result.measure.name} ${state.finishedAt?.getTime() ?? ""}`}
            result={result}
            setup={outcome.report.setup}
            session={session}
          />
        }
      >
        <CertaintyView result={result} setup={outcome.report.setup}>
          <ProjectionView key={result.measure.name} result={result} setup={outcome.report.setup} />
        </CertaintyView>
        <FactsView result={result} report={outcome.report} session={session} />
      </LeagueView>
    );
  }
  return (
    <MeasureList
      items={items}
      choice={choice}
      onChoose={setChoice}
      density={preferences.density}
      onDensity={(density) => session.prefer({ density })}
      onOpen={session.openMeasure}
      comesBackFrom={lastOpen}
    />
  );
}
