/** A long list under headings, searched, drawn a little at a time. */
import { Input, makeStyles, tokens } from "@fluentui/react-components";
import { Search16Regular } from "@fluentui/react-icons";
import { useId, type ReactNode } from "react";
import { useGrowing } from "../parts/growing";
import type { Listed } from "./ownItems";

const useStyles = makeStyles({
  bar: { padding: "6px 16px 2px", display: "flex", flexWrap: "wrap", gap: "8px" },
  search: { flexGrow: 1, flexBasis: "120px", minWidth: 0 },
  count: {
    margin: 0,
    padding: "0 16px",
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
  },
  group: { padding: "0 0 4px" },
  heading: {
    margin: 0,
    padding: "10px 16px 4px",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground2,
    overflowWrap: "anywhere",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  none: { padding: "16px", margin: 0, color: tokens.colorNeutralForeground2 },
});

export interface GrowingListProps<Item> {
  /** What the rows are: "own figures". */
  readonly what: string;
  readonly rows: readonly Listed<Item>[];
  /** How many there are without search and choice. */
  readonly of: number;
  readonly search: string;
  readonly onSearch: (search: string) => void;
  /** Beside the search. */
  readonly children?: ReactNode;
  readonly keyOf: (item: Item) => string;
  readonly draw: (item: Item) => ReactNode;
}

export function GrowingList<Item>(props: GrowingListProps<Item>) {
  const { what, rows, of, search, onSearch, children, keyOf, draw } = props;
  const styles = useStyles();
  const drawn = useGrowing(rows);
  const name = `Search ${what}`;
  return (
    <>
      <div className={styles.bar}>
        <Input
          className={styles.search}
          size="small"
          type="search"
          aria-label={name}
          placeholder={name}
          contentBefore={<Search16Regular />}
          value={search}
          onChange={(_, { value }) => onSearch(value)}
        />
        {children}
      </div>
      <p className={styles.count} aria-live="polite">
        {rows.length < of && `${rows.length} of ${of} ${what}`}
      </p>
      {rows.length === 0 && <p className={styles.none}>None is found.</p>}
      {groupsOf(rows.slice(0, drawn)).map(({ heading, items }) => (
        <Group key={heading} heading={heading}>
          {items.map((item) => (
            <li key={keyOf(item)}>{draw(item)}</li>
          ))}
        </Group>
      ))}
    </>
  );
}

function Group({ heading, children }: { readonly heading: string; readonly children: ReactNode }) {
  const styles = useStyles();
  const id = useId();
  return (
    <section className={styles.group} aria-labelledby={id}>
      <h2 className={styles.heading} id={id}>
        {heading}
      </h2>
      <ul className={styles.list}>{children}</ul>
    </section>
  );
}

/** Rows under each heading, in the order in which headings first come. */
function groupsOf<Item>(rows: readonly Listed<Item>[]) {
  const groups = new Map<string, Item[]>();
  for (const { heading, item } of rows) {
    const group = groups.get(heading);
    if (group) group.push(item);
    else groups.set(heading, [item]);
  }
  return [...groups].map(([heading, items]) => ({ heading, items }));
}
