/** The home force's latest figure is missing while its peers have theirs: no older period flatters it. */
import { computeUpdate } from "../../../src/msg/update/computeUpdate";
import { unacceptedProblems, checkTexts } from "../../../src/workbook/report/checks";
import type { Update } from "../../../src/msg/model/update";
import { LONG, LONG_HEADING, readLiteral, simpleSetup } from "./literalSource";

type Cell = string | number;

/** Essex has figures for the months of 2021 given and this cell in those after them; undefined: no row. */
async function read(own: readonly (Cell | undefined)[]) {
  const months = ["Jan 2021", "Feb 2021", "Mar 2021", "Apr 2021", "May 2021"];
  const rows = months.flatMap((month, at) => {
    const figure = own[at];
    return [
      ...(figure === undefined ? [] : [["Essex", month, "All crime", figure]]),
      ["Avon and Somerset", month, "All crime", 20 + at],
      ["Sussex", month, "All crime", 5 + at],
    ];
  });
  return readLiteral({
    own: withAspiration(simpleSetup(["All crime"], LONG)),
    sheets: [{ name: "Crime", rows: [LONG_HEADING, ...rows] }],
  });
}

function withAspiration(own: ReturnType<typeof simpleSetup>): ReturnType<typeof simpleSetup> {
  const measures = own.measures!.map((row, at) => [...row, at === 0 ? "Aspiration" : "2nd in MSG"]);
  return { ...own, measures };
}

async function computed(
  own: readonly (Cell | undefined)[],
  isAccepted?: Parameters<typeof computeUpdate>[0]["isAccepted"],
): Promise<Update> {
  const { setup, observations, problems } = await read(own);
  const rest = { history: [], historyForces: [], notes: [], problems };
  return computeUpdate({ setup, observations, ...rest, ...(isAccepted ? { isAccepted } : {}) });
}

const figures = [9, 9, 9, 9];

test.each<[string, readonly (Cell | undefined)[], string, string | undefined]>([
  ["an error", [...figures, "#DIV/0!"], "#DIV/0! in Crime!D14", "D14"],
  ["another error", [...figures, "#N/A"], "#N/A in Crime!D14", "D14"],
  ["blank", [...figures, ""], "nothing in Crime!D14", "D14"],
  ["blanks", [...figures, "  "], "nothing in Crime!D14", "D14"],
  ["a mark", [...figures, ".."], '".." in Crime!D14', "D14"],
  ["a word for missing", [...figures, "n/a"], '"n/a" in Crime!D14', "D14"],
  ["no row", [...figures, undefined], 'no row of "Crime!All crime" for May 2021', undefined],
  ["an error, three periods older", [9, 9, "#REF!", "#REF!", "#REF!"], "#REF! in Crime!D14", "D14"],
  ["blank, three periods older", [9, 9, "", "", ""], "nothing in Crime!D14", "D14"],
  ["an error and no older figure", ["", "", "", "", "#VALUE!"], "#VALUE! in Crime!D14", "D14"],
])("%s instead of the own figure: no verdict", async (_, own, stands, address) => {
  const update = await computed(own);
  const [result] = update.measures;
  expect(result).toMatchObject({ status: "No data", isOwnMissing: true, league: undefined });
  expect(result!.movement.kind).toBeUndefined();
  const [problem, ...others] = update.problems.filter(({ severity }) => severity === "error");
  expect(others).toEqual([]);
  expect(problem!.what).toBe(
    `Own figure missing: ${stands}. 2 peers have a value for May 2021, Essex has none.`,
  );
  if (address !== undefined) expect(problem!.where).toEqual([{ sheet: "Crime", address }]);
  expect(problem!.isAcceptable === true).toBe(own.some((cell) => typeof cell === "number"));
});

test("a text that is no figure stops the measure, and is named", async () => {
  const update = await computed([...figures, "to follow"]);
  expect(update.measures[0]).toMatchObject({ status: "No data", league: undefined });
  expect(update.problems).toMatchObject([
    { severity: "error", where: [{ sheet: "Crime", address: "D14" }] },
  ]);
});

test("once accepted by name the older period stands, and the check stays as it was", async () => {
  const own = [...figures, "#DIV/0!"];
  const open = await computed(own);
  const [problem] = open.problems;
  const word = { ...checkTexts(problem!), severity: "Error", reason: "Known" };
  const by = (acceptedBy: string) => (one: typeof problem) =>
    unacceptedProblems([one!], [{ ...word, acceptedBy }]).length === 0;
  expect((await computed(own, by(""))).measures[0]!.league).toBeUndefined();
  const accepted = await computed(own, by("J. Smith"));
  expect(accepted.measures[0]).toMatchObject({ status: "Met", isOwnMissing: false, value: 9 });
  expect(accepted.problems).toEqual(open.problems);
});

test("the own figure there, whatever the peers have: nothing is missing", async () => {
  const update = await computed([...figures, 9]);
  expect(update.measures[0]).toMatchObject({ isOwnMissing: false, status: "Met" });
  expect(update.problems).toEqual([]);
});
