/** What the page knows of the worker that holds the open workbook, and of the add-in's page in it. */
import { useCallback, useState } from "react";
import type { WorkbookState } from "../../excel-host/worker/messages";
import type { OpenedWorkbook } from "../workbook/openedWorkbook";

export interface HostSession {
  readonly state: WorkbookState | undefined;
  /** Whether the add-in's ribbon actions can be called. */
  readonly isReady: boolean;
  /** The action of the add-in that runs. */
  readonly running: string | undefined;
  /** The worker is lost, with what was not saved: why; "" while it lives. */
  readonly failure: string;
  readonly setState: (state: WorkbookState) => void;
  readonly setReady: (isReady: boolean) => void;
  readonly setRunning: (action: string | undefined) => void;
  readonly begin: (opened: OpenedWorkbook) => void;
  readonly lose: (why: string) => void;
}

export function useHostSession(): HostSession {
  const [state, setState] = useState<WorkbookState | undefined>(undefined);
  const [isReady, setReady] = useState(false);
  const [running, setRunning] = useState<string | undefined>(undefined);
  const [failure, setFailure] = useState("");
  const stop = useCallback((why: string) => {
    setReady(false);
    setRunning(undefined);
    setFailure(why);
  }, []);
  const begin = useCallback(
    (opened: OpenedWorkbook) => {
      stop("");
      setState(opened.state);
    },
    [stop],
  );
  return { state, isReady, running, failure, setState, setReady, setRunning, begin, lose: stop };
}
