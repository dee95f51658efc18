/** Undo of what the pane changed last on MSG Setup without it being typed; nothing where there is nothing. */
import { Button } from "@fluentui/react-components";
import { ArrowUndo20Regular } from "@fluentui/react-icons";
import { useState } from "react";
import type { SetUpUndo } from "../paneWorkbook";
import type { PaneSession } from "../session";

export interface UndoSetUpChangeProps {
  readonly setUpUndo: SetUpUndo;
  readonly attempt: PaneSession["attempt"];
  readonly busy: boolean;
  /** @param done what was brought back, in a sentence */
  readonly onDone: (done: string) => void;
}

export function UndoSetUpChange({ setUpUndo, attempt, busy, onDone }: UndoSetUpChangeProps) {
  const [isUndoing, setIsUndoing] = useState(false);
  const what = setUpUndo.what();
  if (what === undefined) return null;
  const undo = async () => {
    setIsUndoing(true);
    const done = await attempt(`Undo ${what}: nothing was brought back.`, () => setUpUndo.undo());
    setIsUndoing(false);
    if (done !== undefined) onDone(done);
  };
  return (
    <Button
      icon={<ArrowUndo20Regular />}
      disabledFocusable={busy || isUndoing}
      onClick={() => void undo()}
    >
      Undo {what}
    </Button>
  );
}
