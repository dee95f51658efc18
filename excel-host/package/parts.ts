import { strFromU8, strToU8 } from "fflate";
import {
  childrenNamed,
  parseXml,
  startTag,
  withContentAppended,
  splice,
  type XmlElement,
} from "./xml";
import { unzip, zip, ZipError } from "./zip";

/** The file is no workbook that the host can open; the message says what it is instead. */
export class NotAWorkbookError extends Error {
  override name = "NotAWorkbookError";
}

const OLE_SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0];
const ZIP_SIGNATURE = [0x50, 0x4b];
const CONTENT_TYPES = "[Content_Types].xml";
const RELATIONSHIPS_TYPE = "application/vnd.openxmlformats-package.relationships+xml";
const RELATIONSHIPS_NAMESPACE = "http://schemas.openxmlformats.org/package/2006/relationships";

/** One relationship of a part, its target as a part name ("xl/worksheets/sheet1.xml") when internal. */
export interface Relationship {
  id: string;
  type: string;
  target: string;
  isExternal: boolean;
}

/**
 * The parts of an Open Packaging Conventions package (ECMA-376 part 2) by name, in the file's order.
 * Parts are never changed in place: a saved workbook is a copy with other parts set.
 */
export class Parts {
  /** Part names are compared without regard to case (ECMA-376 part 2, 6.2.2.3). */
  private readonly namesByLowerCase: Map<string, string>;

  private constructor(private readonly parts: Map<string, Uint8Array>) {
    this.namesByLowerCase = new Map([...parts.keys()].map((name) => [name.toLowerCase(), name]));
  }

  /** Throws NotAWorkbookError when the bytes are no zip archive, or one that must not be unpacked. */
  static unzip(bytes: Uint8Array): Parts {
    if (OLE_SIGNATURE.every((byte, index) => bytes[index] === byte))
      throw new NotAWorkbookError(
        containsUtf16(bytes, "EncryptedPackage")
          ? "The workbook is protected by a password. Open it in Excel, take the password off and save it."
          : "This is a workbook of an old Excel format (.xls). Save it as an Excel Workbook (.xlsx).",
      );
    if (!ZIP_SIGNATURE.every((byte, index) => bytes[index] === byte))
      throw new NotAWorkbookError("The file is not an Excel workbook (.xlsx).");
    try {
      return new Parts(unzip(bytes));
    } catch (error) {
      if (!(error instanceof ZipError)) throw error;
      throw new NotAWorkbookError(`The workbook is damaged or incomplete: ${error.message}.`);
    }
  }

  static of(parts: Record<string, Uint8Array | string>): Parts {
    return new Parts(
      new Map(
        Object.entries(parts).map(([name, part]) => [
          name,
          typeof part === "string" ? strToU8(part) : part,
        ]),
      ),
    );
  }

  copy(): Parts {
    return new Parts(new Map(this.parts));
  }

  zip(): Uint8Array<ArrayBuffer> {
    return zip(this.parts);
  }

  get names(): string[] {
    return [...this.parts.keys()];
  }

  has(name: string): boolean {
    return this.parts.has(this.actualName(name));
  }

  bytes(name: string): Uint8Array | undefined {
    return this.parts.get(this.actualName(name));
  }

  /** The part's text without a byte order mark; undefined when there is no such part. */
  text(name: string): string | undefined {
    const bytes = this.bytes(name);
    if (bytes === undefined) return undefined;
    const text = strFromU8(bytes);
    return text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
  }

  set(name: string, content: Uint8Array | string): void {
    const actual = this.actualName(name);
    this.namesByLowerCase.set(actual.toLowerCase(), actual);
    this.parts.set(actual, typeof content === "string" ? strToU8(content) : content);
  }

  delete(name: string): void {
    this.parts.delete(this.actualName(name));
    this.namesByLowerCase.delete(name.toLowerCase());
  }

  /** The first of "xl/tables/table1.xml", "…2.xml", ... that is free. */
  freeName(stem: string, extension: string): string {
    return this.freeNames(stem, extension, 1)[0] as string;
  }

  /** The first so many that are free. */
  freeNames(stem: string, extension: string, count: number): string[] {
    const names: string[] = [];
    for (let number = 1; names.length < count; number++) {
      const name = `${stem}${number}.${extension}`;
      if (!this.has(name)) names.push(name);
    }
    return names;
  }

  /** A part's relationships; none when it has no relationships part. */
  relationships(partName: string): Relationship[] {
    const xml = this.text(relationshipsName(partName));
    if (xml === undefined) return [];
    return childrenNamed(parseXml(xml), "Relationship").map((element) => {
      const isExternal = element.attributes.get("TargetMode") === "External";
      const target = element.attributes.get("Target") ?? "";
      return {
        id: element.attributes.get("Id") ?? "",
        type: element.attributes.get("Type") ?? "",
        target: isExternal ? target : resolveTarget(partName, target),
        isExternal,
      };
    });
  }

  /** Adds a relationship and returns its id. */
  addRelationship(partName: string, type: string, target: string, isExternal = false): string {
    return this.addRelationships(partName, type, [target], isExternal)[0] as string;
  }

