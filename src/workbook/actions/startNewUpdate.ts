/** Start new update: the names of MsgSettings roll forward, and MsgNotes gets rows to write in. */
import { inTurn } from "../excel/turns";
import { monthName } from "../../msg/basics/period";
import { rolledTitle } from "../../msg/publication/reportTitle";
import { stop, type Problem } from "../../msg/basics/problem";
import { cellPlace } from "../names/addresses";
import { nameKey } from "../names/cellText";
import type { SettingName } from "../names/columns/settings";
import { SHEETS, TABLES } from "../names/contract";
import { theEngine } from "../engine/host";
import { finishMark, loadMark, putMark, unfinished } from "../excel/setUpMarks";
import { isOfficeError, officeProblem } from "../excel/officeProblems";
import { outcomeProblem, placeText, type OutcomeProblem } from "./outcome";
import { cell } from "../report/block";
import { readAndCompute, Run, type RunOptions } from "./run";
import { cellEntry } from "../plan/cellEntries";
import { appendRows } from "../excel/growingRows";
import { readGrowingTables } from "../excel/growingTables";
import { appendProblems, type GrowingRow, type GrowingTable } from "../plan/growingTable";
import { newUpdateNames, readRolling, rolledValues, type Rolling } from "../plan/newUpdateNames";
import {
  checkFigures,
  commentaryRows,
  narrativeRows,
  noCommentaryRows,
  noNarrativeRows,
  titleKept,
} from "../plan/newUpdateRows";

/** A setting that changes. */
export interface RolledSetting {
  readonly setting: SettingName;
  readonly before: string;
  readonly after: string;
  /** The cell as formulas name it. */
  readonly where: string;
}

export interface NotAdvancedTexts {
  readonly measure: string;
  /** "January 2021": what was published goes to it, and so do today's figures. */
  readonly dataTo: string;
  /** "Source!Series" */
  readonly series: readonly string[];
}

/** What starting the new update changes, or changed. */
export interface NewUpdate {
  /** false: nothing was changed, or can be; the problems say why. */
  readonly ok: boolean;
  /** Not ok, and yet something was changed: asked for again, it goes on where it was cut off. */
  readonly isBegun?: boolean;
  readonly problems: readonly OutcomeProblem[];
  /** The update that is published, and the new one. */
  readonly previous: string;
  readonly name: string;
  readonly settings: readonly RolledSetting[];
  /** Measures whose figures end where the published ones do: not pasted yet, or not out yet. */
  readonly notAdvanced: readonly NotAdvancedTexts[];
  /** How many rows without text are added to MsgNotes. */
  readonly commentaryRows: number;
  /** How many rows of MsgNarrative are copied under the new name; left out where there are none. */
  readonly narrativeRows?: number;
}

export interface NewUpdateOptions extends RunOptions {
  /** The new update's name; left out or blank: made from the published one's. */
  readonly name?: string;
}

/** What `startNewUpdate` would change; writes nothing. */
export function proposeNewUpdate(options: NewUpdateOptions = {}): Promise<NewUpdate> {
  return inExcel(async (context) => (await plan(context, options)).newUpdate);
}

/**
 * Names the next update after the one published: Update, Report title, Previous update, Period and Version, each
 * where MsgSettings has a value for it; Produced on becomes blank. Every measure shown gets a row in
 * MsgNotes for its commentary, and the words of MsgNarrative are copied under the new name as drafts. Quarter moves on by
 * a quarter. No other cell changes: figures are the analyst's to paste. What was cut off is known by a mark on MSG Setup,
 * and goes on when it is asked for again, by anyone.
 */
export function startNewUpdate(options: NewUpdateOptions = {}): Promise<NewUpdate> {
  return inExcel(async (context, begin) => {
    const planned = await plan(context, options);
    const { newUpdate, cells, notes, rows, narrative, narrativeRows, rolling } = planned;
    if (!newUpdate.ok) return newUpdate;
    begin();
    const setup = context.workbook.worksheets.getItem(SHEETS.setup);
    putMark(setup, "newUpdate", JSON.stringify(rolling));
    for (const { sheet, row, column, text } of cells) {
      const range = context.workbook.worksheets.getItem(sheet).getRangeByIndexes(row, column, 1, 1);
      const { format, value } = cellEntry(cell(text));
      range.numberFormat = [[format]];
      range.values = [[value]];
    }
    if (notes) appendRows(context, notes, rows);
    if (narrative) appendRows(context, narrative, narrativeRows);
    finishMark(setup, "newUpdate");
    await context.sync();
    return newUpdate;
  });
}

/** @param begin to be called before the first write */
type Work = (context: Excel.RequestContext, begin: () => void) => Promise<NewUpdate>;

async function inExcel(work: Work): Promise<NewUpdate> {
  return inTurn(() => attempt(work));
}

async function attempt(work: Work): Promise<NewUpdate> {
  let isBegun = false;
  try {
    return await Excel.run({ delayForCellEdit: true }, (context) =>
      work(context, () => {
        isBegun = true;
      }),
    );
  } catch (error) {
    if (!isOfficeError(error)) throw error;
    const problem = officeProblem(error, false);
    return isBegun ? { ...stopped([cutOff(problem)]), isBegun } : stopped([problem]);
  }
}

