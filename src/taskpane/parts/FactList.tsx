/** Terms and what they come to, one below the other. */
import { makeStyles, tokens } from "@fluentui/react-components";
import { Fragment, type ReactNode } from "react";

const useStyles = makeStyles({
  facts: {
    margin: 0,
    display: "grid",
    gridTemplateColumns: "96px 1fr",
    // At 200% zoom a pane has half its pixels: a term stands above what it comes to.
    "@media (max-width: 260px)": { gridTemplateColumns: "1fr" },
    gap: "2px 8px",
    alignItems: "baseline",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  term: { color: tokens.colorNeutralForeground2 },
  content: { margin: 0, minWidth: 0, overflowWrap: "anywhere" },
});

export interface Fact {
  readonly term: string;
  /** A fact whose content is "" is left out. */
  readonly content: ReactNode;
}

export function FactList({ facts }: { readonly facts: readonly Fact[] }) {
  const styles = useStyles();
  return (
    <dl className={styles.facts}>
      {facts
        .filter(({ content }) => content !== "")
        .map(({ term, content }) => (
          <Fragment key={term}>
            <dt className={styles.term}>{term}</dt>
            <dd className={styles.content}>{content}</dd>
          </Fragment>
        ))}
    </dl>
  );
}
