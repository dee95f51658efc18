import { join } from "node:path";
import type { CustomFunctionsMetadata } from "../../../excel-host/formulas/custom/descriptions";
import { parseArea } from "../../../excel-host/model/addresses";
import { CellError, type Scalar, type WorkbookModel } from "../../../excel-host/model/types";
import { newWorkbook } from "../../../excel-host/package/open";
import { type HeadlessExcel, openHeadless } from "../../../excel-host/run/headless";

const any = { type: "any" };
const block = { type: "any", dimensionality: "matrix" };
const number = { type: "number" };
const text = { type: "string" };

const described = (id: string, ...parameters: { type: string; optional?: boolean }[]) => ({
  id,
  name: id,
  parameters: parameters.map((parameter, index) => ({ name: `p${index}`, ...parameter })),
});

/** What the page's functions.js registers, and one function that it does not. */
export const metadata: CustomFunctionsMetadata = {
  allowErrorForDataTypeAny: true,
  functions: [
    described("ADD", number, number),
    described("SHOW", any),
    described("SHOWALL", block),
    described("JOIN", text, { ...number, optional: true }, { type: "boolean", optional: true }),
    described("TOTALS", block),
    described("LATER", number),
    described("FAIL", text, { ...text, optional: true }),
    described("REJECT", text),
    described("BREAK"),
    described("MIXED"),
    described("GIVE", text),
    described("SPLIT", number),
    described("MISSINGCODE"),
  ],
};

interface PageCall {
  readonly id: string;
  readonly parameters: readonly unknown[];
  readonly address: string;
}

export interface FunctionsPage {
  readonly workbook: WorkbookModel;
  readonly page: HeadlessExcel;
  readonly excel: typeof Excel;
  /** The calls that reached the page since the last time this was asked. */
  takeCalls(): PageCall[];
  /** How many messages the host called functions by since the last time this was asked. */
  takeMessageCount(): number;
  /** Types into cells of the first sheet, one after the other, and waits for the functions. */
  enter(cells: Readonly<Record<string, string>>): Promise<void>;
  /** A cell's value, an error as its text. */
  value(address: string): Scalar | string;
  close(): void;
}

interface SentMessage {
  readonly _actionName: string;
  readonly _data: { readonly ArrayData?: readonly (readonly [category: number])[] };
}

interface PageOptions {
  readonly workbook?: WorkbookModel;
  readonly emptyCells?: null | 0;
  readonly metadata?: CustomFunctionsMetadata;
}

/** The test page, its functions in the namespace TEST. */
export async function openFunctionsPage(options: PageOptions = {}): Promise<FunctionsPage> {
  const workbook = options.workbook ?? newWorkbook();
  const page = await openHeadless({
    workbook,
    pageDirectory: join(__dirname, "page"),
    customFunctions: {
      namespace: "TEST",
      metadata: options.metadata ?? metadata,
      emptyCells: options.emptyCells ?? null,
    },
  });
  const window = page.window as unknown as { Excel: typeof Excel; calls: PageCall[] };
  let messages = 0;
  page.window.addEventListener("message", ({ data }: { data: unknown }) => {
    const { _actionName, _data } = JSON.parse(String(data)) as SentMessage;
    if (_actionName !== "richApiMessage") return;
    if (_data.ArrayData?.some(([category]) => category === 1)) messages += 1;
  });
  const [sheet] = workbook.sheets;
  if (!sheet) throw new Error("A workbook has a sheet.");
  return {
    workbook,
    page,
    excel: window.Excel,
    takeCalls: () => window.calls.splice(0).map((call) => structuredCopy(call)),
    takeMessageCount() {
      const count = messages;
      messages = 0;
      return count;
    },
    async enter(cells) {
      for (const [address, input] of Object.entries(cells)) page.edit(sheet.name, address, input);
      await page.calculated();
    },
    value(address) {
      const area = parseArea(address);
      if (!area) throw new Error(`${address} is no address`);
      const value = sheet.value(area.row, area.column);
      return value instanceof CellError ? value.text : value;
    },
    close: () => page.close(),
  };
}

/** Objects of the page's window as objects of the test's. */
function structuredCopy<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}
