/** Office.js's numbers for the events that the host fires. */
export const EventType = {
  worksheetChanged: 10,
  worksheetActivated: 11,
  worksheetDeactivated: 12,
  worksheetAdded: 13,
  worksheetSelectionChanged: 14,
  worksheetDeleted: 15,
  tableChanged: 101,
} as const;

/** The target of events of the whole workbook (of a collection). */
export const WORKBOOK_TARGET = "Workbook";
