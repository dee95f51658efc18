/** Help: the guide's parts for the tab one comes from, and the others behind their headings. */
import { makeStyles, tokens } from "@fluentui/react-components";
import guide from "../../../docs/user-guide.md";
import { VIEW_NAMES } from "../navigation";
import { Disclosure } from "../parts/Disclosure";
import { Part } from "../parts/Part";
import type { ViewProps } from "../view";
import { guideParts, HELP, type GuidePart } from "./guide";

const useStyles = makeStyles({
  text: { margin: 0, lineHeight: tokens.lineHeightBase300, overflowWrap: "anywhere" },
  list: {
    margin: 0,
    paddingLeft: "20px",
    display: "grid",
    gap: "4px",
    lineHeight: tokens.lineHeightBase300,
    overflowWrap: "anywhere",
  },
  blocks: { display: "grid", gap: "8px" },
});

export function HelpView({ state: { navigation } }: ViewProps) {
  const styles = useStyles();
  const parts = guideParts(guide);
  const wanted = HELP[navigation.tab];
  const here = wanted.flatMap((name) => parts.filter(({ heading }) => heading === name));
  const others = parts.filter((part) => !here.includes(part) && part.blocks.length > 0);
  return (
    <>
      <p className={styles.text}>
        What the user guide says of the tab {VIEW_NAMES[navigation.tab]}. It is part of the add-in
        and needs no connection.
      </p>
      {here.map((part) => (
        <Part key={part.heading} heading={part.heading}>
          <Blocks part={part} />
        </Part>
      ))}
      <Part heading="More of the guide">
        {others.map((part) => (
          <Disclosure key={part.heading} name={part.heading}>
            <Blocks part={part} />
          </Disclosure>
        ))}
      </Part>
    </>
  );
}

function Blocks({ part: { blocks } }: { readonly part: GuidePart }) {
  const styles = useStyles();
  return (
    <div className={styles.blocks}>
      {blocks.map((block, at) =>
        typeof block === "string" ? (
          <p key={at} className={styles.text}>
            {block}
          </p>
        ) : (
          <ul key={at} className={styles.list}>
            {block.map((point) => (
              <li key={point}>{point}</li>
            ))}
          </ul>
        ),
      )}
    </div>
  );
}
