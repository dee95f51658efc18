/**
 * The menu "More": a button that unfolds a few others. Escape, a choice and a click elsewhere fold
 * it again.
 */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { MoreHorizontal20Regular } from "@fluentui/react-icons";
import { useEffect, useId, useRef, useState, type KeyboardEvent } from "react";

const useStyles = makeStyles({
  place: { position: "relative" },
  list: {
    listStyleType: "none",
    position: "absolute",
    right: 0,
    top: "100%",
    zIndex: 2,
    margin: "4px 0 0",
    padding: "4px",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow16,
  },
  item: { width: "100%", justifyContent: "flex-start", whiteSpace: "nowrap" },
});

export interface MoreMenuProps<Id extends string> {
  readonly items: readonly { readonly id: Id; readonly name: string }[];
  readonly onChoose: (id: Id) => void;
}

export function MoreMenu<Id extends string>({ items, onChoose }: MoreMenuProps<Id>) {
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const listId = useId();
  useEffect(() => {
    if (!open) return undefined;
    const foldOutside = ({ target }: Event) => {
      if (!place.current?.contains(target as Node)) setOpen(false);
    };
    document.addEventListener("pointerdown", foldOutside);
    document.addEventListener("focusin", foldOutside);
    return () => {
      document.removeEventListener("pointerdown", foldOutside);
      document.removeEventListener("focusin", foldOutside);
    };
  }, [open]);
  const fold = () => {
    setOpen(false);
    // The opener comes first.
    place.current?.querySelector("button")?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || !open) return;
    event.stopPropagation();
    fold();
  };
  return (
    <div ref={place} className={styles.place} onKeyDown={onKeyDown}>
      <Button
        appearance="subtle"
        icon={<MoreHorizontal20Regular />}
        aria-label="More"
        title="More"
        aria-expanded={open}
        aria-controls={listId}
        onClick={() => setOpen(!open)}
      />
      <ul className={styles.list} id={listId} hidden={!open}>
        {items.map(({ id, name }) => (
          <li key={id}>
            <Button
              className={styles.item}
              appearance="subtle"
              onClick={() => {
                fold();
                onChoose(id);
              }}
            >
              {name}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
