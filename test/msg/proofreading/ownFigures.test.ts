/** Words about the force's own figures: wrong ones are found, true ones pass. */
import { computeOwnFigures } from "../../../src/msg/indicators/ownFigures";
import type { Fact, OwnSetup } from "../../../src/msg/model/ownSetup";
import type { UpdateReport } from "../../../src/msg/model/update";
import { proofRead } from "../../../src/msg/proofreading/proofRead";
import { COMMITMENT, indicator, months, ownSetup } from "../indicators/indicatorBuilders";
import { essexUpdate } from "./essex";
import { paragraphs } from "./reading";

const MONTHS = [
  28_210, 26_105, 28_029, 9, 9, 9, 9, 9, 9, 26_012, 23_604, 24_271, 21_102, 21_096, 24_299,
];
const quarterly = (name: string, lastYear: number, previous: number, now: number) =>
  months(name, [lastYear, 1, 1, previous, now], 3);

const fact = (name: string, figureText: string, figure: number, asAt = ""): Fact => {
  const place = { sheet: "MSG Setup", address: "D90" };
  return {
    commitment: "",
    area: "",
    name,
    figure,
    figureText,
    unit: "",
    asAt,
    source: "",
    owner: "",
    place,
  };
};

const OWN: Partial<OwnSetup> = {
  commitments: [COMMITMENT, { ...COMMITMENT, key: "Roads", text: "Roads" }],
  indicators: [
    indicator({ series: "Emergency calls" }),
    indicator({ name: "Live Chat", series: "Chats", noun: "contacts" }),
    indicator({ name: "KSI casualties", series: "KSI", noun: "casualties", commitment: "Roads" }),
    indicator({ name: "Road deaths", series: "Deaths", noun: "fatalities", commitment: "Roads" }),
    indicator({
      name: "Volunteer hours",
      series: "Hours",
      noun: "",
      unit: "hours",
      hoursPerFte: 1_941,
      costPerFte: 52_400,
      commitment: "Roads",
    }),
    indicator({
      name: "Cases kept",
      series: "Kept",
      shareOf: "Cases",
      noun: "cases",
      commitment: "Roads",
    }),
  ],
  facts: [
    fact("Street value of drugs", "£2.1m", 2_100_000),
    fact("People found in a lorry", "39", 39, "23 October 2019"),
  ],
};

const SERIES = [
  months("Emergency calls", MONTHS),
  quarterly("Chats", 9_000, 8_000, 6_065),
  quarterly("KSI", 178, 150, 138),
  quarterly("Deaths", 10, 6, 5),
  quarterly("Hours", 9, 9, 51_866),
  quarterly("Kept", 9, 9, 2_014),
  quarterly("Cases", 9, 9, 2_443),
];

const base = essexUpdate();
const computed = computeOwnFigures({
  own: ownSetup(OWN),
  setup: { ...base.setup, home: 0 },
  observations: { forces: ["Essex"], series: SERIES },
  measures: base.measures,
  update: "January 2021",
  found: [],
});
const update: UpdateReport = { ...base, own: computed.own };

const read = (text: string) => proofRead(update, [paragraphs(text)]);
const warnings = (text: string) => read(text).filter(({ severity }) => severity === "warning");

/** True sentences, with the figures that may be altered. */
const TRUE: readonly (readonly [sentence: string, ...figures: string[]])[] = [
  ["This quarter 66,497 emergency (999) calls were received, 739 a day.", "66,497", "739"],
  [
    "Emergency (999) calls: a decrease of 10.0% on the quarter before (7,390 less calls).",
    "10.0",
    "7,390",
  ],
  [
    "By comparison, 82,344 emergency (999) calls came in the same quarter last year (15,847 less calls, down 19.2%).",
    "82,344",
    "15,847",
    "19.2",
  ],
  [
    "March was the busiest month for emergency (999) calls, with approximately 3,200 more calls than either January or February.",
    "3,200",
  ],
  [
    "Live Chat has seen 6,065 interactions this quarter, averaging 67 contacts per day.",
    "6,065",
    "67",
  ],
  [
    "There were 138 KSI casualties in the last quarter, down from 178 in the same time last year. Five of these were fatalities, down from 10 in the same time last year.",
    "138",
    "178",
    "10",
  ],
  [
    "In the quarter volunteers gave 51,866 hours. This is equivalent to an additional 106.9 full time officers, at a salary cost of £5.6m.",
    "51,866",
    "106.9",
    "5.6",
  ],
  ["Of all cases, 2,014 were kept in the quarter (82.4%).", "2,014", "82.4"],
];

