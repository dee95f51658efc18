/** The workbook's sheets as tabs, in their order; a row longer than the page scrolls. */
import { AddRegular, ChevronLeftRegular, ChevronRightRegular } from "@fluentui/react-icons";
import { useEffect, useRef, type KeyboardEvent } from "react";
import type { SheetTab } from "../../excel-host/worker/messages";

export interface SheetTabsProps {
  readonly sheets: readonly SheetTab[];
  readonly activeId: string;
  readonly onActivate: (id: string) => void;
  readonly onAdd: () => void;
}

const SCROLL_PIXELS = 240;

export function SheetTabs({ sheets, activeId, onActivate, onAdd }: SheetTabsProps) {
  const list = useRef<HTMLDivElement>(null);
  const activeTab = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    activeTab.current?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }, [activeId, sheets.length]);
  const onKeyDown = (event: KeyboardEvent) => {
    const at = sheets.findIndex(({ id }) => id === activeId);
    const next = sheets[nextTab(event.key, at, sheets.length)];
    if (!next || next.id === activeId) return;
    event.preventDefault();
    onActivate(next.id);
    list.current?.querySelector<HTMLElement>(`[data-sheet="${CSS.escape(next.id)}"]`)?.focus();
  };
  const scroll = (pixels: number) => list.current?.scrollBy({ left: pixels });
  return (
    <div className="sheet-bar">
      <button
        className="icon-button"
        tabIndex={-1}
        aria-label="Sheets to the left"
        onClick={() => scroll(-SCROLL_PIXELS)}
      >
        <ChevronLeftRegular />
      </button>
      <button
        className="icon-button"
        tabIndex={-1}
        aria-label="Sheets to the right"
        onClick={() => scroll(SCROLL_PIXELS)}
      >
        <ChevronRightRegular />
      </button>
      <div
        ref={list}
        className="sheet-tabs"
        role="tablist"
        aria-label="Sheets"
        onKeyDown={onKeyDown}
      >
        {sheets.map(({ id, name, color }) => (
          <button
            key={id}
            ref={id === activeId ? activeTab : undefined}
            data-sheet={id}
            role="tab"
            aria-selected={id === activeId}
            tabIndex={id === activeId ? 0 : -1}
            style={color ? { borderBottomColor: color } : {}}
            onClick={() => onActivate(id)}
          >
            {name}
          </button>
        ))}
      </div>
      <button className="icon-button" aria-label="New sheet" title="New sheet" onClick={onAdd}>
        <AddRegular />
      </button>
    </div>
  );
}

function nextTab(key: string, at: number, count: number): number {
  if (key === "ArrowRight") return Math.min(at + 1, count - 1);
  if (key === "ArrowLeft") return Math.max(at - 1, 0);
  if (key === "Home") return 0;
  if (key === "End") return count - 1;
  return at;
}
