/** A view of the menu "More": its name, and the way back to the tab it was opened from. */
import { makeStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { BackHeading } from "../parts/BackHeading";

const useStyles = makeStyles({
  view: { padding: "8px 16px 24px", display: "flex", flexDirection: "column", gap: "12px" },
});

export interface MoreViewProps {
  readonly name: string;
  readonly onBack: () => void;
  readonly children: ReactNode;
}

export function MoreView({ name, onBack, children }: MoreViewProps) {
  const styles = useStyles();
  return (
    <section className={styles.view} aria-label={name}>
      <BackHeading name={name} back="Back" onBack={onBack} />
      {children}
    </section>
  );
}
