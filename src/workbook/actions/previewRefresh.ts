/** What a refresh would write, for a person to decide on before it does; writes nothing. */
import { inTurn } from "../excel/turns";
import { cellAddress } from "../names/addresses";
import { theEngine } from "../engine/host";
import { outcomeProblem, type OutcomeProblem } from "./outcome";
import { officeProblem, isOfficeError } from "../excel/officeProblems";
import { isFormula, type Content } from "../report/block";
import { sheetReference } from "../report/formulas";
import { isNothingNew } from "./refreshUnchanged";
import { isStop, readAndCompute, Run, type RunOptions } from "./run";
import type { MatchedEdit } from "../plan/handEdits";
import { OWN_SHEETS } from "../plan/ownSheets";

/** A change made by hand on a report sheet, as plain data. */
export interface FoundHandEdit {
  /** By this the refresh is told what becomes of it (`RefreshOptions.handEdits`). */
  readonly id: string;
  readonly sheet: string;
  /** The cell as formulas name it: "'MSG Movement'!M7". */
  readonly where: string;
  /** What the row is about, a measure mostly, and its column; "" where the report lost the row. */
  readonly row: string;
  readonly column: string;
  /** What a person wrote, and what the report has for the cell; "" for nothing. */
  readonly mine: string;
  readonly report: string;
  /** The report has no such row any more: the change cannot be kept. */
  readonly isRowGone: boolean;
}

export interface PlannedSheet {
  readonly sheet: string;
  readonly isNew: boolean;
  /** How many cells will be written. */
  readonly cells: number;
}

export interface RefreshPreview {
  /** false: no report can be made; the problems say why. */
  readonly ok: boolean;
  readonly problems: readonly OutcomeProblem[];
  readonly sheets: readonly PlannedSheet[];
  /** The report stands as it would be written: a refresh writes when it was. */
  readonly isNothingNew: boolean;
  readonly handEdits: readonly FoundHandEdit[];
}

/** Reads and computes as a refresh does, and says what it would write and which changes it found. */
export function previewRefresh(options: RunOptions = {}): Promise<RefreshPreview> {
  return inTurn(() => previewInExcel(new Run(options)));
}

async function previewInExcel(run: Run): Promise<RefreshPreview> {
  try {
    return await Excel.run({ delayForCellEdit: true }, (context) => preview(context, run));
  } catch (error) {
    if (!isOfficeError(error)) throw error;
    return stopped([outcomeProblem(officeProblem(error, false))]);
  }
}

async function preview(context: Excel.RequestContext, run: Run): Promise<RefreshPreview> {
  const found = await readAndCompute(context, run, OWN_SHEETS);
  if (!("update" in found)) return stopped(found.problems.map(outcomeProblem));
  const plan = await theEngine().planReport(found.state, "keep", run.refreshed);
  run.finished();
  const stops = plan.problems.filter(isStop);
  return {
    ok: stops.length === 0,
    problems: stops.map(outcomeProblem),
    sheets: plan.writings.map(({ plan: { sheet }, placed, own }) => ({
      sheet,
      isNew: own?.exists !== true,
      cells: placed.reduce((sum, { area }) => sum + area.rows * area.columns, 0),
    })),
    isNothingNew: isNothingNew(found, plan),
    handEdits: plan.writings.flatMap(({ plan: { sheet }, kept }) =>
      kept.map((edit) => foundEdit(sheet, edit)),
    ),
  };
}

function stopped(problems: readonly OutcomeProblem[]): RefreshPreview {
  return { ok: false, problems, sheets: [], isNothingNew: false, handEdits: [] };
}

function foundEdit(sheet: string, { id, at, found, target }: MatchedEdit): FoundHandEdit {
  const { row, column } = target ?? at;
  return {
    id,
    sheet,
    where: sheetReference(sheet) + cellAddress(row, column),
    row: target?.rowName ?? "",
    column: target?.columnName ?? "",
    mine: String(found),
    report: target ? contentText(target.planned) : "",
    isRowGone: target === undefined,
  };
}

function contentText(content: Content): string {
  if (isFormula(content)) return content.formula;
  if (typeof content === "number") return Number.isFinite(content) ? String(content) : "";
  return content;
}