test.each(TRUE)("%s is true, and nothing is said of it", (sentence) => {
  expect(read(sentence)).toEqual([]);
});

const ALTERED = TRUE.flatMap(([sentence, ...figures]) =>
  figures.map((figure) => {
    const at = figure.length - 1;
    const first = figure[0] === "9" ? "7" : String(Number(figure[0]) + 2);
    const other =
      /^\d[.,]?\d*$/u.test(figure) && at > 0 ? first + figure.slice(1) : first + figure.slice(1);
    return [sentence.replace(figure, other), figure] as const;
  }),
);

test.each(ALTERED)("%s: the altered figure is found (%s)", (sentence) => {
  const [found, ...others] = warnings(sentence);
  expect(found?.contradiction).toBeDefined();
  expect(others).toEqual([]);
  expect(found?.where.map(({ sheet }) => sheet)).toEqual(["Summary", "MSG Setup"]);
});

test.each([
  [
    "738 a day where the quarter has 90 days",
    "This quarter 66,497 emergency (999) calls were received (738 a day).",
    "739 a day",
  ],
  [
    "a rise where it fell",
    "Emergency (999) calls this quarter: an increase of 10.0% on the quarter before.",
    "-10.0%",
  ],
  [
    "a high number where it fell",
    "This quarter there were 138 KSI casualties. This high number reflects the weather.",
    "KSI casualties: -12",
  ],
  [
    "another month as the busiest",
    "February was the busiest month for emergency (999) calls this quarter.",
    "March 2021",
  ],
  [
    "a quarter by a name that is another's",
    "To date in Q4 2021 there were no changes to the way of recording.",
    "Q4 2020/21",
  ],
  [
    "an event outside the 12 months",
    "The previous 12 months include the day on which 39 people were found.",
    "earlier",
  ],
])("%s", (_, text, words) => {
  const [found] = warnings(text);
  expect(found?.contradiction?.computed).toContain(words);
});

test("heads of pages that differ in their years alone: the fewer are told", () => {
  const head = (years: string) => `Police and Crime Plan ${years} – Quarterly Update`;
  const found = warnings([head("2016-2021"), head("2016-2021"), head("2016-2020")].join("\n"));
  expect(found.map(({ contradiction }) => contradiction?.said)).toEqual(["2016-2020"]);
});

test('"last quarter" for this quarter here and for the one before there', () => {
  const text =
    "There were 138 KSI casualties in the last quarter.\nEmergency (999) calls: a decrease of 10.0% on last quarter.";
  expect(warnings(text).map(({ contradiction }) => contradiction?.said)).toEqual([
    '"last quarter"',
  ]);
});

test("figures without a source are one notice a paragraph; facts, dates, laws and ages are none", () => {
  const notices = (text: string) => read(text).map(({ severity, what }) => [severity, what]);
  expect(
    notices(
      "A total of 18 people were arrested in 33 operations, and £2.1 million in drugs of that street value seized.",
    ),
  ).toEqual([["notice", "Figures without a source: 18, 33."]]);
  expect(
    notices(
      "Since 24th May 2020 and under section 28 of the Act 1999, a 16-year-old within 24 hours, on 1 March 2021, COVID-19.",
    ),
  ).toEqual([]);
});

test.each([
  "Essex Police has 205 volunteers, and their number is 205.",
  "There have been five intake courses with a total of 72 new volunteers.",
  "83 volunteers contributed at the weekend and then again.",
])("no contradiction is made of a figure of something else: %s", (text) => {
  expect(warnings(text)).toEqual([]);
});

test("without own figures nothing of this is read", () => {
  expect(
    proofRead(base, [paragraphs("This quarter 66,498 emergency (999) calls, and 33 operations.")]),
  ).toEqual([]);
});
