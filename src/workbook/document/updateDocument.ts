/** The update as a document: cover, priorities, summary, performance, movement, charts, background, notes. */
import { nameKey } from "../../msg/basics/names";
import { monthName, shortPeriodName } from "../../msg/basics/period";
import { listText } from "../../msg/telling/leagueWording";
import { SUMMARY_LISTS, summaryLists } from "../../msg/telling/summaryLists";
import { passingWords, valuesToPass } from "../../msg/telling/valuesToPass";
import { placeAndDistance } from "../../msg/words/distanceWords";
import { countInWords } from "../../msg/words/wording";
import { updateName, type UpdateReport } from "../../msg/model/update";
import {
  firstTexts,
  methodSections,
  METHOD_HEADING,
  type TextSection,
} from "../report/backgroundTexts";
import { caveats } from "../report/caveats";
import { reportTitle } from "../report/pages";
import { definitionsText, publicationText } from "../report/publicationTexts";
import { SUMMARY_TEXTS, summaryHeading } from "../report/summaryTexts";
import { SHEET_TITLES } from "../report/texts";
import { whenText } from "../report/titleBlock";
import { updateParts, type UpdatePart } from "../report/updateSheet";
import { chartBlocks } from "./chartBlocks";
import { movementBlocks, performanceBlocks } from "./measureTables";
import {
  withPrintableTexts,
  type Block,
  type ListItem,
  type Section,
  type UpdateDocument,
} from "./model";

/**
 * @param background the analyst's texts on MSG Background; those that a new one begins with where left out
 */
export function updateDocument(
  update: UpdateReport,
  background: readonly TextSection[] = firstTexts(update),
): UpdateDocument {
  const { settings } = update.setup;
  const sections: readonly Section[] = [
    ...ownSections(update),
    { heading: SHEET_TITLES.summary, isWide: false, blocks: summaryBlocks(update) },
    { heading: SHEET_TITLES.performance, isWide: true, blocks: performanceBlocks(update) },
    { heading: SHEET_TITLES.movement, isWide: true, blocks: movementBlocks(update) },
    { heading: SHEET_TITLES.charts, isWide: false, blocks: chartBlocks(update) },
    { heading: SHEET_TITLES.background, isWide: false, blocks: textBlocks(background) },
    { heading: METHOD_HEADING, isWide: false, blocks: textBlocks(methods(update)) },
    { heading: "Contact", isWide: false, isShort: true, blocks: contactBlocks(update) },
  ];
  return withPrintableTexts({
    title: reportTitle(update),
    subtitle: updateName(update),
    marking: settings.marking,
    author: settings.producedBy,
    cover: coverLines(update),
    sections: sections.filter(({ blocks }) => blocks.length > 0),
  });
}

export function coverLines(update: UpdateReport): string[] {
  const { settings } = update.setup;
  const { producedBy: by, producedOn: on, contact, nextUpdate, groupName } = settings;
  const produced = [on && whenText(on), by && `by ${by}`].filter((part) => part !== "").join(" ");
  const quarter = update.own?.setup.quarter;
  return [
    `${settings.homeForce} and its Most Similar Group${groupName === "" ? "" : ` (${groupName})`}`,
    quarter ? `Quarter: ${shortPeriodName(quarter)}` : "",
    update.dataTo ? `Comparison: data to ${monthName(update.dataTo.end)}` : "",
    publicationText(update.publication),
    produced && `Produced ${produced}`,
    contact && `Contact: ${contact}`,
    nextUpdate && `Next update: ${nextUpdate}`,
  ].filter((line) => line !== "");
}

/** The force's own pages, a section a priority; none where the workbook has no words of its own. */
function ownSections({ own }: UpdateReport): Section[] {
  const parts = own ? updateParts(own) : [];
  const keys = [...new Set(parts.map(({ priority }) => nameKey(priority)))];
  return keys.map((key) => {
    const ofPriority = parts.filter(({ priority }) => nameKey(priority) === key);
    return {
      heading: ofPriority[0]?.priority ?? "",
      isWide: false,
      blocks: ofPriority.flatMap(partBlocks),
    };
  });
}

