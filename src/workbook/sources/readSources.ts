/** All sources of a workbook: from the rows of MsgSources to observations. */
import { withPercentageCells } from "../../msg/figures/units";
import type { Observations, Series } from "../../msg/model/observations";
import { sourceCause } from "../../msg/basics/causes";
import { error, type Problem } from "../../msg/basics/problem";
import type { Indicator } from "../../msg/model/ownSetup";
import type { Setup } from "../../msg/model/setup";
import type { Area, SheetArea } from "../names/addresses";
import { nameKey } from "../names/cellText";
import type { ColumnPlan } from "./columnPlan";
import { planTables, type HeadedSource } from "./planTables";
import { ForceNames } from "../cells/forceNames";
import { headingCandidates } from "./headingCandidates";
import { findSourceHeading } from "./headings";
import { headingOfForces } from "./headingOfForces";
import { locateSource, problemAt, type LocatedSource } from "../setup/locateSources";
import { SeriesUse } from "./seriesUse";
import { formatAreas, type PercentCells } from "./percentCells";
import { readBackOf, type ReadBack } from "./readBack";
import {
  headingAnchor,
  headingName,
  sourceKey,
  type Source,
  type SourceColumn,
} from "../setup/readSourceRows";
import { buildSeries, type SeriesReading } from "./seriesOfSource";
import { SourceFigures } from "./sourceFigures";
import {
  cadenceNotice,
  cellProblems,
  conflictProblem,
  mixedProblem,
  namelessProblem,
  nearlyFound,
  periodProblem,
  revisionNotice,
  totalsNotice,
  unreadableProblem,
} from "./sourceProblems";
import type { SheetCells } from "../cells/sheetCells";
import type { Snapshot } from "../names/snapshot";
import type { MetCells } from "./metCells";
import { earlierOnes, latestOnes } from "./nearlyPeriods";

/** Where the cells of sources come from; each call is asked once, for all sources together. */
export interface SourceCells {
  values(areas: readonly SheetArea[]): Promise<SheetCells[]>;
  /** Merged areas that meet each area. */
  merges(areas: readonly SheetArea[]): Promise<Area[][]>;
  /** Percentage formats in lists of areas of one source. */
  percents(areas: readonly (readonly SheetArea[])[]): Promise<PercentCells[]>;
}

export interface SourcesReading {
  readonly observations: Observations;
  /** The set-up; measures whose figures could not be read whole are not usable. */
  readonly setup: Setup;
  /** The indicators, likewise. */
  readonly indicators: readonly Indicator[];
  /** What was read of each series that has a source, in the order of MsgSources. */
  readonly readBack: readonly ReadBack[];
  readonly problems: readonly Problem[];
}

/**
 * Reads the series that measures and indicators ask for. A source that cannot be read stops those that use
 * it and no others; so do figures that conflict. Series that nobody asks for are named, without
 * figures, so that a slip of the pen can be answered with the names there are.
 */
export async function readSources(
  setup: Setup,
  sources: readonly Source[],
  snapshot: Snapshot,
  cells: SourceCells,
  indicators: readonly Indicator[] = [],
): Promise<SourcesReading> {
  const reading = new SourcesReader(setup, sources, indicators);
  const located = reading.locate(snapshot);
  const grids = await cells.values(located.map(({ sheet, area }) => ({ sheet, area })));
  const headed = reading.findHeadings(located, grids);
  const merges = await cells.merges(
    headed.map(({ cells, located: { sheet } }) => ({ sheet, area: cells.area })),
  );
  const plans = reading.plan(headed, merges);
  const areas = plans.map((plan) =>
    formatAreas(plan).map((area) => ({ sheet: plan.cells.sheet, area })),
  );
  reading.readFigures(plans, await cells.percents(areas));
  return reading.finish();
}

/** What stands in the column by which a heading is found. */
const ANCHOR_WORDS: Readonly<Partial<Record<SourceColumn, string>>> = {
  "Force column": "forces",
  "Period column": "periods",
  "Series column": "series",
  "Value column": "figures",
};

interface KnownSeries {
  readonly source: string;
  readonly series: string;
}

class SourcesReader {
  private readonly problems: Problem[] = [];
  private readonly use: SeriesUse;
  private readonly forceNames: ForceNames;
  private readonly series: Series[] = [];
  private readonly known: KnownSeries[] = [];
  private readonly readBack: ReadBack[] = [];
  /** Keys of sources that could not be read whole, with what was wrong. */
  private readonly failed = new Map<string, Problem>();

  constructor(
    private readonly setup: Setup,
    private readonly sources: readonly Source[],
    indicators: readonly Indicator[],
  ) {
    this.use = new SeriesUse(setup, indicators);
    this.forceNames = new ForceNames(setup.forces);
    for (const source of sources.filter(({ usable }) => !usable)) {
      this.failed.set(sourceKey(source), problemAt(source, "Source", "its row is wrong."));
    }
  }

