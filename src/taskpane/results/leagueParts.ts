/** What is shown of a measure when its league is open, loaded together. */
export { HowSure } from "../certainty/HowSure";
export { OverTime } from "./overTime/OverTime";
