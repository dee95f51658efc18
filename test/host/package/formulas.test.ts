/** Formulas as Excel shows them and as a file has them. */
import fc from "fast-check";
import { shownFormula, storedFormula } from "../../../excel-host/package/fileFormula";
import {
  FUNCTIONS_AS_ARGUMENTS,
  FUTURE_FUNCTIONS,
  WORKSHEET_PREFIXED_FUNCTIONS,
} from "../../../excel-host/package/formulaForms";
import { formulaTree } from "../../../excel-host/package/formulaTree";
import { functionTable } from "../../../excel-host/formulas/functions/table";
import { createCalculation } from "../../../excel-host/formulas/recalculate";
import { newWorkbook, openWorkbook } from "../../../excel-host/package/open";
import { saveWorkbook } from "../../../excel-host/package/save";
import { fixture, fixturePart, partsOf } from "./fixture";

const OURS = ["MSG.RATE", "MSG.TOPQUARTILE", "MSG.A_B.C"];
const place = { customFunctions: new Set(OURS) };

describe("each form", () => {
  it.each([
    ["XLOOKUP(1,A:A,B:B)", "_xlfn.XLOOKUP(1,A:A,B:B)"],
    ["SORT(FILTER(A1:A3,B1:B3))", "_xlfn._xlws.SORT(_xlfn._xlws.FILTER(A1:A3,B1:B3))"],
    ["SUM(D1#)", "SUM(_xlfn.ANCHORARRAY(D1))"],
    ["SUM('My Notes'!$D$1#,Revenue#)", undefined],
    ["SUM(Revenue#)", "SUM(_xlfn.ANCHORARRAY(Revenue))"],
    ["@A1:A10", "_xlfn.SINGLE(A1:A10)"],
    ["1+@INDEX(A1:A3,2)*2", "1+_xlfn.SINGLE(INDEX(A1:A3,2))*2"],
    ["@(A1:A3+1)", "_xlfn.SINGLE(A1:A3+1)"],
    ["@'My Notes'!A:A", "_xlfn.SINGLE('My Notes'!A:A)"],
    ["LET(x,1,y,x+1,x*y)", "_xlfn.LET(_xlpm.x,1,_xlpm.y,_xlpm.x+1,_xlpm.x*_xlpm.y)"],
    ["LET(x,x,x)+x", "_xlfn.LET(_xlpm.x,x,_xlpm.x)+x"],
    ["LET(f,LAMBDA(v,v+1),f(2))", "_xlfn.LET(_xlpm.f,_xlfn.LAMBDA(_xlpm.v,_xlpm.v+1),_xlpm.f(2))"],
    [
      "LAMBDA(x,[y],IF(ISOMITTED(y),x,x+y))(1)",
      "_xlfn.LAMBDA(_xlpm.x,_xlop.y,IF(_xlfn.ISOMITTED(_xlpm.y),_xlpm.x,_xlpm.x+_xlpm.y))(1)",
    ],
    ["BYROW(A1:B2,SUM)", "_xlfn.BYROW(A1:B2,_xleta.SUM)"],
    ["GROUPBY(A1:A3,B1:B3,SUM,,0)", "_xlfn.GROUPBY(A1:A3,B1:B3,_xleta.SUM,,0)"],
    ["MSG.RATE(A1,B1)", "_xldudf_MSG_RATE(A1,B1)"],
    ["MSG.A_B.C(A1)", "_xldudf_MSG_A_B_C(A1)"],
    ["ECMA.CEILING(A1,1)", "ECMA.CEILING(A1,1)"],
    ['"LET(x,1,x)#@"&A1#', '"LET(x,1,x)#@"&_xlfn.ANCHORARRAY(A1)'],
    ["Sheet1!#REF!+SUM(#REF!)", "Sheet1!#REF!+SUM(#REF!)"],
  ])("%s", (shown, stored) => {
    const form = storedFormula(`=${shown}`, place);
    if (stored !== undefined) expect(form).toBe(stored);
    expect(shownFormula(form, place)).toBe(`=${shown}`);
  });

  it.each([
    "_xlfn.NEWERTHANTHIS(A1)",
    "_xldudf_OTHER_ADDIN(A1)",
    "_xlfn._TRO_TRAILING(A1:B9)",
    "_xll.BDH(A1)",
    "_xludf.UNKNOWN(A1)",
    "_xlfn.MAP(A1:A3,_xleta.LEN)",
    "_xlfn.SINGLE((A1:A3+1))",
    "_xlfn.SINGLE(A1):B3",
    "_xlfn.xlookup(1,A:A,B:B)",
  ])("what Excel would show as it is, or what would not come back, stays: %s", (stored) => {
    const shown = shownFormula(stored, place);
    expect(storedFormula(shown, place)).toBe(stored);
  });
});

