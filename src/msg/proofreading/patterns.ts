/** The wordings that are understood: a clause is read only when the whole of it fits one of them. */
import { ASPIRATION_PATTERNS } from "./aspirationPatterns";
import { BENCHMARK_PATTERNS } from "./benchmarkPatterns";
import { HAS, IS, MOVE, S, WAS, type ClauseReading, type ReadingContext } from "./clauseWords";
import type { Clause } from "./clauses";
import { FIGURE_PATTERNS } from "./figurePatterns";
import { POSITION_PATTERNS } from "./positionPatterns";

/** The first wording that fits and claims something counts. */
const COMPILED = [
  ...POSITION_PATTERNS,
  ...BENCHMARK_PATTERNS,
  ...ASPIRATION_PATTERNS,
  ...FIGURE_PATTERNS,
].map(([pattern, read]) => ({
  pattern: new RegExp(`^(?:${pattern})$`, "u"),
  read,
}));

/** Clauses that claim nothing by themselves, and on which the next one may lean. */
const UNDERSTOOD = [`${S}${HAS}${MOVE}`, `${S}(?:${IS}|${WAS})`].map(
  (pattern) => new RegExp(`^(?:${pattern})$`, "u"),
);

/** What a clause claims; undefined: it is not understood. */
export function readClause(clause: Clause, context: ReadingContext): ClauseReading | undefined {
  const core = clause.core.replace(/^(?:that|which|who|it means|this means|meaning|and|but) /u, "");
  for (const { pattern, read } of COMPILED) {
    const match = pattern.exec(core);
    if (!match) continue;
    const groups = match.groups ?? {};
    const claims = read(groups, clause, context);
    if (claims.length > 0) return { claims, subject: (groups["subject"] ?? "").trim() };
  }
  for (const pattern of UNDERSTOOD) {
    const match = pattern.exec(core);
    if (match) return { claims: [], subject: (match.groups?.["subject"] ?? "").trim() };
  }
  return undefined;
}
