/**
 * What publishing an update has to write, whatever an earlier try left behind: a publication is whole when its
 * rows of MsgHistory count and every force's figures stand behind them.
 */
import { nameKey, sameName } from "../basics/names";
import { stop, warning, type Place, type Problem } from "../basics/problem";
import type { PublishedIndicator } from "../model/ownSetup";
import type { PublishedFigure, PublishedForce } from "../model/setup";
import { updateName, type UpdateReport } from "../model/update";
import { compareVersions } from "./previousUpdate";
import {
  publicationOf,
  publicationProblems,
  publicationState,
  type Publication,
} from "./publication";

/** What the history holds; rows in their order. */
export interface HistoryFound {
  /** Rows that count. */
  readonly history: readonly PublishedFigure[];
  /** Rows of publications that were cut short. */
  readonly begun: readonly PublishedFigure[];
  readonly historyForces: readonly PublishedForce[];
  /** Rows of indicators of publications that were cut short. */
  readonly begunIndicators: readonly PublishedIndicator[];
}

export interface PublicationPlan {
  /** Rows to write: all of them, or of a publication that counts already those that are wanting. */
  readonly publication: Publication;
  /** Rows that an earlier try left, by a cell of each: the new ones take their place. */
  readonly takenFigures: readonly Place[];
  readonly takenForces: readonly Place[];
  readonly takenIndicators: readonly Place[];
  /** Its rows of MsgHistory count already, with today's figures. */
  readonly counts: boolean;
  /** What forbids publishing under this name and version. */
  readonly problems: readonly Problem[];
}

const NOTHING: Publication = { figures: [], forces: [], indicators: [] };

/** @param day Excel's number of the day of publication */
export function publicationPlan(
  update: UpdateReport,
  { history, begun, historyForces, begunIndicators }: HistoryFound,
  day: number,
): PublicationPlan {
  const isOwn = isOfPublication(update);
  const publication = publicationOf(update, history, day);
  const forces = historyForces.filter(isOwn);
  const own = history.filter(isOwn);
  if (own.length === 0) {
    const of = new Set(begun.map(publicationKey));
    const taken = historyForces.filter((row) => isOwn(row) || of.has(publicationKey(row)));
    return {
      publication,
      takenFigures: begun.map(({ place }) => place),
      takenForces: taken.map(({ place }) => place),
      takenIndicators: begunIndicators.map(({ place }) => place),
      counts: false,
      problems: publicationProblems(update, history),
    };
  }
  const missing = missingForces(publication.forces, forces, update);
  const isFromHere = own.some(({ published }) => !Number.isNaN(published));
  const counts = isFromHere && publicationState(update, history).isPublished;
  const nothing = {
    publication: NOTHING,
    takenFigures: [],
    takenForces: [],
    takenIndicators: [],
    counts,
  };
  // Indicators stand before the rows of MsgHistory count: none is ever wanting behind them.
  if (counts) return { ...nothing, publication: { ...NOTHING, forces: missing }, problems: [] };
  const areLost = isFromHere && forces.length === 0 && missing.length > 0;
  const problems = areLost
    ? [forcesAreLost(update, own[0]?.place)]
    : publicationProblems(update, history);
  return { ...nothing, problems };
}

type Named = Pick<PublishedFigure, "update" | "version">;

/** The rows of indicators that count, and those of publications that were cut short. */
export function splitIndicators(
  rows: readonly PublishedIndicator[],
  begun: readonly PublishedFigure[],
): Record<"counting" | "begun", readonly PublishedIndicator[]> {
  const keys = new Set(begun.map(publicationKey));
  return {
    counting: rows.filter((row) => !keys.has(publicationKey(row))),
    begun: rows.filter((row) => keys.has(publicationKey(row))),
  };
}

/** Versions that are ordered alike are one. */
function publicationKey({ update, version }: Named): string {
  return `${nameKey(update)}|${nameKey(version)}`;
}

function isOfPublication(update: UpdateReport): (row: Named) => boolean {
  const name = updateName(update);
  const { version } = update.setup.settings;
  return (row) =>
    name !== "" && sameName(row.update, name) && compareVersions(row.version, version) === 0;
}

function missingForces(
  wanted: Publication["forces"],
  there: readonly PublishedForce[],
  { setup }: UpdateReport,
): Publication["forces"] {
  const key = (measure: string, force: string) => `${nameKey(measure)}|${nameKey(force)}`;
  const known = new Set(
    there.map(({ measure, force, index }) => key(measure, setup.forces[index]?.name ?? force)),
  );
  return wanted.filter(({ measure, force }) => !known.has(key(measure, force)));
}

function forcesAreLost(update: UpdateReport, place: Place | undefined): Problem {
  const version = update.setup.settings.version.trim();
  return stop(
    `${updateName(update)}, version ${version}, was published without the forces' figures behind it, and today's figures are others than those published: they cannot be added any more.`,
    'What was published stays. Write a later version as the Value of "Version" in MsgSettings.',
    ...(place ? [place] : []),
  );
}

/** Whether a publication that counts lacks forces' figures, which publishing it again adds. */
export function isIncomplete(update: UpdateReport, found: HistoryFound): boolean {
  const { counts, publication } = publicationPlan(update, found, NaN);
  return counts && publication.forces.length > 0;
}

const COMPLETED = "Publish again: what was begun is completed.";

/** What a publication that was cut short leaves to tell; publishing again settles it. */
export function unfinishedProblems(update: UpdateReport, found: HistoryFound): readonly Problem[] {
  return [
    ...begunProblems(found.begun),
    ...(isIncomplete(update, found) ? [incomplete(update)] : []),
  ];
}

function begunProblems(begun: readonly PublishedFigure[]): Problem[] {
  const [first] = begun;
  if (!first) return [];
  const named = begun.find(({ update }) => update !== "");
  const version = named && named.version !== "" ? `, version ${named.version},` : "";
  const which = named ? `The publication of ${named.update}${version}` : "A publication";
  return [
    warning(
      `${which} was begun and not finished: its rows in MsgHistory count for nothing.`,
      COMPLETED,
      first.place,
    ),
  ];
}

function incomplete(update: UpdateReport): Problem {
  const version = update.setup.settings.version.trim();
  return warning(
    `${updateName(update)}, version ${version}, is published, but not all of the forces' figures behind it stand in MsgHistoryForces.`,
    COMPLETED,
  );
}
