/** Insert function, in the menu "More". */
import { useSyncExternalStore } from "react";
import { perSession } from "../perSession";
import type { ViewProps } from "../view";
import { createInserting } from "./inserting";
import { InsertFunction } from "./InsertFunction";

/** A pause in typing after which the result is computed anew. */
const PAUSE_MS = 250;

function afterPause(): (work: () => void) => void {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  return (work) => {
    clearTimeout(waiting);
    waiting = setTimeout(work, PAUSE_MS);
  };
}

const insertingOf = perSession(({ workbook, attempt }) =>
  createInserting(workbook.inserting, attempt, afterPause()),
);

export function InsertView({ session }: ViewProps) {
  const inserting = insertingOf(session);
  const state = useSyncExternalStore(inserting.subscribe, inserting.state);
  return <InsertFunction state={state} inserting={inserting} />;
}
