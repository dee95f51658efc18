import { excelError } from "../contract/errors";
import type { Host, HostObject, Json } from "../contract/hostObject";
import { beyondAdvertised, itemIdentity, unsimulated } from "../contract/members";
import { isAdvertised, schemaClass } from "../contract/schema";

/** What load() asks for: paths of names, in the client's casing. */
export interface QueryInfo {
  readonly Select?: readonly string[];
  readonly Expand?: readonly string[];
  readonly Top?: number;
  readonly Skip?: number;
}

/** The names asked for, as a tree: "format/fill/color" is three levels. */
interface Wanted {
  readonly names: Map<string, Wanted>;
  everything: boolean;
}

/**
 * What a load() answers: properties in the wire's casing, nested as asked; a collection as
 * {"_Items": [..]}. Without names, everything the host simulates of the object's own properties.
 */
export function queryResult(object: HostObject, query: QueryInfo, host: Host): Json {
  const wanted = wantedTree(query);
  return object.definition.items
    ? collectionResult(object, wanted, query, host)
    : objectResult(object, wanted, host);
}

function wantedTree(query: QueryInfo): Wanted {
  const root: Wanted = { names: new Map(), everything: (query.Select ?? []).length === 0 };
  for (const path of [...(query.Select ?? []), ...(query.Expand ?? [])]) {
    let level = root;
    for (const name of path.split(/[/.]/)) {
      if (name === "*") level.everything = true;
      else level = child(level, name);
    }
  }
  return root;
}

function child(wanted: Wanted, name: string): Wanted {
  const known = wanted.names.get(name) ?? { names: new Map<string, Wanted>(), everything: false };
  wanted.names.set(name, known);
  return known;
}

function collectionResult(
  object: HostObject,
  wanted: Wanted,
  { Top, Skip = 0 }: QueryInfo,
  host: Host,
): Json {
  const all = object.definition.items?.(object.target as never, host) ?? [];
  const items = all.slice(Skip, Top === undefined ? undefined : Skip + Top);
  // A collection may have properties of its own (a count, say) beside its items' ones.
  const own = new Map<string, Wanted>();
  const ofItems: Wanted = { names: new Map(), everything: wanted.everything };
  for (const [name, rest] of wanted.names) {
    const isOwn = name in object.definition.properties;
    (isOwn ? own : ofItems.names).set(name, rest);
  }
  const onlyOwn = own.size > 0 && ofItems.names.size === 0 && !ofItems.everything;
  return {
    ...(own.size > 0 ? objectResult(object, { names: own, everything: false }, host) : {}),
    _Items: items.map((item, index) => ({
      ...itemIdentity(item, host),
      ...(Skip > 0 ? { _Index: Skip + index } : {}),
      ...(onlyOwn ? {} : (objectOrCollection(item, ofItems, host) as object)),
    })),
  };
}

function objectOrCollection(object: HostObject | null, wanted: Wanted, host: Host): Json {
  if (object === null) return null;
  const isWhole = wanted.everything || wanted.names.size === 0;
  const asked = isWhole ? { ...wanted, everything: true } : wanted;
  return object.definition.items
    ? collectionResult(object, asked, {}, host)
    : objectResult(object, asked, host);
}

function objectResult(
  object: HostObject,
  wanted: Wanted,
  host: Host,
): { readonly [wire: string]: Json } {
  const result: Record<string, Json> = {};
  if (wanted.everything) Object.assign(result, allProperties(object, host));
  for (const [name, rest] of wanted.names) {
    const member = schemaClass(object.className)?.members.get(name);
    if (!member || member.kind === "method") {
      throw excelError("InvalidArgument", `${object.className} has no property "${name}".`);
    }
    if (!isAdvertised(member)) throw beyondAdvertised(object.className, member);
    const property = object.definition.properties[name];
    const navigation = object.definition.navigation[name];
    if (property) result[member.wire] = property.get(object.target as never, host);
    else if (navigation) {
      const to = navigation(object.target as never, host);
      result[member.wire] = objectOrCollection(to, rest, host);
    } else throw unsimulated(object, member);
  }
  return result;
}

function allProperties(object: HostObject, host: Host): Record<string, Json> {
  const result: Record<string, Json> = {};
  for (const [name, property] of Object.entries(object.definition.properties)) {
    const member = schemaClass(object.className)?.members.get(name);
    if (member && isAdvertised(member)) {
      result[member.wire] = property.get(object.target as never, host);
    }
  }
  return result;
}
