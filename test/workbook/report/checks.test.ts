/** MSG Checks from refresh to refresh: read-back, accepted notices, what changed in the figures. */
import { readFileSync } from "node:fs";
import type { HeadlessExcel } from "../../../excel-host/run/headless";
import type { Workbook } from "../../../excel-host/model/workbook";
import { openWorkbook } from "../../../excel-host/package/open";
import type { Problem } from "../../../src/msg/basics/problem";
import { SHEETS } from "../../../src/workbook/names/contract";
import { refreshReport } from "../../../src/workbook/actions/refresh";
import { openProblems, type AcceptedCheck } from "../../../src/workbook/report/checks";
import { openExcel, picture } from "../inExcel";

function problem(changes: Partial<Problem> = {}): Problem {
  const where = [{ sheet: "Crime", address: "B3" }];
  return { severity: "notice", what: "A figure is odd.", remedy: "Look at it.", where, ...changes };
}

const accepted: AcceptedCheck = {
  severity: "i Notice",
  where: "Crime!B3",
  what: "A figure is odd. Look at it.",
  measure: "",
  acceptedBy: "J. Smith",
  reason: "",
};

describe("an accepted check", () => {
  const at = (address: string) => problem({ where: [{ sheet: "Crime", address }] });

  test("silences its notice, wherever its cell has moved to", () => {
    expect(openProblems([problem()], [accepted])).toEqual([]);
    expect(openProblems([at("B9")], [accepted])).toEqual([]);
  });

  test("silences neither another text, nor another measure, nor anything but a notice", () => {
    const others = [
      problem({ what: "A figure is odder." }),
      problem({ measure: "Theft" }),
      problem({ severity: "warning" }),
    ];
    for (const other of others) expect(openProblems([other], [accepted])).toEqual([other]);
  });

  test("does not go from its own problem to one of the same text, nor to one of several", () => {
    expect(openProblems([at("B9"), problem()], [accepted])).toEqual([at("B9")]);
    expect(openProblems([at("B8"), at("B9")], [accepted])).toEqual([at("B8"), at("B9")]);
  });
});

describe("on the sheet", () => {
  let excel: HeadlessExcel;
  let workbook: Workbook;

  beforeEach(async () => {
    workbook = openWorkbook(readFileSync("samples/open-data.xlsx"));
    excel = await openExcel(workbook);
  });

  afterEach(() => excel.close());

  const refresh = () => refreshReport({ handEdits: "keep" });

  function checks() {
    const sheet = workbook.sheetByName(SHEETS.checks);
    if (!sheet) throw new Error("no MSG Checks");
    return sheet;
  }

  /** Texts of a row of MSG Checks; the problems' heading stands in row 6. */
  const row = (at: number) =>
    Array.from({ length: 9 }, (_, column) => String(checks().value(at - 1, column) ?? ""));

  const readBackRow = (series: string) => {
    for (let at = 6; at < 60; at++) if (row(at)[3] === series && row(at)[0] !== "") return row(at);
    throw new Error(`no read-back of ${series}`);
  };

  test("a notice is accepted for good, until its figure changes; the read-back says what changed", async () => {
    const first = await refresh();
    expect(first.problems.map(({ severity }) => severity)).toEqual(["notice", "notice", "notice"]);
    expect(first.readBack?.map(({ series }) => series)).toContain("Homicide");
    expect(row(7)[2]).toContain("Essex, December 2019: 47 (before 4, after 5)");
    expect(row(12)[0]).toBe("What was read");
    expect(readBackRow("Homicide").slice(1, 3)).toEqual([
      "Recorded crime!E5",
      expect.stringContaining("8 found: Essex"),
    ]);
    expect(readBackRow("Homicide")[5]).toBe("");

    checks().setValue(6, 4, "J. Smith");
    checks().setValue(6, 5, "The deaths at Grays");
    const second = await refresh();
    expect(second.problems.map(({ what }) => what).join()).not.toContain("47");
    expect(second.problems).toHaveLength(2);
    expect(row(9)[0]).toBe("✓ Accepted");
    expect(row(9).slice(4, 6)).toEqual(["J. Smith", "The deaths at Grays"]);
    const picturedOnce = picture(workbook, SHEETS.checks);
    await refresh();
    expect(picture(workbook, SHEETS.checks)).toEqual(picturedOnce);

    const sheet = workbook.sheetByName("Recorded crime");
    const [, address = ""] = /!E(\d+)/.exec(first.problems[0]?.where[0] ?? "") ?? [];
    expect(sheet?.value(Number(address) - 1, 4)).toBe(47);
    sheet?.setValue(Number(address) - 1, 4, 48);
    const third = await refresh();
    expect(third.problems.map(({ what }) => what).join()).toContain("December 2019: 48");
    expect(readBackRow("Homicide")[5]).toBe("Other figures: December 2019 (Essex).");
    expect(readBackRow("Drug trafficking")[5]).toBe("No change.");
    expect(row(10)[0]).toBe("✓ Resolved");
    const picturedTwice = picture(workbook, SHEETS.checks);
    await refresh();
    expect(picture(workbook, SHEETS.checks)).toEqual(picturedTwice);
  });
});
