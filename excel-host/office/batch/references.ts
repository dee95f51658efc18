import { excelError } from "../contract/errors";
import type { HostObject, Json, KeptObjects } from "../contract/hostObject";

/** The objects a client keeps from one request to the next, by reference id. */
export class References implements KeptObjects {
  private readonly objects = new Map<string, HostObject>();
  private readonly ids = new WeakMap<HostObject, string>();
  private last = 0;

  keep(object: HostObject): Json {
    if (this.ids.has(object)) return null;
    this.last += 1;
    const id = `ref-${this.last}`;
    this.objects.set(id, object);
    this.ids.set(object, id);
    return null;
  }

  /** Keeps an object, and says under which id. */
  idFor(object: HostObject): string {
    this.keep(object);
    return this.ids.get(object) ?? "";
  }

  idOf(object: HostObject): string | undefined {
    return this.ids.get(object);
  }

  object(id: string): HostObject {
    const object = this.objects.get(id);
    if (!object) throw excelError("InvalidReference", `The reference ${id} is no longer kept.`);
    return object;
  }

  remove(id: string): void {
    const object = this.objects.get(id);
    if (object) this.ids.delete(object);
    this.objects.delete(id);
  }

  removeAll(): void {
    for (const id of [...this.objects.keys()]) this.remove(id);
  }

  /** How many objects are kept: a client that cleans up after itself leaves none. */
  get count(): number {
    return this.objects.size;
  }
}
