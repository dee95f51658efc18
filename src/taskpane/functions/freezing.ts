/** What the view "Freeze to values" knows; it lives as long as the pane, so that freezes can be taken back. */
import type { Freeze, FreezeCount, Frozen, TakenBack } from "../../workbook/freezing/freeze";
import type { FreezeScope } from "../../workbook/freezing/findMsgFormulas";
import { createStore } from "../store";

/** The workbook as freezing uses it; every promise may be refused with an error for a person. */
export interface FreezingWorkbook {
  count(scope: FreezeScope): Promise<FreezeCount>;
  freeze(scope: FreezeScope, counted: FreezeCount): Promise<Freeze>;
  takeBack(frozen: Frozen, overwrite: boolean): Promise<TakenBack>;
}

/** A freeze that can still be taken back. */
export interface PastFreeze {
  readonly id: number;
  readonly scope: FreezeScope;
  readonly count: FreezeCount;
  readonly frozen: Frozen;
  /** What came of the last try to take it back; undefined: there was none. */
  readonly tried: TakenBack | undefined;
}

export interface FreezingState {
  readonly scope: FreezeScope;
  /** What was counted in the scope; undefined: not counted yet. */
  readonly count: FreezeCount | undefined;
  readonly busy: boolean;
  /** What was done last, in a sentence; "" for nothing. */
  readonly done: string;
  /** The newest first. */
  readonly past: readonly PastFreeze[];
}

export interface Freezing {
  readonly state: () => FreezingState;
  readonly subscribe: (onChange: () => void) => () => void;
  readonly count: (scope: FreezeScope) => Promise<void>;
  readonly freeze: () => Promise<void>;
  readonly takeBack: (id: number, overwrite: boolean) => Promise<void>;
}

/** @example formulasText(1) // "1 formula" */
export function formulasText(count: number): string {
  return `${count.toLocaleString("en-GB")} ${count === 1 ? "formula" : "formulas"}`;
}

const STARTING: FreezingState = {
  scope: "selection",
  count: undefined,
  busy: false,
  done: "",
  past: [],
};

/** Does what a person asked; gives undefined when it failed, which the person is then told. */
export type Attempt = <T>(failed: string, work: () => Promise<T>) => Promise<T | undefined>;

export function createFreezing(workbook: FreezingWorkbook, attempt: Attempt): Freezing {
  const { state, subscribe, change } = createStore(STARTING);
  let lastId = 0;
  const alone = async (work: () => Promise<void>) => {
    if (state().busy) return;
    change({ busy: true, done: "" });
    await work();
    change({ busy: false });
  };
  const count = async (scope: FreezeScope) => {
    change({ scope, count: undefined });
    const counted = await attempt("The formulas could not be counted.", () =>
      workbook.count(scope),
    );
    if (state().scope === scope) change({ count: counted });
  };
  const freeze = async () => {
    const { scope, count: counted } = state();
    if (!counted) return;
    const made = await attempt("The formulas could not be frozen.", () =>
      workbook.freeze(scope, counted),
    );
    if (!made) return;
    if (!made.frozen) {
      change({
        count: made.count,
        done: "Nothing was frozen: the formulas are not those counted.",
      });
      return;
    }
    const { frozen, cutOff } = made;
    lastId += 1;
    change({
      past: [{ id: lastId, scope, count: made.count, frozen, tried: undefined }, ...state().past],
      done:
        cutOff === undefined
          ? `${formulasText(made.count.formulas)} turned into values.`
          : `${cutOff} Not all formulas were turned into values: freeze again for the rest, or take back what was.`,
    });
    await count(scope);
  };
  const takeBack = async (id: number, overwrite: boolean) => {
    const one = state().past.find((past) => past.id === id);
    if (!one) return;
    const tried = await attempt("The formulas could not be put back.", () =>
      workbook.takeBack(one.frozen, overwrite),
    );
    if (!tried) return;
    const { past, scope } = state();
    change({
      past: past.flatMap((other) => {
        if (other.id !== id) return other;
        return tried.left.length > 0 ? { ...other, frozen: tried.left, tried } : [];
      }),
      done: `${formulasText(tried.formulas)} put back.`,
    });
    await count(scope);
  };
  return {
    state,
    subscribe,
    count,
    freeze: () => alone(freeze),
    takeBack: (id, overwrite) => alone(() => takeBack(id, overwrite)),
  };
}
