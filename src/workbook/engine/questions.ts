/**
 * Questions about the update last computed, answered where its observations are. To add one, write
 * a function of the update and plain data that gives plain data, and name it in the table.
 */
import { groupFacts, type GroupFact } from "../../msg/telling/groupFacts";
import type { League } from "../../msg/model/league";
import { leagueAt } from "../../msg/standing/leagueTable";
import { measureTable } from "../../msg/figures/measureTable";
import { indexOfEnd } from "../../msg/basics/period";
import * as newUpdate from "../../msg/publication/newUpdate";
import type { Measure, PublishedFigure } from "../../msg/model/setup";
import type { Update } from "../../msg/model/update";
import { changedSinceWritten } from "../plan/sinceWritten";
import { cellsBehind, type CellsBehind } from "./cellsBehind";
import { cellsOfIndicator } from "./cellsOfIndicator";

export interface LeagueQuestion {
  /** Name of a measure. */
  readonly measure: string;
  /** Last month of the period, as counted by `monthNumber`. */
  readonly end: number;
}

/** The league of a measure at any of its periods; undefined where it has none. */
function leagueOf(update: Update, asked: LeagueQuestion): League | undefined {
  const { setup, observations } = update;
  const measure = measureNamed(update, asked);
  const table = measure && measureTable(observations, setup, measure);
  if (!table || !("plan" in table)) return undefined;
  const row = indexOfEnd(table.ends, asked.end);
  return row < 0 ? undefined : leagueAt(table, row);
}

function measureNamed({ setup }: Update, asked: LeagueQuestion): Measure | undefined {
  return setup.measures.find(({ name }) => name === asked.measure);
}

/** The source cells of a league's figures; undefined where the measure has no league there. */
function cellsOf(update: Update, asked: LeagueQuestion): readonly CellsBehind[] | undefined {
  const league = leagueOf(update, asked);
  const measure = measureNamed(update, asked);
  return league && measure && cellsBehind(update, league, measure);
}

interface NotAdvancedQuestion {
  readonly history: readonly PublishedFigure[];
  /** The update that is published. */
  readonly previous: string;
}

/** Measures whose figures end where the published ones do. */
function measuresNotAdvanced(update: Update, { history, previous }: NotAdvancedQuestion) {
  return newUpdate.measuresNotAdvanced(update, history, previous);
}

/** Facts about a measure's group at one of its periods, in sentences. */
function groupFactsOf(update: Update, { measure, end }: LeagueQuestion): readonly GroupFact[] {
  return groupFacts(update, measure, end);
}

const ANSWERS = {
  leagueOf,
  cellsOf,
  cellsOfIndicator,
  measuresNotAdvanced,
  groupFactsOf,
  changedSinceWritten,
};

export type Question = keyof typeof ANSWERS;
export type QuestionInput<Name extends Question> = Parameters<(typeof ANSWERS)[Name]>[1];
export type QuestionAnswer<Name extends Question> = ReturnType<(typeof ANSWERS)[Name]>;

/** @param input of that question; it has come through a port, where types end */
export function answerTo(question: Question, update: Update, input: unknown): unknown {
  return ANSWERS[question](update, input as never);
}
