/** A button that opens a menu below it; arrows, Home and End move, Escape closes. */
import { ChevronDownRegular } from "@fluentui/react-icons";
import { useEffect, useId, useRef, useState, type KeyboardEvent } from "react";

interface MenuItem {
  readonly key: string;
  readonly title: string;
  readonly about: string;
}

export interface MenuProps {
  readonly label: string;
  readonly items: readonly MenuItem[];
  readonly disabled: boolean;
  readonly onChoose: (key: string) => void;
}

export function Menu({ label, items, disabled, onChoose }: MenuProps) {
  const [isOpen, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const id = useId();
  const entries = () => [...(root.current?.querySelectorAll<HTMLElement>("[role=menuitem]") ?? [])];
  useEffect(() => {
    if (isOpen) root.current?.querySelector<HTMLElement>("[role=menuitem]")?.focus();
  }, [isOpen]);
  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const all = entries();
    const at = all.indexOf(document.activeElement as HTMLElement);
    const move = (to: number) => all[(to + all.length) % all.length]?.focus();
    if (event.key === "Escape") close();
    else if (event.key === "ArrowDown") move(at + 1);
    else if (event.key === "ArrowUp") move(at - 1);
    else if (event.key === "Home") move(0);
    else if (event.key === "End") move(-1);
    else return;
    event.preventDefault();
  };
  return (
    <div
      ref={root}
      className="menu"
      onBlur={(event) => {
        if (!root.current?.contains(event.relatedTarget)) setOpen(false);
      }}
    >
      <button
        ref={button}
        className="bar-button"
        aria-haspopup="menu"
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        disabled={disabled}
        onClick={() => setOpen(!isOpen)}
        onKeyDown={(event) => {
          if (event.key !== "ArrowDown") return;
          event.preventDefault();
          setOpen(true);
        }}
      >
        <span className="menu-label">{label}</span> <ChevronDownRegular />
      </button>
      {isOpen && (
        <div id={id} className="menu-list" role="menu" aria-label={label} onKeyDown={onKeyDown}>
          {items.map(({ key, title, about }) => (
            <button
              key={key}
              role="menuitem"
              tabIndex={-1}
              onClick={() => {
                close();
                onChoose(key);
              }}
            >
              <span className="menu-title">{title}</span>
              <span className="menu-about">{about}</span>
            </button>
          ))}
        </div>
      )}
    </div>
  );
}
