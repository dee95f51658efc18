/** The workbook's sheets as tabs, in their order; hidden ones are left out. */
import { useEffect, useRef } from "react";
import type { SheetModel } from "../excel-host/model/types";

export interface SheetTabsProps {
  readonly sheets: readonly SheetModel[];
  readonly active: SheetModel;
  readonly onActivate: (sheet: SheetModel) => void;
}

export function SheetTabs({ sheets, active, onActivate }: SheetTabsProps) {
  const shown = sheets.filter(({ visibility }) => visibility === "Visible");
  const activeTab = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    activeTab.current?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }, [active]);
  return (
    <div className="sheet-tabs" role="tablist" aria-label="Sheets">
      {shown.map((sheet) => (
        <button
          key={sheet.id}
          ref={sheet === active ? activeTab : undefined}
          role="tab"
          aria-selected={sheet === active}
          style={sheet.tabColor ? { borderBottomColor: sheet.tabColor } : {}}
          onClick={() => onActivate(sheet)}
        >
          {sheet.name}
        </button>
      ))}
    </div>
  );
}
