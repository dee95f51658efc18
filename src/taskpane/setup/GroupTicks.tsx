/** Which forces are in the group, as a list to tick: the column In group of MsgForces. */
import { Checkbox, makeStyles, tokens } from "@fluentui/react-components";
import type { SetUpEntry } from "../../workbook/setup/setUpForm";
import type { SettingUp } from "./settingUp";

const useStyles = makeStyles({
  ticks: {
    border: "none",
    margin: 0,
    padding: 0,
    display: "grid",
    gridTemplateColumns: "repeat(auto-fill, minmax(140px, 1fr))",
  },
  legend: { padding: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

export interface GroupTicksProps {
  readonly entries: readonly SetUpEntry[];
  readonly settingUp: Pick<SettingUp, "type">;
}

/** Nothing where MsgForces has no such column. */
export function GroupTicks({ entries, settingUp }: GroupTicksProps) {
  const styles = useStyles();
  const ticks = entries.flatMap(({ name, fields }) => {
    const field = fields.find(({ label }) => label === "In group");
    return field ? [{ name, field }] : [];
  });
  if (ticks.length === 0) return null;
  const inGroup = ticks.filter(({ field }) => isYes(field.text)).length;
  return (
    <fieldset className={styles.ticks}>
      <legend className={styles.legend}>
        In the Most Similar Group ({inGroup} of {ticks.length})
      </legend>
      {ticks.map(({ name, field: { row, column, text } }) => (
        <Checkbox
          key={`${row} ${column}`}
          label={name}
          checked={isYes(text)}
          onChange={(_, { checked }) =>
            settingUp.type({ table: "forces", row, column, text: checked === true ? "Yes" : "No" })
          }
        />
      ))}
    </fieldset>
  );
}

const isYes = (text: string): boolean => text.trim().toLowerCase() === "yes";
