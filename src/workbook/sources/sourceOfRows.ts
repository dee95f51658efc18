/** What the reader of a plan's rows asks of its source, and tells it. */
import type { PeriodReading } from "../cells/periodText";
import type { MetCell, MetCells, PeriodCell } from "./metCells";
import type { SeriesPresence } from "./seriesPresence";

export interface SourceOfRows {
  readonly presence: SeriesPresence;
  readonly periodCells: readonly PeriodCell[];
  readonly textNumbers: MetCells;
  readonly markedFigures: MetCells;
  /** Rows that name a force. */
  namedRows: number;
  /** Figures in rows whose cell for the force is blank. */
  readonly nameless: MetCells;
  /** How many of these rows say of which series and period they are. */
  labelledNameless: number;
  addUnreadable(met: MetCell, series: number, force: number): void;
  /** The force that a cell names; -1 for none or several, NO_NAME for a blank cell. */
  forceCode(met: MetCell): number;
  /** Tells of a force that no cell has to name. */
  meetForce(force: number): void;
  /** The code of a series; -1 when no measure asks for it. */
  seriesCode(name: string): number;
  periodCode(cell: MetCell, known?: PeriodReading): number;
}
