/** The sample workbooks: their plans, and their bytes. */
import { saveWorkbook } from "../excel-host/package/save";
import { newWorkbook } from "../excel-host/package/open";
import { planEssexReport } from "./essexReport";
import { planOpenData } from "./openData";
import { paintWorkbook } from "./paintWorkbook";
import type { PlannedWorkbook } from "./workbookPlan";

/** Both samples, the published table first. */
export function planSamples(): readonly PlannedWorkbook[] {
  return [planEssexReport(), planOpenData()];
}

/** The .xlsx of a plan; the same plan gives the same bytes. */
export function sampleBytes(plan: PlannedWorkbook): Uint8Array {
  const workbook = newWorkbook();
  paintWorkbook(workbook, plan);
  return saveWorkbook(workbook);
}
