import { HostError } from "../../model/types";
import { excelError, notSimulated } from "./errors";
import type { Host, HostObject, Json } from "./hostObject";
import { isAdvertised, schemaClass, type SchemaMember } from "./schema";

/** Where in the object model an error arose, "Range.values"; put in front of the HostError it wraps. */
export class LocatedError extends Error {
  constructor(
    readonly reason: HostError,
    readonly location: string,
  ) {
    super(reason.message);
  }
}

/** The member as the client knows it; refused when the client, or the advertised set, has none. */
export function advertisedMember(
  object: HostObject,
  wire: string,
  kind: SchemaMember["kind"],
): SchemaMember {
  const member = schemaClass(object.className)?.byWire.get(wire);
  if (!member || member.kind !== kind) throw notSimulated(object.className, wire || "getItem");
  if (!isAdvertised(member)) throw beyondAdvertised(object.className, member);
  return member;
}

/** What a member answers that Excel has and the host does not. */
export function unsimulated(object: HostObject, member: SchemaMember): LocatedError {
  return new LocatedError(
    notSimulated(object.className, member.name),
    `${object.className}.${member.name}`,
  );
}

/** What a member of a later requirement set, or of none, answers. */
export function beyondAdvertised(className: string, member: SchemaMember): LocatedError {
  const name = `${className}.${member.name}`;
  const set = member.set ? `ExcelApi ${member.set}` : "no ExcelApi requirement set";
  return new LocatedError(excelError("ApiNotFound", `${name} is in ${set}.`), name);
}

/** Runs a member; Excel's refusals in it get its name as their place. */
export function located<T>(location: string, run: () => T): T {
  try {
    return run();
  } catch (fault) {
    throw fault instanceof HostError ? new LocatedError(fault, location) : fault;
  }
}

/** The id an object is found by again: {Id} or {_Id}; {} for one that has none. */
export function itemIdentity(object: HostObject, host: Host): { readonly [key: string]: Json } {
  for (const [name, wire] of [
    ["id", "Id"],
    ["_Id", "_Id"],
  ] as const) {
    const property = object.definition.properties[name];
    if (property) return { [wire]: property.get(object.target as never, host) };
  }
  return {};
}
