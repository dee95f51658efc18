/** Fields filled in an analyst's words, and what is said where they cannot be. */
import { computeOwnFigures, type OwnFiguresInput } from "../../../src/msg/indicators/ownFigures";
import { fieldNames, fieldsOf } from "../../../src/msg/indicators/fields";
import { fillText } from "../../../src/msg/indicators/narrative";
import { computeUpdate } from "../../../src/msg/update/computeUpdate";
import type { Indicator, NarrativeRow, OwnSetup } from "../../../src/msg/model/ownSetup";
import { input, measure, series, setup as setUp } from "../builders";
import {
  COMMITMENT,
  indicator,
  months,
  narrativeRow,
  ownSetup,
  QUARTER,
} from "./indicatorBuilders";

const CALLS = months("Calls", [82_344, 70_000, 72_000, 73_887, 66_497], 3);
const EIGHT = [5, 1, 2, 3, 4, 6, 7, 8];
const MEASURE = measure({ name: "All crime", asks: "4th in MSG" });

function own(changes: Partial<OwnSetup>, indicators: readonly Indicator[] = [indicator()]) {
  const set = setUp([MEASURE]);
  const crime = series("Crime", [QUARTER.end], [EIGHT]);
  const { measures } = computeUpdate(input(set, [crime]));
  const all: OwnFiguresInput = {
    own: ownSetup({ indicators, ...changes }),
    setup: set,
    observations: { forces: ["Force A"], series: [CALLS] },
    measures,
    update: "January 2021",
    found: [],
  };
  return computeOwnFigures(all);
}

function filled(text: string, changes: Partial<NarrativeRow> = {}) {
  const computed = own({ narrative: [narrativeRow({ text, ...changes })] });
  return { row: computed.own.narrative[0]!, problems: computed.problems };
}

test.each([
  ["{999 calls} calls ({999 calls: per day} a day)", "66,497 calls (739 a day)"],
  ["{ 999  CALLS : Previous }", "73,887"],
  ["{999 calls: last year}", "82,344"],
  ["{999 calls: change}", "a decrease of 10.0% (7,390 fewer calls)"],
  ["{999 calls: change per day}", "a decrease of 8.0% in the daily figure"],
  ["{Home force}, {Quarter}, {Update}", "Force A, Q4 2020/21, January 2021"],
  ["{All crime: position} of 8, {All crime: value}", "5th of 8, 5.00 per 1,000 pop."],
  ["{All crime: to average}", "-0.50 per 1,000 pop."],
  ["{All crime: to top quartile}", "-3.00 per 1,000 pop."],
  ["{All crime: to aspiration}", "-1.00 per 1,000 pop."],
  ["{All crime: status}", "Not met"],
  ["no field at all", "no field at all"],
])("%s is printed as %s", (text, expected) => {
  const { row, problems } = filled(text);
  expect(row.text).toBe(expected);
  expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
});

test.each([
  ["{998 calls}", "it names no indicator"],
  ["{999 calls: per week}", "after the colon may stand per day"],
  ["{999 calls: FTE}", "Hours per FTE is blank"],
  ["{999 calls: share}", "it is a share of nothing"],
  ["{All crime: per day}", "after the colon may stand position"],
  ["{}", "it names no indicator"],
])("%s is not known, and a problem with its cell", (text, why) => {
  const { row, problems } = filled(`There were ${text}.`);
  expect(row.text).toBe(`There were [${text.slice(1, -1)}: not known].`);
  expect(row.hasUnknown).toBe(true);
  const [problem] = problems.filter(({ severity }) => severity === "error");
  expect(problem?.what).toContain(why);
  expect(problem?.where).toEqual([{ sheet: "MSG Setup", address: "E80" }]);
});

test("a mistyped name is answered with the names like it; a lone brace is told", () => {
  expect(filled("{99 calls}").problems[0]?.what).toContain('"999 calls"');
  expect(filled("{999 calls").problems[0]?.what).toContain("no partner");
});

test("beside a change stands what its reader must know, once", () => {
  const { row } = filled("{999 calls: change}, {999 calls: change %}");
  expect(row.caveats).toEqual([
    "999 calls, on the quarter before: a decrease of 8.0% in the daily figure, as Q4 2020/21 has 90 days and Q3 2020/21 92.",
  ]);
  expect(filled("{999 calls: change} ({999 calls: change per day})").row.caveats).toEqual([]);
  expect(filled("{999 calls}").row.caveats).toEqual([]);
});

