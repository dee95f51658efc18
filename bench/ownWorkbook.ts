/** A workbook with many indicators and rows of words beside its measures, or the same without them. */
import type { Scalar, WorkbookModel } from "../excel-host/model/types";
import { MEASURES, smallWorkbook, TWO_SOURCES } from "../test/e2e/smallWorkbook";
import { addTable, putRows, sheetNamed, type Row } from "../test/e2e/workbooks";
import { monthName, monthNumber } from "../src/msg/basics/period";

export interface OwnSize {
  readonly indicators: number;
  readonly narrative: number;
}

const MONTHS = 36;
const LAST = monthNumber(2021, 3);
const COMMITMENTS = 20;

const nameOf = (at: number): string => `Calls of kind ${at + 1}`;
const figureOf = (at: number, month: number): number => 300 + ((at * 37 + month * 101) % 997);

/** @param size none: the same comparison without any of its own figures */
export function ownWorkbook(size: OwnSize | undefined): WorkbookModel {
  const settings: Row[] = [
    ["Setting", "Value"],
    ["Home force", "Ashshire"],
    ["Update", "March 2021"],
    ...(size ? [["Quarter", "Q4 2020/21"]] : []),
  ];
  const own: Row[] = size ? [["Own", "Own", "wide series", "", "Month", "", "", ""]] : [];
  const workbook = smallWorkbook({
    settings,
    measures: MEASURES,
    sources: [...TWO_SOURCES, ...own],
  });
  if (size) addOwn(workbook, size);
  return workbook;
}

function addOwn(workbook: WorkbookModel, { indicators, narrative }: OwnSize): void {
  const names = Array.from({ length: indicators }, (_, at) => nameOf(at));
  const months = Array.from({ length: MONTHS }, (_, at) => LAST - MONTHS + 1 + at);
  putRows(workbook.addSheet("Own"), [
    ["Month", ...names],
    ...months.map((month): Scalar[] => [
      monthName(month),
      ...names.map((_, at) => figureOf(at, month)),
    ]),
  ]);
  const setup = sheetNamed(workbook, "MSG Setup");
  const keyOf = (at: number): string => `C${1 + (at % COMMITMENTS)}`;
  addTable(setup, "MsgPriorities", [
    ["Priority", "Commitment", "Key"],
    ...Array.from({ length: COMMITMENTS }, (_, at): Row => {
      return [`Priority ${1 + (at % 5)}`, `answer calls of kind ${at + 1}`, keyOf(at)];
    }),
  ]);
  addTable(setup, "MsgIndicators", [
    ["Indicator", "Commitment", "Series", "Noun"],
    ...names.map((name, at): Row => [name, keyOf(at), name, "calls"]),
  ]);
  addTable(setup, "MsgNarrative", [
    ["Update", "Commitment", "Text"],
    ...Array.from({ length: narrative }, (_, at): Row => {
      const name = nameOf(at % indicators);
      return [
        "March 2021",
        keyOf(at),
        `{${name}} calls this quarter, {${name}: per day} a day: {${name}: change} on the quarter before and {${name}: change last year} on the same quarter last year.`,
      ];
    }),
  ]);
}
