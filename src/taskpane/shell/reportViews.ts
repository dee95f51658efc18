/** The views of the tabs that are opened after the results, loaded together. */
export { ReportView } from "../report/ReportView";
export { ReviewView } from "../review/ReviewView";
