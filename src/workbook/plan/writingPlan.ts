/** Everything that is to be written, and whether it may be: worked out before the first write. */
import type { Problem } from "../../msg/basics/problem";
import type { Update } from "../../msg/model/update";
import { acceptedChecks } from "./acceptedChecks";
import { begunText } from "./begun";
import { planOwnColumns, type OwnColumnWriting } from "./ownColumns";
import { writeOwnWords } from "./ownWords";
import { asBegun, foreignSheetProblems, tablesInTheWay } from "./ownership";
import type { AcceptedCheck } from "../report/checks";
import type { Area } from "../names/addresses";
import { SHEETS } from "../names/contract";
import {
  cellsInTheWay,
  decisionOn,
  editProblems,
  handEdits,
  type HandEdits,
  type MatchedEdit,
} from "./handEdits";
import { withoutEmptyColumns } from "./emptyColumns";
import { withMovedRows, withoutWritten } from "./freeTexts";
import { newColumns, withNewColumns, type NewColumns } from "./newColumns";
import { blockStamp, writeStamp } from "./fingerprint";
import { contentProblems } from "./contentLimits";
import { withLeftRows } from "./leftRows";
import { planOf1904 } from "./datesOf1904";
import { directionsWritten, unfilledTexts } from "./unfilledTexts";
import { collisions, placeBlocks, type PlacedBlock } from "./placedBlocks";
import type { SheetPlan } from "../report/block";
import type { ReadBack } from "../sources/readBack";
import { checksPlan, reportPlans } from "../report/plans";
import type { OwnSheet, OwnState } from "./ownSheets";
import { wholeHash } from "./wholeHash";

export interface WritingPlan {
  readonly writings: readonly SheetWriting[];
  /** What the sheets themselves have to say; a stop among them forbids writing. */
  readonly problems: readonly Problem[];
}

/** What MSG Checks tells of the reading. */
export interface WhatWasRead {
  readonly readBack: readonly ReadBack[];
  /** Kept on MSG Checks for the next run; undefined leaves what is there. */
  readonly figureStamps: string | undefined;
}

const NOTHING_READ: WhatWasRead = { readBack: [], figureStamps: undefined };

const NO_OWN_COLUMNS = { writings: [], moving: [], kept: [], problems: [] };
const NO_COLUMNS = { columns: [], problems: [] };

interface PlannedSheet {
  readonly writing: SheetWriting;
  readonly problems: readonly Problem[];
}

function planSheet(
  whole: SheetPlan,
  found: OwnSheet | undefined,
  handling: HandEdits,
  accepted: readonly AcceptedCheck[] = [],
  figureStamps?: string,
): PlannedSheet {
  const plan = withoutEmptyColumns(withoutWritten(whole, found), found, handling);
  const given = found?.exists ? newColumns(plan, found) : NO_COLUMNS;
  const wide = found && withNewColumns(found, given.columns);
  const own = wide && withMovedRows(whole, asBegun(withLeftRows(wide), placeBlocks(plan, wide)));
  const placed = placeBlocks(plan, own);
  const edits = own?.exists ? handEdits(own, placed) : [];
  const inTheWay = own?.exists && handling !== "replace" ? cellsInTheWay(own, placed) : [];
  const kept = edits.filter((edit) => decisionOn(edit, handling) === "keep");
  const foreign = own ? foreignSheetProblems(own) : [];
  const ownColumns = own ? planOwnColumns(own, placed) : NO_OWN_COLUMNS;
  const keptWords =
    ownColumns.kept.length + (own?.keptWords ?? []).length > 0
      ? writeOwnWords(ownColumns.kept)
      : undefined;
  const hash = wholeHash({ plan, placed, keptWords, figureStamps });
  const written = writtenStamp(placed, hash);
  const words = {
    own: ownColumns.moving,
    edits: kept.map(({ id, block, row, column, at, found: held }) => {
      return { id, block, row, column, at, found: held };
    }),
    accepted,
    otherCharts: (own?.otherCharts ?? []).map(({ name }) => name),
  };
  return {
    writing: {
      plan,
      placed,
      own,
      newColumns: given.columns,
      emptied: directionsWritten(own),
      kept,
      ownColumns: ownColumns.writings,
      keptWords,
      begun: begunText(words, written),
      written,
      whole: hash,
      figureStamps,
    },
    problems:
      foreign.length > 0
        ? foreign
        : [
            ...contentProblems(plan.sheet, placed),
            ...given.problems,
            ...(own ? tablesInTheWay(own, placed) : []),
            ...collisions(plan.sheet, placed),
            ...inTheWay,
            ...editProblems(plan.sheet, edits, handling),
            ...ownColumns.problems,
          ],
  };
}

