/** A view while there is nothing to show yet: being read, or to be asked for. */
import { Button, makeStyles } from "@fluentui/react-components";
import type { ViewProps } from "../view";
import { EmptyState } from "./EmptyState";

const useStyles = makeStyles({ look: { margin: "0 16px 16px" } });

export function NoReport({ state: { looking, work }, session }: ViewProps) {
  const styles = useStyles();
  if (looking) return <EmptyState kind="reading" />;
  return (
    <>
      <EmptyState kind="not refreshed" />
      <Button
        className={styles.look}
        disabledFocusable={work !== undefined}
        onClick={() => void session.look()}
      >
        Show results without writing
      </Button>
    </>
  );
}
