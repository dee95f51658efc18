/** Tells when cells of the workbook change, whoever changes them. */

/**
 * Tells the name of each sheet of which cells have changed: by a person here, a co-author or an add-in. One handler for
 * the whole workbook; Excel is asked for a sheet's name alone, and again only when that may have changed.
 */
export async function watchFigures(onChange: (sheet: string) => void): Promise<void> {
  const names = new Map<string, Promise<string>>();
  const nameOf = (id: string) => {
    const known = names.get(id) ?? readName(id);
    names.set(id, known);
    return known;
  };
  await Excel.run({ delayForCellEdit: true }, async (context) => {
    context.workbook.worksheets.onChanged.add(async ({ worksheetId }) => {
      // A sheet that is gone by now has no figures that are shown.
      await nameOf(worksheetId).then(onChange, () => names.delete(worksheetId));
    });
    await context.sync();
  });
}

async function readName(id: string): Promise<string> {
  return Excel.run({ delayForCellEdit: true }, async (context) => {
    const sheet = context.workbook.worksheets.getItem(id).load("name");
    await context.sync();
    return sheet.name;
  });
}