function partBlocks({ intro, commitment, rows }: UpdatePart): Block[] {
  const areas = [...new Set(rows.map(({ row }) => row.area.trim()))];
  return [
    ...(commitment === "" ? [] : [heading(2, [intro, commitment].filter(Boolean).join(" "))]),
    ...areas.flatMap((area): Block[] => {
      const here = rows.filter(({ row }) => row.area.trim() === area);
      const items = here.map(({ row, text, caveats: notes }): ListItem => {
        const lead = row.lead === "" ? "" : `${row.lead.replace(/:$/u, "")}:`;
        return { lead, text: [text, ...notes].join(" ") };
      });
      // Without a commitment above, an area is the next heading below its section.
      const named = area === "" ? [] : [heading(commitment === "" ? 2 : 3, area)];
      return [...named, { kind: "list", items }];
    }),
  ];
}

function summaryBlocks(update: UpdateReport): Block[] {
  const { homeForce: home } = update.setup.settings;
  const lists = summaryLists(update);
  const listed = SUMMARY_LISTS.flatMap((list): Block[] => {
    const names = lists[list];
    if (names.length === 0) return [];
    const areas = `${countInWords(names.length)} ${names.length === 1 ? "area" : "areas"}`;
    return [
      heading(2, summaryHeading(list, { home, areas })),
      { kind: "list", items: names.map((name) => summaryItem(update, name)) },
    ];
  });
  return [...listed, ...passing(update), ...caveatBlocks(update)];
}

function summaryItem({ measures }: UpdateReport, name: string): ListItem {
  const result = measures.find(({ measure }) => measure.name === name);
  const words = result ? placeAndDistance(result) : "";
  return words === "" ? { lead: "", text: name } : { lead: `${name}:`, text: words };
}

function passing(update: UpdateReport): Block[] {
  const items = update.measures
    .filter(({ measure }) => measure.show)
    .flatMap((result): ListItem[] => {
      const targets = valuesToPass(result, update).map(
        (one) => `${passingWords(result, one)} (${listText(one.holders)}) to be ${one.aim}`,
      );
      return targets.length === 0
        ? []
        : [{ lead: `${result.measure.name}:`, text: targets.join("; ") }];
    });
  if (items.length === 0) return [];
  const title = SUMMARY_TEXTS.passing(update.setup.settings.homeForce);
  return [heading(2, title), { kind: "list", items }];
}

function caveatBlocks(update: UpdateReport): Block[] {
  const items = caveats(update).map((text) => ({ lead: "", text }));
  return [heading(2, SUMMARY_TEXTS.caveats), { kind: "list", items }];
}

/** Without the note that is about the sheet alone. */
export function methods(update: UpdateReport): TextSection[] {
  const texts = methodSections(update).filter((section) => section.heading !== METHOD_HEADING);
  return [{ heading: "Definitions", text: definitionsText(update) }, ...texts];
}

function textBlocks(texts: readonly TextSection[]): Block[] {
  return texts.flatMap(({ heading: title, text }) => [
    ...(title === "" ? [] : [heading(2, title)]),
    ...paragraphs(text),
  ]);
}

function contactBlocks({ setup: { settings } }: UpdateReport): Block[] {
  const { contact, nextUpdate, producedBy } = settings;
  const lines = [
    contact && `Questions about this update: ${contact}.`,
    producedBy && `It was produced by ${producedBy}.`,
    nextUpdate && `The next update is due: ${nextUpdate}.`,
  ];
  return lines.flatMap(paragraphs);
}

function heading(level: 2 | 3, text: string): Block {
  return { kind: "heading", level, text };
}

function paragraphs(text: string): Block[] {
  return text
    .split(/\n+/u)
    .filter((line) => line.trim() !== "")
    .map((line) => ({ kind: "paragraph", text: line.trim() }));
}