function inDateSystem(plan: SheetPlan, { isOf1904 = false }: OwnState): SheetPlan {
  return isOf1904 ? planOf1904(plan) : plan;
}

/** Hashes of all that a report writes again each time; here, because it takes its time. */
function writtenStamp(placed: readonly PlacedBlock[], whole: string): string {
  const again = placed.filter(({ block }) => block.isWrittenOnce !== true);
  return writeStamp({ blocks: again.map(({ block, area }) => blockStamp(block, area)) }, whole);
}

/**
 * The report's sheets and MSG Checks.
 * @param problems what was found so far; MSG Checks shows these and the sheets' own
 */
export function planReport(
  update: Update,
  problems: readonly Problem[],
  state: OwnState,
  handling: HandEdits,
  read: WhatWasRead = NOTHING_READ,
): WritingPlan {
  const isThere = (sheet: string) => state.sheets.get(sheet)?.isOurs === true;
  const sheets = reportPlans(update, isThere).map((plan) =>
    planSheet(inDateSystem(plan, state), state.sheets.get(plan.sheet), handling),
  );
  const found = [
    ...sheets.flatMap(({ problems: own }) => own),
    ...unfilledTexts(update, state.sheets.get(SHEETS.background)),
  ];
  const checks = planChecks(update, [...problems, ...found], state, handling, read);
  return {
    writings: [...sheets.map(({ writing }) => writing), ...checks.writings],
    problems: [...found, ...checks.problems],
  };
}

/** MSG Checks alone. Changes by hand on it are themselves among what it shows. */
export function planChecks(
  update: Update | undefined,
  problems: readonly Problem[],
  state: OwnState,
  handling: HandEdits,
  { readBack, figureStamps }: WhatWasRead = NOTHING_READ,
): WritingPlan {
  const own = state.sheets.get(SHEETS.checks);
  const accepted = acceptedChecks(own);
  const planned = (all: readonly Problem[]) =>
    planSheet(
      inDateSystem(checksPlan(update, all, accepted, readBack), state),
      own,
      handling,
      accepted,
      figureStamps,
    );
  const first = planned(problems);
  if (first.problems.length === 0) return { writings: [first.writing], problems: [] };
  const second = planned([...problems, ...first.problems]);
  return { writings: [second.writing], problems: first.problems };
}

/** A sheet to write, with what stands there now and the changes by hand that are kept. */
export interface SheetWriting {
  readonly plan: SheetPlan;
  readonly placed: readonly PlacedBlock[];
  /** With `newColumns` given to its tables already. */
  readonly own: OwnSheet | undefined;
  readonly newColumns: readonly NewColumns[];
  /** Cells that are no block's and are emptied. */
  readonly emptied: readonly Area[];
  readonly kept: readonly MatchedEdit[];
  /** Columns of the analyst's own whose words go with their rows. */
  readonly ownColumns: readonly OwnColumnWriting[];
  /** Words of rows that are gone (ownWords.ts); undefined where there are none and were none. */
  readonly keptWords: string | undefined;
  /** The mark that the sheet has while it is written; see begun.ts. */
  readonly begun: string;
  /** Hashes of what is written, for the next run to know changes by hand; see fingerprint.ts. */
  readonly written: string;
  /** A hash of all of it, which is in `written` as well; see wholeHash.ts. */
  readonly whole: string;
  /** Hashes of the figures read, for the next run; see figureChanges.ts. */
  readonly figureStamps?: string | undefined;
}
