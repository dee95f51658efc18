/** Cells of the workbook, each a button that shows it. */
import { Button, makeStyles } from "@fluentui/react-components";

const useStyles = makeStyles({
  cells: { display: "flex", flexWrap: "wrap", gap: "4px", alignItems: "center" },
  // A long name of a sheet breaks rather than widening the pane.
  cell: { minWidth: 0, maxWidth: "100%", overflowWrap: "anywhere" },
});

export interface CellButtonsProps {
  /** Cells as formulas name them: "'MSG Setup'!C14". */
  readonly where: readonly string[];
  /** How many more cells there are than those listed. */
  readonly more: number;
  readonly onSelect: (where: string) => void;
}

export function CellButtons({ where, more, onSelect }: CellButtonsProps) {
  const styles = useStyles();
  if (where.length === 0) return null;
  return (
    <div className={styles.cells}>
      {where.map((cell) => (
        <Button
          key={cell}
          className={styles.cell}
          size="small"
          aria-label={`Go to ${cell}`}
          onClick={() => onSelect(cell)}
        >
          {cell}
        </Button>
      ))}
      {more > 0 && <span>and {more} more</span>}
    </div>
  );
}
