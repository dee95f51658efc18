/** The problems a refresh found, worst first, each with its cells and what to do. */
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { CheckmarkCircle20Filled } from "@fluentui/react-icons";
import { useId } from "react";
import type { CheckWord } from "../../workbook/actions/acceptCheck";
import type { Outcome } from "../../workbook/actions/outcome";
import { checkKey, type CheckTexts } from "../../workbook/report/checks";
import { CellButtons } from "../parts/CellButtons";
import { AcceptControl } from "./AcceptControl";
import { severities, type SeverityWords } from "./severities";

type PaneProblem = Outcome["problems"][number];

/** More cells than these are counted, not listed: nobody visits forty of them from here. */
const CELLS_SHOWN = 4;

const useStyles = makeStyles({
  none: { display: "flex", gap: "8px", padding: "16px", margin: 0 },
  noneIcon: { color: tokens.colorStatusSuccessForeground1, flexShrink: 0 },
  group: { padding: "12px 16px 4px" },
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  explanation: { margin: "2px 0 0", color: tokens.colorNeutralForeground2 },
  list: { listStyleType: "none", margin: "8px 0 0", padding: 0, display: "grid", gap: "12px" },
  problem: {
    display: "grid",
    gap: "4px",
    borderLeft: `3px solid ${tokens.colorNeutralStroke1}`,
    paddingLeft: "10px",
  },
  danger: { borderLeftColor: tokens.colorStatusDangerBorder2 },
  warning: { borderLeftColor: tokens.colorStatusWarningBorder2 },
  neutral: {},
  paragraph: { margin: 0, overflowWrap: "anywhere" },
  measure: { margin: 0, fontWeight: tokens.fontWeightSemibold },
});

/** How problems that a person's word settles are accepted. */
interface Accepting {
  readonly acceptsAs: string;
  readonly busy: boolean;
  readonly onAccept: (check: CheckTexts, word: CheckWord) => Promise<void>;
}

export interface ProblemListProps {
  readonly problems: Outcome["problems"];
  /** Without it nothing can be accepted here. */
  readonly accepting?: Accepting | undefined;
  readonly onSelect: (where: string) => void;
}

export function ProblemList({ problems, accepting, onSelect }: ProblemListProps) {
  const styles = useStyles();
  if (problems.length === 0)
    return (
      <p className={styles.none}>
        <CheckmarkCircle20Filled className={styles.noneIcon} aria-hidden />
        No open problems.
      </p>
    );
  return severities.map((words) => (
    <ProblemGroup
      key={words.severity}
      words={words}
      problems={problems.filter(({ severity }) => severity === words.severity)}
      accepting={accepting}
      onSelect={onSelect}
    />
  ));
}

function ProblemGroup({
  words,
  problems,
  accepting,
  onSelect,
}: ProblemListProps & { readonly words: SeverityWords }) {
  const styles = useStyles();
  if (problems.length === 0) return null;
  const heading = `${words.heading} (${problems.length})`;
  return (
    <section className={styles.group} aria-label={heading}>
      <h2 className={styles.heading}>{heading}</h2>
      {words.explanation && <p className={styles.explanation}>{words.explanation}</p>}
      <ul className={styles.list}>
        {problems.map((problem, index) => (
          <li key={index} className={mergeClasses(styles.problem, styles[words.tone])}>
            <ProblemText problem={problem} accepting={accepting} onSelect={onSelect} />
          </li>
        ))}
      </ul>
    </section>
  );
}

type ProblemTextProps = Omit<ProblemListProps, "problems"> & { readonly problem: PaneProblem };

function ProblemText({ problem, accepting, onSelect }: ProblemTextProps) {
  const styles = useStyles();
  const text = useId();
  const { acceptable } = problem;
  const shown = problem.where.slice(0, CELLS_SHOWN);
  return (
    <>
      {problem.measure && <p className={styles.measure}>{problem.measure}</p>}
      <p className={styles.paragraph} id={text}>
        {problem.what}
      </p>
      {problem.remedy && <p className={styles.paragraph}>{problem.remedy}</p>}
      <CellButtons where={shown} more={problem.where.length - shown.length} onSelect={onSelect} />
      {accepting && acceptable && (
        <AcceptControl
          // Another problem in its place begins with a form of its own.
          key={checkKey(acceptable)}
          describedBy={text}
          acceptsAs={accepting.acceptsAs}
          busy={accepting.busy}
          onAccept={(word) => accepting.onAccept(acceptable, word)}
        />
      )}
    </>
  );
}
