/** Freeze to values: what would be frozen, doing it, and taking it back. */
import {
  Button,
  Field,
  makeStyles,
  Radio,
  RadioGroup,
  Spinner,
  tokens,
} from "@fluentui/react-components";
import { useEffect } from "react";
import type { FreezeScope } from "../../workbook/freezing/findMsgFormulas";
import type { FreezeCount } from "../../workbook/freezing/freeze";
import { formulasText, type Freezing, type FreezingState } from "./freezing";
import { PastFreezes } from "./PastFreezes";

const SCOPES: Readonly<Record<FreezeScope, string>> = {
  selection: "The selected cells",
  sheet: "This sheet",
  workbook: "The whole workbook",
};

const useStyles = makeStyles({
  view: { display: "flex", flexDirection: "column", gap: "12px" },
  text: { margin: 0, lineHeight: tokens.lineHeightBase300 },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2 },
  count: {
    display: "grid",
    gap: "4px",
    padding: "10px 12px",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  number: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  actions: { display: "flex", flexWrap: "wrap", gap: "8px" },
});

export interface FreezeToValuesProps {
  readonly state: FreezingState;
  readonly freezing: Pick<Freezing, "count" | "freeze" | "takeBack">;
  readonly onSelect: (where: string) => void;
}

export function FreezeToValues({ state, freezing, onSelect }: FreezeToValuesProps) {
  const styles = useStyles();
  const { scope, count, busy, done } = state;
  useEffect(() => {
    void freezing.count(scope);
    // Counted when the view opens; afterwards a person says what to count.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);
  const possible = count !== undefined && count.formulas > 0 && count.waiting === 0;
  return (
    <div className={styles.view}>
      <p className={styles.text}>
        Formulas with MSG functions become the values they show. Do this before sharing a workbook
        with people who do not have the add-in. The reports' own sheets need none of it.
      </p>
      <Field label="What to freeze">
        <RadioGroup
          value={scope}
          onChange={(_, { value }) => void freezing.count(value as FreezeScope)}
        >
          {Object.entries(SCOPES).map(([value, label]) => (
            <Radio key={value} value={value} label={label} />
          ))}
        </RadioGroup>
      </Field>
      <div className={styles.count} role="group" aria-label="What would be frozen">
        {count ? <CountTexts count={count} /> : <Spinner size="tiny" label="Counting…" />}
      </div>
      <div className={styles.actions}>
        <Button
          appearance="primary"
          disabledFocusable={!possible || busy}
          onClick={() => void freezing.freeze()}
        >
          {possible ? `Freeze ${formulasText(count.formulas)}` : "Freeze"}
        </Button>
        <Button onClick={() => void freezing.count(scope)}>Count again</Button>
      </div>
      <p className={styles.text} role="status">
        {done}
      </p>
      <PastFreezes
        past={state.past}
        busy={busy}
        onTakeBack={(id, overwrite) => void freezing.takeBack(id, overwrite)}
        onSelect={onSelect}
      />
    </div>
  );
}

function CountTexts({ count }: { readonly count: FreezeCount }) {
  const styles = useStyles();
  const [first = "", ...rest] = countTexts(count);
  return (
    <>
      <p className={styles.number}>{first}</p>
      {rest.map((text) => (
        <p key={text} className={styles.quiet}>
          {text}
        </p>
      ))}
    </>
  );
}

/** A count in sentences, the main one first. */
function countTexts(count: FreezeCount): string[] {
  const { formulas, cells, errors, waiting, sheets, protectedSheets } = count;
  const on = sheets.length === 1 ? `on ${sheets[0]}` : `on ${sheets.length} sheets`;
  return [
    formulas === 0 ? "No formulas with MSG functions here." : `${formulasText(formulas)} ${on}.`,
    ...(cells > formulas ? [`Their results fill ${cells.toLocaleString("en-GB")} cells.`] : []),
    ...(errors > 0
      ? [
          `${errors === 1 ? "One cell shows an error" : `${errors} cells show an error`}, which stays.`,
        ]
      : []),
    ...(waiting > 0
      ? ["Results are still being calculated. Wait for them, then count again."]
      : []),
    ...(protectedSheets.length > 0
      ? [`Left alone, because protected: ${protectedSheets.join(", ")}.`]
      : []),
  ];
}
