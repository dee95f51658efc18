/** MsgGroups: every force's group by date, of which a report uses the home force's. */
import fc from "fast-check";
import { isMemberAt } from "../../../src/msg/figures/group";
import { monthName, monthNumber } from "../../../src/msg/basics/period";
import { readSetup } from "../../../src/workbook/setup/readSetup";
import { snapshotOf, type Rows } from "../snapshots";

const HEADINGS = ["Group", "Force", "Peer", "From", "Until", "Source"];
const FORCES = ["Essex", "Kent", "Sussex", "Surrey", "Hampshire"];

function read(groups: Rows, marks: Readonly<Record<string, string>> = {}) {
  const { setup, problems } = readSetup(
    snapshotOf({
      own: {
        settings: [
          ["Setting", "Value"],
          ["Home force", "Essex"],
        ],
        forces: [["Force", "In group"], ...FORCES.map((force) => [force, marks[force] ?? ""])],
        measures: [
          ["Measure", "Better", "Value"],
          ["Arson", "lower", "Arson"],
        ],
        groups: [HEADINGS, ...groups],
      },
    }),
  );
  return { setup, problems };
}

const row = (force: string, peer: string, from = "", until = "") => [
  "a list",
  force,
  peer,
  from,
  until,
  "who says so",
];

function groupIn(groups: Rows, marks: Readonly<Record<string, string>> = {}): readonly string[] {
  const { setup, problems } = read(groups, marks);
  expect(problems).toEqual([]);
  return (setup?.forces ?? []).filter(({ inGroup }) => inGroup).map(({ name }) => name);
}

test("the peers of the home force are its group, whoever else's groups are there", () => {
  const groups = [
    row("Essex Police", "Kent"),
    row("Essex", "Sussex Police"),
    row("Surrey", "Hampshire"),
    row("Merseyside", "Cleveland"),
  ];
  expect(groupIn(groups)).toEqual(["Essex", "Kent", "Sussex"]);
});

test("In group wins where it is set", () => {
  const groups = [row("Essex", "Kent"), row("Essex", "Sussex")];
  expect(groupIn(groups, { Kent: "No", Surrey: "Yes" })).toEqual(["Essex", "Sussex", "Surrey"]);
});

test("without a row of the home force a blank mark is No, as before", () => {
  expect(groupIn([row("Surrey", "Kent")], { Sussex: "Yes" })).toEqual(["Essex", "Sussex"]);
});

test("a peer that is not in MsgForces stops the report, and its cell is named", () => {
  const { setup, problems } = read([row("Essex", "Kent"), row("Essex", "Sussx")]);
  expect(setup).toBeUndefined();
  expect(problems).toEqual([
    expect.objectContaining({
      severity: "stop",
      what: 'MsgGroups has "Sussx" in the group of Essex, and MsgForces has no such force (Sussex?).',
      where: [{ sheet: "MSG Setup", address: "M5" }],
    }),
  ]);
});

test("a force that is none is told, and a time that ends before it begins", () => {
  expect(read([row("Esex", "Kent")]).problems).toMatchObject([
    {
      severity: "warning",
      what: '"Esex" in MsgGroups is no force that is known; its row is left out.',
    },
  ]);
  expect(read([row("Essex", "Kent", "June 2020", "May 2020")]).problems).toMatchObject([
    { severity: "stop", remedy: "Correct From or Until." },
  ]);
});

const FIRST = monthNumber(2015, 1);
const month = fc.integer({ min: 0, max: 40 }).map((after) => FIRST + after);
const time = fc
  .tuple(fc.option(month), fc.option(month))
  .filter(([from, until]) => from === null || until === null || from <= until);

test("whatever lists follow one another, a peer is a member in the months that one of them has it", () => {
  fc.assert(
    fc.property(fc.array(time, { minLength: 1, maxLength: 5 }), (times) => {
      const name = (end: number | null) => (end === null ? "" : monthName(end));
      const { setup } = read(
        times.map(([from, until]) => row("Essex", "Kent", name(from), name(until))),
      );
      const kent = setup?.forces[1];
      if (!kent) throw new Error("There is no set-up.");
      for (let end = FIRST - 2; end < FIRST + 44; end++) {
        const isListed = times.some(
          ([from, until]) => (from ?? end) <= end && end <= (until ?? end),
        );
        expect(isMemberAt(kent, false, end)).toBe(isListed);
      }
    }),
  );
});
