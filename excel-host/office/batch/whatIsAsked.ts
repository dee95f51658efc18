/** What a request of the client asks for, as far as it shows in the request itself. */
import type { BatchRequest } from "./batch";

const NEW_OBJECT_PATH = 2;
const METHOD_PATH = 3;

const ActionType = { instantiate: 1, method: 3, setProperty: 4, update: 9 } as const;
const DOING: ReadonlySet<number> = new Set([
  ActionType.method,
  ActionType.setProperty,
  ActionType.update,
]);

/**
 * Whether a batch asks something of the workbook: not only a service object the client makes for
 * itself, and not only the clearing up of references after Excel.run.
 */
export function asksWorkbook(request: BatchRequest): boolean {
  return ofWorkbook(request).some(
    ({ ActionType: type, Name }) => type !== ActionType.instantiate && Name !== "_RemoveReference",
  );
}

/** The client's mark of a request that does more than read. */
const WRITE_FLAG = 1;

/** What the client counts among writing though no file would differ: listening, calculating, holding back with it. */
const LEAVES_NO_TRACE = /^_|^Calculate$|^Suspend/u;

/**
 * Whether a batch changes what the workbook's file would hold.
 * @param flags of the request, as the client sets them
 */
export function writesWorkbook(request: BatchRequest, flags: number): boolean {
  if ((flags & WRITE_FLAG) === 0) return false;
  return ofWorkbook(request).some(({ ActionType: type, Name, ObjectPathId }) => {
    if (type === ActionType.instantiate) return isMade(ObjectPathId, request);
    return DOING.has(type) && !LEAVES_NO_TRACE.test(Name);
  });
}

/** A sheet or a chart is made by its path alone, without an action that says so; so is the result of a worksheet function. */
function isMade(pathId: number, { ObjectPaths: paths }: BatchRequest): boolean {
  const path = paths[pathId];
  const parent = paths[path?.ParentObjectPathId ?? NaN];
  return (
    path?.ObjectPathType === METHOD_PATH &&
    !path.Name.startsWith("Get") &&
    parent?.Name !== "Functions"
  );
}

function ofWorkbook(request: BatchRequest): BatchRequest["Actions"] {
  return request.Actions.filter(({ ObjectPathId }) => !isOfService(request, ObjectPathId));
}

function isOfService(request: BatchRequest, pathId: number): boolean {
  const path = request.ObjectPaths[pathId];
  if (path?.ParentObjectPathId !== undefined) return isOfService(request, path.ParentObjectPathId);
  return path?.ObjectPathType === NEW_OBJECT_PATH;
}
