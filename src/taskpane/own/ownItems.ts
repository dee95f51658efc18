/** The force's own figures and words as lists: in the plan's order, searched and chosen from. */
import { nameKey, sameName } from "../../msg/basics/names";
import type { FilledRow, IndicatorResult, OwnFigures } from "../../msg/model/ownFigures";
import type { Commitment } from "../../msg/model/ownSetup";
import type { Outcome, OutcomeProblem } from "../../workbook/actions/outcome";
import { placeText } from "../../workbook/actions/outcome";

/** A row of a list, below the heading that it stands under. */
export interface Listed<Item> {
  readonly heading: string;
  readonly item: Item;
  /** All that a search finds it by, as `nameKey` has it. */
  readonly key: string;
}

/** What stands under no priority. */
const NO_PRIORITY = "Under no priority";

/** The indicators that are to be shown, priority by priority, in the order of MsgPriorities. */
export function listedIndicators(own: OwnFigures): Listed<IndicatorResult>[] {
  const shown = own.indicators.filter(({ indicator }) => indicator.show);
  return inOrder(own.setup.commitments, shown, ({ commitment }) => commitment).map((item) => {
    const { indicator, commitment } = item;
    const words = [indicator.name, commitment?.key ?? "", commitment?.text ?? ""];
    return listed(commitment?.priority || NO_PRIORITY, item, words);
  });
}

function listed<Item>(heading: string, item: Item, words: readonly string[]): Listed<Item> {
  return { heading, item, key: nameKey([heading, ...words].join(" ")) };
}

/** A text of the update with what is open about it. */
export interface TextItem {
  readonly filled: FilledRow;
  /** Its cell as formulas name it. */
  readonly where: string;
  /** What was found about it. */
  readonly problems: readonly OutcomeProblem[];
  /** How many of these have to be put right: contradictions, fields without a figure. */
  readonly toCheck: number;
}

/** The texts of the update, commitment by commitment, in the order of MsgPriorities. */
export function listedTexts(
  own: OwnFigures,
  { problems }: Pick<Outcome, "problems">,
): Listed<TextItem>[] {
  const byCell = new Map<string, OutcomeProblem[]>();
  for (const problem of problems)
    for (const where of problem.where) byCell.set(where, [...(byCell.get(where) ?? []), problem]);
  return inOrder(own.setup.commitments, own.narrative, ({ commitment }) => commitment).map(
    (filled) => {
      const where = placeText(filled.row.place);
      const about = byCell.get(where) ?? [];
      const toCheck = about.filter(({ severity }) => severity !== "notice").length;
      const item: TextItem = { filled, where, problems: about, toCheck };
      const { row, text, commitment } = filled;
      return listed(commitment?.key || row.commitment, item, [row.area, row.lead, text, row.text]);
    },
  );
}

/** Those of a commitment together, priorities together; those of none last. */
function inOrder<Item>(
  commitments: readonly Commitment[],
  items: readonly Item[],
  commitmentOf: (item: Item) => Commitment | undefined,
): Item[] {
  const priorities = [...new Set(commitments.map(({ priority }) => nameKey(priority)))];
  const place = new Map(
    priorities
      .flatMap((key) => commitments.filter(({ priority }) => nameKey(priority) === key))
      .map((commitment, at) => [commitment, at]),
  );
  const placeOf = (item: Item) => {
    const commitment = commitmentOf(item);
    return (commitment && place.get(commitment)) ?? commitments.length;
  };
  return items
    .map((item) => ({ item, at: placeOf(item) }))
    .sort((one, other) => one.at - other.at)
    .map(({ item }) => item);
}

export const TEXT_CHOICES = {
  all: { name: "All", has: () => true },
  draft: { name: "Draft", has: ({ filled }) => filled.row.status === "Draft" },
  "to check": { name: "To check", has: ({ toCheck }) => toCheck > 0 },
  unchanged: { name: "As in the update before", has: ({ filled }) => filled.isUnchanged },
} as const satisfies Readonly<
  Record<string, { readonly name: string; readonly has: (item: TextItem) => boolean }>
>;

export type TextChoice = keyof typeof TEXT_CHOICES;

/** Rows that hold what is searched; all of them where nothing is. */
export function found<Item>(
  rows: readonly Listed<Item>[],
  search: string,
): readonly Listed<Item>[] {
  const key = nameKey(search);
  return key === "" ? rows : rows.filter((row) => row.key.includes(key));
}

export function foundTexts(
  rows: readonly Listed<TextItem>[],
  search: string,
  choice: TextChoice,
): readonly Listed<TextItem>[] {
  const { has } = TEXT_CHOICES[choice];
  return found(choice === "all" ? rows : rows.filter(({ item }) => has(item)), search);
}

/** The texts that tell of an indicator. */
export function textsWith(own: OwnFigures, name: string): readonly FilledRow[] {
  return own.narrative.filter(({ indicators }) => indicators.some((one) => sameName(one, name)));
}
