/**
 * Preferences through the Storage of office-js-helpers: the only module that knows that library,
 * which is loaded when it is first needed. Keys begin with the partition that Excel on the web gives
 * each add-in in a page it shares with others.
 */
import type { PersonStore } from "./preferences";

const CONTAINER = "MsgAnalyst";

async function openStorage() {
  const { Storage } = await import(
    /* webpackChunkName: "office-js-helpers" */
    "@microsoft/office-js-helpers/dist/office.helpers.min.js"
  );
  return new Storage<unknown>(CONTAINER);
}

const key = () => `${Office.context.partitionKey ?? ""}preferences`;

export const personStore: PersonStore = {
  async read() {
    return (await openStorage()).get(key());
  },
  async write(preferences) {
    (await openStorage()).set(key(), preferences);
  },
};
