/** What an analyst wrote into a column of their own in one of our tables. */
export interface OwnWord {
  readonly table: string;
  /** Hash of the row's key, and what the row is about. */
  readonly row: string;
  readonly name: string;
  /** The column's heading. */
  readonly column: string;
  readonly content: string | number | boolean;
  readonly isFormula: boolean;
  readonly format: string;
  /** The sheet's row in which it stands or stood. */
  readonly at: number;
}

const VERSION = 1;

export function writeOwnWords(words: readonly OwnWord[]): string {
  return JSON.stringify({ version: VERSION, words });
}

/** Words that are kept; none where there is no text, or one that another version wrote. */
export function readOwnWords(text: string | undefined): readonly OwnWord[] {
  if (text === undefined) return [];
  try {
    const { version, words = [] } = JSON.parse(text) as { version?: number; words?: OwnWord[] };
    return version === VERSION ? words : [];
  } catch (error) {
    if (error instanceof SyntaxError) return [];
    throw error;
  }
}