function cutOff({ what }: Problem): Problem {
  return stop(
    `${what} Names in MsgSettings and rows of MsgNotes may have been written already.`,
    "Start the new update again: it goes on where it was cut off.",
  );
}

function stopped(problems: readonly Problem[], previous = ""): NewUpdate {
  return {
    ok: false,
    problems: problems.map(outcomeProblem),
    previous,
    name: "",
    settings: [],
    notAdvanced: [],
    commentaryRows: 0,
  };
}

interface SettingCell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

interface Plan {
  readonly newUpdate: NewUpdate;
  readonly cells: readonly SettingCell[];
  /** Where the rows of commentary go; undefined where none are added. */
  readonly notes: GrowingTable | undefined;
  readonly rows: readonly GrowingRow[];
  /** The same of the words of the update before. */
  readonly narrative: GrowingTable | undefined;
  readonly narrativeRows: readonly GrowingRow[];
  readonly rolling: Rolling | undefined;
}

const nothing = (newUpdate: NewUpdate): Plan => ({
  newUpdate,
  cells: [],
  notes: undefined,
  rows: [],
  narrative: undefined,
  narrativeRows: [],
  rolling: undefined,
});

async function plan(context: Excel.RequestContext, options: NewUpdateOptions): Promise<Plan> {
  const run = new Run(options);
  const mark = loadMark(context, "newUpdate");
  const found = await readAndCompute(context, run, []);
  if (!("update" in found)) return nothing(stopped(found.problems));
  const begun = readRolling(unfinished(mark), options.name ?? "");
  const names = begun ?? newUpdateNames(found, options.name ?? "");
  if ("problem" in names) return nothing(stopped([names.problem], names.previous));
  const { update, history } = found;
  const { previous, name } = names;
  const notAdvanced = await theEngine().ask("measuresNotAdvanced", { history, previous });
  const grid = await readSettingsTable(context);
  const { reportTitle } = update.setup.settings;
  const title =
    "values" in names ? undefined : rolledTitle(reportTitle, previous, name, names.months);
  const values = "values" in names ? names.values : rolledValues(update, names, title);
  const cells = settingCells(grid, values);
  const rows = commentaryRows(update, name);
  const words = narrativeRows(update, names);
  const tables = await readGrowingTables<"notes" | "narrative">(context, [
    { key: "notes", rows: rows.length },
    ...(words.length > 0 ? [{ key: "narrative", rows: words.length } as const] : []),
  ]);
  const notes = tables.find(({ key }) => key === "notes");
  const narrative = tables.find(({ key }) => key === "narrative");
  const inTheWay = narrative ? appendProblems(narrative) : [];
  const obstacles = notes && rows.length > 0 ? appendProblems(notes) : [];
  const added = obstacles.length > 0 ? [] : rows;
  const problems = [
    ...obstacles.map(noCommentaryRows),
    ...inTheWay.map(noNarrativeRows),
    ...(begun || title !== undefined ? [] : titleKept(reportTitle)),
    ...checkFigures(update, previous),
  ];
  const copied = inTheWay.length > 0 ? [] : words;
  run.finished();
  return {
    cells: cells.map(({ at }) => at),
    notes: added.length > 0 ? notes : undefined,
    rows: added,
    narrative: copied.length > 0 ? narrative : undefined,
    narrativeRows: copied,
    rolling: { previous, name, values },
    newUpdate: {
      ok: true,
      problems: problems.map(outcomeProblem),
      previous,
      name,
      settings: cells.map(({ rolled }) => rolled),
      notAdvanced: notAdvanced.map(({ measure, dataTo, series }) => {
        return { measure, dataTo: monthName(dataTo.end), series };
      }),
      commentaryRows: added.length,
      ...(copied.length > 0 ? { narrativeRows: copied.length } : {}),
    },
  };
}

interface SettingsTable {
  readonly sheet: string;
  readonly top: number;
  readonly left: number;
  /** As displayed, the heading first. */
  readonly text: readonly (readonly string[])[];
}

async function readSettingsTable(context: Excel.RequestContext): Promise<SettingsTable> {
  const table = context.workbook.tables.getItem(TABLES.settings).load("worksheet/name");
  const range = table.getRange().load("text,rowIndex,columnIndex");
  await context.sync();
  const { text, rowIndex: top, columnIndex: left } = range;
  return { sheet: table.worksheet.name, top, left, text };
}

/** The cells of the settings that change; a setting without a row keeps its default. */
function settingCells(
  { sheet, top, left, text }: SettingsTable,
  values: Partial<Record<SettingName, string>>,
): { readonly rolled: RolledSetting; readonly at: SettingCell }[] {
  const heading = (text[0] ?? []).map(nameKey);
  const [named, valued] = [heading.indexOf("setting"), heading.indexOf("value")];
  return Object.entries(values).flatMap(([setting, after]) =>
    text.flatMap((row, at) => {
      const before = row[valued] ?? "";
      if (at === 0 || nameKey(row[named] ?? "") !== nameKey(setting) || before === after) return [];
      const place = { row: top + at, column: left + valued };
      const where = placeText(cellPlace(sheet, place.row, place.column));
      const rolled = { setting: setting as SettingName, before, after, where };
      return [{ rolled, at: { sheet, ...place, text: after } }];
    }),
  );
}