  /** Adds relationships of one type and returns their ids. */
  addRelationships(
    partName: string,
    type: string,
    targets: readonly string[],
    isExternal = false,
  ): string[] {
    const name = relationshipsName(partName);
    const xml =
      this.text(name) ??
      `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="${RELATIONSHIPS_NAMESPACE}"/>`;
    const taken = new Set(this.relationships(partName).map(({ id }) => id));
    const root = parseXml(xml);
    const added = targets.map((target) => {
      let number = taken.size + 1;
      while (taken.has(`rId${number}`)) number++;
      const id = `rId${number}`;
      taken.add(id);
      const element = startTag(
        root.name.replace("Relationships", "Relationship"),
        {
          Id: id,
          Type: type,
          Target: isExternal ? target : relativeTarget(partName, target),
          TargetMode: isExternal ? "External" : undefined,
        },
        true,
      );
      return { id, element };
    });
    const elements = added.map(({ element }) => element).join("");
    this.set(name, withContentAppended(xml, root, elements));
    // LibreOffice 3.5 to 5.1 says for each such part by itself what it is.
    if (this.contentType(name) === undefined) this.setContentType(name, RELATIONSHIPS_TYPE);
    return added.map(({ id }) => id);
  }

  removeRelationships(partName: string, isUnwanted: (relationship: Relationship) => boolean): void {
    const unwanted = new Set(
      this.relationships(partName)
        .filter(isUnwanted)
        .map(({ id }) => id),
    );
    this.removeElements(relationshipsName(partName), (element) =>
      unwanted.has(element.attributes.get("Id") ?? ""),
    );
  }

  /** The part's content type, by its own entry or its extension's. */
  contentType(partName: string): string | undefined {
    return this.contentTypes()(partName);
  }

  private contentTypes(): (partName: string) => string | undefined {
    const entries = parseXml(this.text(CONTENT_TYPES) ?? "<Types/>").children;
    const typesBy = (local: string, attribute: string) =>
      // Of two entries the first counts.
      new Map(
        entries
          .filter((element) => element.local === local)
          .map(
            ({ attributes }) =>
              [comparable(attributes.get(attribute) ?? ""), attributes.get("ContentType")] as const,
          )
          .reverse(),
      );
    const own = typesBy("Override", "PartName");
    const byExtension = typesBy("Default", "Extension");
    return (partName) => {
      const name = comparable(partName);
      return own.has(name) ? own.get(name) : byExtension.get(name.slice(name.lastIndexOf(".") + 1));
    };
  }

  setContentType(partName: string, contentType: string): void {
    this.setContentTypes([partName], contentType);
  }

  setContentTypes(partNames: readonly string[], contentType: string): void {
    const present = this.contentTypes();
    const changed = partNames.filter((partName) => present(partName) !== contentType);
    if (changed.length === 0) return;
    this.removeContentTypes(changed);
    const xml = this.text(CONTENT_TYPES) as string;
    const root = parseXml(xml);
    const name = root.name.replace("Types", "Override");
    const overrides = changed.map((partName) =>
      startTag(name, { PartName: `/${partName}`, ContentType: contentType }, true),
    );
    this.set(CONTENT_TYPES, withContentAppended(xml, root, overrides.join("")));
  }

  /** Takes a part away with its relationships and its content type; relationships to it stay the caller's matter. */
  remove(partName: string): void {
    const names = [partName, relationshipsName(partName)];
    for (const name of names) this.delete(name);
    this.removeContentTypes(names);
  }

  /** All parts that can be reached by relationships from the package's own. */
  reachable(): Set<string> {
    const found = new Set<string>();
    const visit = (partName: string): void => {
      for (const { target, isExternal } of this.relationships(partName)) {
        const name = this.actualName(target);
        if (isExternal || found.has(name) || !this.parts.has(name)) continue;
        found.add(name);
        visit(name);
      }
    };
    visit("");
    return found;
  }

  private removeContentTypes(partNames: readonly string[]): void {
    const unwanted = new Set(partNames.map(comparable));
    this.removeElements(
      CONTENT_TYPES,
      (element) =>
        element.local === "Override" &&
        unwanted.has(comparable(element.attributes.get("PartName") ?? "")),
    );
  }

  private removeElements(name: string, isUnwanted: (element: XmlElement) => boolean): void {
    const xml = this.text(name);
    if (xml === undefined) return;
    const unwanted = parseXml(xml).children.filter(isUnwanted);
    if (unwanted.length === 0) return;
    this.set(
      name,
      unwanted.reduceRight((text, element) => splice(text, element.start, element.end, ""), xml),
    );
  }

  private actualName(name: string): string {
    if (this.parts.has(name)) return name;
    return this.namesByLowerCase.get(name.toLowerCase()) ?? name;
  }
}

/** Part names and extensions by which the same are the same, whatever their case. */
const comparable = (partName: string): string => partName.replace(/^\//, "").toLowerCase();

/** "xl/_rels/workbook.xml.rels" for "xl/workbook.xml"; "_rels/.rels" for the package itself (""). */
function relationshipsName(partName: string): string {
  const slash = partName.lastIndexOf("/") + 1;
  return `${partName.slice(0, slash)}_rels/${partName.slice(slash)}.rels`;
}

function resolveTarget(partName: string, target: string): string {
  if (target.startsWith("/")) return target.slice(1);
  const segments = partName.split("/").slice(0, -1);
  for (const segment of target.split("/")) {
    if (segment === "..") segments.pop();
    else if (segment !== "." && segment !== "") segments.push(segment);
  }
  return segments.join("/");
}

/** The inverse of resolveTarget: relative, as every other writer has it and some readers expect it. */
function relativeTarget(partName: string, target: string): string {
  const from = partName.split("/").slice(0, -1);
  const to = target.split("/");
  let shared = 0;
  while (shared < from.length && shared < to.length - 1 && from[shared] === to[shared]) shared++;
  return [...from.slice(shared).map(() => ".."), ...to.slice(shared)].join("/");
}

function containsUtf16(bytes: Uint8Array, text: string): boolean {
  const wanted = [...text].flatMap((character) => [character.charCodeAt(0), 0]);
  const first = wanted[0] as number;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1))
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return true;
  return false;
}
