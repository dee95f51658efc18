/** What the first run knows: the proposal as corrected so far, and what would be read by it. */
import { whyNotWritten } from "../../workbook/proposal/pastedGroup";
import type { Proposal } from "../../workbook/proposal/proposal";
import type { SetUpReadBack } from "../../workbook/actions/setUpWorkbook";
import { perSession } from "../perSession";
import type { PaneSession } from "../session";
import { createStore } from "../store";

interface FirstRunState {
  /** undefined: the workbook was not looked through, or a person went back. */
  readonly proposal: Proposal | undefined;
  /** undefined: not read since the last correction. */
  readonly readBack: SetUpReadBack | undefined;
  /** What is being done, in words; "" for nothing. */
  readonly busy: string;
  /** What became of the sample, where it was asked for. */
  readonly sample: "opened" | "refused" | undefined;
}

export interface FirstRunActions {
  readonly state: () => FirstRunState;
  readonly subscribe: (onChange: () => void) => () => void;
  readonly propose: () => Promise<void>;
  readonly correct: (proposal: Proposal) => void;
  readonly readBack: () => Promise<void>;
  readonly write: () => Promise<void>;
  readonly leave: () => void;
  readonly openSample: () => Promise<void>;
}

const NOTHING: FirstRunState = {
  proposal: undefined,
  readBack: undefined,
  busy: "",
  sample: undefined,
};

function createFirstRun(session: PaneSession): FirstRunActions {
  const { state, subscribe, change } = createStore(NOTHING);
  const { firstRun } = session.workbook;
  const doing = async <T>(busy: string, failed: string, work: () => Promise<T>) => {
    if (state().busy !== "") return undefined;
    change({ busy });
    const result = await session.attempt(failed, work);
    change({ busy: "" });
    return result;
  };
  const done = () => true;
  return {
    state,
    subscribe,
    async propose() {
      const failed = "The workbook could not be looked through.";
      const proposal = await doing("Looking for tables of forces", failed, firstRun.propose);
      if (proposal) change({ proposal, readBack: undefined });
    },
    correct: (proposal) => change({ proposal, readBack: undefined }),
    async readBack() {
      const { proposal } = state();
      if (!proposal) return;
      const failed = "The figures could not be read.";
      const readBack = await doing("Reading figures", failed, () => firstRun.readBack(proposal));
      // A correction made meanwhile would need a new reading.
      if (readBack && state().proposal === proposal) change({ readBack });
    },
    async write() {
      const { proposal } = state();
      if (!proposal || whyNotWritten(proposal) !== "") return;
      const written = await doing("Writing MSG Setup", "MSG Setup could not be written.", () =>
        firstRun.write(proposal).then(done),
      );
      if (!written) return;
      change(NOTHING);
      await session.lookForSetup();
      session.show("results");
    },
    leave: () => change(NOTHING),
    async openSample() {
      if (state().busy !== "") return;
      change({ sample: undefined });
      const opened = await doing("Opening the sample", "The sample could not be opened.", () =>
        firstRun.openSample().then(done),
      );
      change({ sample: opened ? "opened" : "refused" });
    },
  };
}

export const firstRunOf = perSession(createFirstRun);
