/**
 * All that reads, computes and writes a report, as one bundle of its own: most of the add-in's code,
 * and none of what the pane shows first.
 */
export { writeAcceptance } from "./acceptCheck";
export { addToCommentary } from "./addToCommentary";
export { checkReport } from "./check";
export { clearCheckValues, findCheckValues } from "./clearCheckValues";
export { theEngine } from "../engine/host";
export { cellsOf, cellsOfIndicator, showFigure } from "./explaining";
export { lookAtReport } from "./lookAtReport";
export { previewRefresh } from "./previewRefresh";
export { proofreadSelection } from "./proofreadSelection";
export { publishUpdate } from "./publish";
export { refreshReport } from "./refresh";
export { proposeNewUpdate, startNewUpdate } from "./startNewUpdate";
export { saveNarrative } from "./saveNarrative";
export { undoLastRefresh } from "./undoRefresh";
export { watchFigures } from "./watchFigures";
