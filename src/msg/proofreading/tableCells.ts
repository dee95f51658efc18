/** Tables that people typed: each cell read by its row's measure and its column's whole heading. */
import { notice, type Place } from "../basics/problem";
import type { ProofProblem } from "./contradiction";
import type { UpdateReport } from "../model/update";
import { cellWords, kindOfCells, saysNothing } from "./cellContents";
import { figureOf } from "./cellFigures";
import { type ColumnKind, columnKind, isOfProse, withoutKind } from "./columnKinds";
import { whenOf, writtenTime } from "./columnTimes";
import type { Contradiction } from "./contradiction";
import { isMeasured, sameFigure } from "./figures";
import { judgeCell } from "./judgeCell";
import type { WrittenNumber } from "./numberTags";
import { type Column, columnsOfRow, partsOf, timeOfTitle, withoutRivals } from "./tableColumns";
import { hasWords, type TableRow, wordsOf, type WrittenTable } from "./tables";
import { tagged } from "./tags";
import { unsignedChange } from "./unsignedChange";
import type { Vocabulary } from "./vocabulary";
import { plainWords, type WrittenCell } from "./writtenText";

export interface CellFinding {
  readonly finding: Contradiction;
  readonly severity: "warning" | "notice";
  readonly cell: WrittenCell;
  /** Index of the measure it is about. */
  readonly measure: number;
}

export interface TableReading {
  readonly findings: readonly CellFinding[];
  /** What is said of the table as a whole. */
  readonly notices: readonly ProofProblem[];
  /** Cells that were read, or that are about other updates and forces: they are no prose. */
  readonly taken: ReadonlySet<WrittenCell>;
}

/** A cell with its judgement: undefined where it is not understood. */
interface Judged {
  readonly cell: WrittenCell;
  readonly measure: number;
  readonly found: readonly Contradiction[] | undefined;
}

export class TableReader {
  constructor(
    private readonly update: UpdateReport,
    private readonly vocabulary: Vocabulary,
  ) {}

  read(table: WrittenTable): TableReading {
    const columns = withoutRivals(table.headings.map((lines) => this.column(lines, table.titles)));
    const isOfOthers = table.titles.some((title) => this.namesOthers(title));
    const rows = table.rows.filter((row) => !this.isRowOfOthers(row, columns));
    const named = isOfOthers ? [] : rows.filter(({ measure }) => measure >= 0);
    const parts = partsOf(table);
    const spans = new Map(named.map((row) => [row, columnsOfRow(row, parts, columns)]));
    const judgedAs = (column: Column, at: number) =>
      named.flatMap((row) => (spans.get(row)?.has(at) ? this.judge(row, at, column) : []));
    const trusted = columns.flatMap((column, at) => {
      const judged = judgedAs(column, at);
      if (column.kind === undefined ? !isOfProse(column.heading) : isTrusted(judged)) return judged;
      const kind = kindOfCells(named.map(({ cells }) => cellWords(cells[at]?.text ?? "")));
      return judgedAs({ ...column, kind }, at);
    });
    const unsigned = rows.flatMap((row) => this.unsignedIn(row, table, columns));
    const isUnsigned = new Set(unsigned.map(({ cell }) => cell));
    const findings = trusted
      .filter(({ cell }) => !isUnsigned.has(cell))
      .flatMap(({ cell, measure, found = [] }) =>
        found.map((finding) => ({ finding, severity: "warning" as const, cell, measure })),
      );
    const taken = trusted.flatMap(({ cell, found }) => (found ? [cell] : []));
    const ofOthers = this.cellsOfOthers(table, columns);
    return {
      findings: [...unsigned, ...findings],
      notices: isOfOthers ? [] : this.namelessNotice(table, columns, rows),
      taken: new Set([...taken, ...ofOthers]),
    };
  }

  private readonly columns = new Map<string, Column>();

  private column(lines: readonly string[], titles: readonly string[]): Column {
    const key = JSON.stringify([lines, titles]);
    const known = this.columns.get(key);
    if (known) return known;
    const heading = lines.join(" ");
    const own = lines.map(writtenTime).findLast((time) => time !== undefined);
    const column: Column = {
      heading,
      kind: columnKind(heading),
      time: own ?? titles.map(timeOfTitle).find((time) => time !== undefined),
      isOfOthers: this.namesOthers(heading),
      isOfHome: this.marked(heading).includes("‹H›"),
      isForce: /^(?:police )?(?:force|constabulary)(?: name)?$/iu.test(heading.trim()),
    };
    this.columns.set(key, column);
    return column;
  }

  private judge(row: TableRow, at: number, column: Column): Judged[] {
    const cell = row.cells[at];
    const result = this.update.measures[row.measure];
    if (!cell || !hasWords(cell) || !result || saysNothing(cellWords(cell.text))) return [];
    const { kind, heading } = column;
    if (!kind || column.isOfOthers || this.namesAnotherMeasure(heading, row.measure)) return [];
    const times = whenOf(column.time, result, this.update);
    // What moved is of both updates.
    const whens = kind === "movement" && times.length > 0 ? (["now"] as const) : times;
    const { update, vocabulary } = this;
    const judgements = whens.map((when) =>
      judgeCell({ text: cell.text, kind, heading, result, update, vocabulary }, when),
    );
    if (judgements.length === 0) return [];
    // Of a month that names one update and dates another's data either may be meant.
    const isTrue = judgements.some((found) => found === undefined || found.length === 0);
    const isRead = judgements.some((found) => found !== undefined);
    const found = isRead ? (isTrue ? [] : judgements[0]) : undefined;
    return [{ cell, measure: row.measure, found }];
  }

