/** The names of the next update: rolled forward from those of the published one. */
import { sameName } from "../../msg/basics/names";
import { monthName, shortPeriodName } from "../../msg/basics/period";
import { stop, type Problem } from "../../msg/basics/problem";
import { quarterBefore } from "../../msg/indicators/quarterFigure";
import type { PublishedFigure } from "../../msg/model/setup";
import { updateName, type UpdateReport } from "../../msg/model/update";
import { monthsBetweenUpdates, nextUpdateName } from "../../msg/publication/newUpdate";
import { previousUpdate } from "../../msg/publication/previousUpdate";
import type { SettingName } from "../names/columns/settings";

/** The version with which an update begins. */
const FIRST_VERSION = "1.0";

/** An update as computed, and what was published before. */
interface PublishedSoFar {
  readonly update: UpdateReport;
  readonly history: readonly PublishedFigure[];
}

/** The update that is published, and the one that comes. */
export interface NewUpdateNames {
  readonly previous: string;
  readonly name: string;
  /** From the update before to the new one. */
  readonly months: number;
}

/** What the next update is called, or why that cannot be told. */
export function newUpdateNames(
  { update, history }: PublishedSoFar,
  wanted: string,
): NewUpdateNames | { readonly previous: string; readonly problem: Problem } {
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

/** Months from one quarter to the next. */
const QUARTER = 3;

/** The settings that name an update, as the new one has them; those without a value stay without one. */
export function rolledValues(
  { setup: { settings }, own }: UpdateReport,
  { previous, name, months }: NewUpdateNames,
  title: string | undefined,
): Partial<Record<SettingName, string>> {
  const { period, version, producedOn, previousUpdate: before } = settings;
  return {
    Update: name,
    ...(title === undefined ? {} : { "Report title": title }),
    ...(before.trim() === "" ? {} : { "Previous update": previous }),
    ...(period ? { Period: monthName(period.end + months) } : {}),
    ...(own?.setup.quarter
      ? { Quarter: shortPeriodName(quarterBefore(own.setup.quarter, -QUARTER)) }
      : {}),
    ...(version.trim() === "" ? {} : { Version: FIRST_VERSION }),
    ...(producedOn === "" ? {} : { "Produced on": "" }),
  };
}

/** What the mark says: names and values that do not change however often it has to be begun. */
export interface Rolling {
  readonly previous: string;
  readonly name: string;
  readonly values: Partial<Record<SettingName, string>>;
}

function isRolling(read: unknown): read is Rolling {
  return typeof read === "object" && read !== null && "values" in read && "previous" in read;
}

/**
 * What was begun and cut off; a mark that cannot be read is none.
 *
 * @param mark its text; undefined where there is none
 * @param wanted the name asked for now; blank keeps that of the mark
 */
export function readRolling(mark: string | undefined, wanted: string): Rolling | undefined {
  try {
    const read: unknown = JSON.parse(mark ?? "null");
    if (!isRolling(read)) return undefined;
    const name = wanted.trim() || read.name;
    return { ...read, name, values: { ...read.values, Update: name } };
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
