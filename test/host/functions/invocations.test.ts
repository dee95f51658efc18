import { type FunctionsPage, openFunctionsPage } from "./functionsPage";

let opened: FunctionsPage;
beforeAll(async () => {
  opened = await openFunctionsPage();
});
afterAll(() => opened.close());

test("a custom function within a formula, with a range, a literal and a native function around it", async () => {
  await opened.enter({ A1: "2", B1: "=ROUND(TEST.ADD(A1,0.16),1)" });
  expect(opened.value("B1")).toBe(2.2);
  expect(opened.takeCalls()).toEqual([{ id: "ADD", parameters: [2, 0.16], address: "Sheet1!B1" }]);
});
