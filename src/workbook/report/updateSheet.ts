/** MSG Update: the whole update in words, priority by priority, with the figures filled in. */
import { nameKey } from "../../msg/basics/names";
import { monthName, shortPeriodName } from "../../msg/basics/period";
import type { FilledRow, OwnFigures } from "../../msg/model/ownFigures";
import type { Commitment } from "../../msg/model/ownSetup";
import { updateName, type Update } from "../../msg/model/update";
import { cellAddress } from "../names/addresses";
import { SHEETS } from "../names/contract";
import { cell, type Block, type Cell, type Row, type SheetPlan } from "./block";
import { pagePlan, reportTitle } from "./pages";
import type { StyleName } from "./styles";
import { REPORT_TOP, titleBlock } from "./titleBlock";

/** Fits a page of A4 upright, as MSG Summary does. */
const WIDTHS = [400] as const;

/** A part of the update: a commitment, or rows that stand under none. */
export interface UpdatePart {
  readonly priority: string;
  readonly intro: string;
  readonly commitment: string;
  readonly rows: readonly FilledRow[];
}

const NO_COMMITMENT = "Under no commitment";

/** The commitments that the update has words on, in their order; then rows that stand under none. */
export function updateParts({ setup, narrative }: OwnFigures): readonly UpdatePart[] {
  const part = (commitment: Commitment): UpdatePart => ({
    priority: commitment.priority,
    intro: commitment.intro,
    commitment: commitment.text,
    rows: narrative.filter((filled) => filled.commitment === commitment && hasText(filled)),
  });
  const others = narrative.filter((filled) => !filled.commitment && hasText(filled));
  return [
    ...prioritiesTogether(setup.commitments).map(part),
    { priority: NO_COMMITMENT, intro: "", commitment: "", rows: others },
  ].filter(({ rows }) => rows.length > 0);
}

function hasText({ text }: FilledRow): boolean {
  return text.trim() !== "";
}

/** The commitments in their order, those of one priority together. */
function prioritiesTogether(commitments: readonly Commitment[]): Commitment[] {
  const keys = [...new Set(commitments.map(({ priority }) => nameKey(priority)))];
  return keys.flatMap((key) => commitments.filter(({ priority }) => nameKey(priority) === key));
}

export function updatePlan(update: Update): SheetPlan {
  const parts = update.own ? updateParts(update.own) : [];
  return {
    sheet: SHEETS.update,
    blocks: [titleBlock(update, "update", 1), updateBlock(update, parts)],
    widths: WIDTHS,
    frozenRows: 0,
    page: pagePlan(update, "update"),
  };
}

function updateBlock(update: Update, parts: readonly UpdatePart[]): Block {
  const cover = coverRows(update);
  const body = parts.flatMap((part, at) => partRows(part, at, parts[at - 1]));
  const sections = body.filter(({ key }) => key.startsWith(SECTION));
  const heading = { key: "contents", cells: [cell("Contents", "section")] };
  const first = REPORT_TOP + cover.length + 1 + sections.length + 1;
  const contents = sections.map((section): Row => {
    const address = cellAddress(first + body.indexOf(section), 0);
    const text = section.cells[0]?.content ?? "";
    const link = { sheet: SHEETS.update, address };
    return { key: `to ${section.key}`, cells: [{ ...cell(text, "item"), link }] };
  });
  const blank = { key: "after contents", cells: [cell("")] };
  return {
    id: "update",
    top: REPORT_TOP,
    left: 0,
    columns: ["Update"],
    style: "text",
    rows: [...cover, heading, ...contents, blank, ...body],
  };
}

/** Rows with keys of this kind head a priority. */
const SECTION = "priority: ";

function coverRows(update: Update): Row[] {
  const { settings } = update.setup;
  const quarter = update.own?.setup.quarter;
  const lines: readonly (readonly [key: string, text: string])[] = [
    ["report", [reportTitle(update), updateName(update)].filter(Boolean).join(" · ")],
    ["quarter", quarter ? `Quarter: ${shortPeriodName(quarter)}` : ""],
    ["data to", quarter ? `Data to ${monthName(quarter.end)}` : ""],
    ["marking", settings.marking],
    ["version", settings.version && `Version ${settings.version}`],
    ["produced", produced(settings.producedOn, settings.producedBy)],
    ["contact", settings.contact && `Contact: ${settings.contact}`],
    ["next update", settings.nextUpdate && `Next update: ${settings.nextUpdate}`],
  ];
  const rows = lines.filter(([, text]) => text !== "");
  return [
    ...rows.map(([key, text]): Row => ({ key: `cover: ${key}`, cells: [cell(text, "text")] })),
    { key: "after cover", cells: [cell("")] },
  ];
}

function produced(on: string, by: string): string {
  if (on === "" && by === "") return "";
  return ["Produced", on, by && `by ${by}`].filter((text) => text !== "").join(" ");
}

/** A commitment's rows; its priority stands above the first commitment of each. */
function partRows(part: UpdatePart, at: number, before: UpdatePart | undefined): Row[] {
  const { priority, intro, commitment, rows } = part;
  const isNewPriority = !before || nameKey(before.priority) !== nameKey(priority);
  const line = (key: string, text: string, style: StyleName): Row[] =>
    text === "" ? [] : [{ key, cells: [cell(text, style)] }];
  return [
    ...(isNewPriority ? line(`${SECTION}${at} ${priority}`, priority, "section") : []),
    ...line(`intro ${at}`, intro, "text"),
    ...line(`commitment ${at}`, commitment, "commitment"),
    ...areaRows(rows, at),
    { key: `after ${at}`, cells: [cell("")] },
  ];
}

/** The bullets in their order, each area under its name; the force's own have none. */
function areaRows(rows: readonly FilledRow[], part: number): Row[] {
  const areas = [...new Set(rows.map(({ row }) => row.area.trim()))];
  return areas.flatMap((area) => {
    const own = rows.filter(({ row }) => row.area.trim() === area);
    const heading: Row[] =
      area === "" ? [] : [{ key: `area ${part} ${area}`, cells: [cell(area, "subheading")] }];
    const bullets = own.flatMap((filled, at) => bulletRows(filled, `${part} ${area} ${at}`));
    return [...heading, ...bullets];
  });
}

function bulletRows({ row, text, caveats }: FilledRow, key: string): Row[] {
  const lead = row.lead === "" ? "" : `${row.lead.replace(/:$/u, "")}: `;
  const bullet: Cell = cell(`• ${lead}${text}`, "item");
  return [
    { key: `bullet ${key}`, cells: [bullet] },
    ...(caveats.length > 0
      ? [{ key: `caveats ${key}`, cells: [cell(caveats.join(" "), "small")] }]
      : []),
  ];
}
