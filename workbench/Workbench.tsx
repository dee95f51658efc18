/** The whole page: files and ribbon above, the workbook in the middle, the pane on the right. */
import { useCallback, useEffect, useRef, useState } from "react";
import { cellAddress } from "../excel-host/model/addresses";
import type { SheetModel } from "../excel-host/model/types";
import type { FrameExcel } from "../excel-host/run/inFrame";
import { FormulaBar } from "./FormulaBar";
import { Grid } from "./Grid";
import { download, openFile, openSample, type OpenedWorkbook } from "./openedWorkbook";
import { PaneFrame } from "./PaneFrame";
import { SheetTabs } from "./SheetTabs";
import { Ribbon, TopBar, type RibbonAction } from "./TopBar";

/**
 * Counts up when the workbook changed: at once, or at most once a frame however often the add-in
 * writes.
 */
function useRevision(): { revision: number; changed: () => void; changedOften: () => void } {
  const [revision, setRevision] = useState(0);
  const pending = useRef(false);
  const changed = useCallback(() => setRevision((before) => before + 1), []);
  const changedOften = useCallback(() => {
    if (pending.current) return;
    pending.current = true;
    requestAnimationFrame(() => {
      pending.current = false;
      changed();
    });
  }, [changed]);
  return { revision, changed, changedOften };
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

export interface WorkbenchProps {
  /** The workbook the page begins with. */
  readonly first: Promise<OpenedWorkbook>;
}

export function Workbench({ first }: WorkbenchProps) {
  const [opened, setOpened] = useState<OpenedWorkbook | undefined>(undefined);
  const [excel, setExcel] = useState<FrameExcel | undefined>(undefined);
  const [opening, setOpening] = useState(true);
  const [running, setRunning] = useState<RibbonAction | undefined>(undefined);
  const [paneVisible, setPaneVisible] = useState(true);
  const [message, setMessage] = useState("");
  const { revision, changed, changedOften } = useRevision();

  const bring = useCallback((coming: Promise<OpenedWorkbook>, what: string) => {
    coming
      .then(setOpened, (error: unknown) =>
        setMessage(`${what} could not be opened: ${messageOf(error)}`),
      )
      .finally(() => setOpening(false));
  }, []);
  useEffect(() => bring(first, "The sample"), [bring, first]);
  const open = (coming: Promise<OpenedWorkbook>, what: string) => {
    setOpening(true);
    setMessage("");
    bring(coming, what);
  };

  /** Does what a person asked for; what the host refuses is said in words, as Excel does. */
  const attempt = (what: string, action: () => void) => {
    setMessage("");
    try {
      action();
    } catch (error) {
      setMessage(`${what}: ${messageOf(error)}`);
    }
    changed();
  };
  const onAction = async (action: RibbonAction) => {
    setPaneVisible(true);
    if (action === "openPane" || !excel) return;
    setRunning(action);
    setMessage("");
    try {
      await excel.runCommand(action);
    } catch (error) {
      setMessage(messageOf(error));
    }
    setRunning(undefined);
  };
  return (
    <div className="workbench">
      <header>
        <TopBar
          fileName={opened?.fileName ?? ""}
          busy={opening}
          onSample={(file) => open(openSample(file), "The sample")}
          onOpen={(file) => open(openFile(file), file.name)}
          onDownload={
            opened && (() => attempt("The workbook could not be saved", () => download(opened)))
          }
        />
        <Ribbon
          ready={excel !== undefined}
          running={running}
          onAction={(action) => void onAction(action)}
        />
      </header>
      <div className={paneVisible ? "middle" : "middle without-pane"}>
        {opened ? (
          <WorkbookView
            opened={opened}
            revision={revision}
            onSelect={(sheet, address) =>
              attempt("The cell could not be selected", () => excel?.select(sheet.name, address))
            }
            onEnter={(sheet, address, input) =>
              attempt(`${address} was not changed`, () => excel?.edit(sheet.name, address, input))
            }
          />
        ) : (
          <main className="nothing-open">{opening ? "Opening…" : "Open a workbook to begin."}</main>
        )}
        {opened && (
          <PaneFrame
            key={opened.id}
            opened={opened}
            visible={paneVisible}
            onClose={() => setPaneVisible(false)}
            onConnected={setExcel}
            onWorkbookChanged={changedOften}
          />
        )}
      </div>
      <div className="status-bar" role="status">
        {message || (running ? "Working…" : "")}
      </div>
    </div>
  );
}

interface WorkbookViewProps {
  readonly opened: OpenedWorkbook;
  readonly revision: number;
  readonly onSelect: (sheet: SheetModel, address: string) => void;
  readonly onEnter: (sheet: SheetModel, address: string, input: string) => void;
}

function WorkbookView({ opened, revision, onSelect, onEnter }: WorkbookViewProps) {
  const { workbook } = opened;
  const sheet = workbook.activeSheet;
  const area =
    workbook.selection.sheet === sheet
      ? workbook.selection.area
      : { row: 0, column: 0, rows: 1, columns: 1 };
  const enter = (input: string) => onEnter(sheet, cellAddress(area.row, area.column), input);
  return (
    <main className="workbook">
      <FormulaBar
        key={`${sheet.id} ${area.row} ${area.column} ${revision}`}
        sheet={sheet}
        selection={area}
        onEnter={enter}
      />
      <Grid
        key={sheet.id}
        sheet={sheet}
        revision={revision}
        selection={area}
        onSelect={(row, column) => onSelect(sheet, cellAddress(row, column))}
        onEnter={enter}
      />
      <SheetTabs
        sheets={workbook.sheets}
        active={sheet}
        onActivate={(chosen) => onSelect(chosen, "A1")}
      />
    </main>
  );
}
