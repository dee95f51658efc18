/**
 * The rules of the add-in manifest that can be checked without Microsoft's web service: well-formed,
 * order of elements, lengths, resources that exist, icons of the right size, commands and functions
 * that the code really offers. Prints every rule that is broken and exits with 1.
 */
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { DOMParser } from "@xmldom/xmldom";
import { root } from "./prepare.mjs";

const MAXIMUM = {
  resid: 32,
  ShortStrings: 125,
  LongStrings: 250,
  DisplayName: 125,
  Description: 250,
};
const ORDER = [
  "Id",
  "Version",
  "ProviderName",
  "DefaultLocale",
  "DisplayName",
  "Description",
  "IconUrl",
  "HighResolutionIconUrl",
  "SupportUrl",
  "Hosts",
  "Requirements",
  "DefaultSettings",
  "Permissions",
  "VersionOverrides",
];
/** Where a PNG file says what its pixels are: red, green, blue and how much is seen through. */
const COLOUR_TYPE = 25;
const WITH_TRANSPARENCY = 6;
const REQUIREMENTS = { ExcelApi: "1.14", SharedRuntime: "1.1" };

const broken = [];
const rule = (holds, message) => holds || broken.push(message);

const text = readFileSync(path.join(root, "manifest.xml"), "utf8");
const manifest = new DOMParser({
  onError: (level, message) => broken.push(`not well-formed (${level}): ${message}`),
}).parseFromString(text, "text/xml").documentElement;

const all = (name) => Array.from(manifest.getElementsByTagNameNS("*", name));
const first = (name) => all(name)[0];
const content = (name) => first(name)?.textContent?.trim() ?? "";
const elements = (node) => Array.from(node.childNodes).filter((child) => child.nodeType === 1);

rule(
  JSON.stringify(elements(manifest).map((child) => child.localName)) === JSON.stringify(ORDER),
  `the elements of OfficeApp are, in this order: ${ORDER.join(", ")}`,
);
rule(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(content("Id")), "Id is a GUID");
rule(/^\d+(\.\d+){1,3}$/.test(content("Version")), "Version is numbers separated by dots");
for (const name of ["DisplayName", "Description"]) {
  const value = first(name)?.getAttribute("DefaultValue") ?? "";
  rule(
    value.length > 0 && value.length <= MAXIMUM[name],
    `${name} has 1 to ${MAXIMUM[name]} characters`,
  );
}

const sets = Object.fromEntries(
  all("Set").map((set) => [set.getAttribute("Name"), set.getAttribute("MinVersion")]),
);
rule(
  JSON.stringify(sets) === JSON.stringify(REQUIREMENTS),
  `the requirement sets are ${JSON.stringify(REQUIREMENTS)}`,
);

const resources = new Map();
for (const kind of ["Images", "Urls", "ShortStrings", "LongStrings"]) {
  for (const resource of first(kind) ? elements(first(kind)) : []) {
    const id = resource.getAttribute("id");
    const value = resource.getAttribute("DefaultValue");
    rule(!resources.has(id), `resource ${id} is defined once`);
    rule(id.length <= MAXIMUM.resid, `resource id ${id} has at most ${MAXIMUM.resid} characters`);
    if (MAXIMUM[kind])
      rule(value.length <= MAXIMUM[kind], `${id} has at most ${MAXIMUM[kind]} characters`);
    resources.set(id, value);
  }
}
const used = new Set();
for (const element of Array.from(manifest.getElementsByTagName("*"))) {
  const resid = element.getAttribute("resid");
  if (!resid) continue;
  used.add(resid);
  rule(resources.has(resid), `resource ${resid} used by ${element.localName} exists`);
}
for (const id of resources.keys()) rule(used.has(id), `resource ${id} is used`);

const addresses = [...text.matchAll(/DefaultValue="(https?:[^"]*)"/g)].map(
  (match) => new URL(match[1]),
);
rule(
  addresses.every((url) => url.protocol === "https:"),
  "every address is https",
);
rule(new Set(addresses.map((url) => url.host)).size === 1, "every address has the same host");
const built = existsSync(path.join(root, "dist")) ? "dist" : undefined;
for (const url of addresses) {
  if (built)
    rule(existsSync(path.join(root, built, url.pathname)), `${built}${url.pathname} exists`);
  const size = /\w+-(\d+)\.png$/.exec(url.pathname)?.[1];
  if (size) {
    const png = readFileSync(path.join(root, url.pathname));
    rule(
      png.readUInt32BE(16) === Number(size) && png.readUInt32BE(20) === Number(size),
      `${url.pathname} is ${size} x ${size} pixels`,
    );
    rule(png[COLOUR_TYPE] === WITH_TRANSPARENCY, `${url.pathname} stands on nothing`);
  }
}
for (const size of [16, 20, 24, 32, 40, 48, 64, 80]) {
  rule(
    all("Icon").every((icon) =>
      elements(icon).some((image) => image.getAttribute("size") === `${size}`),
    ),
    `every command has an icon of ${size} pixels`,
  );
}

const runtime = first("Runtime");
rule(runtime?.getAttribute("lifetime") === "long", "the runtime is a shared one (lifetime long)");
for (const name of ["Page", "FunctionFile"]) {
  const element = first(name);
  const resid = element?.getAttribute("resid") || elements(element)[0]?.getAttribute("resid");
  rule(resid === runtime?.getAttribute("resid"), `${name} is the shared runtime's page`);
}

const commands = readFileSync(path.join(root, "src/commands/commands.ts"), "utf8");
for (const name of all("FunctionName").map((element) => element.textContent.trim())) {
  rule(
    new RegExp(`^  ${name}\\b`, "m").test(commands),
    `src/commands/commands.ts has the command ${name}`,
  );
}

if (broken.length > 0) {
  console.error(
    `manifest.xml breaks ${broken.length} rule(s):\n${broken.map((b) => `- ${b}`).join("\n")}`,
  );
  process.exit(1);
}
console.log("manifest.xml: every rule holds.");
