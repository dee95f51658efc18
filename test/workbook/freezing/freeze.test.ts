/** Formulas of the add-in's functions turned into values and back, through office.js. */
import type { Sheet } from "../../../excel-host/model/sheet";
import {
  countMsgFormulas,
  freezeMsgFormulas,
  takeBackFreeze,
} from "../../../src/workbook/freezing/freeze";
import { cutterOf } from "../cutRequests";
import { openMsgWorkbook, type MsgWorkbook } from "./msgWorkbook";

const FIGURES = {
  A1: "Force",
  B1: "Crimes",
  C1: "People",
  A2: "Essex",
  B2: "150",
  C2: "1000",
  A3: "Kent",
  B3: "90",
  C3: "1000",
  A4: "Sussex",
  B4: "90",
  C4: "1000",
};

const FORMULAS = {
  // One cell; inside another function; a text that looks like a formula; an error; a spill.
  E2: "=MSG.RATE(B2,C2)",
  E3: "=ROUND(MSG.RATE(B3,C3),1)+1",
  E4: '=MSG.ORDINAL(MSG.POSITION("Kent",A2:A4,B2:B4,"lower"),TRUE)',
  E5: "=MSG.RATE(B2,C9)",
  G2: '=MSG.LEAGUETABLE(A2:A4,B2:B4,"lower")',
  E7: "=SUM(B2:B4)",
  E8: '="MSG.RATE(B2,C2)"',
};

let book: MsgWorkbook;
beforeEach(async () => {
  book = await openMsgWorkbook({
    Figures: { ...FIGURES, ...FORMULAS },
    Other: { A1: "=MSG.RATE(5,1000)", A2: "=1+1" },
  });
});
afterEach(() => book.close());

const shown = (rows: number, columns: number, top: number, left: number) =>
  Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_unused, column) =>
      book.value("Figures", top + row, left + column),
    ),
  );

async function freeze() {
  const { count, frozen } = await freezeMsgFormulas("workbook", await countMsgFormulas("workbook"));
  if (!frozen) throw new Error("Nothing was frozen.");
  return { count, frozen };
}

const formulasOf = (name: string) =>
  [...book.sheet(name).formulaCells()]
    .map(({ row, column }) => book.sheet(name).formula(row, column))
    .sort();

test("formulas are counted with the cells they cover, and nothing is written", async () => {
  const before = formulasOf("Figures");
  expect(await countMsgFormulas("workbook")).toEqual({
    formulas: 6,
    cells: 5 + 16,
    errors: 1,
    waiting: 0,
    sheets: ["Figures", "Other"],
    protectedSheets: [],
  });
  expect(formulasOf("Figures")).toEqual(before);
});

test("the sheet and the selection are counted by themselves", async () => {
  book.excel.select("Other", "A1");
  expect(await countMsgFormulas("sheet")).toMatchObject({ formulas: 1, sheets: ["Other"] });
  book.excel.select("Figures", "E:E");
  expect(await countMsgFormulas("selection")).toMatchObject({ formulas: 4, cells: 4 });
  book.excel.select("Figures", "A1:C4");
  expect(await countMsgFormulas("selection")).toMatchObject({ formulas: 0, sheets: [] });
});

test("a selected part of a spill means the whole formula", async () => {
  book.excel.select("Figures", "H4");
  expect(await countMsgFormulas("selection")).toMatchObject({ formulas: 1, cells: 16 });
});

test("values stay as they were shown: numbers, texts, errors and spills", async () => {
  const before = [shown(7, 1, 1, 4), shown(4, 4, 1, 6)];
  expect(before[0]).toEqual([[150], [91], ["=1st"], ["#N/A"], [null], [330], ["MSG.RATE(B2,C2)"]]);
  const { count } = await freeze();
  expect(count).toMatchObject({ formulas: 6, cells: 21 });
  expect([shown(7, 1, 1, 4), shown(4, 4, 1, 6)]).toEqual(before);
  expect(formulasOf("Figures")).toEqual(['="MSG.RATE(B2,C2)"', "=SUM(B2:B4)"]);
  expect(formulasOf("Other")).toEqual(["=1+1"]);
  // Frozen: a figure that changes changes nothing.
  await book.enter("Figures", { B2: "1", B3: "1" });
  expect(shown(4, 1, 1, 4)).toEqual([[150], [91], ["=1st"], ["#N/A"]]);
  expect(await countMsgFormulas("workbook")).toMatchObject({ formulas: 0, cells: 0 });
});

