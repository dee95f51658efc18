/**
 * The mark of a sheet that is being written, put there by the first request that writes and taken away by the last: what
 * the sheet will hold, and the words of people's that stand on it. A sheet that still has it was not finished, whatever
 * the reason: what it holds is ours when it is as before or as it was to be.
 */
import type { AcceptedCheck } from "../report/checks";
import type { OwnWord } from "./ownWords";
import { stampFrom, writeStamp, type SheetStamp } from "./fingerprint";

/** A change by hand, as it was found before the writing. */
export interface RememberedEdit {
  /** Sheet, block, row and column: the same for as long as the change stands there. */
  readonly id: string;
  readonly block: string;
  /** Hash of the row's key. */
  readonly row: string;
  /** Index among the block's columns; -1 for one that the report no longer has. */
  readonly column: number;
  readonly at: { readonly row: number; readonly column: number };
  /** What the cell holds. */
  readonly found: unknown;
}

export interface Begun {
  /** What the sheet was to hold; undefined where that cannot be read. */
  readonly stamp: SheetStamp | undefined;
  readonly edits: readonly RememberedEdit[];
  /** Words on MSG Checks. */
  readonly accepted: readonly AcceptedCheck[];
  /** Words in columns of the analyst's own, where they are being moved. */
  readonly own: readonly OwnWord[];
  /** Names of the charts on the sheet that are not ours. */
  readonly otherCharts: readonly string[];
}

/** What the mark's property holds once the sheet is finished. */
export const FINISHED = "finished";

const VERSION = 1;

export function writeBegun({ stamp, ...words }: Begun): string {
  return begunText(words, stamp ? writeStamp(stamp) : "null");
}

/** The mark, from a stamp that is written already. */
export function begunText(words: Omit<Begun, "stamp">, stamp: string): string {
  return `${JSON.stringify({ version: VERSION, ...words }).slice(0, -1)},"stamp":${stamp}}`;
}

const UNREADABLE: Begun = {
  stamp: undefined,
  edits: [],
  accepted: [],
  own: [],
  otherCharts: [],
};

/** undefined where the sheet was finished, or never begun; a damaged mark is one that tells nothing more. */
export function readBegun(text: string | undefined): Begun | undefined {
  if (text === undefined || text === FINISHED) return undefined;
  try {
    const read = JSON.parse(text) as Partial<Begun> & { version?: number };
    if (read.version !== VERSION) return UNREADABLE;
    const { edits = [], accepted = [], own = [], otherCharts = [] } = read;
    return { stamp: stampFrom(read.stamp), edits, accepted, own, otherCharts };
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof TypeError) return UNREADABLE;
    throw error;
  }
}
