/** What a sentence claims of a measure, as plain data. */
import type { Time } from "./clauses";
import type { SummaryList } from "../telling/summaryLists";
import type { WrittenNumber } from "./numberTags";

export type BenchmarkName = "average" | "top quartile";

export type ClaimContent =
  | {
      readonly kind: "position";
      readonly position: number;
      readonly isJoint: boolean;
      readonly when: "now" | "previous";
      /** The place that the text says is best, where it says so; 0: not said. */
      readonly bestIs: number;
      /** "of 8", 0: not said. */
      readonly of: number;
    }
  | { readonly kind: "end of the group"; readonly end: "best" | "worst" }
  | {
      readonly kind: "movement";
      readonly direction: "improved" | "deteriorated" | "unchanged" | "moved";
      /** 0: not said. */
      readonly places: number;
      /** A word for better or worse; false: for up or down, whose sense depends on the numbering. */
      readonly isVerdict: boolean;
    }
  | { readonly kind: "status"; readonly isMet: boolean }
  | { readonly kind: "no aspiration" }
  | { readonly kind: "no new data" }
  | {
      readonly kind: "average";
      readonly side: "better" | "worse" | "above" | "below" | "higher" | "lower";
      /** How far, where said. */
      readonly by: WrittenNumber | undefined;
    }
  | { readonly kind: "top quartile"; readonly isWithin: boolean }
  | {
      readonly kind: "value";
      readonly of: "own" | BenchmarkName;
      readonly figure: WrittenNumber;
    }
  | {
      readonly kind: "change required";
      readonly benchmark: BenchmarkName;
      readonly figure: WrittenNumber;
      readonly direction: "rise" | "fall" | undefined;
      /** As published: the average held still, no share of the force's own in it. */
      readonly isAsPublished?: boolean;
    }
  | {
      readonly kind: "own change";
      readonly direction: "rise" | "fall";
      readonly figure: WrittenNumber;
      readonly since: "previous" | "year before" | "not said";
    }
  | { readonly kind: "cause"; readonly by: "own" | "peers" }
  | { readonly kind: "data to"; readonly end: number };

/** present: "is", "has moved"; past: "was"; bare: no verb. */
export type Tense = "present" | "past" | "bare";

export interface Claim {
  readonly content: ClaimContent;
  /** Index of the measure it is made of. */
  readonly measure: number;
  readonly tense: Tense;
  readonly time: Time;
  /** Stands beside a place of before ("from 4th in October 2020"), which its time may be of. */
  readonly isBesideBefore: boolean;
}

/** "in two areas": how many measures a list is said to have, or that a list follows. */
export interface ListHeading {
  readonly list: Exclude<SummaryList, "notJudged" | "noData" | "ownMissing"> | "unchanged";
  /** undefined: not said. */
  readonly count: number | undefined;
}