test("a freeze is taken back, spills and all", async () => {
  const before = [formulasOf("Figures"), formulasOf("Other"), shown(7, 1, 1, 4), shown(4, 4, 1, 6)];
  const { frozen } = await freeze();
  const taken = await takeBackFreeze(frozen, false);
  expect(taken).toEqual({ formulas: 6, changed: [], unreachable: [], left: [] });
  await book.excel.calculated();
  expect([
    formulasOf("Figures"),
    formulasOf("Other"),
    shown(7, 1, 1, 4),
    shown(4, 4, 1, 6),
  ]).toEqual(before);
});

test("cells changed since are named and left, until a person says otherwise", async () => {
  const { frozen } = await freeze();
  await book.enter("Figures", { E2: "Mine", H4: "Mine too" });
  const taken = await takeBackFreeze(frozen, false);
  expect(taken.formulas).toBe(4);
  expect(taken.changed).toEqual([
    { sheet: "Figures", address: "E2" },
    { sheet: "Figures", address: "G2" },
  ]);
  expect([book.value("Figures", 1, 4), book.value("Figures", 3, 7)]).toEqual(["Mine", "Mine too"]);
  const again = await takeBackFreeze(taken.left, true);
  expect(again).toMatchObject({ formulas: 2, changed: [], left: [] });
  await book.excel.calculated();
  expect([book.value("Figures", 1, 4), book.value("Figures", 3, 7)]).toEqual([150, "Sussex"]);
});

test("a renamed sheet is found again, a deleted one is named", async () => {
  const { frozen } = await freeze();
  book.sheet("Figures").name = "Renamed";
  book.sheet("Other").workbook.removeSheet(book.sheet("Other"));
  const taken = await takeBackFreeze(frozen, false);
  expect(taken).toMatchObject({ formulas: 5, unreachable: ["Other"] });
  expect(taken.left.map(({ sheet }) => sheet)).toEqual(["Other"]);
  expect(formulasOf("Renamed")).toHaveLength(7);
});

test("nothing is frozen but what was counted", async () => {
  book.excel.select("Figures", "E2");
  const counted = await countMsgFormulas("selection");
  book.excel.select("Figures", "E2:E4");
  const before = formulasOf("Figures");
  const { count, frozen } = await freezeMsgFormulas("selection", counted);
  expect(frozen).toBeUndefined();
  expect(count.formulas).toBe(3);
  expect(formulasOf("Figures")).toEqual(before);
});

test("a protected sheet is named and left alone", async () => {
  (book.sheet("Other") as Sheet).layout.isProtected = true;
  const { count } = await freeze();
  expect(count).toMatchObject({ formulas: 5, sheets: ["Figures"], protectedSheets: ["Other"] });
  expect(formulasOf("Other")).toEqual(["=1+1", "=MSG.RATE(5,1000)"]);
});

test("many formulas are frozen and taken back in few round trips", async () => {
  const cells = Array.from({ length: 300 }, (_, row) => [`A${row + 1}`, "=MSG.RATE(3,1000)"]);
  const many = await openMsgWorkbook({ Many: Object.fromEntries(cells) as Record<string, string> });
  const before = many.excel.roundTrips;
  const { count, frozen } = await freeze();
  expect(count.formulas).toBe(300);
  expect((await takeBackFreeze(frozen, false)).formulas).toBe(300);
  expect(many.excel.roundTrips - before).toBeLessThan(18);
  many.close();
});

test("a freeze that is cut off can be taken back, or gone on with", async () => {
  const cutter = cutterOf(book.excel);
  const before = [formulasOf("Figures"), formulasOf("Other")];
  const counted = await countMsgFormulas("workbook");
  for (const share of [0, 0.4, 0.7, 1]) {
    cutter.cut({ request: 0, share, calling: "copyfrom" });
    const { frozen, cutOff } = await freezeMsgFormulas("workbook", counted);
    cutter.cut(undefined);
    expect(cutOff).toContain("Broken off.");
    const back = await takeBackFreeze(frozen!, false);
    await book.excel.calculated();
    expect(back).toMatchObject({ changed: [], unreachable: [], left: [] });
    expect([formulasOf("Figures"), formulasOf("Other")]).toEqual(before);
  }
  cutter.cut({ request: 0, share: 0.5, calling: "copyfrom" });
  await freezeMsgFormulas("workbook", counted);
  cutter.cut(undefined);
  const rest = await countMsgFormulas("workbook");
  expect(rest.formulas).toBeLessThan(counted.formulas);
  await freezeMsgFormulas("workbook", rest);
  expect((await countMsgFormulas("workbook")).formulas).toBe(0);
});
