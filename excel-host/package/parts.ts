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
  private constructor(private readonly parts: Map<string, Uint8Array>) {}

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
    this.parts.set(this.actualName(name), typeof content === "string" ? strToU8(content) : content);
  }

  delete(name: string): void {
    this.parts.delete(this.actualName(name));
  }

  /** The first of "xl/tables/table1.xml", "…2.xml", ... that is free. */
  freeName(stem: string, extension: string): string {
    for (let number = 1; ; number++) {
      const name = `${stem}${number}.${extension}`;
      if (!this.has(name)) return name;
    }
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
    const name = relationshipsName(partName);
    const xml =
      this.text(name) ??
      `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="${RELATIONSHIPS_NAMESPACE}"/>`;
    const taken = new Set(this.relationships(partName).map(({ id }) => id));
    let number = taken.size + 1;
    while (taken.has(`rId${number}`)) number++;
    const id = `rId${number}`;
    const root = parseXml(xml);
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
    this.set(name, withContentAppended(xml, root, element));
    // LibreOffice 3.5 to 5.1 says for each such part by itself what it is.
    if (this.contentType(name) === undefined) this.setContentType(name, RELATIONSHIPS_TYPE);
    return id;
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
    const root = parseXml(this.text(CONTENT_TYPES) ?? "<Types/>");
    const own = root.children.find(
      (element) =>
        element.local === "Override" &&
        samePart(element.attributes.get("PartName") ?? "", partName),
    );
    const extension = partName.slice(partName.lastIndexOf(".") + 1).toLowerCase();
    const byExtension = root.children.find(
      (element) =>
        element.local === "Default" &&
        element.attributes.get("Extension")?.toLowerCase() === extension,
    );
    return (own ?? byExtension)?.attributes.get("ContentType");
  }

  setContentType(partName: string, contentType: string): void {
    if (this.contentType(partName) === contentType) return;
    this.removeContentType(partName);
    const xml = this.text(CONTENT_TYPES) as string;
    const root = parseXml(xml);
    const override = startTag(
      root.name.replace("Types", "Override"),
      { PartName: `/${partName}`, ContentType: contentType },
      true,
    );
    this.set(CONTENT_TYPES, withContentAppended(xml, root, override));
  }

  /** Takes a part away with its relationships and its content type; relationships to it stay the caller's matter. */
  remove(partName: string): void {
    for (const name of [partName, relationshipsName(partName)]) {
      this.delete(name);
      this.removeContentType(name);
    }
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

  private removeContentType(partName: string): void {
    this.removeElements(
      CONTENT_TYPES,
      (element) =>
        element.local === "Override" &&
        samePart(element.attributes.get("PartName") ?? "", partName),
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

  /** Part names are compared without regard to case (ECMA-376 part 2, 6.2.2.3). */
  private actualName(name: string): string {
    if (this.parts.has(name)) return name;
    const wanted = name.toLowerCase();
    for (const candidate of this.parts.keys())
      if (candidate.toLowerCase() === wanted) return candidate;
    return name;
  }
}

const samePart = (a: string, b: string): boolean =>
  a.replace(/^\//, "").toLowerCase() === b.replace(/^\//, "").toLowerCase();

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
