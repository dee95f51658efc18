/** The figures of one source as its rows are read, before periods are decided. */
import type { PeriodReading } from "../cells/periodText";
import type { Force } from "../../msg/model/setup";
import { nameKey, plainText } from "../names/cellText";
import type { ForceNames } from "../cells/forceNames";
import type { PercentCells } from "./percentCells";
import type { ColumnPlan } from "./columnPlan";
import { NO_NAME, PlanReader, type SourceFigure } from "./planReader";
import { SeriesPresence } from "./seriesPresence";
import { type MetCell, MetCells, type PeriodCell } from "./metCells";

/** How many cells of a kind are named in a message. */
const CELLS_NAMED = 5;
/** How many texts that name no force are kept for near misses. */
const TEXTS_KEPT = 5000;
/** How many series nobody asked for are kept for "did you mean". */
const SERIES_OFFERED = 2000;

/** Everything read from the rows of one source; its plans are the rows of MsgSources of its name. */
export class SourceFigures {
  /** Which periods each series has. */
  readonly presence = new SeriesPresence();
  readonly seriesNames: string[] = [];
  readonly seriesOffered = new Map<string, string>();
  readonly periodCells: PeriodCell[] = [];
  readonly textNumbers = new MetCells(CELLS_NAMED);
  readonly markedFigures = new MetCells(CELLS_NAMED);
  readonly nameless = new MetCells(CELLS_NAMED);
  labelledNameless = 0;
  /** Neither figures nor marks: of the group's forces by code of the series, and of others. */
  readonly unreadable = new Map<number, MetCells>();
  readonly unreadableElsewhere = new MetCells(CELLS_NAMED);
  /** Texts of force columns that are no force's, and texts that are several's. */
  readonly noForce = new MetCells(TEXTS_KEPT);
  readonly severalForces = new MetCells(CELLS_NAMED);
  /** 1 for forces that some row names. */
  readonly forcesMet: Uint8Array;
  private readonly seriesCodes = new Map<string, number>();
  private readonly readers: PlanReader[] = [];

  /** Rows that name a force. */
  namedRows = 0;

  constructor(
    readonly plans: readonly ColumnPlan[],
    private readonly forceNames: ForceNames,
    private readonly forces: readonly Force[],
    private readonly isWanted: (series: string) => boolean,
  ) {
    this.forcesMet = new Uint8Array(forces.length);
  }

  addUnreadable(met: MetCell, series: number, force: number): void {
    if (!this.forces[force]?.inGroup) {
      this.unreadableElsewhere.add(met);
      return;
    }
    const cells = this.unreadable.get(series) ?? new MetCells(CELLS_NAMED);
    cells.add(met);
    this.unreadable.set(series, cells);
  }

  /** Looks through all rows of a plan: which series, forces and periods there are, and what is wrong. */
  readRows(plan: number, percents: PercentCells): void {
    const read = this.plans[plan];
    if (!read) return;
    for (const name of read.seriesOffered) this.offer(name);
    const reader = new PlanReader(this, read, plan, percents);
    this.readers.push(reader);
    reader.lookThrough();
  }

  /** Figures and marks for "missing" in the order of the rows, once these were looked through. */
  eachFigure(take: (figure: SourceFigure) => void): void {
    for (const reader of this.readers) reader.eachFigure(take);
  }

  /** The code of a series; -1 when no measure asks for it. */
  seriesCode(name: string): number {
    const key = nameKey(name);
    const known = this.seriesCodes.get(key);
    if (known !== undefined) return known;
    if (key === "" || !this.isWanted(key)) {
      this.offer(name);
      return -1;
    }
    const code = this.seriesNames.push(plainText(name)) - 1;
    this.seriesCodes.set(key, code);
    return code;
  }

  private offer(name: string): void {
    const key = nameKey(name);
    if (key !== "" && this.seriesOffered.size < SERIES_OFFERED) {
      this.seriesOffered.set(key, plainText(name));
    }
  }

  periodCode(cell: MetCell, known?: PeriodReading): number {
    return this.periodCells.push({ ...cell, known, used: false }) - 1;
  }

  /** The force that a cell names; -1 for none or several, NO_NAME for a blank cell. */
  forceCode(met: MetCell): number {
    const text = plainText(met.cell);
    if (text === "") return NO_NAME;
    const found = this.forceNames.find(text);
    if (found.length === 0) this.noForce.add(met);
    if (found.length > 1) this.severalForces.add(met);
    const [force] = found;
    if (force === undefined || found.length > 1) return -1;
    this.forcesMet[force] = 1;
    return force;
  }

  meetForce(force: number): void {
    this.forcesMet[force] = 1;
  }
}
