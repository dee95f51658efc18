/** The freezes of this pane that can still be taken back. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { TakenBack } from "../../workbook/freezing/freeze";
import { placeText } from "../../workbook/actions/outcome";
import { CellButtons } from "../parts/CellButtons";
import { formulasText, type PastFreeze } from "./freezing";

const useStyles = makeStyles({
  section: { display: "grid", gap: "8px" },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2 },
  list: { listStyleType: "none", margin: 0, padding: 0, display: "grid", gap: "8px" },
  row: {
    display: "grid",
    gap: "6px",
    padding: "10px 12px",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  text: { margin: 0, overflowWrap: "anywhere" },
  button: { justifySelf: "start" },
});

/** More cells than these are counted, not listed. */
const CELLS_SHOWN = 4;

export interface PastFreezesProps {
  readonly past: readonly PastFreeze[];
  readonly busy: boolean;
  readonly onTakeBack: (id: number, overwrite: boolean) => void;
  readonly onSelect: (where: string) => void;
}

export function PastFreezes({ past, busy, onTakeBack, onSelect }: PastFreezesProps) {
  const styles = useStyles();
  if (past.length === 0) return null;
  return (
    <section className={styles.section} aria-label="Frozen since the pane was opened">
      <h3 className={styles.heading}>Frozen since the pane was opened</h3>
      <p className={styles.quiet}>Closing the pane forgets these formulas.</p>
      <ul className={styles.list}>
        {past.map(({ id, frozen, tried }) => {
          const formulas = frozen.reduce((sum, sheet) => sum + sheet.formulas.length, 0);
          const what = `${formulasText(formulas)} on ${frozen.map(({ sheet }) => sheet).join(", ")}`;
          const changed = tried?.changed ?? [];
          return (
            <li key={id} className={styles.row}>
              <p className={styles.text}>{what}</p>
              {tried && <p className={styles.text}>{leftText(tried)}</p>}
              <CellButtons
                where={changed.slice(0, CELLS_SHOWN).map(placeText)}
                more={Math.max(0, changed.length - CELLS_SHOWN)}
                onSelect={onSelect}
              />
              <Button
                className={styles.button}
                disabledFocusable={busy}
                aria-label={changed.length > 0 ? `Overwrite with ${what}` : `Take back ${what}`}
                onClick={() => onTakeBack(id, changed.length > 0)}
              >
                {changed.length > 0 ? "Overwrite with the formulas" : "Take back"}
              </Button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** Why something could not be taken back. */
function leftText({ changed, unreachable }: TakenBack): string {
  const cells =
    changed.length === 0
      ? ""
      : `${changed.length === 1 ? "One formula was" : `${changed.length} formulas were`} not put back: something else was entered in the cells since.`;
  const sheets = unreachable.length === 0 ? "" : `Gone or protected: ${unreachable.join(", ")}.`;
  return [cells, sheets].filter((text) => text !== "").join(" ");
}
