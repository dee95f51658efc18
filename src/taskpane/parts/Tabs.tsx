/**
 * A row of tabs as the ARIA Authoring Practices have it: arrow keys, Home and End move and select,
 * one tab is in the tab order. Our own, because five of them with a counter have to stand in 350 px,
 * and because Fluent's bring a focus manager that alone is a tenth of the pane's size.
 */
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useRef, type KeyboardEvent } from "react";
import { CountBadge } from "./CountBadge";

/** @param panel id of the element that shows what the tabs choose */
export const tabId = (panel: string, id: string): string => `${panel}-tab-${id}`;

const useStyles = makeStyles({
  row: {
    display: "flex",
    flexWrap: "wrap",
    // Five names and a counter have to stand beside a scroll bar.
    padding: "0 4px 0 12px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  tab: {
    position: "relative",
    display: "inline-flex",
    alignItems: "center",
    gap: "3px",
    minHeight: "32px",
    padding: "0 4px",
    border: "none",
    borderRadius: tokens.borderRadiusMedium,
    background: "none",
    color: tokens.colorNeutralForeground2,
    font: "inherit",
    cursor: "pointer",
    ":hover": { color: tokens.colorNeutralForeground1 },
    ":focus-visible": {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: "-2px",
    },
  },
  selected: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    // A bar below the name; a border keeps its place in contrast themes.
    "::after": {
      content: '""',
      position: "absolute",
      left: "4px",
      right: "4px",
      bottom: 0,
      borderBottom: `3px solid ${tokens.colorCompoundBrandStroke}`,
      borderRadius: tokens.borderRadiusCircular,
    },
  },
});

interface TabItem<Id extends string> {
  readonly id: Id;
  readonly name: string;
  /** A counter beside the name, and what it counts. */
  readonly count?: number;
  readonly counted?: string;
}

export interface TabsProps<Id extends string> {
  /** Of the row as a whole, for screen readers. */
  readonly name: string;
  /** Id of the element that shows what is selected. */
  readonly panel: string;
  readonly tabs: readonly TabItem<Id>[];
  /** undefined while something else than a tab's view is shown. */
  readonly selected: Id | undefined;
  /** The tab that the Tab key reaches, and arrow keys go on from. */
  readonly reached: Id;
  readonly onSelect: (id: Id) => void;
}

export function Tabs<Id extends string>({
  name,
  panel,
  tabs,
  selected,
  reached,
  onSelect,
}: TabsProps<Id>) {
  const styles = useStyles();
  const row = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    const at = tabs.findIndex(({ id }) => id === reached);
    const next = tabs[nextIndex(event.key, at, tabs.length)];
    if (!next) return;
    event.preventDefault();
    onSelect(next.id);
    row.current?.querySelector<HTMLElement>(`#${tabId(panel, next.id)}`)?.focus();
  };
  return (
    <div ref={row} className={styles.row} role="tablist" aria-label={name} onKeyDown={onKeyDown}>
      {tabs.map(({ id, name: tabName, count, counted }) => (
        <button
          key={id}
          type="button"
          role="tab"
          id={tabId(panel, id)}
          className={mergeClasses(styles.tab, id === selected && styles.selected)}
          aria-selected={id === selected}
          aria-controls={panel}
          tabIndex={id === reached ? 0 : -1}
          onClick={() => onSelect(id)}
        >
          {tabName}
          {count !== undefined && <CountBadge count={count} counted={counted ?? ""} />}
        </button>
      ))}
    </div>
  );
}

/** Where a key leads; -1 for a key that leads nowhere. The row is a ring. */
function nextIndex(key: string, at: number, count: number): number {
  if (key === "ArrowRight") return (at + 1) % count;
  if (key === "ArrowLeft") return (at + count - 1) % count;
  if (key === "Home") return 0;
  return key === "End" ? count - 1 : -1;
}
