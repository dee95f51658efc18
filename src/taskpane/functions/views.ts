/** The views of the menu "More", loaded together. */
export { FreezeView } from "./FreezeView";
export { InsertView } from "./InsertView";
