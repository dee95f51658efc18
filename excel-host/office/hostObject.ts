import type { ExcelHost } from "./host";

/** What JSON can carry over the wire. */
export type Json =
  null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** An argument of a method: JSON, or an object of the host where the add-in passed one. */
export type Argument = Json | HostObject | undefined;

export interface PropertyDefinition<T> {
  readonly get: (target: T, host: ExcelHost) => Json;
  readonly set?: (target: T, value: Json, host: ExcelHost) => void;
}

/** A method answers an object, null for a null object, a JSON value, or nothing. */
export type MethodDefinition<T> = (
  target: T,
  args: readonly Argument[],
  host: ExcelHost,
) => HostObject | Json | undefined | void;

/**
 * One class of Excel's object model as far as the host simulates it. Members are named as add-ins
 * write them; a member that is not here is refused with ApiNotFound.
 */
export interface ObjectClass<T> {
  readonly name: string;
  readonly properties: Readonly<Record<string, PropertyDefinition<T>>>;
  readonly navigation: Readonly<Record<string, (target: T, host: ExcelHost) => HostObject | null>>;
  readonly methods: Readonly<Record<string, MethodDefinition<T>>>;
  /** Collections only: what load("items") lists. */
  readonly items?: (target: T, host: ExcelHost) => readonly HostObject[];
}

/** An object a request can name: a class and what of the workbook it stands for. */
export class HostObject {
  constructor(
    readonly definition: ObjectClass<never>,
    readonly target: unknown,
  ) {}

  get className(): string {
    return this.definition.name;
  }
}
