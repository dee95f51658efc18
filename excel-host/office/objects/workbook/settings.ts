import { textArgument } from "../../contract/arguments";
import { excelError } from "../../contract/errors";
import type { Json } from "../../contract/hostObject";
import { defineClass, makeObject } from "../../contract/registry";

/** Document settings hold JSON; the model keeps them as text. */
defineClass("Setting", {
  properties: {
    key: { get: ({ key }) => key },
    _Id: { get: ({ key }) => key },
    value: {
      get: ({ owner, key }) => settingValue(owner.settings, key),
      set: ({ owner, key }, value) => void owner.settings.set(key, JSON.stringify(value)),
    },
  },
  methods: { delete: ({ owner, key }) => void owner.settings.delete(key) },
});

defineClass("SettingCollection", {
  items: (workbook) =>
    [...workbook.settings.keys()].map((key) => makeObject("Setting", { owner: workbook, key })),
  methods: {
    add: (workbook, args) => {
      const key = textArgument(args, 0);
      workbook.settings.set(key, JSON.stringify(args[1] ?? null));
      return makeObject("Setting", { owner: workbook, key });
    },
    getCount: (workbook) => workbook.settings.size,
    getItem: (workbook, args) => {
      const key = textArgument(args, 0);
      if (!workbook.settings.has(key))
        throw excelError("ItemNotFound", `There is no setting "${key}".`);
      return makeObject("Setting", { owner: workbook, key });
    },
    getItemOrNullObject: (workbook, args) => {
      const key = textArgument(args, 0);
      return workbook.settings.has(key) ? makeObject("Setting", { owner: workbook, key }) : null;
    },
  },
});

function settingValue(settings: ReadonlyMap<string, string>, key: string): Json {
  const text = settings.get(key);
  if (text === undefined) throw excelError("ItemNotFound", `There is no setting "${key}".`);
  return JSON.parse(text) as Json;
}
