/** Cells that were met while a source was read, for messages. */
import type { PeriodReading } from "../cells/periodText";
import type { CellValue } from "../names/cellText";

/** A cell that was met, for messages. Row and column of the sheet, from 0. */
export interface MetCell {
  readonly plan: number;
  readonly row: number;
  readonly column: number;
  readonly cell: CellValue;
}

/** Cells of one kind: how many there are, and the first few. */
export class MetCells {
  count = 0;
  readonly first: MetCell[] = [];

  constructor(private readonly keep: number) {}

  add(cell: MetCell): void {
    this.count++;
    if (this.first.length < this.keep) this.first.push(cell);
  }
}

/** A distinct text or number of a period column, or a period that the plan knows. */
export interface PeriodCell extends MetCell {
  readonly known: PeriodReading | undefined;
  /** A figure stands in a row with it. */
  used: boolean;
}
