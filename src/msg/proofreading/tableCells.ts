/** Cells of a table that people typed: positions under their update, changes required, signs. */
import { isMissing } from "../basics/missing";
import { monthName, monthOfName } from "../basics/period";
import { updateName, type UpdateReport } from "../model/update";
import { changeText } from "../words/wording";
import type { BenchmarkName, Claim, ClaimContent } from "./claims";
import { NO_TIME } from "./clauses";
import { isMeasured, sameFigure } from "./figures";
import type { Contradiction } from "./contradiction";
import { judgeClaim } from "./judge";
import type { TableCell } from "./passages";
import type { WrittenNumber } from "./numberTags";
import { tagged } from "./tags";
import type { Vocabulary } from "./vocabulary";
import { plainWords } from "./writtenText";
import type { MeasureResult } from "../model/measureResult";

export interface CellFinding {
  readonly finding: Contradiction;
  readonly severity: "warning" | "notice";
  /** Index of the measure it is about. */
  readonly measure: number;
}

/** A figure and its unit that make up a whole cell. */
const FIGURE_ALONE = /^‹N(\d+)›\.?$/u;
const POSITION_ALONE =
  /^(?:(=)?(\d{1,3})|‹O(\d+)(j?)›)(?: ?‹E\d+›)?(?: ?\((?:last )?data to ‹P(\d+)›\))?\.?$/u;

/** Reads the cells of a table: what the words are about is told by the row and the heading. */
export class TableReader {
  constructor(
    private readonly update: UpdateReport,
    private readonly vocabulary: Vocabulary,
  ) {}

  read(cell: TableCell): CellFinding[] {
    const measure = cell.measure >= 0 ? cell.measure : this.measureOfValue(cell);
    const result = this.update.measures[measure];
    if (!result) return [];
    const figure = this.figureAlone(cell.text);
    const unsigned = figure && this.unsigned(figure, cell, result);
    if (unsigned) return [{ finding: unsigned, severity: "notice", measure }];
    // A row known by its value alone may be of another measure with the same value.
    if (cell.measure < 0) return [];
    const isBare = figure === undefined || figure.unit === "none";
    const found = isBare ? this.position(cell, result) : this.change(figure, cell, result);
    return found.map((finding) => ({ finding, severity: "warning", measure }));
  }

  private readonly figures = new Map<string, WrittenNumber | undefined>();

  private figureAlone(text: string): WrittenNumber | undefined {
    if (!/^\s*[-+\u2212\u2013]?\d/u.test(text)) return undefined;
    if (!this.figures.has(text)) this.figures.set(text, this.readFigure(text));
    return this.figures.get(text);
  }

  private readFigure(text: string): WrittenNumber | undefined {
    const { text: marked, numbers } = tagged(plainWords(text), this.vocabulary, -1);
    const match = FIGURE_ALONE.exec(marked);
    return match ? numbers[Number(match[1])] : undefined;
  }

