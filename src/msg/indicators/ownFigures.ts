/** The force's own figures and words of an update, computed. */
import { isMissing } from "../basics/missing";
import { sameName } from "../basics/names";
import { shortPeriodName } from "../basics/period";
import { notice, warning, type Problem } from "../basics/problem";
import { isSameFigure } from "../basics/rounding";
import { SeriesNames } from "../figures/seriesNames";
import type { MeasureResult } from "../model/measureResult";
import type { Observations } from "../model/observations";
import type {
  FilledRow,
  IndicatorResult,
  IndicatorRevision,
  OwnFigures,
} from "../model/ownFigures";
import type { Indicator, OwnSetup, PublishedIndicator } from "../model/ownSetup";
import type { Setup } from "../model/setup";
import { numberText } from "../words/wording";
import { computeIndicator, withoutQuarter } from "./computeIndicator";
import type { FieldSources } from "./fields";
import { fillNarrative } from "./narrative";
import { commitmentFinder, narrativeDrafts } from "./narrativeDrafts";
import { quarterBefore } from "./quarterFigure";

export interface OwnFiguresInput {
  readonly own: OwnSetup;
  readonly setup: Setup;
  readonly observations: Observations;
  readonly measures: readonly MeasureResult[];
  /** The name of this update. */
  readonly update: string;
  /** What reading has found. */
  readonly found: readonly Problem[];
}

export interface OwnFiguresComputed {
  readonly own: OwnFigures;
  readonly problems: readonly Problem[];
}

/**
 * Computes the indicators, fills the narrative, drafts texts for its empty rows. Trouble is among the
 * problems, and stops nothing but the indicator or the row that it is about.
 */
export function computeOwnFigures(input: OwnFiguresInput): OwnFiguresComputed {
  const { own, setup, observations, measures, update, found } = input;
  const commitmentOf = commitmentFinder(own.commitments);
  const names = new SeriesNames(observations);
  const problems: Problem[] = [];
  const indicators = own.indicators.map((indicator): IndicatorResult => {
    const commitment = commitmentOf(indicator.commitment);
    if (!commitment) problems.push(...noCommitment(indicator));
    if (!own.quarter) return withoutQuarter(indicator, commitment);
    const context = { observations, names, home: setup.home, commitment, found };
    const computed = computeIndicator(indicator, { ...context, quarter: own.quarter });
    problems.push(...computed.problems);
    const revised = revisions(computed.result, own.history);
    problems.push(...revised.map((revision) => revisedNotice(indicator, revision)));
    return { ...computed.result, revised };
  });
  const sources: FieldSources = { setup, own, update, indicators, measures };
  const drafts = narrativeDrafts(own.narrative, sources, commitmentOf);
  const filled = fillNarrative(own.narrative, sources, commitmentOf, drafts);
  return {
    own: {
      setup: own,
      indicators,
      narrative: filled.rows,
      drafts: [...drafts].map(([row, text]) => {
        return { commitment: row.commitment, text, place: row.place };
      }),
    },
    problems: [...problems, ...filled.problems, ...withoutWords(own, filled.rows)],
  };
}

/** Commitments on which an update that has words says nothing. */
function withoutWords({ commitments }: OwnSetup, rows: readonly FilledRow[]): Problem[] {
  if (rows.length === 0) return [];
  return commitments
    .filter((one) => !rows.some((row) => row.commitment === one && row.text.trim() !== ""))
    .map(({ key, place }) =>
      notice(
        `The update has no words on "${key}"; it is left out of MSG Update.`,
        "Write a row for it in MsgNarrative.",
        place,
      ),
    );
}

function noCommitment({ name, commitment, commitmentPlace }: Indicator): Problem[] {
  if (commitment === "") return [];
  const what = `${name}: no commitment of MsgPriorities is called "${commitment}".`;
  const remedy = "Write a Key of MsgPriorities, or the commitment's whole text.";
  return [{ ...warning(what, remedy, commitmentPlace), indicator: name }];
}

/** The rows with which this quarter and the one before were last published, where today's data give other figures. */
function revisions(
  { indicator, now, previous, quarter }: IndicatorResult,
  history: readonly PublishedIndicator[],
): readonly IndicatorRevision[] {
  if (!quarter) return [];
  return [
    { of: quarterBefore(quarter), figure: previous },
    { of: quarter, figure: now },
  ].flatMap(({ of, figure }) => {
    const published = history.findLast(
      (row) => sameName(row.indicator, indicator.name) && row.quarter?.end === of.end,
    );
    if (!figure || !published || isMissing(published.figure)) return [];
    if (isSameFigure(published.figure, figure.figure)) return [];
    return [{ published, today: figure.figure, window: figure.window }];
  });
}

function revisedNotice(
  { decimals, name, seriesPlace }: Indicator,
  { published, today }: IndicatorRevision,
): Problem {
  const quarter = published.quarter ? shortPeriodName(published.quarter) : "the quarter before";
  const version = published.version === "" ? "" : `, version ${published.version}`;
  const then = numberText(published.figure, decimals);
  const now = numberText(today, decimals);
  const what = `${name} was published as ${then} for ${quarter} (${published.update}${version}), and is ${now} by today's figures.`;
  const remedy = "Say in the words that the figure was revised, or correct its source.";
  return { ...notice(what, remedy, published.place, seriesPlace), indicator: name };
}
