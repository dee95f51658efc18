/** The tables of the accessible copy: figures as numbers, their units and everything else in words. */
import { conclusion, statusCertaintyWord } from "../../msg/certainty/certaintyWords";
import { unitOfDifference, unitOfValue } from "../../msg/figures/units";
import type { MeasureResult } from "../../msg/model/measureResult";
import { latestPositions } from "../../msg/model/positionsOverTime";
import type { Measure } from "../../msg/model/setup";
import type { UpdateReport } from "../../msg/model/update";
import { movementSentence } from "../../msg/telling/movementWords";
import { SUMMARY_LISTS, summaryLists } from "../../msg/telling/summaryLists";
import { placeAndDistance } from "../../msg/words/distanceWords";
import { aspirationText, countInWords } from "../../msg/words/wording";
import type { TextSection } from "../report/backgroundTexts";
import { isBlank, isFormula, type Cell } from "../report/block";
import { WHOLE_PLACES_MOVED } from "../report/formats";
import { INDICATOR_RESULTS } from "../report/indicatorResults";
import { measuresWithEvidence } from "../report/measureEvidence";
import { summaryHeading } from "../report/summaryTexts";
import { positionAndRange, positionOf, SHEET_TITLES } from "../report/texts";
import { updateParts } from "../report/updateSheet";
import {
  change,
  column,
  figure,
  month,
  NOT_KNOWN,
  place,
  tableOf,
  type Column,
  type Table,
} from "./copyColumns";
import type { CopyCell } from "./copyModel";
import { NOT_APPLICABLE_WORDS, orWords } from "./model";

/** A heading with the number of the note that explains it, named by what the note is about. */
export type Noted = (heading: string, about: string) => string;

/** Tables without rows are left out. */
export function copyTables(
  update: UpdateReport,
  background: readonly TextSection[],
  noted: Noted,
): readonly Table[] {
  const tables = [
    wordsTable(update),
    ownFiguresTable(update),
    summaryTable(update),
    performanceTable(update, noted),
    movementTable(update, noted),
    leaguesTable(update, noted),
    overTimeTable(update, noted),
    backgroundTable(background),
  ];
  return tables.filter(({ rows }) => rows.length > 0);
}

function unitOfChange(measure: Measure): string {
  if (measure.changeIn === "none") return NOT_APPLICABLE_WORDS;
  return orWords(measure.changeIn === "count" ? measure.countNoun : unitOfDifference(measure));
}

function shownOf({ measures }: UpdateReport): readonly MeasureResult[] {
  return measures.filter(({ measure }) => measure.show);
}

function performanceTable(update: UpdateReport, noted: Noted): Table {
  const required = noted("Change required to reach MSG average", "Change required");
  const columns: readonly Column<MeasureResult>[] = [
    column("Measure", 32, ({ measure }) => measure.name),
    column("Priority", 36, ({ measure }) => orWords(measure.priority, "none")),
    column("Data to", 18, ({ dataTo }) => month(dataTo, NOT_KNOWN)),
    column(noted("MSG position", "Position and ties"), 14, ({ position }) => place(position)),
    column(noted("Position in words", "Range of a position"), 24, (result) =>
      orWords(positionAndRange(result)),
    ),
    column(noted("Value", "Value"), 14, ({ value, measure }) => figure(value, measure.decimals)),
    column("Unit of the value", 26, ({ measure }) => orWords(unitOfValue(measure))),
    column(required, 22, (result) => change(result, result.toAverage, "average")),
    column(noted("Change required to reach top quartile in MSG", "Top quartile"), 22, (result) =>
      change(result, result.toTopQuartile, "top quartile"),
    ),
    column("Change required to reach the aspiration", 22, (result) =>
      change(result, result.toAspiration, "aspiration"),
    ),
    column("Unit of the changes", 24, ({ measure }) => unitOfChange(measure)),
    column("Aspiration", 26, (result) => orWords(aspirationText(result))),
    column(noted("Status", "Aspiration and status"), 18, ({ status }) =>
      orWords(status, NOT_KNOWN),
    ),
    column("How sure is the position", 44, (result) => orWords(conclusion(result))),
    column("How sure is the status", 28, (result) => orWords(statusCertaintyWord(result))),
    column("Rationale", 60, ({ measure }) => orWords(measure.rationale, "none given")),
  ];
  return tableOf(
    { sheet: "Performance", name: "MSG_performance", title: SHEET_TITLES.performance },
    columns,
    shownOf(update),
  );
}

