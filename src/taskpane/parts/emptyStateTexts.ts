/** The texts of the pane's empty states. */
export type EmptyStateKind =
  "looking" | "reading" | "no set-up" | "not refreshed" | "outside Excel";

interface EmptyStateText {
  readonly heading: string;
  readonly text: string;
  readonly steps: readonly string[];
  /** The words of the button; "" for none. */
  readonly action: string;
}

export const emptyStates: Readonly<Record<EmptyStateKind, EmptyStateText>> = {
  looking: { heading: "Looking at the workbook", text: "One moment.", steps: [], action: "" },
  reading: {
    heading: "Reading the figures",
    text: "What stands in this workbook is read and worked out. Nothing is written.",
    steps: [],
    action: "",
  },
  "no set-up": {
    heading: 'This workbook has no sheet "MSG Setup"',
    text: "MSG Analyst reads from that sheet which force is yours, which forces it is compared with, and where the figures stand.",
    steps: [
      '"Set up this workbook" looks for tables of police forces and proposes that sheet. You correct it, and nothing is written before you agree.',
      '"Open the sample" shows a workbook that is set up, beside this one.',
      'If the sheet is there by now, choose "Look again".',
    ],
    action: "Look again",
  },
  "not refreshed": {
    heading: "Ready to compare",
    text: '"Refresh report" reads the set-up and the figures of this workbook, works out every measure\'s position, and writes the sheets MSG Summary, MSG Performance, MSG Movement, MSG Evidence and MSG Checks. Your own sheets are only read. To see the results first, without writing anything, choose "Show results without writing".',
    steps: [],
    action: "",
  },
  "outside Excel": {
    heading: "This page belongs beside a workbook",
    text: 'Open it from Excel: choose "Open pane" in the MSG Analyst group of the Home tab.',
    steps: [],
    action: "",
  },
};
