/** Every figure of a measure explained: in words, by the forces behind it, down to the cells. */
import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Button,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import { explain, EXPLAINED_FIGURES, type ExplainedFigure } from "../../../msg/telling/explanation";
import type { Setup } from "../../../msg/model/setup";
import type { CellsBehind } from "../../../workbook/engine/cellsBehind";
import { Disclosure } from "../../parts/Disclosure";
import { FIGURE_NAMES, OWN_FIGURES, STANDS_ABOVE } from "./explaining";
import { ForcesBehind } from "./ForcesBehind";
import { SourceCells } from "./SourceCells";
import type { MeasureResult } from "../../../msg/model/measureResult";

const useStyles = makeStyles({
  // The whole width of the pane is needed for the forces.
  panel: { margin: "0 0 8px", display: "grid", gap: "6px" },
  header: {
    "& button": { minHeight: "32px", paddingLeft: 0, paddingRight: 0 },
    fontSize: tokens.fontSizeBase300,
  },
  shown: { marginLeft: "6px", color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
  sentences: { margin: 0, paddingLeft: "20px", lineHeight: tokens.lineHeightBase300 },
  actions: { display: "flex", flexWrap: "wrap", gap: "4px" },
});

export interface HowItComesProps {
  readonly result: MeasureResult;
  readonly setup: Setup;
  /** "looking" until the workbook has told them; undefined: there are none. */
  readonly behind: readonly CellsBehind[] | "looking" | undefined;
  /** A figure was opened: its cells will be wanted. */
  readonly onOpen: () => void;
  /** Selects the figure's cell on the report's sheets. */
  readonly onShow: (figure: ExplainedFigure) => void;
  readonly onSelect: (where: string) => void;
}

export function HowItComes({ result, setup, onOpen, ...rest }: HowItComesProps) {
  const styles = useStyles();
  return (
    <Accordion collapsible onToggle={onOpen}>
      {EXPLAINED_FIGURES.map((figure) => (
        <AccordionItem key={figure} value={figure}>
          <AccordionHeader as="h3" expandIconPosition="end" className={styles.header}>
            {FIGURE_NAMES[figure]}
            {!STANDS_ABOVE.has(figure) && (
              <span className={styles.shown}>
                {explain(result, figure, { setup }).shown || "None"}
              </span>
            )}
          </AccordionHeader>
          <AccordionPanel className={styles.panel}>
            <Explained figure={figure} result={result} setup={setup} {...rest} />
          </AccordionPanel>
        </AccordionItem>
      ))}
    </Accordion>
  );
}

type ExplainedProps = Omit<HowItComesProps, "onOpen"> & { readonly figure: ExplainedFigure };

function Explained({ figure, result, setup, behind, onShow, onSelect }: ExplainedProps) {
  const styles = useStyles();
  const { sentences, forces } = explain(result, figure, { setup });
  const name = FIGURE_NAMES[figure].toLowerCase();
  const ownOnly = OWN_FIGURES.has(figure);
  return (
    <>
      <ol className={styles.sentences}>
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ol>
      {!ownOnly && (
        <ForcesBehind name={`Forces behind: ${name}`} forces={forces} measure={result.measure} />
      )}
      <div className={styles.actions}>
        <Button
          size="small"
          aria-label={`Show in workbook: ${name}`}
          onClick={() => onShow(figure)}
        >
          Show in workbook
        </Button>
      </div>
      <Disclosure name="Source cells">
        {behind === "looking" ? (
          "Looking them up…"
        ) : (
          <SourceCells behind={behind} ownOnly={ownOnly} onSelect={onSelect} />
        )}
      </Disclosure>
    </>
  );
}
