import { openTestPage } from "./testPage";

test("the unmodified client starts, writes and reads a range", async () => {
  const { excel, close } = await openTestPage();
  const read = await excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1:B2");
    range.values = [
      [1, "two"],
      [true, ""],
    ];
    range.load("values,address");
    await context.sync();
    return { values: range.values, address: range.address };
  });
  expect(read).toEqual({
    values: [
      [1, "two"],
      [true, ""],
    ],
    address: "Sheet1!A1:B2",
  });
  close();
});
