/** Freeze to values, in the menu "More". */
import { useSyncExternalStore } from "react";
import { perSession } from "../perSession";
import type { ViewProps } from "../view";
import { FreezeToValues } from "./FreezeToValues";
import { createFreezing } from "./freezing";

const freezingOf = perSession(({ workbook, attempt }) =>
  createFreezing(workbook.freezing, attempt),
);

export function FreezeView({ session }: ViewProps) {
  const freezing = freezingOf(session);
  const state = useSyncExternalStore(freezing.subscribe, freezing.state);
  return (
    <FreezeToValues
      state={state}
      freezing={freezing}
      onSelect={(where) => void session.select(where)}
    />
  );
}
