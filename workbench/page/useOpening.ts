/** The workbook that is open, and how another takes its place. */
import { useCallback, useEffect, useRef, useState } from "react";
import type { OpenedWorkbook } from "../workbook/openedWorkbook";
import { messageOf, type Telling } from "./useSaid";

/** A workbook that is to take the place of the one open. */
export interface Coming {
  readonly what: string;
  readonly open: () => Promise<OpenedWorkbook>;
}

export interface Opening {
  readonly opened: OpenedWorkbook | undefined;
  readonly isOpening: boolean;
  readonly bring: (coming: Coming) => void;
}

/**
 * @param first the workbook the page begins with
 * @param onShown told of a workbook that takes its place
 */
export function useOpening(
  first: Promise<OpenedWorkbook>,
  onShown: (next: OpenedWorkbook) => void,
  { complain, silence }: Telling,
): Opening {
  const [opened, setOpened] = useState<OpenedWorkbook | undefined>(undefined);
  const [isOpening, setOpening] = useState(true);
  const show = useCallback(
    (next: OpenedWorkbook) => {
      onShown(next);
      setOpened((before) => {
        before?.client.close();
        return next;
      });
    },
    [onShown],
  );
  const lastLoad = useRef(0);
  const load = useCallback(
    (coming: Promise<OpenedWorkbook>, what: string) => {
      lastLoad.current += 1;
      const number = lastLoad.current;
      const isLast = () => number === lastLoad.current;
      coming
        // Whatever was asked for last is shown, however long another takes.
        .then((next) => (isLast() ? show(next) : next.client.close()))
        .catch((error: unknown) => {
          if (isLast()) complain(`${what} could not be opened: ${messageOf(error)}`);
        })
        .finally(() => isLast() && setOpening(false));
    },
    [show, complain],
  );
  useEffect(() => load(first, "The sample"), [load, first]);
  const bring = useCallback(
    ({ what, open }: Coming) => {
      setOpening(true);
      silence();
      load(open(), what);
    },
    [load, silence],
  );
  return { opened, isOpening, bring };
}
