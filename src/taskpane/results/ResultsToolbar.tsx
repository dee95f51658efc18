/** Search, filters and order of the list of measures. */
import { Button, makeStyles, Select, Input, tokens } from "@fluentui/react-components";
import { Filter20Regular, Search16Regular } from "@fluentui/react-icons";
import { useId, useState } from "react";
import { choicesMade, EVERYTHING, ORDERS, type Choice, type Order } from "./measureItems";
import { DENSITIES, LINES, type Density, type Line } from "../preferences";

const useStyles = makeStyles({
  bar: { padding: "6px 16px 2px", display: "flex", flexWrap: "wrap", gap: "8px" },
  search: { flexGrow: 1, flexBasis: "120px", minWidth: 0 },
  filter: { flexShrink: 0, whiteSpace: "nowrap" },
  more: {
    padding: "4px 16px",
    display: "grid",
    gridTemplateColumns: "72px minmax(0, 1fr)",
    gap: "4px 8px",
    alignItems: "center",
    fontSize: tokens.fontSizeBase200,
  },
  count: {
    margin: 0,
    padding: "0 16px 4px",
    display: "flex",
    alignItems: "center",
    gap: "8px",
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
  },
});

export interface ResultsToolbarProps {
  readonly choice: Choice;
  readonly onChoose: (choice: Choice) => void;
  readonly density: Density;
  readonly onDensity: (density: Density) => void;
  readonly line: Line;
  readonly onLine: (line: Line) => void;
  readonly statuses: readonly string[];
  readonly priorities: readonly string[];
  /** How many measures are shown, of how many. */
  readonly shown: number;
  readonly of: number;
}

export function ResultsToolbar(props: ResultsToolbarProps) {
  const styles = useStyles();
  const { choice, onChoose, shown, of } = props;
  const [open, setOpen] = useState(false);
  const panel = useId();
  const made = choicesMade(choice);
  return (
    <>
      <div className={styles.bar}>
        <Input
          className={styles.search}
          size="small"
          type="search"
          aria-label="Search measures"
          placeholder="Search measures"
          contentBefore={<Search16Regular />}
          value={choice.search}
          onChange={(_, { value }) => onChoose({ ...choice, search: value })}
        />
        <Button
          className={styles.filter}
          size="small"
          icon={<Filter20Regular />}
          aria-expanded={open}
          aria-controls={panel}
          onClick={() => setOpen(!open)}
        >
          {made > 0 ? `Filter and sort (${made})` : "Filter and sort"}
        </Button>
      </div>
      <div id={panel} className={styles.more} hidden={!open} style={open ? {} : HIDDEN}>
        <Choices {...props} />
      </div>
      <p className={styles.count} aria-live="polite">
        {shown < of && (
          <>
            {shown} of {of} measures
            <Button size="small" appearance="transparent" onClick={() => onChoose(EVERYTHING)}>
              Show all
            </Button>
          </>
        )}
      </p>
    </>
  );
}

/** A grid's display outweighs the attribute hidden. */
const HIDDEN = { display: "none" } as const;

function Choices(props: ResultsToolbarProps) {
  const { choice, onChoose, density, onDensity, line, onLine, statuses, priorities } = props;
  const named = (names: readonly string[]) => names.map((name) => [name, name] as const);
  return (
    <>
      <Choose
        label="Status"
        value={choice.status}
        options={[["", "All"], ...named(statuses)]}
        onChoose={(status) => onChoose({ ...choice, status })}
      />
      {priorities.length > 0 && (
        <Choose
          label="Priority"
          value={choice.priority}
          options={[["", "All"], ...named(priorities)]}
          onChoose={(priority) => onChoose({ ...choice, priority })}
        />
      )}
      <Choose
        label="Sort by"
        value={choice.order}
        options={Object.entries(ORDERS)}
        onChoose={(order) => onChoose({ ...choice, order: order as Order })}
      />
      <Choose
        label="Rows"
        value={density}
        options={DENSITIES.map((one) => [one, DENSITY_NAMES[one]])}
        onChoose={(one) => onDensity(one as Density)}
      />
      <Choose
        label="Small line"
        value={line}
        options={LINES.map((one) => [one, LINE_NAMES[one]])}
        onChoose={(one) => onLine(one as Line)}
      />
    </>
  );
}

const DENSITY_NAMES: Readonly<Record<Density, string>> = {
  compact: "Compact",
  comfortable: "With room between them",
};

const LINE_NAMES: Readonly<Record<Line, string>> = {
  position: "Position",
  value: "Value",
};

interface ChooseProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly (readonly [value: string, name: string])[];
  readonly onChoose: (value: string) => void;
}

function Choose({ label, value, options, onChoose }: ChooseProps) {
  const id = useId();
  return (
    <>
      <label htmlFor={id}>{label}</label>
      <Select id={id} size="small" value={value} onChange={(_, chosen) => onChoose(chosen.value)}>
        {options.map(([option, name]) => (
          <option key={option} value={option}>
            {name}
          </option>
        ))}
      </Select>
    </>
  );
}
