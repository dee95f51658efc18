/** Blocks of large sheets: every cell once and in order, within what Excel answers. */
import fc from "fast-check";
import { parseAddress } from "../../../src/workbook/names/addresses";
import { readCells } from "../../../src/workbook/excel/chunkedCells";

/** A sheet whose cell holds its row, padded; it refuses answers over a number of cells. */
function workbookRefusing(mostCells: number) {
  const asked: {
    area: NonNullable<ReturnType<typeof parseAddress>>["area"];
    range: { values: unknown[][] };
  }[] = [];
  let syncs = 0;
  const context = {
    workbook: {
      worksheets: {
        getItem: () => ({
          getRange: (address: string) => {
            const area = parseAddress(address)!.area;
            const range = {
              values: [] as unknown[][],
              load: () => undefined,
              untrack: () => range,
            };
            asked.push({ area, range });
            return range;
          },
        }),
      },
    },
    sync: () => {
      syncs++;
      const batch = asked.splice(0);
      const cells = batch.reduce((sum, { area }) => sum + area.rows * area.columns, 0);
      if (cells > mostCells)
        return Promise.reject(
          Object.assign(new Error("large"), { code: "ResponsePayloadSizeLimitExceeded" }),
        );
      for (const { area, range } of batch) {
        range.values = Array.from({ length: area.rows }, (_, r) =>
          new Array<string>(area.columns).fill(`row ${area.top + r}`),
        );
      }
      return Promise.resolve();
    },
  };
  const asExcel = context as unknown as Excel.RequestContext;
  const run = jest.fn((_options: unknown, work: (own: Excel.RequestContext) => Promise<number>) =>
    work(asExcel),
  );
  Object.assign(globalThis, { Excel: { run } });
  return { context: asExcel, syncs: () => syncs, run };
}

describe("cells in chunks", () => {
  const size = fc.record({
    rows: fc.integer({ min: 1, max: 400 }),
    columns: fc.integer({ min: 1, max: 5 }),
  });

  it("come once and in order, however small the answers must be", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(size, { maxLength: 4 }),
        fc.integer({ min: 5, max: 3000 }),
        async (sizes, most) => {
          const areas = sizes.map((one, index) => ({
            sheet: "S",
            area: { top: index, left: 0, ...one },
          }));
          const read = areas.map((): unknown[] => []);
          const { context } = workbookRefusing(most);
          let last = 0;
          await readCells(
            context,
            areas,
            "values",
            (index, _block, cells) => read[index]?.push(...cells.map(([first]) => first)),
            { onProgress: (share) => (last = share) },
          );
          for (const [index, { area }] of areas.entries()) {
            expect(read[index]).toEqual(
              Array.from({ length: area.rows }, (_, r) => `row ${area.top + r}`),
            );
          }
          if (areas.length > 0) expect(last).toBe(1);
        },
      ),
      { numRuns: 100 },
    );
  });

  it("cost one round trip while they are few", async () => {
    const { context, syncs } = workbookRefusing(1e9);
    const areas = Array.from({ length: 50 }, () => ({
      sheet: "S",
      area: { top: 0, left: 0, rows: 100, columns: 5 },
    }));
    await readCells(context, areas, "values", () => undefined);
    expect(syncs()).toBe(1);
  });

  it("beyond the first chunk are read in runs of their own, which hold on to nothing afterwards", async () => {
    const { context, syncs, run } = workbookRefusing(1e9);
    const one = { sheet: "S", area: { top: 0, left: 0, rows: 40_000, columns: 2 } };
    await readCells(context, [one], "values", () => undefined);
    expect(syncs()).toBeGreaterThan(2);
    expect(run).toHaveBeenCalledTimes(syncs() - 1);
  });

  it("pass on any other failure", async () => {
    const { context } = workbookRefusing(1e9);
    context.sync = () =>
      Promise.reject(Object.assign(new Error("busy"), { code: "InvalidOperationInCellEditMode" }));
    const areas = [{ sheet: "S", area: { top: 0, left: 0, rows: 1, columns: 1 } }];
    await expect(readCells(context, areas, "values", () => undefined)).rejects.toThrow("busy");
  });
});
