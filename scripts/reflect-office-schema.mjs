/**
 * Writes excel-host/office/contract/schema.json: the names the unmodified client of @microsoft/office-js
 * knows (classes, properties, navigation, methods, what may be written), read off its own prototypes
 * in jsdom, with the requirement sets that @types/office-js documents. Run after either package is
 * updated: `node scripts/reflect-office-schema.mjs`. Facts only: no line of the client is copied.
 *
 * Each member is one word, `name[!][>Class][=WireName][@set]`: "!" may be written, ">" the class it
 * answers, "=" its name on the wire where that is not the name with a capital letter, "@" the
 * requirement set when it is not ExcelApi 1.1: "@1.9" is ExcelApi 1.9, "@-" is documented in none
 * (preview, another set, or the client's own business).
 */
import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { JSDOM, VirtualConsole } from "jsdom";
import ts from "typescript";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const client = join(root, "node_modules/@microsoft/office-js/dist/excel-web-16.00.js");
const types = join(root, "node_modules/@types/office-js/index.d.ts");
const target = join(root, "excel-host/office/contract/schema.json");

/** What every client object has; none of it crosses the wire under its own name. */
const CLIENT_ONLY = new Set(
  `constructor set update load retrieve toJSON track untrack setMockData ensureUnchanged context
   isNull isNullObject items`.split(/\s+/),
);

function documentedSets() {
  const source = ts.createSourceFile(
    types,
    readFileSync(types, "utf8"),
    ts.ScriptTarget.Latest,
    true,
  );
  const sets = new Map();
  const setOf = (node) => {
    const text = ts
      .getJSDocCommentsAndTags(node)
      .map((doc) => doc.getText())
      .join("\n");
    return /\[Api set: ExcelApi (\d+\.\d+)\]/.exec(text)?.[1];
  };
  const visit = (node, inExcel) => {
    if (ts.isModuleDeclaration(node)) {
      const name = node.name.getText();
      ts.forEachChild(node, (child) => visit(child, name === "Excel" || inExcel));
    } else if (inExcel && ts.isClassDeclaration(node) && node.name) {
      const classSet = setOf(node);
      const members = new Map();
      for (const member of node.members) {
        const name = member.name?.getText();
        if (!name) continue;
        const set = setOf(member) ?? classSet;
        // Overloads: the earliest set that has one of them.
        const earlier = members.get(name);
        members.set(name, earlier && set && isEarlier(earlier, set) ? earlier : (set ?? earlier));
      }
      sets.set(node.name.text, members);
    } else ts.forEachChild(node, (child) => visit(child, inExcel));
  };
  visit(source, false);
  return sets;
}

function isEarlier(a, b) {
  const [x, y] = [a, b].map((set) => set.split(".").map(Number));
  return x[0] !== y[0] ? x[0] < y[0] : x[1] < y[1];
}

function loadClient() {
  const dom = new JSDOM("<!doctype html><html><body></body></html>", {
    url: "https://localhost/",
    runScripts: "dangerously",
    virtualConsole: new VirtualConsole(),
  });
  dom.window.eval(readFileSync(client, "utf8"));
  return dom.window;
}

const sourceOf = (descriptor) => String(descriptor?.get ?? descriptor?.value ?? "");

/** The class and the wire name in a client function such as function(t){return C(e.Range,this,"GetRow",..)}. */
function wireOf(source) {
  const object = /\w+\(\w+\.(\w+),this,"(\w+)"/.exec(source);
  if (object) return { className: object[1], wire: object[2] };
  const indexer = /\w+\(\w+\.(\w+),this,\[/.exec(source);
  if (indexer) return { className: indexer[1], wire: "" };
  const plain = /\w+\(this,"(\w+)"/.exec(source);
  return plain ? { wire: plain[1] } : undefined;
}

const capital = (name) => name[0].toUpperCase() + name.slice(1);

function word(name, { writable, className, wire, set }) {
  const wireName = wire === undefined || wire === capital(name) || wire === name ? "" : `=${wire}`;
  const setName = set === "1.1" ? "" : `@${set ?? "-"}`;
  return name + (writable ? "!" : "") + (className ? `>${className}` : "") + wireName + setName;
}

function reflectClass(name, prototype, sets) {
  const scalars = prototype._scalarPropertyNames ?? [];
  const wires = prototype._scalarPropertyOriginalNames ?? [];
  const writables = prototype._scalarPropertyUpdateable ?? [];
  const navigation = prototype._navigationPropertyNames ?? [];
  const documented = sets.get(name) ?? new Map();
  const describe = (member) => Object.getOwnPropertyDescriptor(prototype, member);
  const own = Object.getOwnPropertyNames(prototype).filter((member) => !CLIENT_ONLY.has(member));
  const methods = own.flatMap((member) => {
    const descriptor = describe(member);
    if (typeof descriptor.value !== "function") return [];
    const wire = wireOf(sourceOf(descriptor));
    const isInternal = member.startsWith("_");
    // "_GetItem" is the indexer of a collection whose getItem is a method of its own.
    if (!wire || (isInternal && wire.wire !== member && wire.wire !== "")) return [];
    return [word(member, { ...wire, set: isInternal ? "1.1" : documented.get(member) })];
  });
  return {
    properties: scalars
      .map((member, index) =>
        word(member, {
          writable: writables[index],
          wire: wires[index],
          set: member.startsWith("_") ? "1.1" : documented.get(member),
        }),
      )
      .join(" "),
    navigation: navigation
      .map((member) =>
        word(member, { ...wireOf(sourceOf(describe(member))), set: documented.get(member) }),
      )
      .join(" "),
    methods: methods.join(" "),
    ...("_isCollection" in prototype && prototype._isCollection ? { collection: true } : {}),
  };
}

const window = loadClient();
const sets = documentedSets();
const classes = {};
for (const [name, value] of Object.entries(window.Excel)) {
  const prototype = typeof value === "function" ? value.prototype : undefined;
  if (!prototype || prototype._className !== name) continue;
  classes[name] = reflectClass(name, prototype, sets);
}
const sorted = Object.fromEntries(Object.entries(classes).sort(([a], [b]) => (a < b ? -1 : 1)));
const version = JSON.parse(
  readFileSync(join(root, "node_modules/@microsoft/office-js/package.json"), "utf8"),
).version;
writeFileSync(target, JSON.stringify({ client: version, classes: sorted }, null, 2) + "\n");
console.log(`${Object.keys(classes).length} classes of @microsoft/office-js ${version}`);
window.close();