/** Names of all functions: those of the host, those that came later, the add-in's. */
const NAMES = [
  ...new Set([
    ...functionTable.keys(),
    ...FUTURE_FUNCTIONS,
    ...WORKSHEET_PREFIXED_FUNCTIONS,
    ...OURS,
    ...["ISO.CEILING", "ECMA.CEILING", "ERROR.TYPE", "NETWORKDAYS.INTL", "OTHER.ADDIN"],
  ]),
].filter((name) => name !== "SINGLE" && name !== "ANCHORARRAY");

const reference = fc.constantFrom(
  ...["A1", "$B$2:$C$3", "A:A", "1:3", "Revenue", "'My ''Notes'!A1", "Sheet1!A1:B2"],
  ...["Forces[Value]", "A1#", "Revenue#", "#REF!", "{1,2;3,4}", '"a "" (b,"', "12.5E-3", "TRUE"],
);

const { formula } = fc.letrec<{
  formula: string;
  call: string;
  operand: string;
  parameter: string;
}>((tie) => ({
  formula: fc.oneof(
    { depthSize: "small" },
    reference,
    tie("call"),
    tie("operand"),
    tie("parameter"),
    fc
      .tuple(tie("formula"), fc.constantFrom("+", "&", "<=", "-"), tie("formula"))
      .map((p) => p.join("")),
  ),
  call: fc
    .tuple(fc.constantFrom(...NAMES), fc.array(tie("formula"), { maxLength: 3 }))
    .filter(([name]) => name !== "LET" && name !== "LAMBDA")
    .map(([name, given]) => `${name}(${given.join(",")})`),
  operand: fc
    .oneof(fc.constantFrom("A1:A3", "Revenue", "Forces[Value]", "A1#"), tie("call"))
    .map((text) => `@${text}`),
  parameter: fc
    .tuple(fc.constantFrom("x", "Rate_1", "z.y"), tie("formula"), tie("formula"), fc.boolean())
    .map(([name, value, body, isLet]) =>
      isLet
        ? `LET(${name},${value},${body}+${name}*${name}(1))`
        : `LAMBDA(${name},[opt],${body}+${name}-opt)(${value},2)`,
    ),
}));

it("what is shown is stored and shown again the same, over all function names", () => {
  for (const name of NAMES) {
    const shown = `=1+${name}(A1,B2)`;
    expect(shownFormula(storedFormula(shown, place), place)).toBe(shown);
  }
  fc.assert(
    fc.property(formula, (text) => {
      const stored = storedFormula(`=${text}`, place);
      expect(shownFormula(stored, place)).toBe(`=${text}`);
      expect(storedFormula(shownFormula(stored, place), place)).toBe(stored);
    }),
    { numRuns: 2000 },
  );
});

