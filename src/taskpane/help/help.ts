/** Help and About, loaded together. */
export { AboutView } from "./AboutView";
export { HelpView } from "./HelpView";
