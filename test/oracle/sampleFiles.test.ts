/** The committed sample workbooks are the ones that the figures and plans in samples/ make. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { planSamples, sampleBytes } from "../../samples/samples";

describe("the sample workbooks", () => {
  it.each(planSamples())("$fileName is what npm run samples writes, byte for byte", (plan) => {
    const committed = readFileSync(join(__dirname, "../../samples", plan.fileName));
    expect(Buffer.compare(committed, Buffer.from(sampleBytes(plan)))).toBe(0);
  });
});
