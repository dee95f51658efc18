/** Start new update: the names of MsgSettings roll forward, and MsgNotes gets rows to write in. */
import { inTurn } from "../excel/turns";
import { sameName } from "../../msg/basics/names";
import { monthsBetweenUpdates, nextUpdateName } from "../../msg/publication/newUpdate";
import { monthName } from "../../msg/basics/period";
import { namesATime, rolledTitle } from "../../msg/publication/reportTitle";
import { previousUpdate } from "../../msg/publication/previousUpdate";
import { notice, stop, type Problem } from "../../msg/basics/problem";
import { updateName, type UpdateReport } from "../../msg/model/update";
import { cellPlace } from "../names/addresses";
import { nameKey } from "../names/cellText";
import type { SettingName } from "../names/columns/settings";
import { SHEETS, TABLES } from "../names/contract";
import { theEngine } from "../engine/host";
import { finishMark, loadMark, putMark, unfinished } from "../excel/setUpMarks";
import { isOfficeError, officeProblem } from "../excel/officeProblems";
import { outcomeProblem, placeText, type OutcomeProblem } from "./outcome";
import { cell } from "../report/block";
import { readAndCompute, Run, type Computed, type RunOptions } from "./run";
import { cellEntry } from "../plan/cellEntries";
import { appendRows } from "../excel/growingRows";
import { readGrowingTables } from "../excel/growingTables";
import { appendProblems, type GrowingRow, type GrowingTable } from "../plan/growingTable";

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
}

export interface NewUpdateOptions extends RunOptions {
  /** The new update's name; left out or blank: made from the published one's. */
  readonly name?: string;
}

/** The version with which an update begins. */
const FIRST_VERSION = "1.0";

/** What `startNewUpdate` would change; writes nothing. */
export function proposeNewUpdate(options: NewUpdateOptions = {}): Promise<NewUpdate> {
  return inExcel(async (context) => (await plan(context, options)).newUpdate);
}

/**
 * Names the next update after the one published: Update, Report title, Previous update, Period and Version, each
 * where MsgSettings has a value for it; Produced on becomes blank. Every measure shown gets a row in
 * MsgNotes for its commentary. No other cell changes: figures are the analyst's to paste. What was cut off is known by
 * a mark on MSG Setup, and goes on when it is asked for again, by anyone.
 */
