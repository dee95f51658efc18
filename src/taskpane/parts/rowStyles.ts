/** What the rows of a list look like: the whole of a row opens it. */
import { makeStyles, tokens } from "@fluentui/react-components";

export const useRowStyles = makeStyles({
  row: {
    position: "relative",
    padding: "4px 16px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  openable: { ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover } },
  line: {
    display: "flex",
    alignItems: "center",
    gap: "8px",
    minHeight: "18px",
    "@media (max-width: 260px)": { flexWrap: "wrap" },
  },
  name: {
    // At 200 % zoom a name beside its figure would be broken between letters.
    "@media (max-width: 260px)": { flexBasis: "100%" },
    margin: 0,
    flexGrow: 1,
    minWidth: 0,
    overflowWrap: "anywhere",
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  opener: {
    width: "100%",
    padding: 0,
    border: "none",
    background: "none",
    color: "inherit",
    font: "inherit",
    textAlign: "left",
    cursor: "pointer",
    // The whole row opens, while the button's name stays its own.
    "::after": { content: '""', position: "absolute", inset: 0 },
    ":focus-visible": { outlineStyle: "none" },
    ":focus-visible::after": {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: "-2px",
    },
  },
  figure: {
    flexShrink: 0,
    minWidth: "52px",
    textAlign: "right",
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
    whiteSpace: "nowrap",
  },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
  marks: {
    display: "flex",
    flexWrap: "wrap",
    gap: "0 12px",
    "& svg": { width: "16px", height: "16px" },
  },
});
