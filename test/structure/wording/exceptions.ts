/** What the code holds and the product does not say, or says with a reason of its own. */

/** Files whose texts are no words of the product: what people write is read by them, or formulas are made. */
export const NOT_SAID: readonly { readonly path: RegExp; readonly because: string }[] = [
  {
    path: /^src\/msg\/proofreading\/(?:\w*[pP]atterns|clauseWords|clauses|columnKinds|columnTimes|headings|lists|measureNames|numberTags|ownNumbers|sentence|summaryBullets|tags|vocabulary|writtenText)\.ts$/u,
    because: "they read what others write, in all its ways",
  },
  {
    path: /^src\/workbook\/(?:cells|sources\/titlePeriods)/u,
    because: "they read what others write, in all its ways",
  },
  { path: /^src\/workbook\/document\/(?:svg|workbookFile|wordMarkup)\.ts$/u, because: "XML" },
  {
    path: /^src\/workbook\/report\/(?:\w+Formulas|formulas|formats|sameExpression)\.ts$/u,
    because: "formulas and formats",
  },
];

/** Files that speak to statisticians: the methods by name, as design has them on MSG Evidence and nowhere else. */
export const FOR_STATISTICIANS =
  /^src\/msg\/certainty\/methodTexts\.ts$|^src\/workbook\/report\/(?:statistics|certaintyE|evidence|layout|indicatorEvidence)\w*\.ts$/u;

/** Single texts, each with its reason. */
export const EXCEPTIONS: readonly {
  readonly file: RegExp;
  readonly text: string;
  readonly because: string;
}[] = [
  { file: /formulas\/functionsPage/u, text: "`npm run docs`", because: "Markdown" },
  { file: /proofreadCommand/u, text: "npm run --silent proofread", because: "a command's name" },
  { file: /functions\/figures/u, text: "than window says", because: "the name of an argument" },
  { file: /columns\/measures/u, text: "1000 for a rate", because: "it is typed so" },
  { file: /columns\/sources/u, text: "1000 where the sheet", because: "it is typed so" },
  { file: /columns\/ownFigures/u, text: "where Kind is stock", because: "a value that is typed" },
  { file: /report\/indicatorResults/u, text: "Change on {} %", because: "the name of a column" },
  { file: /report\/indicatorResults/u, text: "Per day on {} %", because: "the name of a column" },
  { file: /report\/results/u, text: "Variation (phi)", because: "the name of a column" },
];
