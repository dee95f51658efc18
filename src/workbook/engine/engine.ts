/**
 * The half of a run that needs no Excel: reads cells, computes the update, plans what is written,
 * and remembers the update for questions. It runs in a worker where there is one (host.ts), and
 * speaks to the half that has Excel through a port: everything between them is plain data.
 */
import { computeUpdate } from "../../msg/update/computeUpdate";
import type { Observations } from "../../msg/model/observations";
import type { Problem } from "../../msg/basics/problem";
import type { PublishedFigure } from "../../msg/model/setup";
import {
  isIncomplete,
  publicationPlan,
  unfinishedProblems,
  type HistoryFound,
  type PublicationPlan,
} from "../../msg/publication/publicationPlan";
import { reportOf, type Update, type UpdateReport } from "../../msg/model/update";
import type { Area, SheetArea } from "../names/addresses";
import type { PercentCells } from "../sources/percentCells";
import { SheetCells } from "../cells/sheetCells";
import type { ReadArea } from "../excel/excelCells";
import {
  changesOf,
  nextStamps,
  readFigureStamps,
  writeFigureStamps,
  type SeriesStamp,
} from "../reading/figureChanges";
import { readWorkbook, type WorkbookCells } from "../reading/readWorkbook";
import type { Snapshot } from "../names/snapshot";
import { impossibleFigures } from "../reading/impossibleFigures";
import { plausibilityNotices } from "../reading/plausibilityNotices";
import type { ReadBack } from "../sources/readBack";
import { doubleEntryProblems, resultsArea } from "../plan/doubleEntry";
import type { HandEdits } from "../plan/handEdits";
import {
  planChecks,
  planReport,
  type WhatWasRead,
  type WritingPlan,
  type SheetWriting,
} from "../plan/writingPlan";
import { areOnSheets } from "../plan/onSheets";
import { documentCalls, type DocumentCalls } from "./documents";
import { connect, type Call, type Offered } from "./calls";
import type { Port } from "./port";
import { answerTo, type Question } from "./questions";
import { proofreadUpdate, type WrittenTexts } from "../reading/proofreading";
import { unacceptedProblems, type AcceptedCheck } from "../report/checks";
import type { OwnSheet, OwnState } from "../plan/ownSheets";

/** What the half with Excel answers. */
export interface HostCalls {
  /** The cells of areas: they come by `takeArea`, in that order, all of them before the answer. */
  values(areas: readonly SheetArea[]): void;
  merges(areas: readonly SheetArea[]): Area[][];
  percents(lists: readonly (readonly SheetArea[])[]): PercentCells[];
  /** Displayed texts. */
  texts(areas: readonly SheetArea[]): WrittenTexts[];
}

/** An update as it was computed, without its observations: these stay with the engine. */
export interface ComputedReport extends WhatWasRead {
  readonly update: UpdateReport;
  /** What was published before. */
  readonly history: readonly PublishedFigure[];
}

/** A sheet to write, with what is known of what stands there now: texts moved by hand are followed. */
interface PlannedWriting extends Omit<SheetWriting, "own"> {
  readonly known: Pick<OwnSheet, "stamp" | "begun" | "isOurs"> | undefined;
}

/** What is to be written, without the cells that stand on the sheets now: the other side has these. */
export interface PlannedWritings {
  readonly writings: readonly PlannedWriting[];
  readonly problems: readonly Problem[];
  /** All of it stands on the sheets already, but for when it was refreshed. */
  readonly isOnSheets: boolean;
}

/** What of an update is shown otherwise than it was computed: as published, with what was found since. */
type ShownAs = Partial<Pick<UpdateReport, "publication" | "problems" | "refreshed">>;

/** What the engine answers. */
export interface EngineCalls extends DocumentCalls {
  /**
   * Reads and computes; asks the other side for cells. Stops are the problems that forbid a report.
   *
   * @param figureStamps what MSG Checks keeps of the figures read before
   * @param accepted the analyst's words on MSG Checks
   */
  compute(
    snapshot: Snapshot,
    figureStamps: string | undefined,
    accepted: readonly AcceptedCheck[],
  ): ComputedReport | { readonly problems: readonly Problem[] };
  /** The next of the areas asked for by `values`. */
  takeArea(area: ReadArea): void;
  /** What a refresh writes of the update last computed, or of it as it is to be shown. */
  planReport(state: OwnState, handling: HandEdits, shown?: ShownAs): PlannedWritings;
  /** MSG Checks alone, with everything found. */
  planChecks(problems: readonly Problem[], state: OwnState, handling: HandEdits): PlannedWritings;
  /** What publishing the update last computed would write to the history, and what that settles. */
  planPublication(day: number): PublicationPlan & { readonly settled: readonly Problem[] };
  /** Where Excel's results of the evidence's formulas stand. */
  resultsArea(): Area | undefined;
  /** @param values of `resultsArea`, as Excel calculated them */
  differences(area: Area, values: readonly (readonly unknown[])[]): Problem[];
  /** Answers a question about the update last computed; see questions.ts. */
  ask(question: Question, input: unknown): unknown;
}

