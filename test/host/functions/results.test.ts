import { type FunctionsPage, openFunctionsPage } from "./functionsPage";

let opened: FunctionsPage;
beforeEach(async () => {
  opened = await openFunctionsPage();
});
afterEach(() => opened.close());

const values = (...addresses: string[]) => addresses.map((address) => opened.value(address));
const messages = (address: string) => opened.page.errorMessages("Sheet1", address);

test("a promise's value is the result", async () => {
  await opened.enter({ B1: "=TEST.LATER(4)+1" });
  expect(opened.value("B1")).toBe(41);
});

test.each([
  ["#N/A", "There is no figure."],
  ["#VALUE!", "better is lower or higher."],
  ["#DIV/0!", ""],
  ["#NUM!", ""],
  ["#NULL!", ""],
])("a thrown %s is the cell's error, its message kept", async (code, message) => {
  await opened.enter({ B1: `=TEST.FAIL("${code}","${message}")` });
  expect(opened.value("B1")).toBe(code);
  if (message !== "") expect(messages("B1")).toEqual([message]);
});

test("an error a promise was rejected with is the cell's error", async () => {
  await opened.enter({
    B1: '=IFNA(TEST.REJECT("Too late"),"none")',
    B2: '=TEST.REJECT("Too late")',
  });
  expect(values("B1", "B2")).toEqual(["none", "#N/A"]);
  expect(messages("B2")).toEqual(["Too late"]);
});

test("a fault of the function is #VALUE!", async () => {
  await opened.enter({ B1: "=TEST.BREAK()" });
  expect(opened.value("B1")).toBe("#VALUE!");
});

test("an infinite number is #NUM!", async () => {
  await opened.enter({ B1: "=TEST.SPLIT(1)" });
  expect(opened.value("B1")).toBe("#NUM!");
});

test("a described function that the page has no code for is #VALUE!", async () => {
  await opened.enter({ B1: "=TEST.MISSINGCODE()" });
  expect(opened.value("B1")).toBe("#VALUE!");
});

test("nothing shows as 0, alone and in a block, and nothing of a message stays", async () => {
  await opened.enter({ B1: '=TEST.FAIL("#N/A","Gone.")' });
  await opened.enter({ B1: '=TEST.GIVE("null")', B2: '=TEST.GIVE("[[1,null]]")' });
  expect(values("B1", "B2", "C2")).toEqual([0, 1, 0]);
  expect(messages("B1")).toEqual([]);
});

test.each(["[[1,2],[3]]", "[1,2]", "[]", '{"type":"Entity"}'])(
  "%s is neither a value nor rows of equal length: #VALUE!, and the reason kept",
  async (json) => {
    await opened.enter({ A1: `'${json}`, B1: "=TEST.GIVE(A1)" });
    expect(opened.value("B1")).toBe("#VALUE!");
    expect(messages("B1")).toHaveLength(1);
  },
);

test("errors within a block spill with it, and say why", async () => {
  await opened.enter({ B1: "=TEST.MIXED()" });
  expect(values("B1", "C1", "B2", "C2")).toEqual([1, "#N/A", "text", "#DIV/0!"]);
  expect(messages("B1")[0]).toBe("No figure.");
});

test("a block is an array for the functions around it", async () => {
  await opened.enter({ A1: "1", A2: "2", B1: "3", B2: "4", D1: "=SUM(TEST.TOTALS(A1:B2)*2)" });
  expect(opened.value("D1")).toBe(20);
});

describe("spilling", () => {
  beforeEach(async () => {
    await opened.enter({ A1: "1", B1: "2", A2: "3", B2: "4" });
  });

  test("is seen by what reads the spilled cells, also cells that were empty before", async () => {
    await opened.enter({ F1: "=SUM(D1:E1)", D1: "=TEST.TOTALS(A1:B2)" });
    expect(values("D1", "E1", "F1")).toEqual([4, 6, 10]);
    await opened.enter({ G1: "=SUM(D1#)" });
    expect(opened.value("G1")).toBe(10);
    opened.page.edit("Sheet1", "A1", "11");
    expect(values("D1", "E1", "G1")).toEqual(["#BUSY!", null, "#BUSY!"]);
    await opened.page.calculated();
    expect(values("D1", "E1", "G1")).toEqual([14, 6, 20]);
  });

  test("is #SPILL! when a cell is in the way, and goes on when it is cleared", async () => {
    await opened.enter({ E1: "mine", D1: "=TEST.TOTALS(A1:B2)" });
    expect(values("D1", "E1")).toEqual(["#SPILL!", "mine"]);
    await opened.enter({ E1: "" });
    expect(values("D1", "E1")).toEqual([4, 6]);
  });

  test("of a smaller block empties the cells it leaves", async () => {
    await opened.enter({ A5: "'[[1,2,3]]", D1: "=TEST.GIVE(A5)", H1: "=COUNT(D1:F1)" });
    expect(values("D1", "E1", "F1", "H1")).toEqual([1, 2, 3, 3]);
    await opened.enter({ A5: "'[[9]]" });
    expect(values("D1", "E1", "F1", "H1")).toEqual([9, null, null, 1]);
  });
});
