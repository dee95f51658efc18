import fc from "fast-check";
import {
  areaAddress,
  columnLetters,
  columnOfLetters,
  parseArea,
} from "../../../excel-host/model/addresses";
import {
  formulaPieces,
  quotedSheetName,
  renameSheetInFormula,
  shiftFormula,
} from "../../../excel-host/model/formulaText";
import { shownFormula, storedFormula } from "../../../excel-host/package/fileFormula";

it("columns: letters and numbers are each other's inverse", () => {
  fc.assert(
    fc.property(fc.nat(16_383), (column) => columnOfLetters(columnLetters(column)) === column),
  );
  expect([0, 25, 26, 701, 702, 16_383].map(columnLetters)).toEqual([
    "A",
    "Z",
    "AA",
    "ZZ",
    "AAA",
    "XFD",
  ]);
});

it("areas: read back as written", () => {
  fc.assert(
    fc.property(
      fc.nat(1_000_000),
      fc.nat(16_000),
      fc.nat(40_000),
      fc.nat(300),
      (row, column, rows, columns) => {
        const area = { row, column, rows: rows + 1, columns: columns + 1 };
        const fits = row + area.rows <= 1_048_576 && column + area.columns <= 16_384;
        expect(parseArea(areaAddress(area))).toEqual(fits ? area : undefined);
      },
    ),
  );
  expect(parseArea("$C:A")).toEqual({ row: 0, column: 0, rows: 1_048_576, columns: 3 });
  expect(parseArea("2:$4")).toEqual({ row: 1, column: 0, rows: 3, columns: 16_384 });
  for (const text of ["A", "5", "A0", "XFE1", "A1:B", "A1048577", ""])
    expect(parseArea(text)).toBeUndefined();
});

it("pieces of a formula join to it again, whatever it is", () => {
  fc.assert(
    fc.property(
      fc.string(),
      (formula) =>
        formulaPieces(formula)
          .map(({ text }) => text)
          .join("") === formula,
    ),
  );
});

it.each([
  ["=A1+$B$2*C$3+$D4", "=B3+$B$2*D$3+$D6"],
  ['="A1"&A1', '="A1"&B3'],
  ["=SUM(A:A,$1:2)+LOG10(A1)", "=SUM(B:B,$1:4)+LOG10(B3)"],
  ["='A1 B1'!A1+Sheet1!A1+S1!A1", "='A1 B1'!B3+Sheet1!B3+S1!B3"],
  ["=Table1[A1]+Taxes2020+ABC_1+A1.B", "=Table1[A1]+Taxes2020+ABC_1+A1.B"],
  ["=XFD1048576", "=A2"],
])("%s copied two down and one right is %s", (formula, shifted) => {
  expect(shiftFormula(formula, 2, 1)).toBe(shifted);
});

it.each([
  ["=Data!A1+data!B2:C3", "='New one'!A1+'New one'!B2:C3", "=#REF!+#REF!"],
  ["='Data'!A1&\"Data!A1\"", "='New one'!A1&\"Data!A1\"", '=#REF!&"Data!A1"'],
  [
    "=OtherData!A1+[1]Data!A1+'[2]Data'!A1",
    "=OtherData!A1+[1]Data!A1+'[2]Data'!A1",
    "=OtherData!A1+[1]Data!A1+'[2]Data'!A1",
  ],
  ["=SUM(Data!A:A,Data!$1:$2)", "=SUM('New one'!A:A,'New one'!$1:$2)", "=SUM(#REF!,#REF!)"],
])("the sheet Data in %s", (formula, renamed, deleted) => {
  expect(renameSheetInFormula(formula, "DATA", "New one")).toBe(renamed);
  expect(renameSheetInFormula(formula, "data", undefined)).toBe(deleted);
});

it("sheet names are quoted when they have to be", () => {
  expect(
    ["Data", "My Sheet", "It's", "A1", "R1C1", "2021", "Größe", "RC"].map(quotedSheetName),
  ).toEqual(["Data", "'My Sheet'", "'It''s'", "'A1'", "'R1C1'", "'2021'", "Größe", "'RC'"]);
});

const tables = [{ name: "Results", area: { row: 0, column: 0, rows: 5, columns: 3 } }] as never;

it.each([
  ["=RANK.EQ(A1,A1:A3)+SUM(1)", "_xlfn.RANK.EQ(A1,A1:A3)+SUM(1)"],
  [
    '=IFNA(SORT(FILTER(A1:A3,A1:A3>0)),"RANK.EQ(")',
    '_xlfn.IFNA(_xlfn._xlws.SORT(_xlfn._xlws.FILTER(A1:A3,A1:A3>0)),"RANK.EQ(")',
  ],
  ["=SUM(A1#)+Data!B2#", "SUM(_xlfn.ANCHORARRAY(A1))+_xlfn.ANCHORARRAY(Data!B2)"],
  ["=[@Value]*2", "Results[[#This Row],[Value]]*2"],
  ["=[@[My Value]]*2", "Results[[#This Row],[My Value]]*2"],
  ["=SUM(Other[@[A]:[B]])", "SUM(Other[[#This Row],[A]:[B]])"],
  ["=SUM(Results[Value])", "SUM(Results[Value])"],
])("%s is stored as %s", (shown, stored) => {
  const place = { cell: { tables, row: 1, column: 1 } };
  expect(storedFormula(shown, place)).toBe(stored);
  expect(shownFormula(stored, place)).toBe(shown);
});
