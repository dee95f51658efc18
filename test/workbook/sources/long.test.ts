import { FigureKind } from "../../../src/msg/model/observations";
import {
  figuresOf,
  LONG,
  LONG_HEADING,
  readLiteral,
  seriesNamed,
  simpleSetup,
} from "./literalSource";

const SOURCE = { ...LONG, Sheet: "Crime data" };

describe("a long source", () => {
  it("is read from the heading of its force column on, wherever that stands", async () => {
    const reading = await readLiteral({
      own: simpleSetup(["All crime"], SOURCE),
      sheets: [
        {
          name: "Crime data ",
          rows: [
            ["Title of the table"],
            [],
            ["", ...LONG_HEADING],
            ["", "Essex10", "Jan 2021", "All crime", 12],
            ["", "E23000036\u00a0", "Jan 2021", "All crime", 13],
            ["", "England and Wales", "Jan 2021", "All crime", 999],
            ["", "Essex", 44_255, "all  CRIME", 14],
          ],
        },
      ],
    });
    expect(figuresOf(reading, "All crime")).toEqual({
      "Essex 2021-01": 12,
      "Avon and Somerset 2021-01": 13,
      "Essex 2021-02": 14,
    });
    expect(reading.problems).toEqual([]);
    const { cells } = seriesNamed(reading, "All crime");
    expect(cells.sheet).toBe("Crime data ");
    expect([...cells.rows.slice(0, 2)]).toEqual([3, 4]);
    expect([0, 1].map((at) => cells.columns[at])).toEqual([4, 4]);
    expect(cells.kinds[0]).toBe(FigureKind.Number);
    expect([cells.forceRows[0], cells.forceColumns[0]]).toEqual([3, 1]);
  });

  it("has two figures for one place: a problem that names both cells, and no figure", async () => {
    const reading = await readLiteral({
      own: simpleSetup(["All crime", "Arson"], SOURCE),
      sheets: [
        {
          name: "Crime data",
          rows: [
            LONG_HEADING,
            ["Essex", "Jan 2021", "All crime", 12],
            ["Essex", "Jan 2021", "Arson", 3],
            ["E23000028", "31/01/2021", "All crime", 12],
            ["Sussex", "Jan 2021", "All crime", 8],
          ],
        },
      ],
    });
    expect(figuresOf(reading, "All crime")).toEqual({ "Sussex 2021-01": 8 });
    expect(figuresOf(reading, "Arson")).toEqual({ "Essex 2021-01": 3 });
    expect(reading.setup.measures.map(({ usable }) => usable)).toEqual([false, true]);
    expect(reading.problems).toHaveLength(1);
    expect(reading.problems[0]).toMatchObject({
      severity: "error",
      measure: "All crime measure",
      where: [
        { sheet: "Crime data", address: "D2" },
        { sheet: "Crime data", address: "D4" },
      ],
    });
  });

  it("tells what only its last rows tell, however many said the usual before", async () => {
    const usual = Array.from({ length: 5000 }, () => ["Sussex", "Jan 2021", "All crime", 8]);
    const reading = await readLiteral({
      own: simpleSetup(["All crime", "Arson"], { ...SOURCE, "If twice": "same" }),
      sheets: [
        {
          name: "Crime data",
          rows: [
            LONG_HEADING,
            ["Sussex", "Feb 2021", "All crime", ".."],
            ["Sussex", "whenever", "All crime", ".."],
            ...usual,
            ["Sussexx", "Jan 2021", "All crime", 9],
            ["Essex", "Feb 2021", "All crime", 12],
            ["Essex", "Jan 2021", "All crime", "see note"],
            ["Sussex", "Jan 2021", "Arson", "1,234"],
            ["Essex", "whenever", "All crime", 5],
          ],
        },
      ],
    });
    expect(figuresOf(reading, "All crime")).toEqual({ "Sussex 2021-01": 8, "Essex 2021-02": 12 });
    expect(figuresOf(reading, "Arson")).toEqual({ "Sussex 2021-01": 1234 });
    const told = reading.problems.map(({ what, where }) => [what, where[0]?.address]);
    expect(told).toContainEqual([expect.stringContaining("see note"), "D5006"]);
    expect(told).toContainEqual([expect.stringContaining("Sussexx"), "A5004"]);
    expect(told).toContainEqual([expect.stringContaining("1,234"), "D5007"]);
    expect(told).toContainEqual([expect.stringContaining("whenever"), "B3"]);
  });

  it("stands in two ranges beside each other: every figure knows its own column", async () => {
    const reading = await readLiteral({
      own: simpleSetup(
        ["All crime"],
        [
          { ...SOURCE, Range: "A1:D3" },
          { ...SOURCE, Range: "F1:I3" },
        ],
      ),
      sheets: [
        {
          name: "Crime data",
          rows: [
            [...LONG_HEADING, "", ...LONG_HEADING],
            ["Essex", "Jan 2021", "All crime", 1, "", "Essex", "Feb 2021", "All crime", 3],
            ["Sussex", "Jan 2021", "All crime", 2, "", "Sussex", "Feb 2021", "All crime", 4],
          ],
        },
      ],
    });
    expect(figuresOf(reading, "All crime")).toEqual({
      "Essex 2021-01": 1,
      "Sussex 2021-01": 2,
      "Essex 2021-02": 3,
      "Sussex 2021-02": 4,
    });
    const { cells, values } = seriesNamed(reading, "All crime");
    const columns = Array.from(values, (_, at) => cells.columns[at]);
    expect(columns).toEqual([3, -1, 3, -1, 8, -1, 8, -1]);
  });
});
