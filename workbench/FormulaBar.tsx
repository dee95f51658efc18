/** The selected cell's address, and its formula or value, which can be changed here. */
import { useState } from "react";
import { areaAddress } from "../excel-host/model/addresses";
import type { Area, SheetModel } from "../excel-host/model/types";
import { typedContent } from "./cellContent";

export interface FormulaBarProps {
  readonly sheet: SheetModel;
  readonly selection: Area;
  readonly onEnter: (input: string) => void;
}

export function FormulaBar({ sheet, selection, onEnter }: FormulaBarProps) {
  const content = typedContent(sheet, selection.row, selection.column);
  const [typed, setTyped] = useState<string | undefined>(undefined);
  return (
    <div className="formula-bar">
      <output className="address" aria-label="Selected cell">
        {areaAddress(selection)}
      </output>
      <input
        aria-label="Formula bar"
        spellCheck={false}
        value={typed ?? content}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={() => setTyped(undefined)}
        onKeyDown={(event) => {
          if (event.key === "Escape") setTyped(undefined);
          if (event.key !== "Enter" || typed === undefined) return;
          onEnter(typed);
          setTyped(undefined);
        }}
      />
    </div>
  );
}
