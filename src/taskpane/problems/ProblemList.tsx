/** The problems a refresh found, worst first, each with its cells and what to do. */
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { CheckmarkCircle20Filled } from "@fluentui/react-icons";
import type { Outcome } from "../../workbook/outcome";
import { CellButtons } from "../parts/CellButtons";
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

export interface ProblemListProps {
  readonly problems: Outcome["problems"];
  readonly onSelect: (where: string) => void;
}

export function ProblemList({ problems, onSelect }: ProblemListProps) {
  const styles = useStyles();
  if (problems.length === 0)
    return (
      <p className={styles.none}>
        <CheckmarkCircle20Filled className={styles.noneIcon} aria-hidden />
        No problems found.
      </p>
    );
  return severities.map((words) => (
    <ProblemGroup
      key={words.severity}
      words={words}
      problems={problems.filter(({ severity }) => severity === words.severity)}
      onSelect={onSelect}
    />
  ));
}

function ProblemGroup({
  words,
  problems,
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
            <ProblemText problem={problem} onSelect={onSelect} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function ProblemText({
  problem,
  onSelect,
}: {
  readonly problem: PaneProblem;
  readonly onSelect: (where: string) => void;
}) {
  const styles = useStyles();
  const shown = problem.where.slice(0, CELLS_SHOWN);
  return (
    <>
      {problem.measure && <p className={styles.measure}>{problem.measure}</p>}
      <p className={styles.paragraph}>{problem.what}</p>
      {problem.remedy && <p className={styles.paragraph}>{problem.remedy}</p>}
      <CellButtons where={shown} more={problem.where.length - shown.length} onSelect={onSelect} />
    </>
  );
}
