/** What the history keeps of an update, and whether a report is what it keeps. */
import { publicationOf, publicationState } from "../../../src/msg/publication/publication";
import { computeUpdate } from "../../../src/msg/update/computeUpdate";
import { MISSING } from "../../../src/msg/basics/missing";
import type { Measure, PublishedFigure, Settings } from "../../../src/msg/model/setup";
import type { UpdateReport } from "../../../src/msg/model/update";
import { force, input, MARCH_2021, measure, published, series, setup } from "../builders";

const TODAY = 44_306;
const place = published().place;

interface Changes {
  readonly settings?: Partial<Settings>;
  readonly theft?: Partial<Measure>;
  /** The home force's thefts. */
  readonly own?: number;
}

/** Two measures of four forces; the second is not shown. */
function report({ settings = {}, theft = {}, own = 4 }: Changes = {}): UpdateReport {
  const forces = ["A", "B", "C", "D"].map((letter) => force(`Force ${letter}`));
  const measures = [
    measure({ name: "Theft", value: "Theft", asks: "2nd in MSG", ...theft }),
    measure({ name: "Drugs", value: "Drugs", show: false }),
  ];
  const given = { update: "March 2021", version: " 1.0 ", ...settings };
  const figures = [
    series("Theft", [MARCH_2021], [[own, 1, 2, 3]]),
    series("Drugs", [MARCH_2021], [[1, 2, 3, 4]]),
  ];
  return computeUpdate(input(setup(measures, forces, given), figures));
}

const rowsOf = (update: UpdateReport, before: readonly PublishedFigure[] = []) =>
  publicationOf(update, before, TODAY).figures.map((row): PublishedFigure => ({ ...row, place }));

const DRAFT = { isPublished: false, day: NaN };
const PUBLISHED = { isPublished: true, version: "1.0", day: TODAY, differsFrom: "" };

test("a measure shown is a row, and one a force of its group; what is not shown is not kept", () => {
  const { figures, forces, indicators } = publicationOf(report(), [], TODAY);
  expect(figures).toMatchObject([
    {
      update: "March 2021",
      version: "1.0",
      measure: "Theft",
      value: 4,
      position: 4,
      of: 4,
      average: 2.5,
      changeToAverage: -1.5,
      aspiration: "2nd in MSG",
      status: "Not met",
      published: TODAY,
      corrects: "",
    },
  ]);
  expect(forces.map(({ force: name, value }) => [name, value])).toEqual([
    ["Force A", 4],
    ["Force B", 1],
    ["Force C", 2],
    ["Force D", 3],
  ]);
  expect(indicators).toEqual([]);
});

test("a report is published where the history has its update, version and figures, in whatever case", () => {
  const rows = rowsOf(report());
  expect(publicationState(report(), rows)).toEqual(PUBLISHED);
  expect(publicationState(report({ settings: { update: "MARCH 2021" } }), rows)).toEqual(PUBLISHED);
});

test("nothing published, or another update alone, is a draft that differs from nothing", () => {
  const draft = { ...DRAFT, version: "1.0", differsFrom: "" };
  expect(publicationState(report(), [])).toEqual(draft);
  const other = rowsOf(report({ settings: { update: "December 2020" } }));
  expect(publicationState(report(), other)).toEqual(draft);
});

test("another version is a draft, told what was published", () => {
  const later = report({ settings: { version: "1.1" } });
  const rows = rowsOf(report());
  expect(publicationState(later, rows)).toEqual({ ...DRAFT, version: "1.1", differsFrom: "1.0" });
});

test.each<[keyof PublishedFigure, unknown]>([
  ["dataTo", { end: MARCH_2021 - 1, months: 1 }],
  ["value", 4.001],
  ["position", 3],
  ["of", 3],
  ["average", 2.6],
  ["changeToAverage", -1.6],
  ["changeToTopQuartile", MISSING],
  ["aspiration", "3rd in MSG"],
  ["status", "Met"],
])("another %s than was published is a draft", (field, figure) => {
  const rows = rowsOf(report()).map((row) => ({ ...row, [field]: figure }));
  expect(publicationState(report(), rows)).toEqual({
    ...DRAFT,
    version: "1.0",
    differsFrom: "1.0",
  });
});

test("a difference within arithmetic is none, and what is not shown is not looked at", () => {
  const rows = rowsOf(report()).map((row) => ({ ...row, value: row.value * (1 + 5e-10) }));
  const drugs = published({
    update: "March 2021",
    version: "1.0",
    measure: "Drugs",
    value: 99,
    published: TODAY,
  });
  expect(publicationState(report(), [...rows, drugs])).toEqual(PUBLISHED);
});

test("what a row entered by hand leaves blank is no difference, what it holds may be one", () => {
  const byHand = { update: "March 2021", version: "1.0", measure: "Theft" };
  const state = (changes: Partial<PublishedFigure>) =>
    publicationState(report(), [published({ ...byHand, ...changes })]).isPublished;
  expect(state({ position: 4 })).toBe(true);
  expect(state({ position: 3 })).toBe(false);
  expect(state({ position: 4, published: TODAY })).toBe(false);
});

test("a later version that differs names what it corrects, one that does not names nothing", () => {
  const before = rowsOf(report());
  const corrected = report({ own: 5, settings: { version: "1.1" } });
  expect(rowsOf(corrected, before)[0]!.corrects).toBe("March 2021, version 1.0, Theft");
  expect(rowsOf(report({ settings: { version: "1.1" } }), before)[0]!.corrects).toBe("");
});
