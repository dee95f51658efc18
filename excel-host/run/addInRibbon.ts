import { parseXml, type XmlElement } from "../package/xml";

/** One of the buttons an add-in puts on the ribbon. */
export interface RibbonButton {
  readonly label: string;
  readonly tip: string;
  /** Address of its 32 px icon, relative to the add-in's page. */
  readonly icon: string;
  /** The action it calls; undefined for a button that shows the pane. */
  readonly action: string | undefined;
}

export interface RibbonGroup {
  readonly label: string;
  readonly buttons: readonly RibbonButton[];
}

/** The size of icon that Excel takes for a large button at 96 dpi. */
const ICON_SIZE = "32";

/**
 * The group of buttons that an add-in's manifest puts on the ribbon, with labels, tips and icons.
 *
 * @throws Error for a manifest without a group
 */
export function addInRibbon(manifest: string): RibbonGroup {
  const root = parseXml(manifest);
  const all = [...descendants(root)];
  const resources = new Map(
    all
      .filter(({ name }) => name.startsWith("bt:"))
      .map(({ attributes }) => [attributes.get("id"), attributes.get("DefaultValue") ?? ""]),
  );
  const resource = (element: XmlElement | undefined) =>
    resources.get(element?.attributes.get("resid")) ?? "";
  const page = all.find(({ local }) => local === "SourceLocation")?.attributes.get("DefaultValue");
  const group = all.find(({ local }) => local === "Group");
  if (!group || page === undefined) throw new Error("The manifest puts no group on the ribbon.");
  const controls = [...descendants(group)].filter(({ local }) => local === "Control");
  const buttons = controls.map((control): RibbonButton => {
    const parts = [...descendants(control)];
    const tip = parts.find(({ local }) => local === "Description");
    const icon = parts.find(
      ({ local, attributes }) => local === "Image" && attributes.get("size") === ICON_SIZE,
    );
    const action = parts.find(({ local }) => local === "FunctionName");
    return {
      label: resource(parts.find(({ local }) => local === "Label")),
      tip: resource(tip),
      icon: relativeTo(resource(icon), page),
      action: action && manifest.slice(action.contentStart, action.contentEnd).trim(),
    };
  });
  return { label: resource(group.children.find(({ local }) => local === "Label")), buttons };
}

/** An address without the folder that the page is in. */
function relativeTo(address: string, page: string): string {
  const folder = page.slice(0, page.lastIndexOf("/") + 1);
  return address.startsWith(folder) ? address.slice(folder.length) : address;
}

function* descendants(element: XmlElement): Iterable<XmlElement> {
  yield element;
  for (const child of element.children) yield* descendants(child);
}
