/** Layout "wide forces": a column a force, named by its heading; a row a period or a series. */
import { withoutNoteMarks } from "../../names/cellText";
import type { LayoutColumns, LayoutTask } from "./layout";

/** Every heading may be a force; those that name none are regions and totals, as in a column of forces. */
export function layoutWideForces({ source, headings, finder }: LayoutTask): LayoutColumns {
  const periodColumns = finder.columns("Period column", source.periodColumn);
  const seriesColumns = finder.columns("Series column", source.seriesColumn);
  const taken = new Set([...periodColumns, ...seriesColumns]);
  const series = source.fixedSeries === "" ? undefined : source.fixedSeries;
  const figures = headings
    .filter(({ column, full }) => !taken.has(column) && full !== "")
    .map(({ column, texts }) => ({
      columns: [column],
      period: source.fixedPeriod,
      series,
      force: withoutNoteMarks(texts.at(-1) ?? ""),
    }));
  const seriesOffered = series === undefined ? [] : [series];
  return { seriesColumns, periodColumns, figures, seriesOffered, unclear: [] };
}
