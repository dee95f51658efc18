/** The tab Results: every measure, or the league of the one that is open. */
import { useMemo, useState } from "react";
import { NoReport } from "../parts/NoReport";
import type { ViewProps } from "../view";
import type { LeaguePart } from "./LeagueView";
import { EVERYTHING, measureItems } from "./measureItems";
import { MeasureList } from "./MeasureList";
import { OpenMeasure } from "./OpenMeasure";

export function ResultsView({ state, session }: ViewProps) {
  const { outcome, navigation, preferences } = state;
  const [choice, setChoice] = useState(EVERYTHING);
  const [lastOpen, setLastOpen] = useState<string>();
  const [part, setPart] = useState<LeaguePart>("league");
  const items = useMemo(() => (outcome ? measureItems(outcome) : []), [outcome]);
  if (!outcome) return <NoReport state={state} session={session} />;
  const result = items.find(({ row }) => row.measure === navigation.measure)?.result;
  if (result && outcome.report) {
    return (
      <OpenMeasure
        state={state}
        session={session}
        result={result}
        report={outcome.report}
        part={part}
        onPart={setPart}
        onBack={() => {
          setLastOpen(result.measure.name);
          session.openMeasure(undefined);
        }}
      />
    );
  }
  return (
    <MeasureList
      items={items}
      choice={choice}
      onChoose={setChoice}
      density={preferences.density}
      onDensity={(density) => session.prefer({ density })}
      line={preferences.line}
      onLine={(line) => session.prefer({ line })}
      onOpen={session.openMeasure}
      comesBackFrom={lastOpen}
    />
  );
}
