import { isAdvertised, schemaClass } from "../../../excel-host/office/schema";
import "../../../excel-host/office/objects";
import { simulatedClasses } from "../../../excel-host/office/objects/factory";
import schema from "../../../excel-host/office/schema.json";
import { openTestPage } from "./testPage";

/** Classes the client does not show: they are read off its source, not off its prototypes. */
const SERVICES = new Set(["AddinInternalService", "AppRuntimeService", "CustomFunctions"]);

const members = [...simulatedClasses()].flatMap((definition) =>
  [
    ...Object.keys(definition.properties).map((name) => ({ name, kind: "property" })),
    ...Object.keys(definition.navigation).map((name) => ({ name, kind: "navigation" })),
    ...Object.keys(definition.methods).map((name) => ({ name, kind: "method" })),
  ].map((member) => ({ ...member, definition })),
);

test.each(members.map((member) => [`${member.definition.name}.${member.name}`, member] as const))(
  "%s is a member the client has, within the advertised set",
  (_label, { definition, kind, name }) => {
    const member = schemaClass(definition.name)?.members.get(name);
    expect(member?.kind).toBe(kind);
    expect(member && isAdvertised(member)).toBe(true);
    if (definition.properties[name]?.set) expect(member?.writable).toBe(true);
  },
);

test("collections of the client are collections here", () => {
  for (const definition of simulatedClasses()) {
    const isCollection = schemaClass(definition.name)?.isCollection;
    expect([definition.name, definition.items !== undefined]).toEqual([
      definition.name,
      isCollection === true,
    ]);
  }
});

interface ClientPrototype {
  readonly _scalarPropertyNames?: readonly string[];
  readonly _scalarPropertyUpdateable?: readonly boolean[];
  readonly _navigationPropertyNames?: readonly string[];
}

test("schema.json is what the installed client says of itself", async () => {
  const { page, close } = await openTestPage();
  const client = (
    page.window as unknown as { Excel: Record<string, { prototype: ClientPrototype }> }
  ).Excel;
  for (const name of Object.keys(schema.classes)) {
    const known = schemaClass(name);
    const prototype = client[name]?.prototype;
    const ofKind = (kind: string) =>
      [...(known?.members.values() ?? [])].filter((member) => member.kind === kind);
    expect([name, ofKind("property").map((member) => member.name)]).toEqual([
      name,
      [...(prototype?._scalarPropertyNames ?? [])],
    ]);
    expect([name, ofKind("property").map((member) => member.writable)]).toEqual([
      name,
      [...(prototype?._scalarPropertyUpdateable ?? ofKind("property").map(() => false))],
    ]);
    expect([name, ofKind("navigation").map((member) => member.name)]).toEqual([
      name,
      [...(prototype?._navigationPropertyNames ?? [])],
    ]);
    for (const { name: method } of ofKind("method")) {
      const own = Object.getOwnPropertyDescriptor(prototype ?? {}, method)?.value as unknown;
      expect([name, method, typeof own]).toEqual([name, method, "function"]);
    }
  }
  close();
});

test("services are known by name only", () => {
  for (const name of SERVICES) expect(schemaClass(name)).toBeDefined();
});
