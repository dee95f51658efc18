/** "How it comes" of a measure over the open workbook. */
import { useState } from "react";
import type { Setup } from "../../../msg/model/setup";
import type { CellsBehind } from "../../../workbook/engine/cellsBehind";
import type { PaneSession } from "../../session";
import { FIGURE_NAMES } from "./explaining";
import { HowItComes } from "./HowItComes";
import type { MeasureResult } from "../../../msg/model/measureResult";

export interface HowItComesViewProps {
  readonly result: MeasureResult;
  readonly setup: Setup;
  readonly session: PaneSession;
}

export function HowItComesView({ result, setup, session }: HowItComesViewProps) {
  const [behind, setBehind] = useState<readonly CellsBehind[] | "looking">();
  const { measure, league } = result;
  const { explaining } = session.workbook;
  if (!league) return null;
  const lookUp = async () => {
    if (behind) return;
    setBehind("looking");
    const question = { measure: measure.name, end: league.period.end };
    const found = await session.attempt("The source cells could not be looked up.", () =>
      explaining.cellsOf(question),
    );
    setBehind(found);
  };
  return (
    <HowItComes
      result={result}
      setup={setup}
      behind={behind}
      onOpen={() => void lookUp()}
      onShow={(figure) =>
        void session.attempt(`${FIGURE_NAMES[figure]} could not be shown.`, () =>
          explaining.showFigure(measure.name, figure),
        )
      }
      onSelect={(where) => void session.select(where)}
    />
  );
}
