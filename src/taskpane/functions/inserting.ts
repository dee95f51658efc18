/** What the view "Insert function" knows: the function chosen, its arguments, and what it gives. */
import { parseAddress, type SheetArea } from "../../workbook/names/addresses";
import type { ReadArea } from "../../workbook/excel/formulaPlaces";
import { blankCells, type BlankCells } from "./blankCells";
import { createStore } from "../store";
import type { DescribedFunction } from "./describedFunction";
import type { Attempt } from "./freezing";
import { formulaOf, isCircular, readCall, referencesOf, referenceText } from "./functionCall";
import { resultOf, type FunctionResult } from "./functionResult";

/** The workbook as inserting uses it; every promise may be refused with an error for a person. */
export interface InsertingWorkbook {
  functions(): Promise<readonly DescribedFunction[]>;
  selected(): Promise<SheetArea>;
  read(areas: readonly SheetArea[]): Promise<readonly ReadArea[]>;
  /** @param filled the cells of the result, the formula's own first */
  insert(filled: SheetArea, formula: string): Promise<void>;
}

/** What the call would give, as far as it is known. */
export type Preview =
  | { readonly kind: "none" }
  /** Why each argument cannot be used, by its name. */
  | { readonly kind: "incomplete"; readonly wrong: Readonly<Record<string, string>> }
  | { readonly kind: "computing"; readonly formula: string }
  | { readonly kind: "failed"; readonly formula: string; readonly why: string }
  | {
      readonly kind: "ready";
      readonly formula: string;
      readonly result: FunctionResult;
      readonly place: SheetArea;
      /** Cells that some versions of Excel would pass as 0. */
      readonly blanks: readonly BlankCells[];
    };

export interface InsertingState {
  readonly functions: readonly DescribedFunction[];
  /** The function's id; "" for none. */
  readonly chosen: string;
  /** What was typed, by argument; kept when another function is chosen. */
  readonly typed: Readonly<Record<string, string>>;
  /** The cell that the formula goes into, as typed. */
  readonly target: string;
  readonly preview: Preview;
  readonly busy: boolean;
  /** What was done last, in a sentence; "" for nothing. */
  readonly done: string;
}

/** The name under which the target cell stands among the arguments. */
export const TARGET = "target cell";

export interface Inserting {
  readonly state: () => InsertingState;
  readonly subscribe: (onChange: () => void) => () => void;
  /** Reads the functions, and takes the selected cell for the target. */
  readonly open: () => Promise<void>;
  readonly choose: (id: string) => void;
  /** @param name an argument, or TARGET */
  readonly type: (name: string, text: string) => void;
  /** Gives an argument, or TARGET, the selected cells. */
  readonly takeSelection: (name: string) => Promise<void>;
  readonly insert: () => Promise<void>;
}

const STARTING: InsertingState = {
  functions: [],
  chosen: "",
  typed: {},
  target: "",
  preview: { kind: "none" },
  busy: false,
  done: "",
};

/** @param later calls back after a pause in typing; replaces what waits */
export function createInserting(
  workbook: InsertingWorkbook,
  attempt: Attempt,
  later: (work: () => void) => void,
): Inserting {
  const { state, subscribe, change } = createStore(STARTING);
  let current = 0;

  const preview = async () => {
    current += 1;
    const own = current;
    const show = (shown: Preview) => {
      if (own === current) change({ preview: shown });
    };
    const chosen = state().functions.find(({ id }) => id === state().chosen);
    if (!chosen) return show({ kind: "none" });
    const target = targetOf(state().target);
    const read = readCall(chosen, state().typed, target?.sheet ?? "");
    const wrong = {
      ...("wrong" in read ? read.wrong : {}),
      ...(target ? {} : { [TARGET]: targetTrouble(state().target) }),
    };
    if ("wrong" in read || !target) return show({ kind: "incomplete", wrong });
    const { call } = read;
    const formula = formulaOf(call, target.sheet);
    show({ kind: "computing", formula });
    try {
      const references = referencesOf(call);
      const read = references.length > 0 ? await workbook.read(references) : [];
      const result = resultOf(
        chosen,
        call,
        read.map(({ values }) => values),
      );
      const [rows, columns] = [result.cells.length, result.cells[0]?.length ?? 1];
      const place = { sheet: target.sheet, area: { ...target.area, rows, columns } };
      if (isCircular(call, place)) return show({ kind: "failed", formula, why: CIRCULAR });
      show({ kind: "ready", formula, result, place, blanks: blankCells(chosen, call, read) });
    } catch (error) {
      show({
        kind: "failed",
        formula,
        why: error instanceof Error ? error.message : String(error),
      });
    }
  };
  const changed = (what: Partial<InsertingState>) => {
    change({ ...what, done: "" });
    later(() => void preview());
  };
  const type = (name: string, text: string) =>
    changed(name === TARGET ? { target: text } : { typed: { ...state().typed, [name]: text } });

  return {
    state,
    subscribe,
    async open() {
      const functions =
        state().functions.length > 0
          ? state().functions
          : await attempt("The functions could not be listed.", () => workbook.functions());
      const selected = await workbook.selected().catch(() => undefined);
      const target = selected ? cellText(selected) : state().target;
      change({ functions: functions ?? [], target, done: "" });
      await preview();
    },
    choose: (chosen) => changed({ chosen }),
    type,
    async takeSelection(name) {
      const selected = await attempt("The selection could not be taken.", () =>
        workbook.selected(),
      );
      if (!selected) return;
      const sheet = targetOf(state().target)?.sheet ?? "";
      type(name, name === TARGET ? cellText(selected) : referenceText(selected, sheet));
    },
    async insert() {
      const { preview: shown, busy } = state();
      if (shown.kind !== "ready" || busy) return;
      change({ busy: true, done: "" });
      const inserted = await attempt("The formula was not inserted.", async () => {
        await workbook.insert(shown.place, shown.formula);
        return true;
      });
      const where = state().target;
      change({ busy: false, done: inserted ? `Inserted into ${where}.` : "" });
    },
  };
}

const CIRCULAR =
  "The result would stand in cells that the formula reads. Choose another cell for it.";

/** The cell of a target as typed, which names its sheet. */
function targetOf(typed: string): SheetArea | undefined {
  const address = parseAddress(typed.trim());
  if (address?.sheet === undefined) return undefined;
  return { sheet: address.sheet, area: { ...address.area, rows: 1, columns: 1 } };
}

function targetTrouble(typed: string): string {
  return typed.trim() === ""
    ? "The cell for the result is still to be given."
    : "Name a cell with its sheet, such as Crime!E2.";
}

/** The first of the cells, with its sheet. */
function cellText({ sheet, area }: SheetArea): string {
  return referenceText({ sheet, area: { ...area, rows: 1, columns: 1 } }, "");
}
