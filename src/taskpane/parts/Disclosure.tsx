/** A part that is shown when a person asks for it. */
import { Button, makeStyles } from "@fluentui/react-components";
import { ChevronDown16Regular, ChevronRight16Regular } from "@fluentui/react-icons";
import { useId, useState, type ReactNode } from "react";

const useStyles = makeStyles({
  // Its icon stands where the texts around it begin.
  button: { marginLeft: "-6px" },
});

export interface DisclosureProps {
  /** What the button says, open or closed. */
  readonly name: string;
  readonly startsOpen?: boolean;
  readonly children: ReactNode;
}

export function Disclosure({ name, startsOpen = false, children }: DisclosureProps) {
  const styles = useStyles();
  const [isOpen, setIsOpen] = useState(startsOpen);
  const content = useId();
  return (
    <div>
      <Button
        className={styles.button}
        size="small"
        appearance="subtle"
        icon={isOpen ? <ChevronDown16Regular /> : <ChevronRight16Regular />}
        aria-expanded={isOpen}
        aria-controls={content}
        onClick={() => setIsOpen(!isOpen)}
      >
        {name}
      </Button>
      <div id={content} hidden={!isOpen}>
        {isOpen && children}
      </div>
    </div>
  );
}
