/** Layout "wide series": a column a series, named by its heading. */
import { severalMeant } from "../columnFinder";
import { columnsNamed } from "../headings";
import { problemAt } from "../../setup/locateSources";
import type { LayoutColumns, LayoutTask, RowFigure, UnclearSeries } from "./layout";

/** Looks every wanted series up among the headings; a name that means several is unclear. */
export function layoutWideSeries(task: LayoutTask): LayoutColumns {
  const { source, finder } = task;
  const periodColumns = finder.columns("Period column", source.periodColumn);
  const taken = new Set([...task.forceColumns, ...periodColumns]);
  const headings = task.headings.filter(({ column }) => !taken.has(column));
  const figures: RowFigure[] = [];
  const unclear: UnclearSeries[] = [];
  for (const series of task.wanted) {
    const found = columnsNamed(headings, series);
    const [column] = found;
    if (found.length > 1) {
      const what = severalMeant(series, found);
      const remedy =
        'Write the full heading of the one you mean in MsgMeasures, or its column, such as "column B".';
      unclear.push({ series, problem: problemAt(source, "Layout", what, remedy) });
    } else if (column) {
      figures.push({ columns: [column.column], period: source.fixedPeriod, series });
    }
  }
  const seriesOffered = headings.map(({ full }) => full).filter((full) => full !== "");
  return { seriesColumns: [], periodColumns, figures, seriesOffered, unclear };
}
