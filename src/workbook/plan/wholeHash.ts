/** A hash of all that a sheet of the report is given, by which a later run knows that it would be given the same. */
import product from "../../../package.json";
import { longHash } from "../names/hashes";
import type { Row, SheetPlan } from "../report/block";
import { STYLES } from "../report/styles";
import { REFRESHED_BLOCK } from "../report/summary";
import type { PlacedBlock } from "./placedBlocks";

/** All that a sheet is given; what `putBlocks` writes and this leaves out must follow from it, in one release. */
interface Given {
  readonly plan: SheetPlan;
  readonly placed: readonly PlacedBlock[];
  readonly keptWords: string | undefined;
  readonly figureStamps: string | undefined;
}

/** Texts that are the analyst's once written are left out: they are not written again. */
export function wholeHash({ plan, placed, keptWords = "", figureStamps = "" }: Given): string {
  const again = placed.filter(({ block }) => block.isWrittenOnce !== true);
  return longHash(
    [
      product.version,
      JSON.stringify(STYLES),
      JSON.stringify({ ...plan, blocks: [] }),
      ...again.map(placedHash),
      keptWords,
      figureStamps,
    ].join("\n"),
  );
}

function placedHash({ block, area, columns }: PlacedBlock): string {
  const { rows, ...shape } = block;
  const ofRows = block.id === REFRESHED_BLOCK ? [] : rows.map(rowHash);
  return [JSON.stringify([shape, area, columns]), ...ofRows].join(" ");
}

function rowHash(row: Row): string {
  return longHash(JSON.stringify(row));
}
