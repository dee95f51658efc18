import { readFileSync } from "node:fs";
import { join } from "node:path";
import { addInFunctions } from "../../../excel-host/run/addInFunctions";

const functionsJson = JSON.stringify({ functions: [{ id: "A", name: "A", parameters: [] }] });

test("the namespace is the one the add-in's manifest gives", () => {
  const manifest = readFileSync(join(__dirname, "../../../manifest.xml"), "utf8");
  const { namespace, metadata } = addInFunctions(manifest, functionsJson);
  expect(namespace).toBe("MSG");
  expect(metadata.functions.map(({ id }) => id)).toEqual(["A"]);
});

test.each([
  ["no namespace", "<OfficeApp/>"],
  [
    "a namespace without its text",
    '<OfficeApp><Namespace resid="N"/><String id="M" DefaultValue="X"/></OfficeApp>',
  ],
])("%s in the manifest is an error", (_what, manifest) => {
  expect(() => addInFunctions(manifest, functionsJson)).toThrow("no namespace");
});
