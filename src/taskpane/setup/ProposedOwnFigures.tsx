/** Sheets of the force's own figures, which become indicators: taken or not, a sheet at a time. */
import { Checkbox, makeStyles, tokens } from "@fluentui/react-components";
import { shortPeriodName } from "../../msg/basics/period";
import type { Proposal } from "../../workbook/proposal/proposal";
import { Part } from "../parts/Part";

const useStyles = makeStyles({
  text: { margin: 0, lineHeight: tokens.lineHeightBase300, overflowWrap: "anywhere" },
});

interface ProposedOwnFiguresProps {
  readonly proposal: Proposal;
  readonly onCorrect: (proposal: Proposal) => void;
}

export function ProposedOwnFigures({ proposal, onCorrect }: ProposedOwnFiguresProps) {
  const styles = useStyles();
  const { own = [] } = proposal;
  if (own.length === 0) return null;
  return (
    <Part heading="Your force's own figures">
      <p className={styles.text}>
        These sheets have months or quarters and name no force. Taken, each of their series becomes
        an indicator of your force, without peers.
      </p>
      {own.map(({ use, source, indicators, quarter }, index) => (
        <div key={index}>
          <Checkbox
            label={`${String(source.Sheet)}: ${indicators.length} ${indicators.length === 1 ? "indicator" : "indicators"}${quarter ? `, to ${shortPeriodName(quarter)}` : ""}`}
            checked={use}
            onChange={(_, { checked }) =>
              onCorrect({
                ...proposal,
                own: own.map((one, at) => (at === index ? { ...one, use: checked === true } : one)),
              })
            }
          />
          <p className={styles.text}>{indicators.map((row) => String(row.Indicator)).join(", ")}</p>
        </div>
      ))}
    </Part>
  );
}
