/** What a report says of itself: draft or published, and by which definitions. */
import type { MeasureResult } from "../../msg/model/measureResult";
import type { Settings } from "../../msg/model/setup";
import type { UpdateReport, PublicationState } from "../../msg/model/update";
import { AVERAGE_NAMES } from "../../msg/standing/average";
import { dateText } from "../setup/setUpTexts";

/** "Published 25 November 2026, version 2.0" or "Draft, version 2.1 (version 2.0 is published)" */
export function publicationText(state: PublicationState): string {
  const { isPublished, version, day, differsFrom } = state;
  const named = version === "" ? "" : `, version ${version}`;
  if (isPublished) return `Published${Number.isNaN(day) ? "" : ` ${dateText(day)}`}${named}`;
  if (differsFrom === "") return `Draft${named}`;
  return differsFrom === version
    ? `Draft: differs from version ${version} as published`
    : `Draft${named} (version ${differsFrom} is published)`;
}

const TOP_QUARTILES: Record<Settings["topQuartile"], string> = {
  rank: "best quarter, rounded up",
  inclusive: "QUARTILE.INC",
  exclusive: "QUARTILE.EXC",
};

/** The definitions that the figures of a report follow. */
export function definitionsText({
  setup: { settings },
  measures,
}: Pick<UpdateReport, "setup" | "measures">): string {
  const { homeForce, homeForceInAverage, average, topQuartile } = settings;
  const home = `${homeForce} ${homeForceInAverage ? "included" : "left out"}`;
  const parts = [
    `Average: ${AVERAGE_NAMES[average]}, ${home}`,
    `top quartile: ${TOP_QUARTILES[topQuartile]}`,
    ...rangesTexts(measures),
  ];
  return `${parts.join("; ")}.`;
}

/** How ranges are made. The line has to fit the paper of every sheet: MSG Background says more. */
function rangesTexts(measures: readonly MeasureResult[]): readonly string[] {
  const bases = measures.flatMap(({ measure, certainty }) =>
    measure.show && certainty?.isKnown ? [certainty.basis] : [],
  );
  if (bases.length === 0) return [];
  const by = new Set(
    bases.map((basis) => (basis === "usual variation" ? "usual variation" : "chance")),
  );
  return [`ranges: by ${[...by].sort().reverse().join(" or ")}`, "expected ranges: of peers"];
}