  private marked(words: string): string {
    return tagged(plainWords(words), this.vocabulary, -1).text;
  }

  private namesOthers(words: string): boolean {
    return this.marked(words).includes("‹F›");
  }

  private readonly otherMeasures = new Map<string, boolean>();

  private namesAnotherMeasure(heading: string, measure: number): boolean {
    const key = JSON.stringify([heading, measure]);
    if (!this.otherMeasures.has(key)) {
      const mentions = this.vocabulary.names.mentions(withoutKind(heading), measure);
      this.otherMeasures.set(
        key,
        mentions.some((mention) => mention.measure !== measure),
      );
    }
    return this.otherMeasures.get(key) === true;
  }

  /** A row that says in a cell of its own which other force it is about. */
  private isRowOfOthers({ cells }: TableRow, columns: readonly Column[]): boolean {
    return cells.some((cell, at) => {
      const words = wordsOf(cell).toLowerCase();
      if (words === "") return false;
      const { others, home } = this.vocabulary;
      if (others && words.replace(others, "") === "") return true;
      return columns[at]?.isForce === true && words.replace(home, "") !== "";
    });
  }

  /** Cells under headings of another time: what they say was said then. */
  private cellsOfOthers(table: WrittenTable, columns: readonly Column[]): WrittenCell[] {
    return table.rows.flatMap(({ cells, measure }) =>
      cells.filter((_, at) => {
        const time = columns[at]?.time;
        if (time === undefined) return false;
        const result = this.update.measures[measure];
        const results = result ? [result] : this.update.measures;
        return !results.some((each) => whenOf(time, each, this.update).includes("now"));
      }),
    );
  }

  private namelessNotice(
    { rows: all }: WrittenTable,
    columns: readonly Column[],
    rows: readonly TableRow[],
  ): ProofProblem[] {
    const kinds = new Set(columns.flatMap(({ kind }) => kind ?? []));
    const isOurs = kinds.size >= 2 && [...kinds].some((kind) => TELLING.has(kind));
    const isLeague = rows.length < all.length || columns.some(({ isForce }) => isForce);
    if (!isOurs || isLeague || rows.some(({ measure }) => measure >= 0)) return [];
    const figures = rows.filter(({ cells }) => cells.some(({ text }) => /^\W?\d/u.test(text)));
    const place = placeOf(figures);
    if (!place) return [];
    return [
      {
        ...notice(
          `No row of ${place.address} names a measure: its figures were not compared.`,
          "Give each row its measure's name, as on MSG Setup, in a cell of its own.",
          place,
        ),
        isOfTable: true,
      },
    ];
  }

  private readonly figures = new Map<string, WrittenNumber | undefined>();

  private figureAlone(text: string): WrittenNumber | undefined {
    if (!this.figures.has(text)) {
      const found = figureOf(text, this.vocabulary);
      this.figures.set(text, found?.words === "" ? found.figure : undefined);
    }
    return this.figures.get(text);
  }

  /** Changes without their sign in a row, beside changes that have theirs. */
  private unsignedIn(
    row: TableRow,
    table: WrittenTable,
    columns: readonly Column[],
  ): CellFinding[] {
    const filled = row.cells.filter(hasWords);
    if (filled.length < 2) return [];
    const measure = row.measure >= 0 ? row.measure : this.measureOfValue(filled);
    const result = this.update.measures[measure];
    if (!result) return [];
    return row.cells.flatMap((cell, at) => {
      const kind = columns[at]?.kind;
      const canBeChange = kind === undefined || kind.startsWith("change to");
      const figure = canBeChange && hasWords(cell) ? this.figureAlone(cell.text) : undefined;
      const isSigned = () =>
        [...filled, ...table.rows.flatMap(({ cells }) => cells[at] ?? [])].some(({ text }) =>
          /^[-+]\d/u.test(plainWords(text)),
        );
      const finding = figure && unsignedChange(figure, result, isSigned);
      return finding ? [{ finding, severity: "notice" as const, cell, measure }] : [];
    });
  }

  /** The one measure whose value stands in the row, unit and all; -1 for none or several. */
  private measureOfValue(cells: readonly WrittenCell[]): number {
    const figures = cells.flatMap(({ text }) => this.figureAlone(text) ?? []);
    const found = this.update.measures.flatMap(({ measure, value }, index) =>
      figures.some((figure) => {
        const hasOwnUnit = figure.unit === "own" || figure.decimals > 0;
        return hasOwnUnit && isMeasured(figure, measure, false) && sameFigure(figure, value);
      })
        ? [index]
        : [],
    );
    return found.length === 1 ? (found[0] ?? -1) : -1;
  }
}

/** Columns that a table of measures has and hardly another. */
const TELLING: ReadonlySet<ColumnKind> = new Set([
  "position",
  "change to average",
  "change to top quartile",
  "status",
]);

/** A column says what its heading says when at least half of its cells can be read so. */
function isTrusted(cells: readonly Judged[]): boolean {
  return cells.filter(({ found }) => found !== undefined).length * 2 >= cells.length;
}

function placeOf(rows: readonly TableRow[]): Place | undefined {
  const cells = rows.flatMap((row) => row.cells.filter(hasWords));
  const [first, last] = [cells[0]?.place, cells.at(-1)?.place];
  if (!first || !last) return undefined;
  const isOne = first.address === last.address;
  return isOne ? first : { ...first, address: `${first.address}:${last.address}` };
}
