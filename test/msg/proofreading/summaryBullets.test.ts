/** Bullets as MSG Summary writes them: true ones are left alone, each figure altered in them is found. */
import { proofRead } from "../../../src/msg/proofreading/proofRead";
import { ordinal } from "../../../src/msg/basics/ordinal";
import { placeAndDistance } from "../../../src/msg/words/distanceWords";
import { placeInGroup, withBest } from "../../../src/msg/words/wording";
import { essexUpdate } from "./essex";
import { paragraphs } from "./reading";

const update = essexUpdate();
const ranked = update.measures.filter(({ position }) => position > 0);
const said = (text: string) =>
  proofRead(update, [paragraphs(text)]).map(({ contradiction }) => contradiction?.said);
const computed = (text: string) =>
  proofRead(update, [paragraphs(text)]).map(({ contradiction }) => contradiction?.computed);

const HEADING = "Essex MSG position has deteriorated in three areas:";
/** By itself, as a bullet, and as an item of a list that it is not judged by. */
const STANDING = [(line: string) => line, (line: string) => `• ${line}`];

test.each(ranked.map((result) => [result.measure.name, result] as const))(
  "%s: what the report itself writes is true",
  (name, result) => {
    const lines = [
      `${name}: ${placeAndDistance(result)}`,
      `${name}: ${placeInGroup(result)}`,
      `${name}: ${withBest(ordinal(result.position), result.measure, result.of)}`,
    ];
    for (const line of lines)
      for (const as of STANDING) expect([line, said(as(line))]).toEqual([line, []]);
  },
);

test.each(ranked.map((result) => [result.measure.name, result] as const))(
  "%s: another place is found",
  (name, result) => {
    const other = result.position === 8 ? 7 : result.position + 1;
    const line = `${name}: ${placeAndDistance(result)}`.replace(
      /: =?\d+(?:st|nd|rd|th)/u,
      `: ${ordinal(other)}`,
    );
    for (const as of STANDING) expect([line, said(as(line))]).toEqual([line, [ordinal(other)]]);
  },
);

const VWI = "Violence with injury offences";

test("another change, and another direction, are found with what is needed", () => {
  const { toAspiration } = update.measures.find(({ measure }) => measure.name === VWI)!;
  const size = Math.abs(toAspiration!.inCounts);
  const words = (count: number, way = "fewer") =>
    `${VWI}: 5th, ${count.toLocaleString("en-GB")} ${way} offences to reach 4th`;
  expect(said(words(size))).toEqual([]);
  expect(said(words(size + 1))).toEqual([`${size + 1} fewer to reach 4th`]);
  expect(computed(words(size + 1))[0]).toContain(`to reach 4th, ${size} fewer are needed`);
  expect(said(words(size, "more"))).toEqual([`${size} more to reach 4th`]);
});

test("a place and a change that are both wrong are two findings", () => {
  expect(said(`${VWI}: 3rd, 99,999 fewer offences to reach 4th`)).toEqual([
    "3rd",
    "99,999 fewer to reach 4th",
  ]);
});

test("an item of a list is judged beside its name", () => {
  const text = (place: string) => `${HEADING}\n• ${VWI}: ${place}, 1 fewer offence to reach 2nd`;
  const found = (place: string) => said(text(place)).filter((words) => /^\d/u.test(words ?? ""));
  expect(found("5th")).toEqual([]);
  expect(found("3rd")).toEqual(["3rd"]);
});

test("percentages change in points, to the average as to the aspiration", () => {
  const name = "Public confidence (CSEW)";
  expect(said(`${name}: 8th, a rise of 6.5% points to reach the MSG average`)).toEqual([]);
  expect(said(`${name}: 8th, a rise of 5.6% points to reach the MSG average`)).toEqual([
    "5.6 to reach the average",
  ]);
  expect(said(`${name}: 8th, a fall of 6.5% points to reach the MSG average`)).toHaveLength(1);
});

test.each([
  ["a place not aspired to", `${VWI}: 5th, 9 fewer offences to reach 2nd`],
  ["a place of before", `${VWI}: 4th in October 2020, 5th now`],
  ["more than the form has", `${VWI}: 3rd, we hope, by next year`],
  ["a name that is none", "Parking offences: 3rd, 9 fewer offences to reach 2nd"],
  ["another force", `${VWI}: Kent is 3rd`],
])("%s is left alone", (_, text) => {
  expect(said(text)).toEqual([]);
});
