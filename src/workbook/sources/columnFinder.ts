/** Finds the columns that MsgSources names by their headings. */
import type { Problem } from "../../msg/basics/problem";
import { listEntries } from "../names/cellText";
import { headingsLike } from "./headingCandidates";
import { columnsNamed, describeColumn, headingWords, type HeadingColumn } from "./headings";
import { problemAt } from "../setup/locateSources";
import type { Source, SourceColumn } from "../setup/readSourceRows";

/** Finds the columns that MsgSources names, collecting what is wrong. */
export class ColumnFinder {
  /** What stops the source. */
  readonly problems: Problem[] = [];
  /** What a reader must know, though the rest can be read. */
  readonly warnings: Problem[] = [];

  constructor(
    private readonly source: Source,
    private readonly headings: readonly HeadingColumn[],
  ) {}

  /** The columns of a "|" list in a cell of MsgSources, in its order. */
  columns(column: SourceColumn, names: string): number[] {
    return listEntries(names, "|").flatMap((name) => this.column(column, name) ?? []);
  }

  /** Whether every name of a "|" list is some heading. */
  has(names: string): boolean {
    return listEntries(names, "|").every((name) => columnsNamed(this.headings, name).length > 0);
  }

  /** The one column of a name. */
  column(column: SourceColumn, name: string): number | undefined {
    const found = columnsNamed(this.headings, name);
    if (found.length === 0) this.problem(column, this.unknown(name));
    if (found.length > 1) this.problem(column, severalMeant(name, found));
    return found.length === 1 ? found[0]?.column : undefined;
  }

  problem(column: SourceColumn, what: string, remedy?: string): void {
    this.problems.push(problemAt(this.source, column, what, remedy));
  }

  private unknown(name: string): string {
    return `No heading of the sheet "${this.source.sheet}" is "${name}". ${headingsLike(this.headings, name)}${offered(this.headings)}`;
  }
}

const HEADINGS_OFFERED = 12;

/** A sentence that lists the headings there are. */
export function offered(headings: readonly HeadingColumn[]): string {
  const known = headings.filter((heading) => heading.full !== "");
  if (known.length === 0) return "There are no headings in the heading rows.";
  const names = known.slice(0, HEADINGS_OFFERED).map((heading) => `"${headingWords(heading)}"`);
  const rest =
    known.length > HEADINGS_OFFERED ? ` and ${known.length - HEADINGS_OFFERED} more` : "";
  return `The headings are ${names.join(", ")}${rest}.`;
}

/** Says that a name means several columns, and which. */
export function severalMeant(name: string, found: readonly HeadingColumn[]): string {
  return `"${name}" is the heading of ${found.length} columns: ${found.map(describeColumn).join(", ")}.`;
}
