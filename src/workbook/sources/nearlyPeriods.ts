/** Cells of a period column that are no period: the ones that would be the latest, and the others. */
import { yearOf } from "../../msg/basics/period";
import { headingLooks, latestYearIn } from "../cells/nearPeriods";
import { isBlank } from "../names/cellText";
import type { PeriodCell } from "./metCells";
import type { SourceSeries } from "./seriesOfSource";

/** Cells that are nearly a period, and would be the latest one. */
export function latestOnes({ noPeriod, series, atTheEnd }: SourceSeries): readonly PeriodCell[] {
  const ends = series.map(({ series: { ends: own } }) => own.at(-1) ?? Number.NEGATIVE_INFINITY);
  const latest = yearOf(Math.max(...ends));
  return noPeriod.filter((met) => {
    const { cell } = met;
    if (typeof cell !== "string" || isBlank(cell) || headingLooks(cell) !== "period") return false;
    const year = latestYearIn(cell) ?? latest;
    return year === latest ? atTheEnd.has(met) : year > latest;
  });
}

/** The others that are no period. */
export function earlierOnes(read: SourceSeries): readonly PeriodCell[] {
  const latest = new Set(latestOnes(read));
  return read.noPeriod.filter((cell) => !latest.has(cell));
}
