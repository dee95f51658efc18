/** Where the reporting code is loaded: once, by whoever needs it first. */
export const loadReporting = () => import(/* webpackChunkName: "reporting" */ "./reporting");
