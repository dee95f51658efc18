/** The source cells of each force's figures, part by part, or why they cannot be shown. */
import { makeStyles, tokens } from "@fluentui/react-components";
import { placeText } from "../../../workbook/actions/outcome";
import type { CellsBehind, CellsOfForce } from "../../../workbook/engine/cellsBehind";
import { CellButtons } from "../../parts/CellButtons";
import { FactList } from "../../parts/FactList";

/** A window of single cells is read on its sheet; its first areas lead there. */
const AREAS_SHOWN = 3;

const useStyles = makeStyles({
  parts: { display: "grid", gap: "8px", padding: "4px 0" },
  heading: {
    margin: "0 0 2px",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: "anywhere",
  },
  text: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});

export interface SourceCellsProps {
  /** Undefined: there are none. */
  readonly behind: readonly CellsBehind[] | undefined;
  /** The home force's alone. */
  readonly ownOnly: boolean;
  readonly onSelect: (where: string) => void;
}

export function SourceCells({ behind = [], ownOnly, onSelect }: SourceCellsProps) {
  const styles = useStyles();
  if (behind.length === 0) return <p className={styles.text}>No source cells are known.</p>;
  return (
    <div className={styles.parts}>
      {behind.map(({ part, series, forces }) => (
        <section key={part} aria-label={`Source cells: ${part}`}>
          <h4 className={styles.heading}>
            {capital(part)}: {series}
          </h4>
          <FactList
            facts={forces
              .filter(({ isHome }) => isHome || !ownOnly)
              .map((cells) => ({
                term: cells.force,
                content: <ForceCells cells={cells} onSelect={onSelect} />,
              }))}
          />
        </section>
      ))}
    </div>
  );
}

interface ForceCellsProps {
  readonly cells: CellsOfForce;
  readonly onSelect: (where: string) => void;
}

function ForceCells({ cells: { cells, evidence, why }, onSelect }: ForceCellsProps) {
  if (cells.length === 0)
    return evidence === "copied" ? `Cannot be shown: ${why}.` : "No figure was read.";
  return (
    <>
      <CellButtons
        where={cells.slice(0, AREAS_SHOWN).map(placeText)}
        more={Math.max(0, cells.length - AREAS_SHOWN)}
        onSelect={onSelect}
      />
      {evidence === "copied" && `MSG Evidence holds a copy: ${why}.`}
    </>
  );
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
