/** "How sure" of a measure: what may be concluded, and what it would take. */
import type { MeasureResult } from "../../msg/model/measureResult";
import type { Setup } from "../../msg/model/setup";
import { CertaintyView } from "./CertaintyView";
import { ProjectionView } from "./ProjectionView";

export interface HowSureProps {
  readonly result: MeasureResult;
  readonly setup: Setup;
}

export function HowSure({ result, setup }: HowSureProps) {
  return (
    <CertaintyView result={result} setup={setup}>
      <ProjectionView key={result.measure.name} result={result} setup={setup} />
    </CertaintyView>
  );
}
