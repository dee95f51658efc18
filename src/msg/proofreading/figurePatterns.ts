/** Wordings of changes required, of values, and of what changed and why. */
import type { BenchmarkName, Tense } from "./claims";
import type { Clause } from "./clauses";
import {
  claim,
  type Groups,
  numberOf,
  type Pattern,
  type RawClaim,
  type Reader,
  type ReadingContext,
  S,
} from "./clauseWords";

const NEED =
  "(?:would (?:need|have) to|would still (?:need|have) to|needs? to|has to|have to|must|is required to|would be required to)";
const DOWN =
  "(?<down>fall|drop|decrease|reduce|be reduced|decline|come down|be cut|cut|shed|go down|lower|be lowered)";
const UP =
  "(?<up>rise|increase|improve|grow|be increased|go up|be raised|raise|gain|be improved|solve)";
const N = "(?:by |a |an |further |another |additional |at least |of )*‹N(?<number>\\d+)›";

const required: Reader = (groups, _, context) => {
  const figure = numberOf(groups, context);
  if (!figure || !context.benchmark) return [];
  const direction = groups["down"] ? "fall" : groups["up"] ? "rise" : undefined;
  return [claim({ kind: "change required", benchmark: context.benchmark, figure, direction })];
};

const level: Reader = (groups, _, context) => {
  const figure = numberOf(groups, context);
  if (!figure || !context.benchmark) return [];
  return [claim({ kind: "value", of: context.benchmark, figure })];
};

export function valueOf(of: "own" | BenchmarkName, tense: Tense = "present"): Reader {
  return (groups, _, context) => {
    const figure = numberOf(groups, context);
    return figure && figure.unit !== "none" ? [claim({ kind: "value", of, figure }, tense)] : [];
  };
}

export const FIGURE_PATTERNS: readonly Pattern[] = [
  // Changes required
  [
    `${S}${NEED} (?:${DOWN}|${UP}|change|move)(?: (?:the|its|this|it|rate|value|percentage|figure|number|of|offences|(?:‹M\\d+›)))* ${N}`,
    required,
  ],
  [
    `${S}${NEED} (?:be|achieve|reach|exceed|get to|be above|be below|be at least|be at most|be over|be under|be better than|fall to|rise to|drop to|increase to|fall below|rise above|reduce to) ${N}`,
    level,
  ],
  [`${S}(?:needs|requires|require|would need|would require|would take|need) ${N}`, required],
  [
    `${S}${NEED} (?:record|have|see|remove|prevent|lose) ${N}`,
    (g, c, x) => (numberOf(g, x)?.direction ? required(g, c, x) : []),
  ],
  [
    `(?:it would take )?(?:a |an )?(?:further )?(?:(?<down>reduction|decrease|fall|drop)|(?<up>increase|rise|improvement)|change|gain) of ‹N(?<number>\\d+)›(?: (?:is|are|would be|was))?(?: (?:needed|required|necessary))?`,
    required,
  ],
  [
    `(?:another |a further )?‹N(?<number>\\d+)›(?: (?:are|is|would be))?(?: (?:needed|required|necessary))?`,
    (g, c, x) => (x.isOwnBenchmark ? required(g, c, x) : []),
  ],
  [
    `${S}(?:change|reduction|increase|improvement|gap|difference)(?: (?:required|needed))?(?: (?:is|of|stands at|would be))? ${N}`,
    required,
  ],
  // Values
  [
    `${S}(?:is|are|stands at|stand at|remains|remains at|sits at|is at|at|has been|is now)(?: at)? ‹N(?<number>\\d+)›`,
    valueOf("own"),
  ],
  [
    `${S}(?:is|are|remains)?(?: ?(?:at|with))? ?(?:a |the )?(?:rate|value|figure|percentage) (?:of|at|is) ‹N(?<number>\\d+)›`,
    valueOf("own"),
  ],
  [
    `(?:with |at |a rate of |with a rate of |at a rate of |has a rate of )‹N(?<number>\\d+)›`,
    valueOf("own"),
  ],
  [
    `(?:‹H› |it |the force |we )?(?:has|have|with|at) (?:a |an |the )?(?:(?:‹M\\d+›|rate|value) )+(?:of|at) ‹N(?<number>\\d+)›`,
    valueOf("own"),
  ],
  [`(?:with |at )?(?:a |an )?${S}(?:of|at) ‹N(?<number>\\d+)›`, valueOf("own")],
  [`‹A› (?:is|of|stands at|was|at|being) ‹N(?<number>\\d+)›`, valueOf("average")],
  [`(?:an? |the )?‹A›(?: value| rate)? ?‹N(?<number>\\d+)›`, valueOf("average")],
  [
    `‹Q› (?:is|of|stands at|was|at|starts at|begins at) ‹N(?<number>\\d+)›`,
    valueOf("top quartile"),
  ],
  // Own change and cause
  [
    `${S}(?:own )?(?:rate|value|figure|percentage) (?:has |have )?(?:(?<up>risen|rose|increased|grew|grown)|(?<down>fallen|fell|decreased|dropped|reduced))(?: by)? ‹N(?<number>\\d+)›`,
    ownChange,
  ],
  [
    `(?:the |this |its )?(?:move|movement|change|fall|rise|improvement|deterioration) (?:is|was) (?:mainly |largely |mostly |wholly |all )?(?:due to|down to|because of|the result of) (?:its |the |their |changes? (?:in|of|by|among) |other )*(?<cause>peers|peers' (?:own )?change|‹G›|forces|other forces|peers' figures)`,
    () => [claim({ kind: "cause", by: "peers" })],
  ],
  [
    `(?:the |this |its )?(?:move|movement|change|fall|rise|improvement|deterioration) (?:is|was) (?:mainly |largely |mostly |wholly |all )?(?:due to|down to|because of|the result of) (?:‹H›'s |its )(?:own )(?:change|figures|rate|performance)`,
    () => [claim({ kind: "cause", by: "own" })],
  ],
];

function ownChange(groups: Groups, clause: Clause, context: ReadingContext): readonly RawClaim[] {
  const figure = numberOf(groups, context);
  if (!figure) return [];
  const { since } = clause.time;
  if (typeof since === "number") return [];
  return [
    claim({
      kind: "own change",
      direction: groups["up"] ? "rise" : "fall",
      figure,
      since: since === "previous" ? "previous" : since === "other" ? "year before" : "not said",
    }),
  ];
}
