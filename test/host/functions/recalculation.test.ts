import { openWorkbook } from "../../../excel-host/package/open";
import { saveWorkbook } from "../../../excel-host/package/save";
import { type FunctionsPage, openFunctionsPage } from "./functionsPage";

let opened: FunctionsPage;
beforeEach(async () => {
  opened = await openFunctionsPage();
});
afterEach(() => opened.close());

const values = (...addresses: string[]) => addresses.map((address) => opened.value(address));
const edit = (address: string, input: string) => opened.page.edit("Sheet1", address, input);
const callIds = () => opened.takeCalls().map(({ id }) => id);

describe("what is calculated again", () => {
  test("a formula whose argument changed, and what depends on it", async () => {
    await opened.enter({ A1: "1", B1: "=TEST.ADD(A1,1)", C1: "=B1*100", D1: "=TEST.LATER(C1)" });
    expect(values("B1", "C1", "D1")).toEqual([2, 200, 2000]);
    opened.takeCalls();
    await opened.enter({ A1: "2" });
    expect(values("B1", "C1", "D1")).toEqual([3, 300, 3000]);
    expect(callIds()).toEqual(["ADD", "LATER"]);
  });

  test("nothing when another cell changed", async () => {
    await opened.enter({ A1: "1", B1: "=TEST.ADD(A1,1)" });
    opened.takeCalls();
    await opened.enter({ A2: "2", B2: "=A2*2" });
    expect(callIds()).toEqual([]);
    expect(opened.takeMessageCount()).toBe(1);
  });

  test("a formula that an add-in's batch wrote, and one whose argument it changed", async () => {
    await opened.enter({ A1: "1", B1: "=TEST.ADD(A1,1)" });
    await opened.excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange("A1").values = [[5]];
      sheet.getRange("C1:C2").formulas = [["=TEST.LATER(B1)"], ["=SUM(B1:C1)"]];
      await context.sync();
    });
    await opened.page.calculated();
    expect(values("B1", "C1", "C2")).toEqual([6, 60, 66]);
  });

  test("everything when the add-in asks for full calculation", async () => {
    await opened.enter({ B1: "=TEST.ADD(1,1)" });
    opened.takeCalls();
    await opened.excel.run(async (context) => {
      context.workbook.application.calculate("Full");
      await context.sync();
    });
    await opened.page.calculated();
    expect(callIds()).toEqual(["ADD"]);
    expect(opened.value("B1")).toBe(2);
  });

  test("only the branch that is taken", async () => {
    await opened.enter({ A1: "1", B1: "=IF(TEST.ADD(A1,0)>0,TEST.LATER(1),TEST.SHOW(2))" });
    expect(opened.value("B1")).toBe(10);
    expect(callIds()).toEqual(["ADD", "LATER"]);
  });
});

describe("messages", () => {
  test("the calls of all formulas go in one, native formulas being calculated before", async () => {
    await opened.excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange("A1:B50").formulas = Array.from({ length: 50 }, (_, row) => [
        `=TEST.ADD(C${row + 1},B${row + 1})`,
        `=C${row + 1}*2`,
      ]);
      sheet.getRange("C1:C50").values = Array.from({ length: 50 }, (_, row) => [row]);
      await context.sync();
    });
    await opened.page.calculated();
    expect(opened.takeMessageCount()).toBe(1);
    expect(opened.takeCalls()).toHaveLength(50);
    expect(values("A1", "A50")).toEqual([0, 147]);
  });

  test("calls side by side go together; nesting takes as many messages as it is deep", async () => {
    await opened.enter({
      B1: "=TEST.ADD(TEST.LATER(1),TEST.LATER(2))+TEST.LATER(3)-MAX(TEST.LATER(4),TEST.LATER(5))",
    });
    expect(opened.value("B1")).toBe(10 + 20 + 30 - 50);
    expect(opened.takeMessageCount()).toBe(2);
    expect(callIds()).toEqual(["LATER", "LATER", "LATER", "LATER", "LATER", "ADD"]);
  });
});