function movementTable(update: UpdateReport, noted: Noted): Table {
  const home = update.setup.settings.homeForce;
  const columns: readonly Column<MeasureResult>[] = [
    column("Measure", 32, ({ measure }) => measure.name),
    column("Aspiration", 26, (result) => orWords(aspirationText(result))),
    column("Update compared with", 20, ({ movement }) => orWords(movement.previous?.update ?? "")),
    column("Previous MSG position", 16, ({ movement }) => place(movement.previous?.position ?? 0)),
    column("Previous data to", 18, ({ movement }) => month(movement.previous?.dataTo)),
    column("MSG position", 14, ({ position }) => place(position)),
    column("Position in words", 24, (result) => orWords(positionOf(result))),
    column("Data to", 18, ({ dataTo }) => month(dataTo, NOT_KNOWN)),
    column(noted("Movement", "Movement and its causes"), 18, ({ movement }) =>
      orWords(movement.kind ?? ""),
    ),
    column("Places moved (a plus is better)", 18, ({ movement: { places } }) =>
      Number.isFinite(places)
        ? { figure: places, format: WHOLE_PLACES_MOVED }
        : NOT_APPLICABLE_WORDS,
    ),
    column("Why", 60, ({ movement, position }) =>
      orWords(movementSentence(movement, position, home)),
    ),
    column("Commentary", 60, ({ commentary }) => orWords(commentary, "none")),
  ];
  return tableOf(
    { sheet: "Movement", name: "MSG_movement", title: SHEET_TITLES.movement },
    columns,
    shownOf(update),
  );
}

function summaryTable(update: UpdateReport): Table {
  const lists = summaryLists(update);
  const { homeForce: home } = update.setup.settings;
  const rows = SUMMARY_LISTS.flatMap((list) => {
    const names = lists[list];
    const areas = `${countInWords(names.length)} ${names.length === 1 ? "area" : "areas"}`;
    const heading = summaryHeading(list, { home, areas }).replace(/:$/u, "");
    return names.map((name) => ({ heading, name }));
  });
  const wordsOf = (name: string) => {
    const result = update.measures.find(({ measure }) => measure.name === name);
    return result ? placeAndDistance(result) : "";
  };
  const columns: readonly Column<(typeof rows)[number]>[] = [
    column("What is said", 60, ({ heading }) => heading),
    column("Measure", 36, ({ name }) => name),
    column("Position and distance to the aspiration", 70, ({ name }) => orWords(wordsOf(name))),
  ];
  return tableOf(
    { sheet: "Summary", name: "MSG_summary", title: SHEET_TITLES.summary },
    columns,
    rows,
  );
}

function leaguesTable(update: UpdateReport, noted: Noted): Table {
  const nameOf = (force: number) => update.setup.forces[force]?.name ?? "";
  const rows = measuresWithEvidence(update)
    .filter(({ result }) => result.measure.show)
    .flatMap(({ league, result }) =>
      Array.from(league.values, (value, at) => ({ league, result, value, at })),
    );
  const columns: readonly Column<(typeof rows)[number]>[] = [
    column("Measure", 32, ({ result }) => result.measure.name),
    column("Force", 28, ({ league, at }) => nameOf(league.forces[at] ?? -1)),
    column("Data to", 18, ({ league }) => month(league.period)),
    column(noted("Value", "Value"), 14, ({ value, result }) =>
      figure(value, result.measure.decimals),
    ),
    column("Unit of the value", 26, ({ result }) => orWords(unitOfValue(result.measure))),
    column(noted("MSG position", "Position and ties"), 14, ({ league, at }) =>
      place(league.positions[at] ?? 0),
    ),
    column("Shares its position", 16, ({ league, at }) =>
      (league.positions[at] ?? 0) > 0
        ? (league.tied[at] ?? 0) > 0
          ? "yes"
          : "no"
        : NOT_APPLICABLE_WORDS,
    ),
  ];
  return tableOf(
    {
      sheet: "Leagues",
      name: "MSG_leagues",
      title: "Leagues: every force of the group, measure by measure",
    },
    columns,
    rows,
  );
}

