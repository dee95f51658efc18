/** The tab Set up tells how many changes are typed and not saved, so that publishing can wait for them. */
import { createSettingUp } from "../../../src/taskpane/setup/settingUp";
import { snapshotOf } from "../../workbook/snapshots";

const snapshot = snapshotOf({
  own: {
    settings: [
      ["Setting", "Value"],
      ["Home force", "Essex"],
      ["Version", "1.0"],
    ],
  },
});

test("typing, typing back, saving and discarding are told", async () => {
  const told: number[] = [];
  const settingUp = createSettingUp(
    {
      read: () => Promise.resolve(snapshot),
      save: () => Promise.resolve(),
      removeRow: () => Promise.resolve(),
    },
    (_, work) => work(),
    (changes) => told.push(changes),
  );
  const type = (row: number, text: string) =>
    settingUp.type({ table: "settings", row, column: 1, text });
  await settingUp.read();
  type(1, "Kent");
  type(2, "1.1");
  type(2, "1.0");
  await settingUp.save();
  type(1, "Kent");
  settingUp.discard();
  expect(told).toEqual([0, 1, 2, 1, 0, 1, 0]);
});
