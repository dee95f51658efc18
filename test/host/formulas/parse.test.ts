import { parseFormula } from "../../../excel-host/formulas/parse";
import { FormulaSyntaxError } from "../../../excel-host/formulas/syntax";

describe("what Excel refuses", () => {
  it.each([
    ["=", 0],
    ["=1+", 2],
    ["=SUM(1", 5],
    ["=(1", 2],
    ["=1)", 1],
    ['="abc', 0],
    ["={1,2;3}", 7],
    ["={A1}", 1],
    ["=1 2", 2],
    ["=Table[Column", 5],
    ["=A1 & * 2", 5],
  ])("%s is refused at %d", (formula, position) => {
    let refusal: unknown;
    try {
      parseFormula(formula);
    } catch (error) {
      refusal = error;
    }
    expect(refusal).toBeInstanceOf(FormulaSyntaxError);
    expect((refusal as FormulaSyntaxError).position).toBe(position);
  });
});

describe("how texts are read", () => {
  it("strips the prefixes that files write before functions' names", () => {
    for (const text of ["=_xlfn.RANK.EQ(1,A1)", "=_xlfn._xlws.RANK.EQ(1,A1)", "=rank.eq(1,A1)"]) {
      expect(parseFormula(text)).toMatchObject({ kind: "call", name: "RANK.EQ" });
    }
    expect(parseFormula("=_xll.MSG.RATE(A1,B1)")).toMatchObject({ name: "MSG.RATE" });
  });

  it("tells functions, names and addresses that look alike apart", () => {
    expect(parseFormula("=LOG10(5)")).toMatchObject({ kind: "call", name: "LOG10" });
    expect(parseFormula("=LOG10")).toMatchObject({ kind: "area" });
    expect(parseFormula("=XFE1")).toMatchObject({ kind: "name", name: "XFE1" });
    expect(parseFormula("=A1048577")).toMatchObject({ kind: "name" });
    expect(parseFormula("=Rate_1")).toMatchObject({ kind: "name", name: "Rate_1" });
    expect(parseFormula("=TRUE")).toMatchObject({ kind: "literal", value: true });
  });

  it("reads sheets, quoted and plain, and other workbooks as what is not followed", () => {
    expect(parseFormula("='It''s'!$B$2")).toMatchObject({ kind: "area", sheet: "It's" });
    expect(parseFormula("=Data!Local")).toMatchObject({ kind: "name", sheet: "Data" });
    expect(parseFormula("=[1]Data!A1")).toMatchObject({ kind: "unsupported" });
    expect(parseFormula("='[Book 2.xlsx]Data'!A1")).toMatchObject({ kind: "unsupported" });
    expect(parseFormula("=Jan:Mar!A1")).toMatchObject({ kind: "unsupported" });
    expect(parseFormula("=Data!#REF!")).toMatchObject({ kind: "literal" });
  });

  it.each([
    ["=T[Col]", { table: "T", rows: [], columns: ["Col", "Col"] }],
    ["=T[[#Headers],[A]:[B c]]", { table: "T", rows: ["#Headers"], columns: ["A", "B c"] }],
    ["=T[@Col]", { table: "T", rows: ["#This Row"], columns: ["Col", "Col"] }],
    ["=[@[Two words]]", { rows: ["#This Row"], columns: ["Two words", "Two words"] }],
    ["=T[[#This Row],[Col]]", { rows: ["#This Row"], columns: ["Col", "Col"] }],
    ["=T[#All]", { rows: ["#All"] }],
    ["=T[[#All],[#Totals]]", { rows: ["#All", "#Totals"] }],
    ["=T['[x'] '#1]", { columns: ["[x] #1", "[x] #1"] }],
  ])("%s", (formula, parts) => {
    expect(parseFormula(formula)).toMatchObject({ kind: "table", ...parts });
  });
});
