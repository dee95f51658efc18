import type {
  CustomFunctionsMetadata,
  CustomFunctionsOptions,
} from "../formulas/custom/descriptions";
import { parseXml, type XmlElement } from "../package/xml";

/**
 * The custom functions that an add-in brings, as Excel learns of them: their namespace from the
 * add-in's manifest, their descriptions from its functions.json. Both are given as text.
 *
 * @throws Error for a manifest that names no namespace
 */
export function addInFunctions(manifest: string, functionsJson: string): CustomFunctionsOptions {
  const elements = [...descendants(parseXml(manifest))];
  const names = elements.filter(({ local }) => local === "Namespace");
  const resource = names.map(({ attributes }) => attributes.get("resid"))[0];
  const text = elements.find(
    ({ local, attributes }) => local === "String" && attributes.get("id") === resource,
  );
  const namespace = resource === undefined ? undefined : text?.attributes.get("DefaultValue");
  if (!namespace) throw new Error("The manifest names no namespace of custom functions.");
  return { namespace, metadata: JSON.parse(functionsJson) as CustomFunctionsMetadata };
}

function* descendants(element: XmlElement): Iterable<XmlElement> {
  yield element;
  for (const child of element.children) yield* descendants(child);
}
