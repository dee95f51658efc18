/**
 * How the product writes: for each thing that could be written in two ways the one that is not ours, and the
 * words that a reader would have to look up. docs/how-to-add.md says the same to people.
 */
interface WritingRule {
  /** What is not written. */
  readonly not: RegExp;
  /** What is written in its place. */
  readonly but: string;
  /** A text that breaks it, and one that does not: both are tried. */
  readonly breaks: string;
  readonly keeps: string;
}

/** One way for one thing, wherever the product says anything. */
export const FORMS: readonly WritingRule[] = [
  { not: /[\d}] %(?!\w)/u, but: "4.8%, without a blank", breaks: "fell 4.8 %", keeps: "fell 4.8%" },
  {
    not: /\bpercent\b|\bper-cent\b/iu,
    but: "per cent",
    breaks: "in percent",
    keeps: "a percentage, in per cent",
  },
  { not: /[“”„«»]/u, but: 'straight quotation marks, "x"', breaks: "no “x”", keeps: 'no "x"' },
  { not: /[‘’´`]/u, but: "a straight apostrophe, '", breaks: "Essex’s", keeps: "Essex's" },
  { not: /\.\.\.|(?<=\w) …/u, but: "…, without a blank", breaks: "Reading...", keeps: "Reading…" },
  { not: /−/u, but: "a hyphen as the minus sign, -4", breaks: "−4", keeps: "-4" },
  {
    not: /\d ?[–—] ?\d|\w ?—|[\p{L}\d)] – /u,
    but: "4 to 6, and a comma or a colon for a dash",
    breaks: "Met – clearly, 4–6",
    keeps: "Met, clearly: 4 to 6 (4-6)",
  },
  {
    not: /[\w)}] x [\d{]|\d x \w/u,
    but: "× for times",
    breaks: "crime / population x 1,000",
    keeps: "crime / population × 1,000",
  },
  {
    not: /\bsetup\b|(?<!MSG )\bSetup\b|\bset ups?\b(?=[,.;:]? (?:is|says|was|has)\b)/u,
    but: "set-up for the thing, set up for the doing",
    breaks: "the setup says",
    keeps: "MSG Setup is the set-up of a workbook; set up yours",
  },
  { not: /\bproofread/iu, but: "proof-read", breaks: "Proofread it", keeps: "Proof-read it" },
  { not: /\bemails?\b/iu, but: "e-mail", breaks: "an email", keeps: "an e-mail" },
  {
    not: /(?<![\w.,/!:$#'"-])(?!(?:19|20)\d\d(?!\d))\d{4,}(?![\d-])/u,
    but: "1,000, with separated thousands",
    breaks: "18586 offences",
    keeps: "18,586 offences in 2021",
  },
  {
    not: /\b\d{4}-\d\d-\d\d\b|\b\d{1,2}\/\d{1,2}\/(?:\d\d)?\d\d\b/u,
    but: "a date in words, 30 November 2026",
    breaks: "on 2026-11-30",
    keeps: "on 30 November 2026, in 2020/21",
  },
  {
    not: /\bNot Met\b|\bNo Aspiration\b|\bNo Data\b|\bNot Judged\b|\bNo New Data\b/u,
    but: "a capital for the first word of a verdict alone, Not met",
    breaks: "Not Met",
    keeps: "Not met, No data",
  },
  {
    not: /\b(?:colors?\b(?![-:])|behavior|center|labeled|canceled|analy[z]e|(?:organ|recogn|summar|normal)iz)/iu,
    but: "British spelling",
    breaks: "behavior",
    keeps: "behaviour, organisation",
  },
  {
    not: /\b(?:e\.g|i\.e|viz)\.|\betc\b/iu,
    but: "words",
    breaks: "e.g. Kent",
    keeps: "such as Kent",
  },
  {
    not: /\w\(s\)/u,
    but: "singular or plural, by the number",
    breaks: "3 cell(s)",
    keeps: "3 cells",
  },
];

/** What no sentence says, since no figure of ours is sure. */
export const TOO_SURE: readonly WritingRule[] = [
  {
    not: /\b(?:certain|certainly|for sure|cannot be told apart|proves?|proven|undoubtedly)\b/iu,
    but: "clearly, or what would be usual variation",
    breaks: "8th for certain",
    keeps: "8th, clearly",
  },
];

/** What the pane and the publication say in words that nobody looks up. */
export const PLAIN_WORDS: readonly WritingRule[] = [
  {
    not: /\b[kn]-?th\b/u,
    but: "the 2nd best of 8",
    breaks: "the k-th best",
    keeps: "the 4th best",
  },
  {
    not: /\bwindows?\b/u,
    but: "twelve months to, or the periods that are added up",
    breaks: "over a window of 12",
    keeps: "over 12 periods, as Window says",
  },
  {
    not: /(?<!-)\blevels?\b/u,
    but: "value",
    breaks: "of its level",
    keeps: "lower-level disorder",
  },
  {
    not: /\bbas[ie]s\b/u,
    but: "what it is made by",
    breaks: "on this basis",
    keeps: "as Basis says",
  },
  {
    not: /\bstocks?\b|\bflows?\b/u,
    but: "as it stood at a date, counted over a period",
    breaks: "a stock of people",
    keeps: "people as they stood at a date",
  },
  {
    not: /\b(?:winsor\w*|(?:over)?dispers\w*|quantiles?|percentiles?|residuals?|variances?|covariates?|Poisson|binomial|Holm|logit|phi|heterogene\w*|sensitivity|stochastic|heuristic\w*|coefficients?)\b/iu,
    but: "plain words; methods stand on MSG Evidence and in docs/method.md",
    breaks: "the dispersion of the residuals",
    keeps: "how these figures usually vary",
  },
  {
    not: /\b(?:prediction|confidence) intervals?\b|\bstandard (?:errors?|deviations?)\b|\bp[- ]values?\b|\bdegrees of freedom\b|\brandom[- ]effects?\b|\bsignifican\w*|\bnull hypothes\w*/iu,
    but: "expected range, clearly, by chance alone",
    breaks: "a 95% prediction interval",
    keeps: "the expected range, at 95% confidence",
  },
  {
    not: /\b(?:boolean|payloads?|JSON|API|fingerprints?|timestamps?|callback|undefined|NaN)\b|\[object/u,
    but: "what a person sees",
    breaks: "NaN offences",
    keeps: "no figure",
  },
];

/** What goes wrong when words and figures are put together; looked for in whole texts alone. */
export const PUT_TOGETHER: readonly WritingRule[] = [
  { not: /\S {2,}\S/u, but: "one blank", breaks: "5th  of 8", keeps: "5th of 8" },
  {
    not: / [,;.](?: |$)/u,
    but: "no blank before a stop",
    breaks: "Essex , Kent",
    keeps: "Essex, Kent",
  },
  { not: /[^.\s"]\.\.(?: |$)|,,|;;/u, but: "one stop", breaks: "1,000 pop..", keeps: "1,000 pop." },
  {
    not: /(?<![\d.,/:-]|[-×] )\b1 (?:fewer |more )?(?!is\b|was\b|has\b|does\b|less\b)[a-z]{3,}(?<!s)s\b/u,
    but: "1 and the singular",
    breaks: "1 fewer offences",
    keeps: "1 more offence, 21 offences",
  },
];

/** What a text has that is written otherwise: "“” instead of ...". */
export function faultsIn(text: string, rules: readonly WritingRule[]): string[] {
  return rules.flatMap(({ not, but }) => {
    const found = not.exec(text);
    if (!found) return [];
    const near = text.slice(Math.max(0, found.index - 40), found.index + found[0].length + 40);
    return [`"${found[0]}", where we write ${but}: ${near.replace(/\s+/gu, " ")}`];
  });
}
