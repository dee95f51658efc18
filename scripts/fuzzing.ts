/** Runs a fuzzer for some time and prints what it found; a failure prints its example and its seed: to make it smaller would take hours. */
import fc from "fast-check";
import type { FuzzedRefresh } from "./fuzzRefresh";

const SECONDS = 60;
const RUNS_AT_ONCE = 20;

/** @param words SECONDS and SEED, as they were typed; both may be left out */
export async function fuzz<Random>(
  what: string,
  [seconds = String(SECONDS), seed = String(Date.now() % 1e9)]: readonly string[],
  arbitrary: fc.Arbitrary<Random>,
  refreshed: (random: Random) => Promise<FuzzedRefresh>,
): Promise<void> {
  const counts = { tried: 0, reports: 0, withFigures: 0 };
  const until = Date.now() + Number(seconds) * 1000;
  const property = fc.asyncProperty(arbitrary, async (random) => {
    const { isReported, figures, wrong } = await refreshed(random);
    counts.tried++;
    if (isReported) counts.reports++;
    if (figures > 0) counts.withFigures++;
    if (wrong.length > 0) throw new Error(wrong.slice(0, 5).join("\n"));
  });
  try {
    for (let round = 0; Date.now() < until; round++)
      await fc.assert(property, {
        numRuns: RUNS_AT_ONCE,
        seed: Number(seed) + round,
        endOnFailure: true,
      });
    const { tried, reports, withFigures } = counts;
    console.log(
      `${tried} ${what}: ${reports} reports, ${withFigures} of them with figures; nothing wrong; seed ${seed}`,
    );
  } catch (error) {
    const { message, cause } = error as Error;
    console.error(message, cause instanceof Error ? cause.message : "");
    process.exitCode = 1;
  }
}
