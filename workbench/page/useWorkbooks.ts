/** The workbooks that are open, one of them in front. Each keeps what is not saved, and its pane, until it is closed. */
import { useCallback, useEffect, useRef, useState } from "react";
import type { WorkbookState } from "../../excel-host/worker/messages";
import { freeFileName } from "../workbook/fileNames";
import type { OpenedWorkbook } from "../workbook/openedWorkbook";
import { messageOf, type Telling } from "./useSaid";

/** A workbook that is to be opened. */
export interface Coming {
  readonly what: string;
  readonly open: () => Promise<OpenedWorkbook>;
}

export interface OpenWorkbook {
  readonly opened: OpenedWorkbook;
  readonly state: WorkbookState;
  /** Whether the add-in's ribbon actions can be called. */
  readonly isReady: boolean;
  /** The action of the add-in that runs. */
  readonly running: string | undefined;
  /** The worker is lost, with what was not saved: why; "" while it lives. */
  readonly failure: string;
  readonly isPaneVisible: boolean;
}

export function isUnsaved({ state, failure }: OpenWorkbook): boolean {
  return state.hasUnsavedChanges && failure === "";
}

type Change = Partial<Omit<OpenWorkbook, "opened">>;

/** Changes what the page knows of one of the workbooks; of one that was closed, nothing. */
export type ChangeWorkbook = (id: number, change: Change) => void;

export interface Workbooks {
  readonly all: readonly OpenWorkbook[];
  readonly front: OpenWorkbook | undefined;
  readonly isOpening: boolean;
  readonly bring: (coming: Coming) => void;
  readonly show: (id: number) => void;
  readonly close: (id: number) => void;
  readonly change: ChangeWorkbook;
}

interface Standing {
  readonly all: readonly OpenWorkbook[];
  readonly frontId: number | undefined;
  /** Which opening brought a workbook to the front last: one that was asked for before it comes later, behind it. */
  readonly opening: number;
}

const NOTHING_OPEN: Standing = { all: [], frontId: undefined, opening: 0 };

/** @param first the workbook the page begins with */
export function useWorkbooks(first: Promise<OpenedWorkbook>, telling: Telling): Workbooks {
  const { complain, silence } = telling;
  const [{ all, frontId }, setStanding] = useState(NOTHING_OPEN);
  const [openings, setOpenings] = useState(0);
  const lastOpening = useRef(0);
  const load = useCallback(
    (coming: Promise<OpenedWorkbook>, what: string) => {
      setOpenings((count) => count + 1);
      lastOpening.current += 1;
      const opening = lastOpening.current;
      coming
        .then((opened) => setStanding(withWorkbook(opened, opening)))
        .catch((error: unknown) => complain(`${what} could not be opened: ${messageOf(error)}`))
        .finally(() => setOpenings((count) => count - 1));
    },
    [complain],
  );
  const isBegun = useRef(false);
  useEffect(() => {
    if (!isBegun.current) load(first, "The sample");
    isBegun.current = true;
  }, [load, first]);
  return {
    all,
    front: all.find(({ opened }) => opened.id === frontId),
    isOpening: openings > 0,
    bring: useCallback(
      ({ what, open }: Coming) => {
        silence();
        load(open(), what);
      },
      [load, silence],
    ),
    show: useCallback((id: number) => setStanding((now) => ({ ...now, frontId: id })), []),
    close: useCallback(
      (id: number) => {
        all.find(({ opened }) => opened.id === id)?.opened.client.close();
        setStanding(withoutWorkbook(id));
      },
      [all],
    ),
    change: useCallback((id: number, change: Change) => setStanding(withChange(id, change)), []),
  };
}

function withWorkbook(opened: OpenedWorkbook, opening: number) {
  return (standing: Standing): Standing => {
    const { all } = standing;
    const names = all.map((other) => other.opened.fileName);
    const named = { ...opened, fileName: freeFileName(opened.fileName, names) };
    const added: OpenWorkbook = {
      opened: named,
      state: opened.state,
      isReady: false,
      running: undefined,
      failure: "",
      isPaneVisible: true,
    };
    const front = opening > standing.opening ? { frontId: opened.id, opening } : {};
    return { ...standing, all: [...all, added], ...front };
  };
}

/** The one opened last comes to the front where the one in front is closed. */
function withoutWorkbook(id: number) {
  return ({ all, frontId, opening }: Standing): Standing => {
    const left = all.filter(({ opened }) => opened.id !== id);
    return { all: left, frontId: frontId === id ? left.at(-1)?.opened.id : frontId, opening };
  };
}

function withChange(id: number, change: Change) {
  return (standing: Standing): Standing => ({
    ...standing,
    all: standing.all.map((one) => (one.opened.id === id ? { ...one, ...change } : one)),
  });
}
