/** Cells of a row of MSG Setup as fields. */
import { Field, Input, makeStyles, Select } from "@fluentui/react-components";

const useStyles = makeStyles({ fields: { display: "grid", gap: "6px", padding: "6px 0" } });

interface SetUpFieldsProps<Column extends string> {
  readonly fields: readonly Column[];
  readonly row: Readonly<Partial<Record<Column, string | number>>>;
  /** Columns with words to choose from. */
  readonly words: { readonly [Name in Column]?: readonly string[] };
  readonly onChange: (row: Readonly<Partial<Record<Column, string | number>>>) => void;
}

export function SetUpFields<Column extends string>({
  fields,
  row,
  words,
  onChange,
}: SetUpFieldsProps<Column>) {
  const styles = useStyles();
  const set = (column: Column, value: string) => onChange({ ...row, [column]: value });
  return (
    <div className={styles.fields}>
      {fields.map((column) => {
        const value = String(row[column] ?? "");
        const choices = words[column];
        return (
          <Field key={column} label={column} size="small">
            {choices ? (
              <Select size="small" value={value} onChange={(_, data) => set(column, data.value)}>
                {choices.map((word) => (
                  <option key={word}>{word}</option>
                ))}
              </Select>
            ) : (
              <Input size="small" value={value} onChange={(_, data) => set(column, data.value)} />
            )}
          </Field>
        );
      })}
    </div>
  );
}
