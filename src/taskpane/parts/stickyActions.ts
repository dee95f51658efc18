/** Buttons that stay in sight at the foot of a long view. */
import { makeStyles, tokens } from "@fluentui/react-components";

export const useStickyActions = makeStyles({
  actions: {
    position: "sticky",
    bottom: "0",
    display: "flex",
    flexWrap: "wrap",
    gap: "8px",
    padding: "8px 0",
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    // Where there is little room, as at 200 % zoom, they would cover what they are about.
    "@media (max-width: 260px), (max-height: 420px)": { position: "static" },
  },
});
