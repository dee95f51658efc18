/** What is wrong in the figures of a source, said by cell. */
import { monthName, periodName } from "../../msg/basics/period";
import { error, notice, type Place, type Problem } from "../../msg/basics/problem";
import type { Setup } from "../../msg/model/setup";
import { cellPlace } from "../names/addresses";
import { plainText } from "../names/cellText";
import type { ForceNames } from "../cells/forceNames";
import type { FigurePairs } from "./figurePairs";
import type { SourceFigures } from "./sourceFigures";
import type { ReadCadence } from "./seriesOfSource";
import { wordsOfCell } from "../cells/periodPatterns";
import type { MetCell, MetCells } from "./metCells";

const NAMED = 5;

function placeOf(source: SourceFigures, { plan, row, column }: MetCell): Place {
  return cellPlace(source.plans[plan]?.cells.sheet ?? "", row, column);
}

/** @param words how a cell reads; one of a period that is Excel's number of a day reads as its date */
function quoted(cells: readonly MetCell[], count: number, words = plainText): string {
  const texts = [...new Set(cells.map(({ cell }) => `"${words(cell).slice(0, 60)}"`))];
  const rest = count > cells.length ? ` and ${count - cells.length} more` : "";
  return `${texts.join(", ")}${rest}`;
}

function problemOfCells(
  source: SourceFigures,
  cells: Pick<MetCells, "first" | "count">,
  problem: Omit<Problem, "where">,
): Problem[] {
  if (cells.count === 0) return [];
  return [{ ...problem, where: cells.first.map((cell) => placeOf(source, cell)) }];
}

/** Cells that hold neither a figure nor a mark for "missing"; in the group they stop a measure. */
export function unreadableProblem(
  name: string,
  source: SourceFigures,
  cells: MetCells,
  severity: "error" | "warning",
): Problem[] {
  const texts = quoted(cells.first, cells.count);
  return problemOfCells(source, cells, {
    severity,
    what: `Source "${name}": ${texts} stands where a figure should be.`,
    remedy: 'Write the figure, or a mark for "missing" such as "..".',
  });
}

/** Texts instead of figures, figures written as text, and names of forces that are unclear. */
export function cellProblems(
  name: string,
  source: SourceFigures,
  near: readonly NearMiss[],
): Problem[] {
  const { unreadableElsewhere, textNumbers, markedFigures, severalForces } = source;
  return [
    ...unreadableProblem(name, source, unreadableElsewhere, "warning"),
    ...problemOfCells(source, textNumbers, {
      severity: "notice",
      what: `Source "${name}": ${textNumbers.count} ${textNumbers.count === 1 ? "figure is" : "figures are"} written as text, such as ${quoted(textNumbers.first.slice(0, 1), 1)}; they are read as numbers.`,
      remedy: "Convert them to numbers, so that formulas can refer to them.",
    }),
    ...problemOfCells(source, markedFigures, {
      severity: "notice",
      what: `Source "${name}": ${markedFigures.count} ${markedFigures.count === 1 ? "figure has" : "figures have"} a mark behind ${markedFigures.count === 1 ? "it" : "them"}, ${quoted(markedFigures.first, markedFigures.count)}; the number before the mark is read.`,
      remedy: "Look up in the publisher's notes what the mark says of the figure.",
    }),
    ...problemOfCells(source, severalForces, {
      severity: "error",
      what: `Source "${name}": ${quoted(severalForces.first, severalForces.count)} is the name of more than one force in MsgForces; its figures are not read.`,
      remedy: "Correct Force, Also written as or Area code in MsgForces.",
    }),
    ...nearMisses(name, near),
  ];
}

/** With fewer rows without a name, these are totals rather than forces that are named once for their rows. */
const SHARE_OF_NAMED_ROWS = 0.5;

/** Figures in rows that name no force: an error where forces seem to be named once for several rows. */
export function namelessProblem(name: string, source: SourceFigures): Problem[] {
  const { nameless, labelledNameless, namedRows } = source;
  const areNamedOnce = labelledNameless > 0 && labelledNameless >= namedRows * SHARE_OF_NAMED_ROWS;
  return problemOfCells(source, nameless, {
    severity: areNamedOnce ? "error" : "warning",
    what: `Source "${name}": ${nameless.count} ${nameless.count === 1 ? "row has figures and a blank cell" : "rows have figures and a blank cell"} where the force should stand; ${nameless.count === 1 ? "it is" : "they are"} not read.${areNamedOnce ? " Forces seem to be named once for several rows." : ""}`,
    remedy:
      "Write the force in every row (in a pivot table: Repeat All Item Labels), or leave the rows out with Range or Only rows.",
  });
}

/** Totals of longer periods beside the ones that are read. */
export function totalsNotice(
  name: string,
  series: string,
  source: SourceFigures,
  cells: readonly MetCell[],
): Problem[] {
  const first = cells.slice(0, NAMED).map((cell) => headed(source, cell));
  return problemOfCells(
    source,
    { first, count: cells.length },
    {
      severity: "notice",
      what: `Source "${name}": ${quoted(first, cells.length, wordsOfCell)} are totals of longer periods than the others of "${series}"; they are not read.`,
      remedy: "",
    },
  );
}

