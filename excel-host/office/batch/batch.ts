import { HostError } from "../../model/types";
import { excelError } from "../contract/errors";
import { type Argument, type Host, HostObject, type Json } from "../contract/hostObject";
import {
  advertisedMember,
  itemIdentity,
  LocatedError,
  located,
  unsimulated,
} from "../contract/members";
import { queryResult, type QueryInfo } from "./query";

/** The body of a ProcessQuery request. */
export interface BatchRequest {
  readonly Actions: readonly BatchAction[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPathInfo>>;
}

interface ArgumentInfo {
  readonly Arguments?: readonly Json[];
  readonly ReferencedObjectPathIds?: readonly ReferencedPath[] | null;
}

/** 0 for a plain argument, the path of an object, or a list of these for an array argument. */
type ReferencedPath = number | readonly ReferencedPath[] | null;

interface BatchAction {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: QueryInfo;
  readonly ObjectState?: Json;
}

interface ObjectPathInfo {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
}

/** The body of the answer. */
export interface BatchResponse {
  readonly Results: readonly { readonly ActionId: number; readonly Value: Json }[];
  readonly TraceIds?: readonly number[];
  readonly Error?: BatchError;
}

interface BatchError {
  readonly Code: string;
  readonly Message: string;
  readonly Location: string;
  readonly ActionIndex: number;
  readonly HttpStatusCode: number;
}

const ActionType = {
  instantiate: 1,
  query: 2,
  method: 3,
  setProperty: 4,
  trace: 5,
  queryAsJson: 7,
  update: 9,
} as const;

const PathType = {
  global: 1,
  newObject: 2,
  method: 3,
  property: 4,
  indexer: 5,
  referenceId: 6,
  nullObject: 7,
} as const;

const HTTP_STATUS: Readonly<Record<string, number>> = {
  AccessDenied: 403,
  GeneralException: 500,
  ItemAlreadyExists: 409,
  ItemNotFound: 404,
};

/**
 * Runs one batch over the host's workbook. An error stops the rest of the batch and is answered with
 * its action and place; what ran before it stays done, as in Excel. Only what Excel would refuse is
 * answered as an error: a fault of the host itself is thrown.
 *
 * @param root what the request's paths begin at
 */
export function runBatch(request: BatchRequest, host: Host, root: HostObject): BatchResponse {
  const batch = new Batch(request, host, root);
  const results: { ActionId: number; Value: Json }[] = [];
  const traceIds: number[] = [];
  for (const [index, action] of request.Actions.entries()) {
    try {
      if (action.ActionType === ActionType.trace) traceIds.push(action.Id);
      results.push({ ActionId: action.Id, Value: batch.perform(action) });
    } catch (fault) {
      return { Results: results, TraceIds: traceIds, Error: batchError(fault, index) };
    }
  }
  return { Results: results, TraceIds: traceIds };
}

function batchError(fault: unknown, actionIndex: number): BatchError {
  const located = fault instanceof LocatedError ? fault : undefined;
  const reason = located ? located.reason : fault;
  if (!(reason instanceof HostError)) throw fault;
  return {
    Code: reason.code,
    Message: reason.message,
    Location: located ? located.location : "",
    ActionIndex: actionIndex,
    HttpStatusCode: HTTP_STATUS[reason.code] ?? 400,
  };
}

/** The objects of one request: each path is evaluated once, when first needed. */
class Batch {
  private readonly objects = new Map<number, HostObject | null>();

  constructor(
    private readonly request: BatchRequest,
    private readonly host: Host,
    private readonly root: HostObject,
  ) {}

  perform(action: BatchAction): Json {
    if (action.ActionType === ActionType.trace) return null;
    const object = this.object(action.ObjectPathId);
    // Excel lets everything pass on a null object: getItemOrNullObject("x").delete() is no error.
    if (object === null) return null;
    switch (action.ActionType) {
      case ActionType.instantiate:
        return this.identity(object);
      case ActionType.query:
      case ActionType.queryAsJson:
        return located(object.className, () =>
          queryResult(object, action.QueryInfo ?? {}, this.host),
        );
      case ActionType.method: {
        const answer = this.call(object, action.Name, this.arguments(action.ArgumentInfo));
        return answer instanceof HostObject ? this.identity(answer) : answer;
      }
      case ActionType.setProperty:
        setProperty(object, action.Name, firstArgument(action), this.host);
        return null;
      case ActionType.update:
        for (const [wire, value] of Object.entries((action.ObjectState ?? {}) as object)) {
          setProperty(object, capital(wire), value as Json, this.host);
        }
        return null;
      default:
        throw excelError("ApiNotFound", `Action type ${action.ActionType} is not simulated.`);
    }
  }

