/** The formula and what it gives, before it goes into a cell. */
import {
  makeStyles,
  mergeClasses,
  MessageBar,
  MessageBarBody,
  tokens,
} from "@fluentui/react-components";
import { areaAddress } from "../../workbook/names/addresses";
import { BLANK_REMEDY, blankText, type BlankCells } from "./blankCells";
import type { Preview } from "./inserting";

const useStyles = makeStyles({
  box: {
    display: "grid",
    gap: "6px",
    padding: "10px 12px",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  text: { margin: 0, overflowWrap: "anywhere" },
  formula: { margin: 0, overflowWrap: "anywhere", fontFamily: tokens.fontFamilyMonospace },
  table: { borderCollapse: "collapse", fontVariantNumeric: "tabular-nums" },
  cell: {
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    padding: "2px 6px",
    overflowWrap: "anywhere",
  },
  number: { textAlign: "right" },
});

/** More rows and columns than these are counted, not shown: the pane is narrow. */
const ROWS_SHOWN = 10;
const COLUMNS_SHOWN = 4;

export interface FunctionPreviewProps {
  readonly preview: Preview;
  /** Arguments that are still to be given. */
  readonly missing: readonly string[];
}

export function FunctionPreview({ preview, missing }: FunctionPreviewProps) {
  const styles = useStyles();
  return (
    <section className={styles.box} aria-label="Result" aria-live="polite">
      {"formula" in preview && <p className={styles.formula}>{preview.formula}</p>}
      <p className={styles.text}>{stateText(preview, missing)}</p>
      {preview.kind === "ready" && <ResultTable cells={preview.result.cells} />}
      {preview.kind === "ready" &&
        preview.result.messages.map((message) => (
          <p key={message} className={styles.text}>
            {message}
          </p>
        ))}
      {preview.kind === "ready" && <BlankWarning blanks={preview.blanks} />}
    </section>
  );
}

function BlankWarning({ blanks }: { readonly blanks: readonly BlankCells[] }) {
  if (blanks.length === 0) return null;
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>{[...blanks.map(blankText), BLANK_REMEDY].join(" ")}</MessageBarBody>
    </MessageBar>
  );
}

function stateText(preview: Preview, missing: readonly string[]): string {
  if (preview.kind === "failed") return preview.why;
  if (preview.kind === "computing") return "Computing…";
  if (preview.kind === "incomplete") {
    return missing.length > 0
      ? `Still to be given: ${missing.join(", ")}.`
      : "See the messages beside the fields.";
  }
  if (preview.kind === "none") return "";
  const { area } = preview.place;
  if (area.rows * area.columns === 1) return "Result:";
  return `The result fills ${areaAddress(area)}: ${area.rows} × ${area.columns} cells.`;
}

function ResultTable({
  cells,
}: {
  readonly cells: readonly (readonly (string | number | boolean)[])[];
}) {
  const styles = useStyles();
  const rows = cells.slice(0, ROWS_SHOWN);
  const columns = rows[0]?.length ?? 0;
  const more = [
    ...(cells.length > ROWS_SHOWN ? [`${cells.length - ROWS_SHOWN} more rows`] : []),
    ...(columns > COLUMNS_SHOWN ? [`${columns - COLUMNS_SHOWN} more columns`] : []),
  ];
  return (
    <>
      <table className={styles.table} aria-label="What the cells will show">
        <tbody>
          {rows.map((row, index) => (
            <tr key={index}>
              {row.slice(0, COLUMNS_SHOWN).map((cell, at) => (
                <td
                  key={at}
                  className={mergeClasses(styles.cell, typeof cell === "number" && styles.number)}
                >
                  {cellText(cell)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {more.length > 0 && <p className={styles.text}>and {more.join(", ")}.</p>}
    </>
  );
}

/** A value about as a cell of ordinary width shows it. */
function cellText(cell: string | number | boolean): string {
  if (typeof cell === "number") return String(Number(cell.toPrecision(9)));
  return typeof cell === "boolean" ? String(cell).toUpperCase() : cell;
}
