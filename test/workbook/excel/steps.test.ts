/** How the writing is cut into requests. */
import fc from "fast-check";
import { requestsOf, totalSize, type Step } from "../../../src/workbook/excel/steps";

const stepsOf = (sizes: readonly number[]): Step[] =>
  sizes.map((size) => ({ size, run: () => undefined }));
const sizes = fc.array(fc.integer({ min: 1, max: 300_000 }), { maxLength: 400 });

/** What Excel on the web takes, less what escapes and addresses add to our count. */
const MOST = 4_000_000;

describe("steps as requests", () => {
  it("are all there, in their order, and no request is empty or too long", () => {
    fc.assert(
      fc.property(sizes, (given) => {
        const steps = stepsOf(given);
        const requests = requestsOf(steps);
        expect(requests.flat()).toEqual(steps);
        for (const request of requests) {
          expect(request.length).toBeGreaterThan(0);
          expect(totalSize(request)).toBeLessThan(MOST);
        }
      }),
    );
  });

  it("are at most five while these stay under 2.5 MB, however many steps there are", () => {
    fc.assert(
      fc.property(sizes, (given) => {
        const steps = stepsOf(given);
        fc.pre(totalSize(steps) <= 12_500_000);
        expect(requestsOf(steps).length).toBeLessThanOrEqual(5);
      }),
    );
  });

  it("are shorter with letters beyond Latin-1, which take office.js longer", () => {
    const steps = stepsOf(Array.from({ length: 1400 }, () => 1000));
    const [first = 0, ...others] = requestsOf([
      ...steps.slice(0, 50).map((step) => ({ ...step, isWide: true })),
      ...steps.slice(50),
    ]).map(totalSize);
    expect(others).toHaveLength(1);
    expect(first).toBeLessThan(570_000);
    expect(Math.max(...others)).toBeLessThan(850_000);
  });

  it("are one request as long as they are short", () => {
    expect(requestsOf(stepsOf([100_000, 100_000, 100_000]))).toHaveLength(1);
    expect(requestsOf(stepsOf([100_000, 100_000, 101_000]))).toHaveLength(2);
  });

  it("are of about the same length", () => {
    const requests = requestsOf(stepsOf(Array.from({ length: 1450 }, () => 1000)));
    const lengths = requests.map(totalSize);
    expect(lengths).toHaveLength(2);
    expect(Math.max(...lengths) - Math.min(...lengths)).toBeLessThanOrEqual(5000);
  });
});
