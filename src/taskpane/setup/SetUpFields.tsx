/** Cells of a row of MSG Setup as fields. */
import { Field, Input, makeStyles, Select } from "@fluentui/react-components";
import { choicesOf } from "../../workbook/names/columns/column";
import { columnNamed, proposedHeadings, type ColumnOf } from "../../workbook/names/columns/tables";

const useStyles = makeStyles({
  fields: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", gap: "6px", padding: "6px 0" },
  // Fluent's own least width would make a narrow pane scroll sideways.
  control: { minWidth: 0, width: "100%", "& select": { minWidth: 0 } },
});

type ProposedTable = "measures" | "sources";
type Row<Table extends ProposedTable> = Readonly<Partial<Record<ColumnOf<Table>, string | number>>>;

interface SetUpFieldsProps<Table extends ProposedTable> {
  readonly table: Table;
  readonly row: Row<Table>;
  readonly onChange: (row: Row<Table>) => void;
}

export function SetUpFields<Table extends ProposedTable>({
  table,
  row,
  onChange,
}: SetUpFieldsProps<Table>) {
  const styles = useStyles();
  const set = (column: ColumnOf<Table>, value: string) => onChange({ ...row, [column]: value });
  return (
    <div className={styles.fields}>
      {proposedHeadings(table).map((column) => {
        const value = String(row[column] ?? "");
        const choices = wordsIn(table, column);
        return (
          <Field key={column} label={column} size="small">
            {choices.length > 0 ? (
              <Select
                className={styles.control}
                size="small"
                value={value}
                onChange={(_, data) => set(column, data.value)}
              >
                {choices.map((word) => (
                  <option key={word}>{word}</option>
                ))}
              </Select>
            ) : (
              <Input
                className={styles.control}
                size="small"
                value={value}
                onChange={(_, data) => set(column, data.value)}
              />
            )}
          </Field>
        );
      })}
    </div>
  );
}

/** The words to choose from, a blank among them where it has a meaning. */
function wordsIn(table: ProposedTable, heading: string): readonly string[] {
  const column = columnNamed(table, heading);
  const words = column ? choicesOf(column) : [];
  return words.length === 0 || column?.kind === "required choice" ? words : ["", ...words];
}
