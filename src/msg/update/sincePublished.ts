/** What changed since the last publication, measure by measure, for whoever reviews a draft. */
import { nameKey, sameName } from "../basics/names";
import { leagueAt } from "../standing/leagueTable";
import type { MeasureData } from "./measureData";
import { indexOfEnd } from "../basics/period";
import { compareVersions, publishedFigure } from "../publication/previousUpdate";
import { forcesBehind, revisedFigures } from "../publication/publishedGroup";
import type { PublishedFigure, PublishedForce, Setup } from "../model/setup";
import { aspirationText } from "../words/wording";
import type { RevisedFigure } from "../model/movement";
import type { MeasureResult } from "../model/measureResult";
import type { FiguresAt, SincePublished } from "../model/update";

export interface PublishedBefore {
  readonly setup: Setup;
  readonly history: readonly PublishedFigure[];
  readonly historyForces: readonly PublishedForce[];
  /** Name of this update. */
  readonly update: string;
  /** Name of the update compared with; "" for none. */
  readonly previousUpdate: string;
}

/**
 * This update against the last publication: an earlier version of itself, else the previous update.
 *
 * @param results in the order of `gathered`
 * @returns undefined where nothing was published
 */
export function sincePublished(
  gathered: readonly MeasureData[],
  results: readonly MeasureResult[],
  published: PublishedBefore,
): SincePublished | undefined {
  const own = published.history.filter((row) => sameName(row.update, published.update));
  const update =
    own.length > 0 && published.update !== "" ? published.update : published.previousUpdate;
  const rows = published.history.filter((row) => sameName(row.update, update));
  const first = rows[0];
  if (update === "" || !first) return undefined;
  const last = rows.reduce(
    (latest, row) => (compareVersions(row.version, latest.version) >= 0 ? row : latest),
    first,
  );
  const shown = results.flatMap((result, at) =>
    result.measure.show ? [{ result, data: gathered[at] }] : [],
  );
  const names = new Set(shown.map(({ result }) => nameKey(result.measure.name)));
  const gone = rows.map(({ measure }) => measure).filter((name) => !names.has(nameKey(name)));
  return {
    update,
    version: last.version,
    day: last.published,
    measures: shown.map(({ result, data }) => {
      const then = publishedFigure(rows, update, result.measure.name);
      return {
        measure: result.measure.name,
        then: then && figuresPublished(then),
        isWhole: then !== undefined && !Number.isNaN(then.published),
        now: figuresNow(result),
        revised: then && data && "table" in data ? revisedSince(then, data, published) : [],
      };
    }),
    gone: [...new Set(gone)],
  };
}

function figuresPublished(row: PublishedFigure): FiguresAt {
  const { dataTo, value, position, of, aspiration, status } = row;
  return { dataTo, value, position, of, aspiration, status };
}

function figuresNow(result: MeasureResult): FiguresAt {
  const { dataTo, value, position, of, status } = result;
  const aspiration = aspirationText(result);
  return { dataTo, value, position, of, aspiration, status };
}

function revisedSince(
  then: PublishedFigure,
  { table }: Extract<MeasureData, { table: unknown }>,
  { historyForces, setup }: PublishedBefore,
): readonly RevisedFigure[] {
  const row = then.dataTo ? indexOfEnd(table.ends, then.dataTo.end) : -1;
  if (row < 0) return [];
  return revisedFigures(forcesBehind(historyForces, then, setup.home), leagueAt(table, row));
}