test("rows of other updates are not this one's; words kept from the update before are told", () => {
  const text = "Calls fell: {999 calls: change}.";
  const computed = own({
    narrative: [
      narrativeRow({ update: "July 2020", text: "Older." }),
      narrativeRow({ update: "October 2020", text }),
      narrativeRow({ text }),
      narrativeRow({ text: "Older." }),
      narrativeRow({ text, status: "Agreed" }),
      narrativeRow({ update: "", text: "Without an update: this one's." }),
    ],
  });
  expect(computed.own.narrative.map(({ isUnchanged }) => isUnchanged)).toEqual([
    true,
    false,
    false,
    false,
  ]);
  expect(computed.problems.filter(({ severity }) => severity === "notice")).toHaveLength(1);
});

test("a commitment that does not exist is told at its cell, of a row and of an indicator", () => {
  const { problems } = own({ narrative: [narrativeRow({ commitment: "Contakt", text: "x" })] }, [
    indicator({ commitment: "Contakt" }),
  ]);
  expect(problems.map(({ where }) => where[0]?.address)).toEqual(["C60", "B80", "A40"]);
  const whole = narrativeRow({ commitment: COMMITMENT.text, text: "x" });
  expect(own({ narrative: [whole] }).problems).toEqual([]);
});

test("without a quarter the indicators are blank and nothing else is", () => {
  const computed = own({ quarter: undefined, narrative: [narrativeRow({ text: "{999 calls}" })] });
  expect(computed.own.indicators[0]?.note).toBe("The setting Quarter is blank.");
  expect(computed.own.narrative[0]?.text).toBe("[999 calls: not known]");
});

test("an empty row is drafted with fields, on what no other row tells", () => {
  const named = (name: string) => indicator({ name });
  const two = [named("999 calls"), named("101 calls")];
  const computed = own(
    { narrative: [narrativeRow(), narrativeRow({ text: "{101 calls}." })] },
    two,
  );
  expect(computed.own.drafts.map(({ text }) => text)).toEqual([
    "999 calls: {999 calls} calls this quarter ({999 calls: per day} a day), {999 calls: change} on the quarter before and {999 calls: change last year} on the same quarter last year.",
  ]);
  expect(computed.own.narrative[0]).toMatchObject({
    isDrafted: true,
    text: "999 calls: 66,497 calls this quarter (739 a day), a decrease of 10.0% (7,390 fewer calls) on the quarter before and a decrease of 19.2% (15,847 fewer calls) on the same quarter last year.",
  });
});

test("a commitment without indicators has no draft", () => {
  expect(own({ narrative: [narrativeRow()] }, []).own.drafts).toEqual([]);
});

test("the quarter before as it was published is told where it was revised", () => {
  const row = {
    update: "October 2020",
    version: "1",
    indicator: "999 calls",
    quarter: { end: QUARTER.end - 3, months: 3 },
    figure: 73_800,
    previous: NaN,
    lastYear: NaN,
    place: { sheet: "MSG Setup", address: "A99" },
  };
  const computed = own({ history: [row] });
  expect(computed.own.indicators[0]?.revised).toMatchObject([{ published: row, today: 73_887 }]);
  expect(computed.problems[0]?.what).toBe(
    "999 calls was published as 73,800 for Q3 2020/21 (October 2020, version 1), and is 73,887 by today's figures.",
  );
  expect(computed.problems[0]?.where[0]).toEqual(row.place);
  expect(own({ history: [{ ...row, figure: 73_887 }] }).problems).toEqual([]);
});

test("so is this quarter, where an earlier version of the update published another figure", () => {
  const place = { sheet: "MSG Setup", address: "A99" };
  const row = (version: string, figure: number) => ({
    ...{ update: "January 2021", version, indicator: "999 CALLS", quarter: QUARTER, figure },
    ...{ previous: NaN, lastYear: NaN, place },
  });
  const told = (figure: number) =>
    own({ history: [row("1.0", 66_497), row("1.1", figure)] }).problems.map(({ what }) => what);
  expect(told(66_497)).toEqual([]);
  expect(told(66_400)).toEqual([
    "999 calls was published as 66,400 for Q4 2020/21 (January 2021, version 1.1), and is 66,497 by today's figures.",
  ]);
});

test("fields to choose from are those that have something to say", () => {
  const set = setUp([]);
  const { own: figures } = own({});
  const sources = { setup: set, own: figures.setup, update: "", measures: [] };
  const all = { ...sources, indicators: figures.indicators };
  expect(fieldNames(all)).toEqual(["999 calls", "Quarter", "Update", "Home force"]);
  const offered = fieldsOf("999 calls", all);
  expect(offered[0]).toEqual({ field: "999 calls", text: "66,497" });
  expect(offered.map(({ field }) => field)).toContain("999 calls: change last year");
  expect(offered.map(({ field }) => field)).not.toContain("999 calls: FTE");
  expect(fieldsOf("Update", all)).toEqual([]);
  // Each says in a text what the list says of it.
  for (const { field, text } of offered) expect(fillText(`{${field}}`, all).text).toBe(text);
});
