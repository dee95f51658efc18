/** The problems a refresh found, worst first, each with its cells and what to do. */
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { CheckmarkCircle20Filled } from "@fluentui/react-icons";
import { useId } from "react";
import { byCause, type CauseAndFollowers } from "../../msg/basics/causes";
import type { CheckWord } from "../../workbook/actions/acceptCheck";
import type { Outcome } from "../../workbook/actions/outcome";
import { checkKey, type CheckTexts } from "../../workbook/report/checks";
import { CellButtons } from "../parts/CellButtons";
import { Disclosure } from "../parts/Disclosure";
import { alikeProblems, measuresOf } from "./alikeProblems";
import { AcceptControl } from "./AcceptControl";
import { followersText } from "../parts/followersText";
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
  follower: { display: "grid", gap: "4px" },
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
  /** @param checks all that are accepted by one name with one reason */
  readonly onAccept: (checks: readonly CheckTexts[], word: CheckWord) => Promise<void>;
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
  const causes = byCause(problems);
  return severities.map((words) => (
    <ProblemGroup
      key={words.severity}
      words={words}
      causes={causes.filter(({ problem }) => problem.severity === words.severity)}
      accepting={accepting}
      onSelect={onSelect}
    />
  ));
}

interface ProblemGroupProps extends Omit<ProblemListProps, "problems"> {
  readonly words: SeverityWords;
  readonly causes: readonly CauseAndFollowers<PaneProblem>[];
}

function ProblemGroup({ words, causes, accepting, onSelect }: ProblemGroupProps) {
  const styles = useStyles();
  if (causes.length === 0) return null;
  const heading = `${words.heading} (${causes.length})`;
  const followersOf = (one: PaneProblem) =>
    causes.find(({ problem }) => problem === one)?.followers ?? [];
  return (
    <section className={styles.group} aria-label={heading}>
      <h2 className={styles.heading}>{heading}</h2>
      {words.explanation && <p className={styles.explanation}>{words.explanation}</p>}
      <ul className={styles.list}>
        {alikeProblems(causes.map(({ problem }) => problem)).map(({ first, others }, index) => (
          <li key={index} className={mergeClasses(styles.problem, styles[words.tone])}>
            <ProblemText problem={first} alike={others} accepting={accepting} onSelect={onSelect} />
            <Folded
              name={(names) => `${others.length} more like this: ${names}`}
              problems={others}
              accepting={accepting}
              onSelect={onSelect}
            />
            <Folded
              name={(names) =>
                [followersText(followersOf(first).length), names].filter(Boolean).join(": ")
              }
              problems={followersOf(first)}
              accepting={accepting}
              onSelect={onSelect}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

interface FoldedProps extends ProblemListProps {
  /** @param names the measures that they are about */
  readonly name: (names: string) => string;
}

/** Problems behind their count; nothing where there are none. */
function Folded({ name, problems, accepting, onSelect }: FoldedProps) {
  const styles = useStyles();
  if (problems.length === 0) return null;
  return (
    <Disclosure name={name(namesText(problems))}>
      <ul className={styles.list}>
        {problems.map((problem, at) => (
          <li key={at} className={styles.follower}>
            <ProblemText problem={problem} accepting={accepting} onSelect={onSelect} />
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}

/** More measures than these are counted. */
const NAMES_SHOWN = 2;

/** @example "Burglary, Robbery and 3 others" */
function namesText(problems: readonly PaneProblem[]): string {
  const names = measuresOf(problems);
  const more = names.length - NAMES_SHOWN;
  const shown = names.slice(0, NAMES_SHOWN).join(", ");
  return more > 0 ? `${shown} and ${more} other${more === 1 ? "" : "s"}` : shown;
}

type ProblemTextProps = Omit<ProblemListProps, "problems"> & {
  readonly problem: PaneProblem;
  /** Those that are accepted together with it. */
  readonly alike?: readonly PaneProblem[];
};

function ProblemText({ problem, alike = [], accepting, onSelect }: ProblemTextProps) {
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
          name={alike.length === 0 ? "Accept" : `Accept all ${alike.length + 1}`}
          // Another problem in its place begins with a form of its own.
          key={checkKey(acceptable)}
          describedBy={text}
          acceptsAs={accepting.acceptsAs}
          busy={accepting.busy}
          onAccept={(word) =>
            accepting.onAccept([acceptable, ...alike.flatMap((one) => one.acceptable ?? [])], word)
          }
        />
      )}
    </>
  );
}
