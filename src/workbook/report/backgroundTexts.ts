/** Words of MSG Background: what an analyst begins from, and how the figures are made. */
import { AVERAGE_NAMES } from "../../msg/standing/average";
import { confidenceText } from "../../msg/certainty/certaintyWords";
import type { Measure, Settings } from "../../msg/model/setup";
import { topQuartileWords } from "../../msg/standing/topQuartile";
import type { UpdateReport } from "../../msg/model/update";
import { measureDefinition } from "./evidenceTexts";

export interface TextSection {
  readonly heading: string;
  readonly text: string;
  /** What the analyst is to write under the heading, where only they can; it stands on MSG Checks, never in print. */
  readonly direction?: string;
}

const DEMAND_DIRECTION =
  "Say here what demand, current and likely, faces the areas of business, and how it entered the " +
  "aspirations and their rationale.";
const PRIORITIES_DIRECTION = "Say here which priorities of the plan the measures serve.";

/** What an earlier release wrote on the sheet itself. */
export const DIRECTIONS: readonly string[] = [DEMAND_DIRECTION, PRIORITIES_DIRECTION];

/**
 * The texts that a new MSG Background begins with; the analyst's from then on. They hold nothing
 * that the next update's figures could make wrong. After Essex Police's published quarterly update.
 */
export function firstTexts({
  setup: { settings, measures },
}: Pick<UpdateReport, "setup">): TextSection[] {
  const home = settings.homeForce;
  return [
    {
      heading: "Introduction",
      text:
        `This report compares ${home} with its Most Similar Group (MSG) of police forces in the areas that ` +
        "matter most to its plan: where it stands, what has moved and why, what it would take to reach the " +
        "group's average and top quartile, and whether its own aspirations are met.",
    },
    {
      heading: "What a Most Similar Group is",
      text:
        "Forces are grouped by demographic, social and economic characteristics that go with crime, so that a " +
        `force is compared with forces that face similar conditions. The group is ${home}'s own: a force in it ` +
        `need not have ${home} in its own group.`,
    },
    {
      heading: "Implications",
      text:
        "As the forces of a group are meant to be similar, the first and the last are frequently no further " +
        "apart than usual. HMIC guidance (2015) states that inferences should not be drawn from " +
        "relative positions when all forces perform within the expected range. A better position is not " +
        "necessarily better performance: positions also change because other forces do. Rates of crime depend " +
        "on much that the police can hardly influence, such as the economy, legislation, weather and attitudes.",
    },
    {
      heading: "Demand",
      text: "",
      direction: DEMAND_DIRECTION,
    },
    {
      heading: "Risks and how they are met",
      text:
        "Targets in policing can skew behaviour. A worse position can be misread as worse performance, which " +
        "may have improved, and can so shift focus and resources without need. Each movement is therefore " +
        "shown with the part that is the force's own, and each position with how sure it is.",
    },
    { heading: "Links to the plan's priorities", ...prioritiesText(measures) },
  ];
}

function prioritiesText(measures: readonly Measure[]): Omit<TextSection, "heading"> {
  const priorities = [...new Set(measures.map(({ priority }) => priority.trim()))].filter(
    (priority) => priority !== "",
  );
  if (priorities.length === 0) return { text: "", direction: PRIORITIES_DIRECTION };
  return { text: `The measures serve these priorities of the plan: ${priorities.join("; ")}.` };
}

export const METHOD_HEADING = "How the figures are made";
const METHOD_NOTE =
  "This column is written anew by every refresh, from the set-up. The texts at the left are the analyst's: " +
  "they are written once and never changed by a refresh.";

