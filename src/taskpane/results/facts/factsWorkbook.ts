/** The open workbook as "Facts about the group" uses it. */
import type { GroupFact } from "../../../msg/telling/groupFacts";
import type {
  CommentaryOutcome,
  FactForCommentary,
} from "../../../workbook/actions/addToCommentary";
import type { LeagueQuestion } from "../../../workbook/engine/questions";

export interface FactsWorkbook {
  /** Facts about the group of the update last computed. */
  ofGroup(question: LeagueQuestion): Promise<readonly GroupFact[]>;
  addToCommentary(fact: FactForCommentary): Promise<CommentaryOutcome>;
}
