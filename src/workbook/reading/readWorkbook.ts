/** Reads an analyst's workbook from what Excel gave: set-up, history, notes and figures. */
import { areaAddress, type SheetArea } from "../names/addresses";
import type { Observations } from "../../msg/model/observations";
import { error, notice, type Problem } from "../../msg/basics/problem";
import type { OwnSetup, PublishedIndicator } from "../../msg/model/ownSetup";
import { splitIndicators } from "../../msg/publication/publicationPlan";
import type { Note, PublishedFigure, PublishedForce, Setup } from "../../msg/model/setup";
import { readHistory, readHistoryForces } from "../setup/readHistory";
import { readOwnSetup } from "../setup/readOwnSetup";
import { readNotes } from "../setup/readNotes";
import { readSetup } from "../setup/readSetup";
import type { ReadBack } from "../sources/readBack";
import { readSourceRows } from "../setup/readSourceRows";
import { readSources, type SourceCells } from "../sources/readSources";
import { missingSetupSheet, readTable } from "../setup/setUpTable";
import type { Snapshot } from "../names/snapshot";
import { textAreas, type WrittenTexts } from "./proofreading";

/** All that a workbook says; `setup` and `observations` are undefined when a problem stops the report. */
export interface WorkbookReading {
  readonly setup: Setup | undefined;
  readonly observations: Observations | undefined;
  readonly history: readonly PublishedFigure[];
  /** Rows of a publication that was cut short. */
  readonly begun: readonly PublishedFigure[];
  readonly historyForces: readonly PublishedForce[];
  readonly begunIndicators: readonly PublishedIndicator[];
  readonly notes: readonly Note[];
  /** The force's own figures and words; left out where the workbook has none. */
  readonly own?: OwnSetup;
  /** Words that the analyst wants proof-read. */
  readonly texts: readonly WrittenTexts[];
  /** What was read of each series. */
  readonly readBack: readonly ReadBack[];
  readonly problems: readonly Problem[];
}

/** What reading asks of the workbook beyond its snapshot. */
export interface WorkbookCells extends SourceCells {
  /** Displayed texts of areas; asks for nothing where there are none. */
  texts(areas: readonly SheetArea[]): Promise<WrittenTexts[]>;
}

/** Reads set-up, history, notes, words to be proof-read, and the figures that measures ask for. */
export async function readWorkbook(
  snapshot: Snapshot,
  cells: WorkbookCells,
): Promise<WorkbookReading> {
  const noSheet = missingSetupSheet(snapshot);
  if (noSheet.length > 0) return stopped(noSheet);
  const { setup, quarterPlace, problems: setupProblems } = readSetup(snapshot);
  const sourceTable = readTable(snapshot, "sources", true);
  const { sources, problems: rowProblems } = readSourceRows(sourceTable.rows);
  const history = readHistory(snapshot);
  const historyForces = readHistoryForces(snapshot, setup?.forces ?? []);
  const notes = readNotes(snapshot);
  const quarter = { text: setup?.settings.quarter ?? "", place: quarterPlace };
  const own = readOwnSetup(snapshot, quarter);
  const indicators = splitIndicators(own.own?.history ?? [], history.begun);
  const problems = [
    ...cutOffUpdate(snapshot),
    ...calculatedByHand(snapshot),
    ...setupProblems,
    ...sourceTable.problems,
    ...rowProblems,
    ...history.problems,
    ...historyForces.problems,
    ...notes.problems,
    ...own.problems,
  ];
  const read = {
    history: history.history,
    begun: history.begun,
    historyForces: historyForces.historyForces,
    begunIndicators: indicators.begun,
    notes: notes.notes,
  };
  if (!setup || problems.some(({ severity }) => severity === "stop")) {
    return { ...stopped(problems), ...read };
  }
  const figures = await readSources(setup, sources, snapshot, cells, own.own?.indicators);
  return {
    setup: figures.setup,
    observations: figures.observations,
    ...read,
    ...(own.own
      ? { own: { ...own.own, history: indicators.counting, indicators: figures.indicators } }
      : {}),
    texts: await cells.texts(textAreas(snapshot)),
    readBack: figures.readBack,
    problems: [...problems, ...figures.problems],
  };
}

/** An error, so that nothing is published by such names. */
function cutOffUpdate({ isNewUpdateBegun, own }: Snapshot): Problem[] {
  if (!isNewUpdateBegun) return [];
  const { settings } = own;
  return [
    error(
      "Starting the new update was cut off: the names in MsgSettings may be of two updates.",
      "Start the new update again (the pane's Report): it goes on where it was cut off.",
      ...(settings ? [{ sheet: settings.sheet, address: areaAddress(settings.area) }] : []),
    ),
  ];
}

function calculatedByHand({ isCalculatedByHand }: Snapshot): Problem[] {
  if (!isCalculatedByHand) return [];
  return [
    notice(
      "Excel calculates this workbook only when it is asked to: source figures that are formulas may be out of date.",
      "Press F9 and refresh again, or set Formulas, Calculation Options to Automatic.",
    ),
  ];
}

function stopped(problems: readonly Problem[]): WorkbookReading {
  return {
    setup: undefined,
    observations: undefined,
    history: [],
    begun: [],
    historyForces: [],
    begunIndicators: [],
    notes: [],
    texts: [],
    readBack: [],
    problems,
  };
}
