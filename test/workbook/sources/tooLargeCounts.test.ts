/** A reference in the wrong column is no count: it stops the measure, and its cell is named. */
import { LONG, LONG_HEADING, readLiteral, simpleSetup } from "./literalSource";

const MOST = 2 ** 52;

function read(figure: number | string) {
  return readLiteral({
    own: simpleSetup(["All crime"], LONG),
    sheets: [
      {
        name: "Crime",
        rows: [LONG_HEADING, ["Essex", "Jan 2021", "All crime", figure]],
      },
    ],
  });
}

test.each([MOST + 1, 1234567890123456 * 10, -MOST - 1, 1e300, "12,345,678,901,234,567"])(
  "%s is no count",
  async (figure) => {
    const { setup, problems } = await read(figure);
    expect(problems).toMatchObject([
      { severity: "error", where: [{ sheet: "Crime", address: "D2" }] },
    ]);
    expect(setup.measures[0]!.usable).toBe(false);
  },
);

test.each([MOST, 66497, 0])("%d is one", async (figure) => {
  const { observations, problems } = await read(figure);
  expect(problems).toEqual([]);
  expect(observations.series[0]!.values[0]).toBe(figure);
});
