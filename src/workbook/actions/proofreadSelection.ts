/** Proof-reading the selected cells against an update that was computed. */
import type { ProofProblem } from "../../msg/proofreading/contradiction";
import { proofRead } from "../../msg/proofreading/proofRead";
import type { UpdateReport } from "../../msg/model/update";
import { inExcel } from "../excel/inExcel";
import {
  areaAddress,
  intersection,
  parseAddress,
  parseAreas,
  type SheetArea,
} from "../names/addresses";
import { placeText } from "./outcome";
import { MOST_CELLS, writtenArea } from "../reading/proofreading";
import { readTexts } from "../excel/excelCells";

/** A contradiction as the pane shows it. */
export interface Finding extends NonNullable<ProofProblem["contradiction"]> {
  /** "" where it is about no single measure. */
  readonly measure: string;
  /** The cell as formulas name it: "'Board paper'!A14". */
  readonly where: string;
}

/** What came of reading a selection. */
export interface SelectionReading {
  readonly kind: "read" | "no words" | "too large";
  /** The selected areas as far as they are filled, as formulas name them; none: all is empty. */
  readonly where: readonly string[];
  readonly findings: readonly Finding[];
  /** Tables that could not be compared, each with what to do, in sentences. */
  readonly notices: readonly string[];
}

/**
 * Reads the selected cells, which may be several areas, in two round trips. Writes nothing.
 *
 * @throws an Error for a person, where Excel refuses
 */
export function proofreadSelection(report: UpdateReport): Promise<SelectionReading> {
  return inExcel(async (context) => {
    const areas = await filledSelection(context);
    const where = areas.map(({ sheet, area }) => placeText({ sheet, address: areaAddress(area) }));
    const cells = areas.reduce((sum, { area }) => sum + area.rows * area.columns, 0);
    if (cells > MOST_CELLS) return { kind: "too large", where, findings: [], notices: [] };
    const written = await readTexts(context, areas);
    if (!written.some(({ texts }) => texts.some((row) => row.some(holdsWords))))
      return { kind: "no words", where, findings: [], notices: [] };
    const problems = proofRead(report, written.map(writtenArea));
    const notices = problems.filter(({ contradiction }) => !contradiction).map(noticeText);
    return { kind: "read", where, findings: problems.flatMap(findingOf), notices };
  });
}

const holdsWords = (text: string) => /\p{L}/u.test(text);

/** The selected areas, each cut to the cells in use: whole columns are selected more often than a text. */
async function filledSelection(context: Excel.RequestContext): Promise<SheetArea[]> {
  const selected = context.workbook.getSelectedRanges().load("address");
  const used = selected.worksheet.getUsedRangeOrNullObject(true).load("address");
  await context.sync();
  const filled = used.isNullObject ? undefined : parseAddress(used.address);
  if (!filled) return [];
  const { sheet = "", area: all } = filled;
  return parseAreas(selected.address).flatMap((part) => {
    const area = intersection(part, all);
    return area ? [{ sheet, area }] : [];
  });
}

function findingOf({ contradiction, measure = "", where }: ProofProblem): Finding[] {
  return contradiction ? [{ ...contradiction, measure, where: where.map(placeText).join() }] : [];
}

function noticeText({ what, remedy }: ProofProblem): string {
  return `${what} ${remedy}`.trim();
}
