/** When few long requests are better than many short ones. */
import { areTripsDear, measuredTrip } from "../../../src/workbook/excel/line";
import { requestsOf } from "../../../src/workbook/excel/steps";

jest.unmock("../../../src/workbook/excel/line");

let now = 0;
beforeAll(() => jest.spyOn(performance, "now").mockImplementation(() => now));
afterAll(() => jest.restoreAllMocks());

/** A trip of so many milliseconds. */
async function trip(milliseconds: number): Promise<void> {
  const sync = () => {
    now += milliseconds;
    return Promise.resolve();
  };
  await measuredTrip({ sync } as unknown as Excel.RequestContext);
}

const steps = () => [1, 2, 3, 4].map(() => ({ size: 200_000, run: () => undefined }));

test("nothing is known of a line before its first trip: short requests", () => {
  expect(areTripsDear()).toBe(false);
});

test("dear are trips of which none of the last three took less than 40 ms", async () => {
  await trip(40);
  expect(areTripsDear()).toBe(true);
  await trip(39.9);
  await trip(200);
  await trip(200);
  expect(areTripsDear()).toBe(false);
  await trip(200);
  expect(areTripsDear()).toBe(true);
});

test("a report goes in one request where trips are dear, in two where they are cheap", async () => {
  for (let made = 0; made < 3; made++) await trip(200);
  expect(requestsOf(steps())).toHaveLength(1);
  await trip(1);
  expect(requestsOf(steps())).toHaveLength(2);
});
