const RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
export const STRICT_RELATIONSHIPS = "http://purl.oclc.org/ooxml/officeDocument/relationships";

/** The namespace of r:id. */
export const RELATIONSHIP_NAMESPACE = RELATIONSHIPS;

/** The type of a relationship to a part of this kind ("worksheet", "table"). */
export const relationshipType = (kind: string): string => `${RELATIONSHIPS}/${kind}`;

/** "worksheet" for the type that ends so; an extension's own type stays whole. */
export function relationshipKind(type: string): string {
  for (const base of [RELATIONSHIPS, STRICT_RELATIONSHIPS])
    if (type.startsWith(`${base}/`)) return type.slice(base.length + 1);
  return type;
}
