/** Start new update: the names of MsgSettings roll forward, and MsgNotes gets rows to write in. */
import { sameName } from "../../msg/basics/names";
import { monthsBetweenUpdates, nextUpdateName } from "../../msg/publication/newUpdate";
import { monthName, shortPeriodName } from "../../msg/basics/period";
import { narrativeOfNewUpdate } from "../../msg/indicators/newNarrative";
import { quarterBefore } from "../../msg/indicators/quarterFigure";
import { previousUpdate } from "../../msg/publication/previousUpdate";
import { notice, stop, type Problem } from "../../msg/basics/problem";
import { updateName, type UpdateReport } from "../../msg/model/update";
import { cellPlace } from "../names/addresses";
import { nameKey } from "../names/cellText";
import type { SettingName } from "../names/columns/settings";
import { TABLES } from "../names/contract";
import { theEngine } from "../engine/host";
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

/** The version with which an update begins. */
const FIRST_VERSION = "1.0";

/** What `startNewUpdate` would change; writes nothing. */
export function proposeNewUpdate(options: NewUpdateOptions = {}): Promise<NewUpdate> {
  return inExcel(async (context) => (await plan(context, options)).newUpdate);
}

/**
 * Names the next update after the one published: Update, Previous update, Period and Version, each
 * where MsgSettings has a value for it; Produced on becomes blank. Every measure shown gets a row in
 * MsgNotes for its commentary, and the words of MsgNarrative are copied under the new name as drafts. Quarter moves on by
 * a quarter. No other cell changes: figures are the analyst's to paste.
 */
export function startNewUpdate(options: NewUpdateOptions = {}): Promise<NewUpdate> {
  return inExcel(async (context) => {
    const { newUpdate, cells, notes, rows, narrative, narrativeRows } = await plan(
      context,
      options,
    );
    if (!newUpdate.ok) return newUpdate;
    for (const { sheet, row, column, text } of cells) {
      const range = context.workbook.worksheets.getItem(sheet).getRangeByIndexes(row, column, 1, 1);
      const { format, value } = cellEntry(cell(text));
      range.numberFormat = [[format]];
      range.values = [[value]];
    }
    if (notes) appendRows(context, notes, rows);
    if (narrative) appendRows(context, narrative, narrativeRows);
    await context.sync();
    return newUpdate;
  });
}

async function inExcel(
  work: (context: Excel.RequestContext) => Promise<NewUpdate>,
): Promise<NewUpdate> {
  return Run.inTurn(() => attempt(work));
}

async function attempt(
  work: (context: Excel.RequestContext) => Promise<NewUpdate>,
): Promise<NewUpdate> {
  try {
    return await Excel.run({ delayForCellEdit: true }, work);
  } catch (error) {
    if (!isOfficeError(error)) throw error;
    return stopped([officeProblem(error, false)]);
  }
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
}

const nothing = (newUpdate: NewUpdate): Plan => ({
  newUpdate,
  cells: [],
  notes: undefined,
  rows: [],
  narrative: undefined,
  narrativeRows: [],
});

async function plan(context: Excel.RequestContext, options: NewUpdateOptions): Promise<Plan> {
  const run = new Run(options);
  const found = await readAndCompute(context, run, []);
  if (!("update" in found)) return nothing(stopped(found.problems));
  const names = newNames(found, options.name ?? "");
  if ("problem" in names) return nothing(stopped([names.problem], names.previous));
  const { update, history } = found;
  const { previous, name } = names;
  const notAdvanced = await theEngine().ask("measuresNotAdvanced", { history, previous });
  const grid = await readSettingsTable(context);
  const cells = settingCells(grid, rolledValues(update, names));
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

interface Names {
  readonly previous: string;
  readonly name: string;
  /** By which Period moves; undefined where no Period is set. */
  readonly months: number | undefined;
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
  return { previous, name, months: update.setup.settings.period ? months : undefined };
}

/** Months from one quarter to the next. */
const QUARTER = 3;

function rolledValues(
  { setup: { settings }, own }: UpdateReport,
  { previous, name, months }: Names,
): Partial<Record<SettingName, string>> {
  const { period, version, producedOn, previousUpdate: before } = settings;
  return {
    Update: name,
    ...(before.trim() === "" ? {} : { "Previous update": previous }),
    ...(period && months !== undefined ? { Period: monthName(period.end + months) } : {}),
    ...(own?.setup.quarter
      ? { Quarter: shortPeriodName(quarterBefore(own.setup.quarter, -QUARTER)) }
      : {}),
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

/** The words of the update before, as drafts of the new one: texts and fields as they are. */
function narrativeRows({ own }: UpdateReport, { previous, name }: Names): readonly GrowingRow[] {
  return narrativeOfNewUpdate(own?.setup.narrative ?? [], previous, name).map((row) => ({
    Update: cell(row.update),
    Commitment: cell(row.commitment),
    Area: cell(row.area),
    Lead: cell(row.lead),
    Text: cell(row.text),
    Author: cell(row.author),
    Status: cell(row.status),
  }));
}

function noNarrativeRows(obstacle: Problem): Problem {
  return {
    ...obstacle,
    severity: "notice",
    what: `The words of the update before were not copied. ${obstacle.what}`,
    remedy: `Copy their rows in ${TABLES.narrative} under the new update's name.`,
  };
}

function noCommentaryRows(obstacle: Problem): Problem {
  return {
    ...obstacle,
    severity: "notice",
    what: `No rows were added for the new commentary. ${obstacle.what}`,
    remedy: `Add rows to ${TABLES.notes} with each measure's name and the new update's.`,
  };
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
