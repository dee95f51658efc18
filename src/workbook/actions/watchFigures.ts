/** Tells when cells of the workbook change, whoever changes them. */

/**
 * Tells the name of each sheet of which cells have changed: by a person here, a co-author or an add-in. One handler for
 * the whole workbook; the names of all sheets are asked for with it, and again only when an unknown one changes.
 */
export async function watchFigures(onChange: (sheet: string) => void): Promise<void> {
  let names: Names = new Map();
  let asked: Promise<Names> | undefined;
  const askAgain = () => (asked ??= readNames().finally(() => (asked = undefined)));
  const nameOf = async (id: string): Promise<string | undefined> => {
    // What was asked for already may be older than the sheet; a sheet that is gone by now has no figures that are shown.
    for (let tries = 0; tries < 2 && !names.has(id); tries++) names = await askAgain();
    return names.get(id);
  };
  await Excel.run({ delayForCellEdit: true }, async (context) => {
    const { worksheets } = context.workbook;
    worksheets.onChanged.add(async ({ worksheetId }) => {
      const name = await nameOf(worksheetId).catch(() => undefined);
      if (name !== undefined) onChange(name);
    });
    worksheets.load("items/id,items/name");
    await context.sync();
    names = namesById(worksheets);
  });
}

type Names = ReadonlyMap<string, string>;

async function readNames(): Promise<Names> {
  return Excel.run({ delayForCellEdit: true }, async (context) => {
    const worksheets = context.workbook.worksheets.load("items/id,items/name");
    await context.sync();
    return namesById(worksheets);
  });
}

const namesById = ({ items }: Excel.WorksheetCollection): Names =>
  new Map(items.map(({ id, name }) => [id, name]));
