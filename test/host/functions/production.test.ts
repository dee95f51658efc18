/** The table of cases as formulas in cells: the built add-in answers through the stand-in host. */
import { parseArea } from "../../../excel-host/model/addresses";
import { errorNamed } from "../../../excel-host/model/cellErrors";
import { CellError, type Scalar, type SheetModel } from "../../../excel-host/model/types";
import { newWorkbook } from "../../../excel-host/package/open";
import { addInFunctions } from "../../../excel-host/run/addInFunctions";
import { type HeadlessExcel, openHeadless } from "../../../excel-host/run/headless";
import { BUILT, builtFile } from "../../builtAddIn";
import { CASES, type Case } from "../../functions/cases";

/** Right of and below every cell of the table. */
const PLACE = { address: "AA101", row: 100, column: 26 };

describe("the built add-in's functions in cells", () => {
  let page: HeadlessExcel;
  const sheets: SheetModel[] = [];

  beforeAll(async () => {
    const workbook = newWorkbook();
    for (const each of CASES) sheets.push(sheetFor(each, workbook.addSheet()));
    page = await openHeadless({
      workbook,
      pageDirectory: BUILT,
      customFunctions: addInFunctions(builtFile("manifest.xml"), builtFile("functions.json")),
    });
    await page.calculated();
  });
  afterAll(() => page.close());

  test.each(CASES.map((each, index) => [`${each.why}: ${each.formula}`, each, index] as const))(
    "%s",
    (_, { result, says }, index) => {
      const sheet = sheets[index] as SheetModel;
      expect(shownAt(sheet)).toEqual(result);
      const messages = page.errorMessages(sheet.name, PLACE.address);
      if (says !== undefined) expect(messages.join("\n")).toContain(says);
    },
  );

  test("nothing went wrong in the page", () => {
    expect(page.errors).toEqual([]);
  });
});

function sheetFor({ cells, formula }: Case, sheet: SheetModel): SheetModel {
  for (const [address, value] of Object.entries(cells)) {
    const area = parseArea(address);
    if (!area) throw new Error(`${address} is no address.`);
    sheet.setValue(area.row, area.column, contentOf(value));
  }
  sheet.setFormula(PLACE.row, PLACE.column, formula);
  return sheet;
}

function contentOf(value: Scalar): Scalar {
  return (typeof value === "string" && errorNamed(value)) || value;
}

/** What the cell shows, or all of what it spills; an error as its text. */
function shownAt(sheet: SheetModel): unknown {
  const { row, column } = PLACE;
  const shown = (y: number, x: number) => {
    const value = sheet.value(y, x);
    return value instanceof CellError ? value.text : value;
  };
  const area = sheet.arrayFormula(row, column)?.area;
  if (!area) return shown(row, column);
  return Array.from({ length: area.rows }, (_, y) =>
    Array.from({ length: area.columns }, (_unused, x) => shown(row + y, column + x)),
  );
}