describe("while functions are called", () => {
  test("their cells show #BUSY!, and what depends on them too, IFERROR included", async () => {
    await opened.enter({ A1: "1", B1: "=TEST.ADD(A1,1)", C1: "=SUM(B1)", D1: "=IFERROR(B1,-1)" });
    expect(values("B1", "C1", "D1")).toEqual([2, 2, 2]);
    edit("A1", "4");
    expect(values("B1", "C1", "D1")).toEqual(["#BUSY!", "#BUSY!", "#BUSY!"]);
    await opened.page.calculated();
    expect(values("B1", "C1", "D1")).toEqual([5, 5, 5]);
  });

  test("another change of the argument counts; the answer to the first call does not", async () => {
    edit("A1", "1");
    edit("B1", "=TEST.LATER(A1)");
    edit("A1", "2");
    await opened.page.calculated();
    expect(opened.value("B1")).toBe(20);
  });

  test("a formula that is overwritten is not waited for, and stays overwritten", async () => {
    edit("B1", "=TEST.LATER(1)");
    edit("B1", "mine");
    await opened.page.calculated();
    await opened.enter({ C1: "=TEST.LATER(2)" });
    expect(values("B1", "C1")).toEqual(["mine", 20]);
  });

  test("a sheet may be renamed, added or deleted", async () => {
    const second = opened.workbook.addSheet("Second");
    second.setFormula(0, 0, "=TEST.LATER(Sheet1!A1)");
    edit("A1", "3");
    edit("B1", "=Second!A1+TEST.LATER(1)");
    await opened.excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.getItem("Second").name = "Other name";
      worksheets.add("Third");
      await context.sync();
    });
    await opened.page.calculated();
    expect(opened.value("B1")).toBe(40);
    edit("A1", "4");
    opened.workbook.removeSheet(second);
    await opened.enter({ C1: "=TEST.LATER(6)" });
    expect(values("B1", "C1")).toEqual(["#REF!", 60]);
  });
});

test("random numbers and the time stay the same from wave to wave, so that waiting ends", async () => {
  await opened.enter({ B1: "=TEST.LATER(TEST.LATER(RAND()))+TEST.LATER(NOW())*0+RAND()*0" });
  expect(opened.value("B1")).toBeGreaterThanOrEqual(0);
  expect(callIds()).toEqual(["LATER", "LATER", "LATER"]);
});

test("a circle through a custom function shows 0 and is not waited for", async () => {
  await opened.enter({ A1: "=B1+1", B1: "=TEST.ADD(A1,1)" });
  expect(values("A1", "B1")).toEqual([0, 0]);
});

test("names and LET lead to custom functions as to others", async () => {
  opened.workbook.addName("Doubled", "=TEST.ADD(Sheet1!$A$1,Sheet1!$A$1)");
  await opened.enter({ A1: "4", B1: "=Doubled+1", B2: "=LET(x,TEST.LATER(A1),x+x)" });
  expect(values("B1", "B2")).toEqual([9, 80]);
  await opened.enter({ A1: "5" });
  expect(values("B1", "B2")).toEqual([11, 100]);
});

test("with manual calculation functions are called when calculation is asked for", async () => {
  await opened.enter({ A1: "1", B1: "=TEST.LATER(A1)" });
  opened.workbook.setCalculationMode("Manual");
  opened.takeCalls();
  await opened.enter({ A1: "2" });
  expect(opened.value("B1")).toBe(10);
  await opened.excel.run(async (context) => {
    context.workbook.application.calculate("Recalculate");
    await context.sync();
  });
  await opened.page.calculated();
  expect(opened.value("B1")).toBe(20);
});

test("a saved workbook opens with the values, which stay until an argument changes", async () => {
  await opened.enter({ A1: "1", B1: "=TEST.LATER(A1)", C1: "=TEST.TOTALS(A1:B1)" });
  const reopened = await openFunctionsPage({
    workbook: openWorkbook(saveWorkbook(opened.workbook)),
  });
  await reopened.page.calculated();
  expect(["B1", "C1", "D1"].map((address) => reopened.value(address))).toEqual([10, 1, 10]);
  expect(reopened.takeCalls()).toEqual([]);
  await reopened.enter({ A1: "2" });
  expect(["B1", "C1", "D1"].map((address) => reopened.value(address))).toEqual([20, 2, 20]);
  reopened.close();
});