interface Last {
  readonly update: Update;
  readonly read: WhatWasRead;
  readonly published: HistoryFound;
}

/** Answers on a port from now on. */
export function serveEngine(port: Port): void {
  const engine = new Engine();
  engine.askHost = connect<EngineCalls, HostCalls>(port, engine);
}

class Engine implements Offered<EngineCalls> {
  askHost: Call<HostCalls> = () => Promise.reject(new Error("Nobody gives cells yet."));
  private last: Last | undefined;
  /** Areas that have arrived of those asked for. */
  private arrived: SheetCells[] = [];

  async compute(
    snapshot: Snapshot,
    figureStamps: string | undefined,
    accepted: readonly AcceptedCheck[],
  ) {
    this.last = undefined;
    const { setup, observations, readBack, texts, problems, ...published } = await readWorkbook(
      snapshot,
      this.cells(),
    );
    if (problems.some(({ severity }) => severity === "stop") || !setup || !observations)
      return { problems };
    const kept = figureStamps === undefined ? undefined : readFigureStamps(figureStamps);
    const stamps = nextStamps(observations, kept);
    const notices = plausibilityNotices(observations, setup, stamps.before);
    const computed = computeUpdate({
      setup,
      observations,
      ...published,
      problems: [...problems, ...impossibleFigures(observations, setup), ...notices],
      isAccepted: (problem) => unacceptedProblems([problem], accepted).length === 0,
    });
    const contradictions = proofreadUpdate(computed, texts);
    const unfinished = unfinishedProblems(computed, published);
    const { publication } = computed;
    const update = {
      ...computed,
      publication: isIncomplete(computed, published)
        ? { ...publication, isIncomplete: true }
        : publication,
      problems: [...computed.problems, ...unfinished, ...contradictions],
    };
    const read: WhatWasRead = {
      readBack: withChanges(readBack, observations, stamps.before),
      figureStamps: writeFigureStamps(stamps),
    };
    this.last = { update, read, published };
    return { update: reportOf(update), history: published.history, ...read };
  }

  private cells(): WorkbookCells {
    return {
      values: async (areas) => {
        this.arrived = [];
        await this.askHost("values", [areas]);
        const { arrived } = this;
        this.arrived = [];
        return arrived;
      },
      merges: (areas) => this.askHost("merges", [areas]),
      percents: (lists) => this.askHost("percents", [lists]),
      texts: async (areas) => (areas.length > 0 ? this.askHost("texts", [areas]) : []),
    };
  }

  takeArea({ sheet, area, cells }: ReadArea): void {
    this.arrived.push(new SheetCells(sheet, area, cells));
  }

  planReport(state: OwnState, handling: HandEdits, shown: ShownAs = {}): PlannedWritings {
    const { update, read } = this.computed();
    const { problems, ...changes } = { problems: update.problems, ...shown };
    return withoutOwn(planReport({ ...update, ...changes }, problems, state, handling, read));
  }

  planChecks(problems: readonly Problem[], state: OwnState, handling: HandEdits): PlannedWritings {
    const { update, read } = this.computed();
    return withoutOwn(planChecks(update, problems, state, handling, read));
  }

  planPublication(day: number) {
    const { update, published } = this.computed();
    const settled = unfinishedProblems(update, published);
    return { ...publicationPlan(update, published, day), settled };
  }

  resultsArea(): Area | undefined {
    return resultsArea(this.computed().update);
  }

  differences(area: Area, values: readonly (readonly unknown[])[]): Problem[] {
    return doubleEntryProblems(this.computed().update, area, values);
  }

  ask(question: Question, input: unknown): unknown {
    return answerTo(question, this.computed().update, input);
  }

  readonly wordFile = documentCalls.wordFile;
  readonly accessibleFile = documentCalls.accessibleFile;
  readonly wordMarkup = documentCalls.wordMarkup;
  readonly proofread = documentCalls.proofread;

  private computed(): Last {
    if (!this.last) throw new Error("There is no update at hand: refresh the report first.");
    return this.last;
  }
}

function withoutOwn({ writings, problems }: WritingPlan): PlannedWritings {
  return {
    writings: writings.map(({ own, ...writing }) => {
      const { stamp, begun, isOurs = false } = own ?? {};
      return { ...writing, known: own && { stamp, begun, isOurs } };
    }),
    problems,
    isOnSheets: areOnSheets(writings),
  };
}

function withChanges(
  readBack: readonly ReadBack[],
  { series, forces }: Observations,
  before: readonly SeriesStamp[] | undefined,
): ReadBack[] {
  return readBack.map((read) => {
    const own = series.find(({ source, name }) => source === read.source && name === read.series);
    return { ...read, changes: own && changesOf(own, forces, before) };
  });
}
