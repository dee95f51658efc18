/** Writes the sample workbooks into this folder: npm run samples. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { planSamples, sampleBytes } from "./samples";

for (const plan of planSamples()) {
  const path = join(__dirname, plan.fileName);
  writeFileSync(path, sampleBytes(plan));
  console.log(`${plan.fileName}: ${plan.sheets.length} sheets`);
}
