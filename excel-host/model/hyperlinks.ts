import { contains, overlaps, sameArea } from "./areas";
import type { CellFormatting } from "./cellFormatting";
import type { WholeSheet } from "./sheetParts";
import type { Area, HyperlinkModel } from "./types";

/** How Excel shows a link that it is given: the Office theme's link colour, underlined. */
const LINK_FORMAT = { fontColor: "#0563C1", underline: true };

/** The links of a sheet's cells. */
export class Hyperlinks {
  constructor(
    private readonly sheet: WholeSheet,
    private readonly formats: CellFormatting,
  ) {}

  at(row: number, column: number): HyperlinkModel | undefined {
    const { hyperlinks } = this.sheet.layout;
    return hyperlinks.findLast(({ area }) => contains(area, row, column))?.link;
  }

  /** Gives a cell its link, and the link's text unless it shows something already; null takes it away. */
  set(row: number, column: number, link: HyperlinkModel | null): void {
    const { layout } = this.sheet;
    const area = { row, column, rows: 1, columns: 1 };
    if (link === null) {
      this.clear(area);
      return;
    }
    layout.hyperlinks = layout.hyperlinks.filter((placed) => !sameArea(placed.area, area));
    const shown = link.textToDisplay ?? link.documentReference ?? link.address;
    const isEmpty = this.sheet.value(row, column) === null;
    if (shown !== undefined && (link.textToDisplay !== undefined || isEmpty))
      this.sheet.setValue(row, column, shown);
    layout.hyperlinks.push({ area, link });
    this.formats.changeStyle(row, column, LINK_FORMAT);
  }

  clear(area: Area): void {
    const { layout } = this.sheet;
    layout.hyperlinks = layout.hyperlinks.filter((placed) => !overlaps(placed.area, area));
  }
}