  private fail(source: Source, problems: readonly Problem[]): void {
    const [first] = problems;
    if (!first) return;
    const cause = sourceCause(sourceKey(source));
    this.problems.push(...problems.map((problem) => ({ ...problem, cause })));
    this.failed.set(sourceKey(source), first);
  }

  locate(snapshot: Snapshot): LocatedSource[] {
    return this.sources.flatMap((source) => {
      if (!source.usable) return [];
      const located = locateSource(source, snapshot);
      if (!("problem" in located)) return [located];
      this.fail(source, [located.problem]);
      return [];
    });
  }

  findHeadings(located: readonly LocatedSource[], grids: readonly SheetCells[]): HeadedSource[] {
    return located.flatMap((one, index) => {
      const cells = grids[index];
      if (!cells) return [];
      const { source, rangeGiven } = one;
      const name = headingName(source);
      const heading =
        name === "" && !rangeGiven
          ? headingOfForces(cells, source.headerRows, this.forceNames)
          : findSourceHeading(cells, name, source.headerRows, rangeGiven);
      if (heading) return [{ located: one, cells, heading }];
      this.fail(source, [this.noHeading(one, cells, name)]);
      return [];
    });
  }

  private noHeading({ source, sheet }: LocatedSource, cells: SheetCells, name: string): Problem {
    if (name === "") {
      const what = `No row of the sheet "${sheet}" has names of forces beside each other.`;
      return problemAt(source, "Layout", what, "Give the Range, beginning with its heading.");
    }
    const column = headingAnchor(source) ?? "Force column";
    const what = `No cell of the sheet "${sheet}" is the heading "${name}".${headingCandidates(cells, name, this.forceNames)}`;
    const remedy = `Write the heading of the column with the ${ANCHOR_WORDS[column]} as it stands on the sheet.`;
    return problemAt(source, column, what, remedy);
  }

  plan(headed: readonly HeadedSource[], merges: readonly (readonly Area[])[]): ColumnPlan[] {
    return headed.flatMap((one, index) => {
      const { source } = one.located;
      const wanted = this.use.namesWanted(sourceKey(source));
      const force = this.fixedForce(source);
      if ("problem" in force) {
        this.fail(source, [force.problem]);
        return [];
      }
      const planned = planTables(one, merges[index] ?? [], wanted, this.forceNames, force.name);
      this.problems.push(...planned.warnings);
      this.fail(source, planned.problems);
      for (const { series, problem } of planned.plans.flatMap(({ unclear }) => unclear)) {
        const users = this.use.usersOf(sourceKey(source), nameKey(series));
        this.problems.push(...this.use.stop(users, problem));
      }
      return planned.plans;
    });
  }

  /** The force of all figures of a source without a Force column, as MsgForces names it. */
  private fixedForce(source: Source): { readonly name?: string } | { readonly problem: Problem } {
    if (source.layout === "wide forces" || source.forceColumn !== "") return {};
    const { forces, home } = this.setup;
    const found = source.fixedForce === "" ? [home] : this.forceNames.find(source.fixedForce);
    const [index] = found;
    const name = index === undefined ? undefined : forces[index]?.name;
    if (name !== undefined && found.length === 1) return { name };
    const count = found.length === 0 ? "no force" : `${found.length} forces`;
    const what = `"${source.fixedForce}" is ${count} of MsgForces.`;
    return {
      problem: problemAt(source, "Fixed force", what, "Write a name that is in MsgForces once."),
    };
  }

  readFigures(plans: readonly ColumnPlan[], percents: readonly PercentCells[]): void {
    const groups = new Map<string, number[]>();
    for (const [index, plan] of plans.entries()) {
      const key = sourceKey(plan.source);
      groups.set(key, [...(groups.get(key) ?? []), index]);
    }
    for (const [key, indices] of groups) {
      const own = indices.flatMap((index) => plans[index] ?? []);
      const wanted = new Set(this.use.namesWanted(key).map(nameKey));
      const isWanted = (name: string) => wanted.has(name);
      const figures = new SourceFigures(own, this.forceNames, this.setup.forces, isWanted);
      for (const [part, index] of indices.entries()) {
        figures.readRows(part, percents[index] ?? new Map());
      }
      this.takeSource(key, own, figures);
    }
  }

