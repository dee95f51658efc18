/**
 * The part of office-js-helpers 1.0.2 that we use. Its own types declare Office.js anew, in a
 * version that contradicts today's.
 */
declare module "@microsoft/office-js-helpers/dist/office.helpers.min.js" {
  /** Entries of the browser's localStorage under the name of a container. */
  export class Storage<T> {
    constructor(container: string);
    /** null for an entry that does not exist. */
    get(key: string): T | null;
    set(key: string, value: T): T;
  }
}