/** As many periods as the document has. */
const PERIODS = 13;

function overTimeTable(update: UpdateReport, noted: Noted): Table {
  const rows = shownOf(update).flatMap((result) =>
    latestPositions(result.positions, PERIODS).map((at) => ({ ...at, measure: result.measure })),
  );
  type Row = (typeof rows)[number];
  const own = (heading: string, value: (row: Row) => number): Column<Row> =>
    column(heading, 16, (row) => figure(value(row), row.measure.decimals));
  const columns: readonly Column<Row>[] = [
    column("Measure", 32, ({ measure }) => measure.name),
    column("Period to", 18, ({ period }) => month(period)),
    own(`${update.setup.settings.homeForce}'s value`, ({ value }) => value),
    own(noted("MSG average", "Average"), ({ average }) => average),
    own(noted("Top quartile in MSG", "Top quartile"), ({ topQuartile }) => topQuartile),
    column("Unit of the values", 26, ({ measure }) => orWords(unitOfValue(measure))),
    column("MSG position", 14, ({ position }) => place(position)),
    column("Forces ranked", 14, ({ of }) => place(of)),
  ];
  return tableOf(
    {
      sheet: "Over time",
      name: "MSG_over_time",
      title: `${update.setup.settings.homeForce}, the group's average and its top quartile over time`,
    },
    columns,
    rows,
  );
}

function ownFiguresTable({ own }: UpdateReport): Table {
  const columns = INDICATOR_RESULTS.map(({ name, width, cell }) =>
    column(name, Math.max(14, Math.round(width / 4)), (result: Parameters<typeof cell>[0]) =>
      ofCell(cell(result)),
    ),
  );
  return tableOf(
    { sheet: "Own figures", name: "MSG_own_figures", title: SHEET_TITLES.indicators },
    columns,
    own?.indicators ?? [],
  );
}

function ofCell(cell: Cell): CopyCell {
  const { content, format = "General" } = cell;
  if (isBlank(content) || isFormula(content)) return NOT_APPLICABLE_WORDS;
  return typeof content === "string" ? content : { figure: content, format };
}

function wordsTable({ own }: UpdateReport): Table {
  const rows = (own ? updateParts(own) : []).flatMap(({ rows: bullets, ...part }) =>
    bullets.map((bullet) => ({ part, bullet })),
  );
  const columns: readonly Column<(typeof rows)[number]>[] = [
    column("Priority", 36, ({ part }) => orWords(part.priority, "none")),
    column("Commitment", 44, ({ part }) =>
      orWords([part.intro, part.commitment].filter((text) => text !== "").join(" "), "none"),
    ),
    column("Area", 20, ({ bullet }) => orWords(bullet.row.area, "the force")),
    column("What was done", 90, ({ bullet: { row, text, caveats } }) => {
      const lead = row.lead === "" ? "" : `${row.lead.replace(/:$/u, "")}:`;
      return orWords(
        [lead, text, ...caveats].filter((one) => one !== "").join(" "),
        "nothing written",
      );
    }),
  ];
  return tableOf(
    { sheet: "Own words", name: "MSG_own_words", title: SHEET_TITLES.update },
    columns,
    rows,
  );
}

function backgroundTable(background: readonly TextSection[]): Table {
  const columns: readonly Column<TextSection>[] = [
    column("Heading", 24, ({ heading }) => orWords(heading, "none")),
    column("Text", 76, ({ text }) => orWords(text, "none")),
  ];
  return tableOf(
    { sheet: "Background", name: "MSG_background", title: SHEET_TITLES.background },
    columns,
    background,
  );
}
