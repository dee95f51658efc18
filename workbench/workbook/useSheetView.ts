/** What is known of the sheet in front, kept up to date with the workbook and the view. */
import { useCallback, useEffect, useRef, useState } from "react";
import type { HostClient } from "../../excel-host/worker/client";
import type { Stretch } from "../../excel-host/worker/messages";
import { SheetViewer, type SheetViewOf } from "../grid/sheetViewer";

export interface SheetViewControl {
  /** Undefined until the worker told of the sheet. */
  readonly known: SheetViewOf | undefined;
  readonly onShown: (rows: Stretch, columns: Stretch) => void;
}

export function useSheetView(
  client: HostClient,
  sheetId: string,
  revision: number,
): SheetViewControl {
  const [told, setTold] = useState<{ sheetId: string; known: SheetViewOf } | undefined>(undefined);
  const viewer = useRef<SheetViewer | undefined>(undefined);
  const latestRevision = useRef(revision);
  useEffect(() => {
    latestRevision.current = revision;
    viewer.current?.changed(revision);
  }, [revision]);
  useEffect(() => {
    const made = new SheetViewer(
      sheetId,
      (question) => client.ask("look", question),
      (known) => setTold({ sheetId, known }),
    );
    viewer.current = made;
    made.changed(latestRevision.current);
    return () => made.close();
  }, [client, sheetId]);
  return {
    known: told?.sheetId === sheetId ? told.known : undefined,
    onShown: useCallback((rows, columns) => viewer.current?.show({ rows, columns }), []),
  };
}