export function startNewUpdate(options: NewUpdateOptions = {}): Promise<NewUpdate> {
  return inExcel(async (context, begin) => {
    const { newUpdate, cells, notes, rows, rolling } = await plan(context, options);
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
  readonly rolling: Rolling | undefined;
}

/** What the mark says: names and values that do not change however often it has to be begun. */
interface Rolling {
  readonly previous: string;
  readonly name: string;
  readonly values: Partial<Record<SettingName, string>>;
}

function isRolling(read: unknown): read is Rolling {
  return typeof read === "object" && read !== null && "values" in read && "previous" in read;
}

/** What was begun and cut off; a mark that cannot be read is none. */
function readRolling(mark: Excel.WorksheetCustomProperty, wanted: string): Rolling | undefined {
  try {
    const read: unknown = JSON.parse(unfinished(mark) ?? "null");
    if (!isRolling(read)) return undefined;
    const name = wanted.trim() || read.name;
    return { ...read, name, values: { ...read.values, Update: name } };
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

const nothing = (newUpdate: NewUpdate): Plan => ({
  newUpdate,
  cells: [],
  notes: undefined,
  rows: [],
  rolling: undefined,
});

async function plan(context: Excel.RequestContext, options: NewUpdateOptions): Promise<Plan> {
  const run = new Run(options);
  const mark = loadMark(context, "newUpdate");
  const found = await readAndCompute(context, run, []);
  if (!("update" in found)) return nothing(stopped(found.problems));
  const begun = readRolling(mark, options.name ?? "");
  const names = begun ?? newNames(found, options.name ?? "");
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
  const [notes] = await readGrowingTables(context, [{ key: "notes", rows: rows.length }]);
  const obstacles = notes && rows.length > 0 ? appendProblems(notes) : [];
  const added = obstacles.length > 0 ? [] : rows;
  const problems = [
    ...obstacles.map(noCommentaryRows),
    ...(begun || title !== undefined ? [] : titleKept(reportTitle)),
    ...checkFigures(update, previous),
  ];
  run.finished();
  return {
    cells: cells.map(({ at }) => at),
    notes: added.length > 0 ? notes : undefined,
    rows: added,
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
    },
  };
}

interface Names {
  readonly previous: string;
  readonly name: string;
  /** From the update before to the new one. */
  readonly months: number;
}

function newNames(
  { update, history }: Computed,
  wanted: string,
): Names | { readonly previous: string; readonly problem: Problem } {
  const set = update.setup.settings.update.trim();
  const isPublished = (name: string) => history.some((row) => sameName(row.update, name));
  const { name: last } = previousUpdate(update.setup.settings, "", history);
  // Without a name of its own an update is called after its data, which may be newer already.
  const previous =
    set === "" && !isPublished(updateName(update)) ? last : set || updateName(update);
  if (previous === "" || !isPublished(previous)) {
    const what = `${previous === "" ? "This update" : previous} is not published: there is nothing to go on from.`;
    return { previous, problem: stop(what, "Publish it first.") };
  }
  const before = previousUpdate(
    { ...update.setup.settings, previousUpdate: "" },
    previous,
    history,
  );
  const months = monthsBetweenUpdates(previous, before.name);
  const name = wanted.trim() || nextUpdateName(previous, months);
  if (name === undefined) {
    const what = `The name "${previous}" does not say what the next update is called.`;
    return { previous, problem: stop(what, "Give the new update's name.") };
  }
  if (isPublished(name)) {
    const remedy = 'Give another name, or write this one as the Value of "Update" in MsgSettings.';
    return { previous, problem: stop(`${name} is published already.`, remedy) };
  }
  return { previous, name, months };
}

function rolledValues(
  { setup: { settings } }: UpdateReport,
  { previous, name, months }: Names,
  title: string | undefined,
): Partial<Record<SettingName, string>> {
  const { period, version, producedOn, previousUpdate: before } = settings;
  return {
    Update: name,
    ...(title === undefined ? {} : { "Report title": title }),
    ...(before.trim() === "" ? {} : { "Previous update": previous }),
    ...(period ? { Period: monthName(period.end + months) } : {}),
    ...(version.trim() === "" ? {} : { Version: FIRST_VERSION }),
    ...(producedOn === "" ? {} : { "Produced on": "" }),
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

/** A row for every measure shown that has none for the new update. */
function commentaryRows({ setup, notes }: UpdateReport, name: string): readonly GrowingRow[] {
  const has = new Set(
    notes.filter((note) => sameName(note.update, name)).map((note) => nameKey(note.measure)),
  );
  return setup.measures
    .filter((measure) => measure.show && !has.has(nameKey(measure.name)))
    .map((measure) => ({ Measure: cell(measure.name), Update: cell(name) }));
}

function noCommentaryRows(obstacle: Problem): Problem {
  return {
    ...obstacle,
    severity: "notice",
    what: `No rows were added for the new commentary. ${obstacle.what}`,
    remedy: `Add rows to ${TABLES.notes} with each measure's name and the new update's.`,
  };
}

/** A title that may be of the update before, and holds no name that tells how it goes on. */
function titleKept(title: string): Problem[] {
  if (!namesATime(title)) return [];
  return [
    notice(
      `The Report title “${title.trim()}” stays as it is: it does not say how it goes on.`,
      'Correct the Value of "Report title" in MsgSettings.',
    ),
  ];
}

/** Figures to compare with were those of the update before. */
function checkFigures({ setup }: UpdateReport, previous: string): Problem[] {
  const checked = setup.measures.filter(
    ({ checkValue, checkPosition }) => !Number.isNaN(checkValue) || !Number.isNaN(checkPosition),
  );
  const [first] = checked;
  if (!first) return [];
  return [
    notice(
      `Check value and Check position of MsgMeasures (${checked.length} measures) are those of ${previous} and will differ.`,
      "Clear them, or write the new update's.",
      first.place,
    ),
  ];
}
