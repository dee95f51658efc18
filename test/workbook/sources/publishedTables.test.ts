/** Tables as publishers lay them out: the figures, or a problem; never a wrong figure, never silence. */
import fc from "fast-check";
import { publishedTable, readPublished, untruths } from "./publishedTables";

it("a published table gives its figures, or a problem says why not", async () => {
  await fc.assert(
    fc.asyncProperty(publishedTable, async (table) => {
      expect(untruths(await readPublished(table), table)).toEqual([]);
    }),
    { numRuns: 400 },
  );
});

it("most of them give all their figures", async () => {
  const tables = fc.sample(publishedTable, { numRuns: 200, seed: 5 });
  const usable = await Promise.all(
    tables.map(async (table) => (await readPublished(table)).setup.measures[0]?.usable),
  );
  expect(usable.filter(Boolean).length).toBeGreaterThan(130);
});