/** The method of every figure, by the definitions that the update follows. */
export function methodSections(update: UpdateReport): TextSection[] {
  const { setup, measures } = update;
  const { settings } = setup;
  const shown = measures.filter(({ measure }) => measure.show);
  return [
    { heading: METHOD_HEADING, text: METHOD_NOTE },
    { heading: "Group", text: groupText(update) },
    {
      heading: "Value",
      text:
        "The count divided by the denominator, per so many of it as the unit says; or the figure as supplied. What is " +
        "added up over several periods has a value only where each of them has a figure: a missing figure is never " +
        "taken as 0.",
    },
    { heading: "Position and ties", text: positionMethod(shown.map(({ measure }) => measure)) },
    {
      heading: "Average",
      text: `The ${AVERAGE_NAMES[settings.average]}, ${settings.homeForce} ${settings.homeForceInAverage ? "included" : "left out"}.`,
    },
    {
      heading: "Top quartile",
      text:
        `The value to reach is ${topQuartileWords(settings.topQuartile, 0)}. Fewer than 4 forces with a value ` +
        "have no top quartile.",
    },
    { heading: "Change required", text: changeMethod(settings) },
    {
      heading: "Aspiration and status",
      text:
        "Judged on unrounded values. A place is met at that place or better; the average and a figure at or " +
        "better than it; the top quartile by the definition above; best where nobody is strictly better.",
    },
    {
      heading: "Movement and its causes",
      text:
        "Against what was published last, or the period before where nothing was. The places moved are shared " +
        "between own change, peers' change and revision by working the position out again with only one of " +
        "them changed, each taken first and last, and the mean of these. The same data-to month is no new data.",
    },
    ...certaintySections(update),
    ...definitions(update),
  ];
}

function groupText({ setup: { settings, forces } }: UpdateReport): string {
  const members = forces.filter(({ inGroup }) => inGroup);
  const peers = members.map(({ name }) => name).filter((name) => name !== settings.homeForce);
  const changes = members.some(({ groupFrom, groupUntil }) => groupFrom ?? groupUntil);
  return (
    `${settings.homeForce} with ${peers.join(", ")}.` +
    (changes ? " Some are members for a part of the time only, and count in that part alone." : "")
  );
}

function positionMethod(measures: readonly Measure[]): string {
  const worstFirst = measures
    .filter(({ better, firstIs }) => better !== "neither" && firstIs === "worst")
    .map(({ name }) => name);
  return (
    "Forces are ranked on unrounded values. 1st is best" +
    (worstFirst.length === 0 ? "" : `, except where 1st is worst: ${worstFirst.join("; ")}`) +
    '. Equal values share a position, shown with "=", and the next one is left free (1, =2, =2, 4). A force ' +
    "without a value is not ranked, and the position is then of fewer forces."
  );
}

function changeMethod({ homeForce, homeForceInAverage }: Settings): string {
  return (
    "The value to reach less the own value; in counts the smallest whole number with which the own value is as " +
    "good as the one to reach, which is held still." +
    (homeForceInAverage
      ? ` ${homeForce} is part of the average, so its own change moves it: MSG Evidence has the figure that allows for that.`
      : "")
  );
}

/** In plain words; the methods by name stand on MSG Evidence. */
function certaintySections({ measures, setup }: UpdateReport): TextSection[] {
  const isKnown = measures.some(({ measure, certainty }) => measure.show && certainty?.isKnown);
  if (!isKnown) return [];
  const { confidence, uncertainty } = setup.settings;
  const allowsFor =
    uncertainty === "chance"
      ? "chance alone"
      : "changes as large as these forces usually see from one year to the next, where three years or more are known, and for chance alone otherwise";
  return [
    {
      heading: "Range of a position",
      text:
        `The places that the force could hold, at ${confidenceText(confidence)} confidence, allowing for ` +
        `${allowsFor}. MSG Evidence names the methods, in the part For statisticians.`,
    },
    {
      heading: "Expected range",
      text:
        "Where one more force like the peers would be expected, at 95% confidence, from the peers alone. Where every force " +
        "of the group is inside its own, their differences are no larger than usual.",
    },
  ];
}

function definitions({ measures, setup: { settings } }: UpdateReport): TextSection[] {
  return measures.flatMap((result) => {
    const { measure, league } = result;
    return measure.show && league
      ? [{ heading: measure.name, text: measureDefinition(settings, result, league.period) }]
      : [];
  });
}
