/** Which part of the results is shown; it lives as long as the pane. */
import { perSession } from "../perSession";
import { createStore } from "../store";

/** The parts, in their order. */
export const PARTS = ["measures", "figures", "words"] as const;
export type ResultsPart = (typeof PARTS)[number];

export const PART_NAMES: Readonly<Record<ResultsPart, string>> = {
  measures: "Measures",
  figures: "Own figures",
  words: "Words",
};

interface PartState {
  readonly part: ResultsPart;
  /** The name of the indicator that is opened in its part; undefined: the list. */
  readonly indicator: string | undefined;
  /** The cell of the text that is opened in its part; undefined: the list. */
  readonly text: string | undefined;
}

export const partOf = perSession(() =>
  createStore<PartState>({ part: "measures", indicator: undefined, text: undefined }),
);
