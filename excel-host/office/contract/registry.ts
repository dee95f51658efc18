import { HostObject, type ObjectClass } from "./hostObject";
import type { RangeTarget, Targets } from "./targets";

const classes = new Map<string, ObjectClass<never>>();

/**
 * Defines a class and makes it known by its name, so that classes need not import each other;
 * objects/index.ts loads them all.
 */
export function defineClass<Name extends keyof Targets>(
  name: Name,
  members: Partial<Omit<ObjectClass<Targets[Name]>, "name">>,
): void {
  const definition = { properties: {}, navigation: {}, methods: {}, ...members, name };
  classes.set(name, definition as unknown as ObjectClass<never>);
}

/** Makes an object of the class of that name. */
export function makeObject<Name extends keyof Targets>(
  name: Name,
  target: Targets[Name],
): HostObject {
  const definition = classes.get(name);
  if (!definition) throw new Error(`The class ${name} is not registered.`);
  return new HostObject(definition, target);
}

export const makeRange = (target: RangeTarget): HostObject => makeObject("Range", target);

/**
 * Every class the host simulates.
 *
 * @internal a test holds them all against what office.js has
 */
export function simulatedClasses(): Iterable<ObjectClass<never>> {
  return classes.values();
}
