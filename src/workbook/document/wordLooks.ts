/** What everything in the Word file looks like. */
export const FONT = "Arial";
export const NAVY = "1F3864";
