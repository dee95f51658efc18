/** The ribbon's commands on a workbook, through the production bundle and the unmodified office.js. */
import path from "node:path";
import type { WorkbookModel } from "../../excel-host/model/types";
import { openHeadless } from "../../excel-host/run/headless";
import type { PrintedOutcome } from "../../scripts/printOutcome";
import { BUILT } from "../builtAddIn";

export const projectFolder = path.resolve(__dirname, "../..");

export interface CommandRun {
  readonly outcome: PrintedOutcome;
  readonly roundTrips: number;
  readonly largestRequest: number;
  readonly errors: readonly string[];
}

/** Runs a ribbon command once in a page of its own. */
export async function runCommand(
  workbook: WorkbookModel,
  action: "refreshReport" | "checkReport",
  options: { replace?: boolean } = {},
): Promise<CommandRun> {
  const excel = await openHeadless({
    workbook,
    pageDirectory: BUILT,
    query: `pane=unseen${options.replace ? "&handEdits=replace" : ""}`,
  });
  try {
    let outcome: PrintedOutcome | undefined;
    (excel.window as unknown as Window).addEventListener("msg-analyst:outcome", (event) => {
      outcome = (event as CustomEvent<PrintedOutcome>).detail;
    });
    const before = excel.roundTrips;
    await excel.runCommand(action);
    if (!outcome) throw new Error(`No outcome: ${excel.errors.join("; ")}`);
    return {
      outcome,
      roundTrips: excel.roundTrips - before,
      largestRequest: excel.traffic.requestBytes,
      errors: excel.errors.map(String),
    };
  } finally {
    excel.close();
  }
}
