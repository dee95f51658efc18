/**
 * What the page knows of one sheet: its shape, and the cells around those in view. It asks the worker for more
 * as the view moves and when the workbook changed, one question at a time.
 */
import type {
  Look,
  LookAsk,
  SheetCells,
  SheetCharts,
  SheetShape,
  Stretch,
} from "../../excel-host/worker/messages";

/** Cells asked for beyond those in view, so that scrolling finds them there. */
const SPARE_ROWS = 60;
const SPARE_COLUMNS = 12;
/** Asked for before anything is known. */
const FIRST_VIEW = { rows: { first: 0, count: 60 }, columns: { first: 0, count: 30 } };

export interface SheetViewOf {
  readonly shape: SheetShape;
  readonly cells: SheetCells;
  readonly charts: SheetCharts;
}

interface View {
  readonly rows: Stretch;
  readonly columns: Stretch;
}

export class SheetViewer {
  /** What is known; undefined until the first answer. */
  known: SheetViewOf | undefined;
  private view: View = FIRST_VIEW;
  private isAsking = false;
  private wantedRevision = 0;
  private knownRevision = -1;
  private isClosed = false;

  /**
   * @param ask puts a question to the worker
   * @param onKnown told when more or something new is known
   * @param onRefused told in words why a question was not answered
   */
  constructor(
    private readonly sheetId: string,
    private readonly ask: (question: LookAsk) => Promise<Look>,
    private readonly onKnown: (known: SheetViewOf) => void,
    private readonly onRefused: (message: string) => void = () => {},
  ) {}

  /** The cells that are in view now. */
  show(view: View): void {
    this.view = view;
    void this.askWhatIsMissing();
  }

  /** The workbook is at this revision: what is known may be out of date. */
  changed(revision: number): void {
    this.wantedRevision = revision;
    void this.askWhatIsMissing();
  }

  close(): void {
    this.isClosed = true;
  }

  private async askWhatIsMissing(): Promise<void> {
    if (this.isAsking || this.isClosed) return;
    const part = this.partToAsk();
    if (!part) return;
    this.isAsking = true;
    const revision = this.wantedRevision;
    const { known } = this;
    try {
      const look = await this.ask({
        sheetId: this.sheetId,
        ...part,
        knownShape: known?.shape.number,
        knownCells: known?.cells.number,
        knownCharts: known?.charts.number,
      });
      this.knownRevision = revision;
      this.take(look);
    } catch (error) {
      // A sheet that was deleted meanwhile, or a worker that is lost: whoever shows them says so.
      this.close();
      this.onRefused(error instanceof Error ? error.message : String(error));
    }
    this.isAsking = false;
    void this.askWhatIsMissing();
  }

  private take(look: Look): void {
    const { known } = this;
    const shape = look.shape ?? known?.shape;
    const cells = look.cells ?? known?.cells;
    const charts = look.charts ?? known?.charts;
    if (this.isClosed || !shape || !cells || !charts) return;
    const isNew = look.shape ?? look.cells ?? look.charts;
    if (!isNew) return;
    this.known = { shape, cells, charts };
    this.onKnown(this.known);
  }

  /** The part to ask for; undefined when all that is in view is known as it is now. */
  private partToAsk(): View | undefined {
    const cells = this.known?.cells;
    const { rows, columns } = this.view;
    const isInside =
      cells &&
      holds(cells.rows, rows, cells.frozen.rows) &&
      holds(cells.columns, columns, cells.frozen.columns);
    if (isInside)
      // The same part again: the worker need not tell what did not change.
      return this.knownRevision === this.wantedRevision
        ? undefined
        : { rows: cells.rows, columns: cells.columns };
    return { rows: widened(rows, SPARE_ROWS), columns: widened(columns, SPARE_COLUMNS) };
  }
}

/** Frozen rows and columns come with every part. */
const holds = (outer: Stretch, inner: Stretch, frozen: number): boolean =>
  Math.max(inner.first, frozen) >= outer.first &&
  inner.first + inner.count <= outer.first + outer.count;

function widened({ first, count }: Stretch, spare: number): Stretch {
  const start = Math.max(0, first - spare);
  return { first: start, count: first + count + spare - start };
}