  private takeSource(key: string, plans: readonly ColumnPlan[], figures: SourceFigures): void {
    const [first] = plans;
    if (!first) return;
    const { source } = first;
    const read = buildSeries(figures, source.name, this.setup);
    const near = nearlyFound(figures, this.forceNames);
    this.problems.push(
      ...cellProblems(source.name, figures, near),
      ...periodProblem(source.name, figures, earlierOnes(read), "unread"),
    );
    this.fail(source, periodProblem(source.name, figures, latestOnes(read), "latest"));
    const nameless = namelessProblem(source.name, figures);
    if (nameless.some(({ severity }) => severity === "error")) this.fail(source, nameless);
    else this.problems.push(...nameless);
    this.fail(source, periodProblem(source.name, figures, read.undecided, "undecided"));
    if (!figures.forcesMet.includes(1)) {
      const what = "No row names a force of MsgForces.";
      const remedy =
        "Correct the Force column, or add the spellings to Also written as in MsgForces.";
      const column = source.fixedForce === "" ? "Force column" : "Fixed force";
      this.fail(source, [problemAt(source, column, what, remedy)]);
    }
    for (const [code, series] of read.series.entries()) {
      this.takeSeries(key, series, figures);
      this.readBack.push(readBackOf(series, figures, near, this.setup.forces));
      const unreadable = figures.unreadable.get(code);
      if (unreadable) this.takeUnreadable(key, series.series, figures, unreadable);
    }
    const taken = new Set(read.series.map(({ series }) => nameKey(series.name)));
    for (const [seriesKey, name] of figures.seriesOffered) {
      if (!taken.has(seriesKey)) this.series.push(namedSeries(name, source.name));
    }
  }

  private takeSeries(key: string, reading: SeriesReading, figures: SourceFigures): void {
    const { series, conflicts, revisions, mixed, totals, cadence } = reading;
    this.series.push(series);
    this.problems.push(
      ...totalsNotice(series.source, series.name, figures, totals),
      ...(cadence ? cadenceNotice(series.source, series.name, figures, cadence) : []),
    );
    this.known.push({ source: key, series: nameKey(series.name) });
    const users = this.use.usersOf(key, nameKey(series.name));
    if (mixed.length > 0) {
      const problem = mixedProblem(series.source, series.name, figures, mixed);
      this.problems.push(...this.use.stop(users, problem));
    }
    if (conflicts.count > 0) this.takeConflicts(reading, users);
    if (revisions.count > 0) {
      this.problems.push(revisionNotice(series.source, series.name, revisions, this.setup));
    }
  }

  private takeUnreadable(
    key: string,
    series: Series,
    figures: SourceFigures,
    cells: MetCells,
  ): void {
    const users = this.use.usersOf(key, nameKey(series.name));
    for (const problem of unreadableProblem(series.source, figures, cells, "error")) {
      this.problems.push(...this.use.stop(users, problem));
    }
  }

  /** Conflicts outside the group touch no figure of a measure. */
  private takeConflicts(
    { series, conflicts }: SeriesReading,
    users: ReturnType<SeriesUse["usersOf"]>,
  ) {
    const inGroup = [...conflicts.forces].some((force) => this.setup.forces[force]?.inGroup);
    const { source, name, months } = series;
    const severity = inGroup ? "error" : "warning";
    const problem = conflictProblem(source, name, months, conflicts, this.setup, severity);
    this.problems.push(...(inGroup ? this.use.stop(users, problem) : [problem]));
  }

  finish(): SourcesReading {
    const known = this.known.map((one) => ({ ...one, failed: this.failed.has(one.source) }));
    const failedSources = new Set(this.failed.keys());
    if (failedSources.size > 0) {
      for (const { user, name, sources } of this.use.unreadable(known, failedSources)) {
        const names = [...this.failed.values()].flatMap(({ where }) => where);
        this.problems.push(
          ...this.use.stop([user], {
            ...error(
              `${user.name}: the series "${name}" could not be read, because a source has a problem.`,
              "Correct the source; its own problem says what is wrong.",
              user.place,
              ...names,
            ),
            // Which of several it would stand in nobody knows.
            ...(sources.length === 1 ? { follows: sourceCause(sources[0] ?? "") } : {}),
          }),
        );
      }
    }
    const forces = this.setup.forces.map(({ name }) => name);
    const observations = { forces, series: this.series };
    const { readBack, problems } = this;
    const setup = withPercentageCells(this.use.setupAfter(), observations);
    return { observations, setup, indicators: this.use.indicatorsAfter(), readBack, problems };
  }
}

/** A series that is there, and that no measure asks for. */
function namedSeries(name: string, source: string): Series {
  const none = new Int32Array(0);
  return {
    name,
    source,
    months: 1,
    ends: none,
    values: new Float64Array(0),
    cells: {
      sheet: "",
      rows: none,
      columns: new Int16Array(0),
      kinds: new Uint8Array(0),
      addends: new Map(),
      forceRows: none,
      forceColumns: none,
    },
  };
}
