/** "Accept": a button, and the form that it opens in its place. */
import { Button, makeStyles } from "@fluentui/react-components";
import { useState } from "react";
import { lazyView } from "../lazyView";
import type { AcceptFormProps } from "./AcceptForm";

// Loaded when the first check is accepted: most visits to the pane accept none.
const AcceptForm = lazyView<AcceptFormProps>(
  async () => (await import(/* webpackChunkName: "acceptForm" */ "./AcceptForm")).AcceptForm,
);

const useStyles = makeStyles({ button: { justifySelf: "start" } });

export function AcceptControl(props: Omit<AcceptFormProps, "onCancel">) {
  const { name } = props;
  const styles = useStyles();
  const [isOpen, setIsOpen] = useState(false);
  const [isLeft, setIsLeft] = useState(false);
  if (isOpen)
    return (
      <AcceptForm
        {...props}
        onCancel={() => {
          setIsOpen(false);
          setIsLeft(true);
        }}
      />
    );
  return (
    <Button
      autoFocus={isLeft}
      size="small"
      className={styles.button}
      aria-describedby={props.describedBy}
      disabledFocusable={props.busy}
      onClick={() => {
        setIsOpen(true);
        setIsLeft(false);
      }}
    >
      {name}
    </Button>
  );
}
