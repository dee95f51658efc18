import { type FunctionsPage, metadata, openFunctionsPage } from "./functionsPage";

let opened: FunctionsPage;
beforeEach(async () => {
  opened = await openFunctionsPage();
});
afterEach(() => opened.close());

/** The parameters of the only call. */
function parametersOfCall(): readonly unknown[] {
  const calls = opened.takeCalls();
  expect(calls).toHaveLength(1);
  return calls[0]?.parameters ?? [];
}

describe("a call", () => {
  test("within a formula, with a cell, a literal and a native function around it", async () => {
    await opened.enter({ A1: "2", B1: "=ROUND(TEST.ADD(A1,0.16),1)" });
    expect(opened.value("B1")).toBe(2.2);
    expect(opened.takeCalls()).toEqual([
      { id: "ADD", parameters: [2, 0.16], address: "Sheet1!B1" },
    ]);
  });

  test("is found whatever the case of its name, as Excel finds functions", async () => {
    await opened.enter({ B1: "=test.add(1,2)" });
    expect(opened.value("B1")).toBe(3);
  });

  test("is found by the name that Excel stores in files", async () => {
    await opened.enter({ B1: "=_xldudf_TEST_ADD(1,2)", B2: "=_xldudf_TEST_NOSUCH(1)" });
    expect([opened.value("B1"), opened.value("B2")]).toEqual([3, "#NAME?"]);
  });

  test("of another sheet's cell says where it stands", async () => {
    opened.workbook.addSheet("Own cells").setFormula(1, 2, "=TEST.SHOW(Sheet1!A1)");
    await opened.enter({ A1: "5" });
    expect(opened.takeCalls()).toMatchObject([{ parameters: [5], address: "'Own cells'!C2" }]);
  });

  test("with too few or too many arguments is #VALUE! and none", async () => {
    await opened.enter({ B1: "=TEST.ADD(1)", B2: "=TEST.ADD(1,2,3)" });
    expect([opened.value("B1"), opened.value("B2")]).toEqual(["#VALUE!", "#VALUE!"]);
    expect(opened.takeCalls()).toEqual([]);
  });

  test("of a name the add-in does not have is #NAME?", async () => {
    await opened.enter({ B1: "=TEST.NOSUCH(1)" });
    expect(opened.value("B1")).toBe("#NAME?");
  });
});

describe("arguments", () => {
  test("a range is a block of its cells' values, empty cells null", async () => {
    await opened.enter({ A1: "1", B1: "text", A2: "TRUE", D1: "=TEST.SHOWALL(A1:B3)" });
    opened.takeCalls();
    await opened.enter({ A3: "1 Jan 2021" });
    expect(parametersOfCall()).toEqual([
      [
        [1, "text"],
        [true, null],
        [44197, null],
      ],
    ]);
  });

  test("a single cell, a literal and an array constant are blocks too", async () => {
    await opened.enter({ A1: "7", D1: "=TEST.SHOWALL(A1)" });
    expect(parametersOfCall()).toEqual([[[7]]]);
    await opened.enter({ D2: "=TEST.SHOWALL(8)" });
    expect(parametersOfCall()).toEqual([[[8]]]);
    await opened.enter({ D3: "=TEST.SHOWALL({1,2;3,4})" });
    expect(parametersOfCall()).toEqual([
      [
        [1, 2],
        [3, 4],
      ],
    ]);
  });

  test("an argument left out is null, at the end and in between", async () => {
    await opened.enter({ D1: '=TEST.JOIN("a")' });
    expect(parametersOfCall()).toEqual(["a", null, null]);
    await opened.enter({ D2: '=TEST.JOIN("a",,TRUE)' });
    expect(parametersOfCall()).toEqual(["a", null, true]);
  });

  test("are turned into the type the function asks for", async () => {
    await opened.enter({ A1: "12", D1: '=TEST.JOIN(A1,"3",1)' });
    expect(parametersOfCall()).toEqual(["12", 3, true]);
  });

  test("text where a number is wanted is #VALUE! and no call", async () => {
    await opened.enter({ D1: '=TEST.ADD("three",1)' });
    expect(opened.value("D1")).toBe("#VALUE!");
    expect(opened.takeCalls()).toEqual([]);
  });

  test("a range where one value is wanted: a call for each cell, and the results spill", async () => {
    await opened.enter({ A1: "1", A2: "2", B1: "10", C1: "20", E1: "=TEST.ADD(A1:A2,B1:C1)" });
    opened.takeCalls();
    opened.takeMessageCount();
    await opened.enter({ A2: "3" });
    expect(["E1", "F1", "E2", "F2"].map((address) => opened.value(address))).toEqual([
      11, 21, 13, 23,
    ]);
    expect(opened.takeCalls().map(({ parameters }) => parameters)).toEqual([
      [1, 10],
      [1, 20],
      [3, 10],
      [3, 20],
    ]);
    expect(opened.takeMessageCount()).toBe(1);
  });

  test("error cells arrive as the client's errors where the metadata says so", async () => {
    await opened.enter({ A1: "=1/0", A2: "=NA()", D1: "=TEST.SHOWALL(A1:A3)" });
    const [values] = parametersOfCall() as [[{ code: string }[], { code: string }[], [null]]];
    expect(values[0]?.[0]?.code).toBe("#DIV/0!");
    expect(values[1]?.[0]?.code).toBe("#N/A");
    expect(values[2]).toEqual([null]);
  });

  test("an error where a number is wanted is the result, whatever the metadata says", async () => {
    await opened.enter({ D1: "=TEST.ADD(NA(),1)" });
    expect(opened.value("D1")).toBe("#N/A");
    expect(opened.takeCalls()).toEqual([]);
  });
});

describe("other hosts", () => {
  test("without allowErrorForDataTypeAny an error cell is the result and there is no call", async () => {
    const without = await openFunctionsPage({ metadata: { functions: metadata.functions } });
    await without.enter({ A1: "1", A2: "=1/0", D1: "=TEST.SHOWALL(A1:A2)" });
    expect(without.value("D1")).toBe("#DIV/0!");
    expect(without.takeCalls()).toEqual([]);
    without.close();
  });

  test("by a switch an empty cell is 0, an argument left out still null", async () => {
    const desktop = await openFunctionsPage({ emptyCells: 0 });
    await desktop.enter({ A1: "1", D1: "=TEST.SHOWALL(A1:B1)", D2: "=TEST.JOIN(B1,B1)" });
    expect(desktop.takeCalls().map(({ parameters }) => parameters)).toEqual([
      [[[1, 0]]],
      ["", 0, null],
    ]);
    desktop.close();
  });

  test.each([
    ["an option", { options: { stream: true }, parameters: [] }, '"stream" is not simulated'],
    ["a type", { parameters: [{ name: "p", type: "date" }] }, '"date" is not simulated'],
    [
      "a repeating parameter",
      { parameters: [{ name: "p", type: "any", repeating: true }] },
      "a repeating parameter is not simulated",
    ],
  ])("%s that is not simulated is refused from the start", async (_what, described, message) => {
    const functions = [{ id: "ODD", name: "ODD", ...described }];
    await expect(openFunctionsPage({ metadata: { functions } })).rejects.toThrow(message);
  });
});
