/** The tab Set up. */
import { useSyncExternalStore } from "react";
import { perSession } from "../perSession";
import type { ViewProps } from "../view";
import { createSettingUp } from "./settingUp";
import { seriesNames } from "./setUpHelp";
import { SetUpTables } from "./SetUpTables";

const settingUpOf = perSession(({ workbook, attempt, noteUnsaved }) =>
  createSettingUp(workbook.settingUp, attempt, (changes) => noteUnsaved("setup", changes)),
);

export function SetUpView({ state: { outcome }, session }: ViewProps) {
  const settingUp = settingUpOf(session);
  const state = useSyncExternalStore(settingUp.subscribe, settingUp.state);
  return (
    <SetUpTables
      state={state}
      settingUp={settingUp}
      series={seriesNames(outcome?.readBack ?? [])}
      onSelect={(where) => void session.select(where)}
      undo={{ setUpUndo: session.workbook.setUpUndo, attempt: session.attempt }}
    />
  );
}