/** Months that are read as quarters or years because of their distance. */
export function cadenceNotice(
  name: string,
  series: string,
  source: SourceFigures,
  { cell, months, shift, period }: ReadCadence,
): Problem[] {
  const what = months === 12 ? "years" : "quarters";
  const shown = headed(source, cell);
  const words = wordsOfCell(shown.cell);
  return problemOfCells(
    source,
    { first: [shown], count: 1 },
    {
      severity: shift === 0 ? "notice" : "warning",
      what: `Source "${name}": the periods of "${series}" stand ${months} months apart, so they are read as ${what}: "${words}" as ${periodName(period)}.`,
      remedy: `Say "month" in Period is where each is a month, or what else the periods are.`,
    },
  );
}

/** A cell of a period; the last cell of the heading above where a column has the period. */
function headed(source: SourceFigures, cell: MetCell): MetCell {
  const cells = source.plans[cell.plan]?.cells;
  return cells && cell.cell === "" ? { ...cell, cell: cells.at(cell.row, cell.column) } : cell;
}

/** A text of a force column that names no force, and the force whose name is like it. */
export interface NearMiss {
  readonly text: string;
  readonly force: string;
  readonly place: Place;
}

/** Texts that nearly name a force; none of them is taken for it. */
export function nearlyFound(source: SourceFigures, forces: ForceNames): NearMiss[] {
  return source.noForce.first.flatMap((cell) => {
    const text = plainText(cell.cell);
    const force = forces.near(text);
    return force ? [{ text, force: force.name, place: placeOf(source, cell) }] : [];
  });
}

function nearMisses(name: string, near: readonly NearMiss[]): Problem[] {
  if (near.length === 0) return [];
  const pairs = near.slice(0, NAMED);
  const texts = pairs.map(({ text, force }) => `"${text}" (${force}?)`);
  const rest = near.length > NAMED ? ` and ${near.length - NAMED} more` : "";
  return [
    notice(
      `Source "${name}": not taken for forces, though their names are like one: ${texts.join(", ")}${rest}.`,
      "Add the spelling to Also written as in MsgForces where the force is meant.",
      ...pairs.map(({ place }) => place),
    ),
  ];
}

/** What a cell of a period column is, that is no period: it may be several, or stand where the latest would. */
type PeriodTrouble = "unread" | "latest" | "undecided";

/** Cells beside figures that are no period, or more than one. */
export function periodProblem(
  name: string,
  source: SourceFigures,
  cells: readonly MetCell[],
  trouble: PeriodTrouble,
): Problem[] {
  const undecided = trouble === "undecided";
  const first = cells.slice(0, NAMED);
  const blank = first.every(({ cell }) => plainText(cell) === "");
  const texts = blank ? "a blank cell" : quoted(first, cells.length, wordsOfCell);
  return problemOfCells(
    source,
    { first, count: cells.length },
    {
      severity: trouble === "unread" ? "warning" : "error",
      what: undecided
        ? `Source "${name}": ${texts} can be read as more than one period, and no other cell of the column decides it.`
        : `Source "${name}": ${texts} stands where a period should be; the figures beside it are not read.${trouble === "latest" ? " It may be the latest period." : ""}`,
      remedy: undecided
        ? 'Say in Period is what the periods are, such as "financial year" or "month".'
        : 'Write a period such as "January 2021", "Q4 2020/21" or "2020/21".',
    },
  );
}

/** Two figures where there must be one. */
export function conflictProblem(
  name: string,
  series: string,
  months: number,
  pairs: FigurePairs,
  setup: Setup,
  severity: "error" | "warning",
): Problem {
  const described = pairs.first.map(({ force, end, values, cells }) => {
    const period = periodName({ end, months });
    const [one, other] = cells.map(({ sheet, address }) => `'${sheet}'!${address}`);
    return `${setup.forces[force]?.name ?? ""}, ${period}: ${values[1]} in ${other ?? ""} and ${firstFigure(values[0])} in ${one ?? ""}`;
  });
  const rest = pairs.count > described.length ? `; and ${pairs.count - described.length} more` : "";
  return {
    severity,
    needs: "name",
    what: `Source "${name}" has two figures of "${series}" for the same force and period (${described.join("; ")}${rest}). Neither is used.`,
    remedy:
      'Delete one of them, narrow the rows with Only rows, or say in If twice what holds ("add up", "same" or "last").',
    where: pairs.first.flatMap(({ cells }) => cells),
  };
}

/** The third figure for a place meets one that was already dropped. */
function firstFigure(figure: number): string {
  return Number.isNaN(figure) ? "another" : String(figure);
}

/** Figures that were given again and differently, where the last one holds. */
export function revisionNotice(
  name: string,
  series: string,
  pairs: FigurePairs,
  setup: Setup,
): Problem {
  const described = pairs.first.map(
    ({ force, end, values }) =>
      `${setup.forces[force]?.name ?? ""}, ${monthName(end)}: ${values[0]}, then ${values[1]}`,
  );
  const rest = pairs.count > described.length ? `; and ${pairs.count - described.length} more` : "";
  return notice(
    `Source "${name}": revised figures of "${series}", of which the last is used (${described.join("; ")}${rest}).`,
    "",
    ...pairs.first.flatMap(({ cells }) => cells),
  );
}

/** Periods of several lengths in one series. */
export function mixedProblem(
  name: string,
  series: string,
  source: SourceFigures,
  periods: readonly MetCell[],
): Problem {
  const cells = periods.map((cell) => headed(source, cell));
  return error(
    `Source "${name}": the periods of "${series}" have different lengths (${quoted(cells, cells.length, wordsOfCell)}); they cannot be compared with one another.`,
    "Keep months, quarters and years in sources of their own, or leave some out with Only rows.",
    ...cells.map((cell) => placeOf(source, cell)),
  );
}
