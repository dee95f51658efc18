import { computeUpdate } from "../../../src/msg/update/computeUpdate";
import { publicationProblems } from "../../../src/msg/publication/publication";
import {
  input,
  MARCH_2021,
  measure,
  period,
  published,
  rateMeasure,
  series,
  setup,
} from "../builders";

const YEAR_ENDS = [MARCH_2021 - 12, MARCH_2021];

test("a rate is ranked, compared with average and top quartile, and judged", () => {
  const crime = rateMeasure({ asks: "4th in MSG" });
  const offences = series("Offences", [MARCH_2021], [[90, 10, 20, 30, 40, 50, 60, 70]], {
    months: 12,
  });
  const population = series(
    "Population",
    [MARCH_2021 - 21],
    [[1, 1, 1, 1, 1, 1, 1, 1].map((n) => n * 1000)],
  );
  const update = computeUpdate(input(setup([crime]), [offences, population]));
  const [result] = update.measures;
  expect(result).toMatchObject({
    value: 90,
    position: 8,
    of: 8,
    tied: false,
    average: 46.25,
    topQuartile: 20,
    status: "Not met",
    note: "Small numbers: a count is under 20, and positions change by chance.",
  });
  expect(result?.toAverage).toMatchObject({ inUnit: -43.75, inCounts: -44 });
  expect(result?.toAverage?.inUnitWithOwnShare).toBeCloseTo(-50, 12);
  expect(result?.toAverage?.inCountsWithOwnShare).toBe(-50);
  expect(result?.toTopQuartile).toMatchObject({ inUnit: -70, inCounts: -70 });
  expect(update.dataTo).toEqual(period(2021, 3, 12));
  expect(update.problems).toEqual([]);
});

test("without history the movement is against the period before, shared between own and peers", () => {
  const values = series(
    "Crime",
    YEAR_ENDS,
    [
      [4, 1, 2, 3, 5, 6, 7, 8],
      [4, 1, 2, 3, 3.5, 6, 7, 8],
    ],
    { months: 12 },
  );
  const [result] = computeUpdate(input(setup([measure()]), [values])).measures;
  expect(result?.movement).toMatchObject({
    kind: "Deteriorated",
    places: -1,
    byOwn: 0,
    byPeers: -1,
  });
  expect(Array.from(result!.positions.positions)).toEqual([4, 5]);
});

test("a measure with an unknown series keeps its row, and says why it has no data", () => {
  const wrong = measure({ value: "Crimes", asks: "4th in MSG" });
  const values = series("Crime", [MARCH_2021], [[1, 2, 3, 4, 5, 6, 7, 8]]);
  const { measures, problems } = computeUpdate(input(setup([wrong]), [values]));
  expect(measures[0]).toMatchObject({ status: "No data", league: undefined, position: NaN });
  expect(measures[0]?.note).toContain('Names like it: "Crime".');
  expect(problems).toMatchObject([
    { severity: "error", measure: "All crime", where: [{ sheet: "MSG Setup", address: "K2" }] },
  ]);
});

describe("letters and accents typed apart, as on a Mac, are the same names", () => {
  const apart = (name: string): string => name.normalize("NFD");
  const CAFE = "Caf\u00e9 burglary";
  const UPDATE = "Mi-f\u00e9vrier 2021";
  const values = series(apart(CAFE), YEAR_ENDS, [
    [4, 1, 2, 3, 5, 6, 7, 8],
    [4, 1, 2, 3, 3.5, 6, 7, 8],
  ]);
  const setUp = setup([measure({ name: CAFE, value: CAFE })], undefined, { update: UPDATE });
  const rowOf = (update: string) => published({ update, measure: apart(CAFE), position: 3 });
  const history = [rowOf("October 2020"), rowOf(apart(UPDATE))];

  test("its series, its history and its commentary are found", () => {
    expect(apart(CAFE)).not.toBe(CAFE);
    const note = {
      measure: apart(CAFE),
      update: apart(UPDATE),
      text: "More caf\u00e9s opened.",
      place: { sheet: "MSG Setup", address: "CA2" },
    };
    const [result] = computeUpdate(input(setUp, [values], { history, notes: [note] })).measures;
    expect(result?.position).toBe(5);
    expect(result?.movement).toMatchObject({
      kind: "Deteriorated",
      previous: { update: "October 2020", position: 3 },
    });
    expect(result?.commentary).toBe(note.text);
  });

  test("it is not published twice", () => {
    expect(publicationProblems({ setup: setUp, dataTo: undefined }, history)).toMatchObject([
      { severity: "stop", what: `${UPDATE} is published already in version 1.` },
    ]);
  });
});
