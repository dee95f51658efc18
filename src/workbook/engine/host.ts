/** The half of a run that has Excel: hands cells to the engine, and asks it for what it knows. */
import type { SheetArea } from "../names/addresses";
import { transferables } from "../cells/sheetCells";
import type { ExcelCells } from "../excel/excelCells";
import { CancelledReading } from "../excel/chunkedCells";
import { withNewColumns } from "../plan/newColumns";
import type { WritingPlan } from "../plan/writingPlan";
import { connect, type Call } from "./calls";
import { serveEngine, type EngineCalls, type HostCalls, type PlannedWritings } from "./engine";
import { enginePlace, openEngineBy } from "./place";
import { portPair, type Port } from "./port";
import type { Question, QuestionAnswer, QuestionInput } from "./questions";
import type { OwnState } from "../plan/ownSheets";

/** The engine in this thread: where there are no workers, and in tests. */
function portInThisThread(): Port {
  const [here, there] = portPair();
  serveEngine(there);
  return here;
}

let started: { readonly engine: Engine; readonly by: (() => Port) | undefined } | undefined;

/** The engine, started when it is first needed; in this thread once a worker was lost. */
export function theEngine(): Engine {
  const by = enginePlace();
  if (started && started.by === by) return started.engine;
  const port = (by ?? portInThisThread)();
  port.onLost(() => openEngineBy(undefined));
  const engine = new Engine(port, () => (started = undefined));
  started = { engine, by };
  return engine;
}

/** How often a person's Cancel is looked for while the engine computes. */
const CANCEL_MS = 100;

export class Engine {
  private readonly call: Call<EngineCalls>;
  private cells: ExcelCells | undefined;
  /** What went wrong in Excel while the engine waited for cells: told as it was. */
  private failure: unknown;
  /** How many of its questions are being answered by Excel. */
  private answering = 0;

  /** @param onEnded told once the engine was ended because nobody wants its answer */
  constructor(
    private readonly port: Port,
    private readonly onEnded: () => void = () => undefined,
  ) {
    this.call = connect<HostCalls, EngineCalls>(port, {
      values: (areas) => this.reading((cells) => this.sendValues(cells, areas)),
      merges: (areas) => this.reading((cells) => cells.merges(areas)),
      percents: (lists) => this.reading((cells) => cells.percents(lists)),
      texts: (areas) => this.reading((cells) => cells.texts(areas)),
    });
  }

  private async sendValues(cells: ExcelCells, areas: readonly SheetArea[]): Promise<void> {
    const read = await cells.values(areas);
    await Promise.all(read.map((one) => this.call("takeArea", [one], transferables(one.cells))));
  }

  private async reading<Result>(read: (cells: ExcelCells) => Promise<Result>): Promise<Result> {
    if (!this.cells) throw new Error("The engine asked for cells that nobody reads.");
    this.answering++;
    try {
      return await read(this.cells);
    } catch (error) {
      this.failure = error;
      throw error;
    } finally {
      this.answering--;
    }
  }

  /**
   * Reads and computes with cells from Excel; undefined when that was cancelled: while cells are read between two
   * answers, while it computes at once, where it can be ended. Excel's errors are thrown as they are.
   */
  async compute(cells: ExcelCells, ...values: Parameters<EngineCalls["compute"]>) {
    this.cells = cells;
    this.failure = undefined;
    const cancel = this.cancelling(cells);
    try {
      return await Promise.race([this.call("compute", values), cancel.cancelled]);
    } catch (error) {
      if (this.failure instanceof CancelledReading) return undefined;
      throw this.failure ?? error;
    } finally {
      cancel.stopLooking();
      this.cells = undefined;
    }
  }

  /** Ends the engine as soon as a person cancels, but not while Excel answers: that ends by itself. */
  private cancelling(cells: ExcelCells) {
    const { end } = this.port;
    let timer: ReturnType<typeof setInterval> | undefined;
    const cancelled = new Promise<undefined>((resolve) => {
      if (!end) return;
      timer = setInterval(() => {
        if (this.answering > 0 || !cells.isCancelled()) return;
        end();
        this.onEnded();
        resolve(undefined);
      }, CANCEL_MS);
    });
    return { cancelled, stopLooking: () => clearInterval(timer) };
  }

  /** What a refresh writes of the update last computed, or of it as it is to be shown. */
  async planReport(...[state, ...values]: Parameters<EngineCalls["planReport"]>) {
    return withOwn(await this.call("planReport", [state, ...values]), state);
  }

  /** MSG Checks alone, with everything found. */
  async planChecks(...[problems, state, handling]: Parameters<EngineCalls["planChecks"]>) {
    return withOwn(await this.call("planChecks", [problems, state, handling]), state);
  }

  /** What publishing the update last computed would write to the history, and what that settles. */
  planPublication(...values: Parameters<EngineCalls["planPublication"]>) {
    return this.call("planPublication", values);
  }

  /** Where Excel's results of the evidence's formulas stand; undefined without any. */
  resultsArea() {
    return this.call("resultsArea", []);
  }

  /** @param values of `resultsArea`, as Excel calculated them */
  differences(...values: Parameters<EngineCalls["differences"]>) {
    return this.call("differences", values);
  }

  wordFile(...values: Parameters<EngineCalls["wordFile"]>) {
    return this.call("wordFile", values);
  }

  accessibleFile(...values: Parameters<EngineCalls["accessibleFile"]>) {
    return this.call("accessibleFile", values);
  }

  wordMarkup(...values: Parameters<EngineCalls["wordMarkup"]>) {
    return this.call("wordMarkup", values);
  }

  proofread(...values: Parameters<EngineCalls["proofread"]>) {
    return this.call("proofread", values);
  }

  /** Answers a question about the update last computed; see questions.ts. */
  ask<Name extends Question>(
    question: Name,
    input: QuestionInput<Name>,
  ): Promise<QuestionAnswer<Name>> {
    return this.call("ask", [question, input]) as Promise<QuestionAnswer<Name>>;
  }
}

/** The plan with the cells that stand on the sheets, which the engine does not send back. */
function withOwn(
  { writings, ...others }: PlannedWritings,
  { sheets }: OwnState,
): WritingPlan & Omit<PlannedWritings, "writings"> {
  return {
    ...others,
    writings: writings.map(({ known, ...writing }) => {
      const own = sheets.get(writing.plan.sheet);
      return {
        ...writing,
        own: own && { ...withNewColumns(own, writing.newColumns), ...known },
      };
    }),
  };
}
