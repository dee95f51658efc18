/** The fields that a text may hold: searched by what they are about, and put in by a click. */
import { Button, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useId, useMemo, useState } from "react";
import { nameKey, sameName } from "../../msg/basics/names";
import { fieldNames, fieldsOf, type FieldSources } from "../../msg/indicators/fields";
import { Disclosure } from "../parts/Disclosure";

/** Names listed at once; the search finds the others. */
const MOST_LISTED = 8;

const useStyles = makeStyles({
  fields: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", gap: "4px" },
  label: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  offered: {
    listStyleType: "none",
    margin: 0,
    padding: "0 0 8px 12px",
    display: "grid",
    gap: "4px",
  },
  field: {
    minWidth: 0,
    maxWidth: "100%",
    justifyContent: "start",
    textAlign: "left",
    overflowWrap: "anywhere",
    fontWeight: tokens.fontWeightRegular,
  },
  more: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

export interface FieldListProps {
  readonly sources: FieldSources;
  /** Names that are offered before the others. */
  readonly first: readonly string[];
  readonly onInsert: (field: string) => void;
}

export function FieldList({ sources, first, onInsert }: FieldListProps) {
  const styles = useStyles();
  const [search, setSearch] = useState("");
  const id = useId();
  const names = useMemo(() => ranked(fieldNames(sources), first), [sources, first]);
  const found = names.filter((name) => nameKey(name).includes(nameKey(search)));
  return (
    <div className={styles.fields}>
      <label className={styles.label} htmlFor={id}>
        Put in a field of
      </label>
      <Input
        id={id}
        size="small"
        type="search"
        placeholder="Search figures, measures and facts"
        value={search}
        onChange={(_, { value }) => setSearch(value)}
      />
      <ul className={styles.list} aria-label="Fields">
        {found.slice(0, MOST_LISTED).map((name) => (
          <li key={name}>
            <Disclosure name={name}>
              <Offered name={name} sources={sources} onInsert={onInsert} />
            </Disclosure>
          </li>
        ))}
      </ul>
      {found.length > MOST_LISTED && (
        <p className={styles.more}>{found.length - MOST_LISTED} more: search for them.</p>
      )}
      {found.length === 0 && <p className={styles.more}>None is found.</p>}
    </div>
  );
}

interface OfferedProps {
  readonly name: string;
  readonly sources: FieldSources;
  readonly onInsert: (field: string) => void;
}

function Offered({ name, sources, onInsert }: OfferedProps) {
  const styles = useStyles();
  const offered = useMemo(() => fieldsOf(name, sources), [name, sources]);
  if (offered.length === 0) return <p className={styles.more}>It has nothing to say now.</p>;
  return (
    <ul className={styles.offered}>
      {offered.map(({ field, text }) => (
        <li key={field}>
          <Button
            className={styles.field}
            size="small"
            aria-label={`Put in {${field}}: ${text}`}
            onClick={() => onInsert(field)}
          >
            {field === name ? text : `${field.slice(name.length + 2)}: ${text}`}
          </Button>
        </li>
      ))}
    </ul>
  );
}

/** Names once each, the first ones before the others. */
function ranked(names: readonly string[], first: readonly string[]): readonly string[] {
  const isFirst = (name: string) => first.some((one) => sameName(one, name));
  return [...new Set([...names.filter(isFirst), ...names])];
}
