/** One refresh through the stand-in host, timed alone: what the pane does on opening has ended before. */
import type { HeadlessExcel } from "../excel-host/run/headless";
import type { PrintedOutcome } from "../scripts/printOutcome";

/** What a refresh cost. */
export interface Timed {
  readonly trips: number;
  readonly seconds: number;
  readonly megabytes: number;
}

/** A refresh by the ribbon; the pane's own looks at the workbook have ended before. */
export async function refreshTimed(excel: HeadlessExcel): Promise<Timed> {
  await quiet(excel);
  let outcome: PrintedOutcome | undefined;
  const hear = (event: Event) => (outcome = (event as CustomEvent<PrintedOutcome>).detail);
  const window = excel.window as unknown as Window;
  window.addEventListener("msg-analyst:outcome", hear);
  const [trips, start] = [excel.roundTrips, performance.now()];
  await excel.runCommand("refreshReport");
  const timed = {
    trips: excel.roundTrips - trips,
    seconds: (performance.now() - start) / 1000,
    megabytes: excel.traffic.requestBytes / 1e6,
  };
  window.removeEventListener("msg-analyst:outcome", hear);
  if (!outcome?.ok) throw new Error(JSON.stringify(outcome?.problems));
  return timed;
}

/** An answer of the pane's look can be on its way longer than a second where trips are dear. */
const QUIET_MS = 5000;

async function quiet(excel: HeadlessExcel): Promise<void> {
  for (let before = -1; before !== excel.roundTrips;) {
    before = excel.roundTrips;
    await new Promise((resolve) => setTimeout(resolve, QUIET_MS));
  }
}