it("what a file stores comes back as it was, whatever it is", () => {
  const piece = fc.constantFrom(
    ...["_xlfn.", "_xlws.", "_xlpm.", "_xlop.", "_xleta.", "_xldudf_MSG_RATE", "SINGLE", "LET"],
    ...["SORT", "LAMBDA", "SUM", "ANCHORARRAY", "(", ")", ",", "x", "A1", ":", "#", "@", "!", " "],
    ...["[y]", "[[#This Row],[a]]", '"', "'", "{", "}", "Forces", "+", "#REF!", "1"],
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
      const stored = pieces.join("");
      const shown = shownFormula(stored, place);
      // Without a stored form there is nothing to come back from: "A1#" is no file's.
      if (/_xl|\[#/i.test(stored))
        expect(shown === `=${stored}` ? stored : storedFormula(shown, place)).toBe(stored);
      else expect(shown).toBe(`=${stored}`);
    }),
    { numRuns: 3000 },
  );
});

it("a formula of thousands of brackets or none is left alone rather than read for ever", () => {
  const deep = `${"(".repeat(20_000)}1${")".repeat(20_000)}`;
  expect(formulaTree(deep)).toBeUndefined();
  expect(storedFormula(`=${deep}`)).toBe(deep);
  expect(storedFormula(`=${"A1#+".repeat(5000)}1`)).toMatch(
    /^(_xlfn\.ANCHORARRAY\(A1\)\+){5000}1$/,
  );
  expect(FUNCTIONS_AS_ARGUMENTS.size).toBeGreaterThan(10);
});

describe("in a workbook", () => {
  const stored = [
    "_xlfn.LET(_xlpm.x,Figures!B2,_xlpm.x+1)",
    "_xlfn.SINGLE(Figures!B2:B3)",
    "_xldudf_MSG_RATE(Figures!B2,Figures!B3)",
    "_xldudf_OTHER_ADDIN(Figures!B2)",
    "_xlfn.NEWERTHANTHIS(Figures!B2)",
    "_xlfn.GROUPBY(Figures!A2:A3,Figures!B2:B3,_xleta.SUM)",
  ];
  const cells = stored
    .map((text, row) => `<row r="${row + 1}"><c r="A${row + 1}"><f>${text}</f><v>1</v></c></row>`)
    .join("");
  const metadata = {
    functions: [{ id: "RATE", name: "RATE", parameters: [{ name: "a" }, { name: "b" }] }],
  };

  it("renaming a sheet changes the sheet's name in Excel's own formulas, and nothing else", () => {
    const part = fixturePart("xl/worksheets/sheet3.xml").replace(
      /<sheetData>.*<\/sheetData><sheetProtection[^>]*>/,
      `<sheetData>${cells}</sheetData>`,
    );
    const workbook = openWorkbook(fixture({ "xl/worksheets/sheet3.xml": part }));
    createCalculation(workbook, { customFunctions: { namespace: "Msg", metadata } });
    expect(workbook.sheets[1]!.formula(2, 0)).toBe("=MSG.RATE(Figures!B2,Figures!B3)");
    workbook.sheetByName("Figures")!.name = "New Name";
    const saved = partsOf(saveWorkbook(workbook))["xl/worksheets/sheet3.xml"]!;
    const formulas = [...saved.matchAll(/<f[^>]*>([^<]*)<\/f>/g)].map(([, text]) => text);
    expect(formulas).toEqual(stored.map((text) => text.replaceAll("Figures!", "'New Name'!")));
  });

  it("a call of the add-in's function is written as Excel writes one, and read with the add-in there or not", () => {
    const workbook = newWorkbook();
    createCalculation(workbook, { customFunctions: { namespace: "MSG", metadata } });
    workbook.sheets[0]!.setFormula(0, 0, "=msg.rate(B1,2)");
    const bytes = saveWorkbook(workbook);
    expect(partsOf(bytes)["xl/worksheets/sheet1.xml"]).toMatch(
      /<c r="A1" cm="1"><f t="array" ref="A1">_xldudf_MSG_RATE\(B1,2\)<\/f>/,
    );
    expect(openWorkbook(bytes).sheets[0]!.formula(0, 0)).toBe("=_xldudf_MSG_RATE(B1,2)");
    const again = openWorkbook(bytes);
    createCalculation(again, { customFunctions: { namespace: "MSG", metadata } });
    expect(again.sheets[0]!.formula(0, 0)).toBe("=MSG.RATE(B1,2)");
  });
});