  private object(pathId: number): HostObject | null {
    const known = this.objects.get(pathId);
    if (known !== undefined) return known;
    const path = this.request.ObjectPaths[pathId];
    if (!path) throw excelError("GeneralException", `The request names no object path ${pathId}.`);
    const object = this.evaluate(path);
    this.objects.set(pathId, object);
    return object;
  }

  private evaluate(path: ObjectPathInfo): HostObject | null {
    switch (path.ObjectPathType) {
      case PathType.global:
        return this.root;
      case PathType.newObject:
        return this.host.serviceObject(path.Name);
      case PathType.referenceId:
        return this.host.references.object(path.Name);
      case PathType.nullObject:
        return null;
    }
    const parent = this.object(path.ParentObjectPathId ?? 0);
    if (parent === null) return null;
    if (path.ObjectPathType === PathType.property) return navigate(parent, path.Name, this.host);
    const wire = path.ObjectPathType === PathType.indexer ? "" : path.Name;
    const answer = this.call(parent, wire, this.arguments(path.ArgumentInfo));
    if (answer === null || answer instanceof HostObject) return answer;
    throw excelError("GeneralException", `${parent.className}.${path.Name} answers no object.`);
  }

  private call(object: HostObject, wire: string, args: readonly Argument[]): HostObject | Json {
    if (wire === "_KeepReference") return this.host.references.keep(object);
    const member = advertisedMember(object, wire, "method");
    const method = object.definition.methods[member.name];
    if (!method) throw unsimulated(object, member);
    return located(`${object.className}.${member.name}`, () => {
      if (isPassedOver(object, member.name, this.host)) return null;
      const answer = method(object.target as never, args, this.host);
      return answer === undefined ? null : answer;
    });
  }

  private arguments(info: ArgumentInfo | undefined): readonly Argument[] {
    const paths = info?.ReferencedObjectPathIds ?? [];
    return (info?.Arguments ?? []).map((value, index) => this.argument(value, paths[index] ?? 0));
  }

  private argument(value: Json, path: ReferencedPath): Argument {
    if (typeof path === "number" && path !== 0) return this.object(path) ?? undefined;
    if (Array.isArray(path) && path.flat(Infinity).some((id) => id !== 0 && id !== null)) {
      throw excelError("ApiNotFound", "Objects within an array argument are not simulated.");
    }
    return value;
  }

  /** What the client needs to find the object again in a later request. */
  private identity(object: HostObject): Json {
    const reference = this.host.references.idOf(object);
    if (reference !== undefined) return { _ReferenceId: reference };
    return itemIdentity(object, this.host);
  }
}

/** Properties that the client sets on the wire under another name than it reads them by. */
const SET_AS: Readonly<Record<string, string>> = {
  "Worksheet.Gridlines": "ShowGridlines",
  "Worksheet.Headings": "ShowHeadings",
};

function setProperty(object: HostObject, wire: string, value: Json, host: Host): void {
  const name = SET_AS[`${object.className}.${wire}`] ?? wire;
  const member = advertisedMember(object, name, "property");
  const set = object.definition.properties[member.name]?.set;
  if (!set) throw unsimulated(object, member);
  located(`${object.className}.${member.name}`, () => {
    if (!isPassedOver(object, member.name, host)) set(object.target as never, value, host);
  });
}

/** @throws HostError where the member is among those that are to be refused */
function isPassedOver({ className }: HostObject, member: string, { weaknesses }: Host): boolean {
  if (weaknesses.size === 0) return false;
  const weakness = weaknesses.get(`${className}.${member}`) ?? weaknesses.get(className);
  if (weakness === "refused") throw excelError("GeneralException");
  return weakness === "passed over";
}

function navigate(object: HostObject, wire: string, host: Host): HostObject | null {
  const member = advertisedMember(object, wire, "navigation");
  const to = object.definition.navigation[member.name];
  if (!to) throw unsimulated(object, member);
  return located(`${object.className}.${member.name}`, () => to(object.target as never, host));
}

function firstArgument(action: BatchAction): Json {
  return action.ArgumentInfo?.Arguments?.[0] ?? null;
}

function capital(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