  /** The one measure whose value stands in the row, unit and all; -1 for none or several. */
  private measureOfValue({ row }: TableCell): number {
    const figures = row.flatMap((text) => this.figureAlone(text) ?? []);
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

  /** "0.01%" for a fall, beside changes that have their sign. */
  private unsigned(
    figure: WrittenNumber,
    cell: TableCell,
    result: MeasureResult,
  ): Contradiction | undefined {
    if (figure.sign !== "" || figure.direction !== undefined) return undefined;
    if (this.isValue(figure, result)) return undefined;
    const benchmarks: readonly BenchmarkName[] = ["average", "top quartile"];
    for (const benchmark of benchmarks) {
      const needed = neededChange(figure, benchmark, result);
      if (needed === undefined || needed >= 0 || !sameFigure(figure, needed)) continue;
      const isSigned = [...cell.row, ...cell.column].some((text) =>
        /^[-+]\d/u.test(plainWords(text)),
      );
      if (!isSigned) return undefined;
      const change = benchmark === "average" ? result.toAverage : result.toTopQuartile;
      return {
        said: `${figure.written} without a sign, where figures beside it have theirs`,
        computed: `the change required to reach the ${benchmark} is ${changeText(change, result.measure, benchmark)}`,
      };
    }
    return undefined;
  }

  private isValue(figure: WrittenNumber, { measure, value }: MeasureResult): boolean {
    return isMeasured(figure, measure, false) && sameFigure(figure, value);
  }

  private change(
    figure: WrittenNumber,
    { heading }: TableCell,
    result: MeasureResult,
  ): Contradiction[] {
    if (!/change|required|gap/iu.test(heading)) return [];
    const isAverage = /average/iu.test(heading);
    const isQuartile = /quartile/iu.test(heading);
    if (isAverage === isQuartile) return [];
    const benchmark = isAverage ? "average" : "top quartile";
    return this.judged(
      { kind: "change required", benchmark, figure, direction: undefined },
      result,
    );
  }

  private position({ heading, text }: TableCell, result: MeasureResult): Contradiction[] {
    if (!/position|rank/iu.test(heading) || /sparkline|line|moved|previous 12/iu.test(heading)) {
      return [];
    }
    const when = this.timeOf(heading, result);
    const marked = tagged(plainWords(text), this.vocabulary, -1);
    const bare = marked.text.replace(/^‹N(\d+)›/u, (_, index: string) =>
      String(marked.numbers[Number(index)]?.size ?? ""),
    );
    const match = POSITION_ALONE.exec(bare);
    if (!match || when === undefined) return [];
    const [, equal, digits, ordinal, joint, month] = match;
    const position: ClaimContent = {
      kind: "position",
      position: Number(digits ?? ordinal),
      isJoint: equal !== undefined || joint === "j",
      when,
      bestIs: 0,
      of: 0,
    };
    const found = this.judged(position, result);
    return month === undefined ? found : [...found, ...this.dataTo(Number(month), when, result)];
  }

  private dataTo(end: number, when: "now" | "previous", result: MeasureResult): Contradiction[] {
    if (when === "now") return this.judged({ kind: "data to", end }, result);
    const before = result.movement.previous?.dataTo?.end;
    if (before === undefined || before === end) return [];
    const computed = `the data of the update before went to ${monthName(before)}`;
    return [{ said: `data to ${monthName(end)}`, computed }];
  }

  /** Which update a column of positions is of; undefined for another one than this and the last. */
  private timeOf(heading: string, { movement }: MeasureResult): "now" | "previous" | undefined {
    const written = /‹P(\d+)›/u.exec(tagged(heading, this.vocabulary, -1).text)?.[1];
    const previous = movement.previous?.update ?? "";
    if (written === undefined) return /previous|last|before/iu.test(heading) ? "previous" : "now";
    const month = Number(written);
    if (month === monthOfName(updateName(this.update))) return "now";
    return previous !== "" && month === monthOfName(previous) ? "previous" : undefined;
  }

  private judged(content: ClaimContent, result: MeasureResult): Contradiction[] {
    const claim: Claim = {
      content,
      measure: 0,
      tense: "present",
      time: NO_TIME,
      isBesideBefore: false,
    };
    const finding = judgeClaim(claim, result, this.update);
    return finding ? [finding] : [];
  }
}

function neededChange(
  figure: WrittenNumber,
  benchmark: BenchmarkName,
  { toAverage, toTopQuartile, measure }: MeasureResult,
): number | undefined {
  const change = benchmark === "average" ? toAverage : toTopQuartile;
  if (!change || change.reached) return undefined;
  const isInUnit = figure.unit !== "count" && isMeasured(figure, measure, true);
  const isInCounts =
    figure.unit === "count" || (figure.unit === "none" && measure.changeIn === "count");
  const needed = isInUnit ? change.inUnit : isInCounts ? change.inCounts : Number.NaN;
  return isMissing(needed) ? undefined : needed;
}
