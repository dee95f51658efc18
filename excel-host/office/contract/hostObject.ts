/**
 * Where Excel's objects and their host meet. A class of the object model says what its members do with
 * what an object stands for (targets.ts) and with the host as it is described here; the host knows of a
 * class what is described here, and of an object no more than its class and its target.
 */
import type { Area, SheetModel } from "../../model/types";
import type { RangeTarget } from "./targets";

/** What JSON can carry over the wire. */
export type Json =
  null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** An argument of a method: JSON, or an object of the host where the add-in passed one. */
export type Argument = Json | HostObject | undefined;

export interface PropertyDefinition<T> {
  readonly get: (target: T, host: Host) => Json;
  readonly set?: (target: T, value: Json, host: Host) => void;
}

/** A method answers an object, null for a null object, a JSON value, or nothing. */
export type MethodDefinition<T> = (
  target: T,
  args: readonly Argument[],
  host: Host,
) => HostObject | Json | undefined | void;

/**
 * One class of Excel's object model as far as the host simulates it. Members are named as add-ins
 * write them; a member that is not here is refused with ApiNotFound.
 */
export interface ObjectClass<T> {
  readonly name: string;
  readonly properties: Readonly<Record<string, PropertyDefinition<T>>>;
  readonly navigation: Readonly<Record<string, (target: T, host: Host) => HostObject | null>>;
  readonly methods: Readonly<Record<string, MethodDefinition<T>>>;
  /** Collections only: what load("items") lists. */
  readonly items?: (target: T, host: Host) => readonly HostObject[];
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

/** What one cell held before and after an edit, as Excel's change events tell it. */
export interface CellChange {
  readonly valueBefore: Json;
  readonly valueAfter: Json;
  readonly valueTypeBefore: string;
  readonly valueTypeAfter: string;
}

/** What objects may ask of the host, and a batch that runs over them. */
export interface Host {
  readonly references: KeptObjects;
  readonly events: EventRequests;
  readonly customFunctions: FunctionAnswers;

  /**
   * Members that fail on some platform or printer ("PageLayout.paperSize"), or a class with all that it sets and does
   * ("PageLayout"): refused here too, passed over without a word, or (a formula for a series' name) taken for words, as some do. For tests
   * of what an add-in makes of it.
   */
  readonly weaknesses: Map<string, "refused" | "passed over" | "taken literally">;

  /** True from suspendApiCalculationUntilNextSync to the end of the batch. */
  calculationSuspended: boolean;
  /** Calculates what changed, so that what is read next is current; not while suspended or manual. */
  settle(): void;
  /** Calculates what changed, whatever the mode. */
  calculate(): void;
  /** Calculates every formula, changed or not. */
  calculateFully(): void;

  /** To be called after anything that formulas may depend on changed (names, tables, sheets). */
  structureChanged(): void;
  /** To be called after cells were written: marks them for calculation and raises Excel's events. */
  cellsChanged(
    sheet: SheetModel,
    area: Area,
    trigger: "ThisLocalAddin" | null,
    details?: CellChange,
  ): void;
  /**
   * Selects cells; their sheet comes to the front.
   * @throws HostError InvalidReference for a sheet that is hidden
   */
  select(range: RangeTarget): void;

  /** Whether the add-in's pane is to be seen; its page runs either way. */
  readonly isPaneVisible: boolean;
  showPane(isVisible: boolean): void;
  /** Told when the client says that the page's ribbon actions can be called. */
  onActionsReady(): void;
  /** Told of a workbook that the add-in made and wants opened, as the bytes of its file. */
  onWorkbookMade(bytes: Uint8Array<ArrayBuffer>): void;

  /** The service objects a client makes by name, as far as they are simulated. */
  serviceObject(name: string): HostObject;
}

/** The objects a client keeps from one request to the next, by reference id. */
export interface KeptObjects {
  /** Keeps an object until its reference is removed. */
  keep(object: HostObject): Json;
  idOf(object: HostObject): string | undefined;
  /** @throws HostError InvalidReference for a reference that is no longer kept */
  object(id: string): HostObject;
  remove(id: string): void;
  removeAll(): void;
}

/** Which events the client asked for; the types and targets are those of events.ts. */
export interface EventRequests {
  register(type: number, target: string): void;
  unregister(type: number, target: string): void;
  /** Queues an event for each of the targets that asked for it; the payload is made only for these. */
  raise(type: number, targets: readonly string[], payload: () => Json): void;
}

/** The custom functions of the add-in's page, as the page's client speaks of them. */
export interface FunctionAnswers {
  /** The page can be called from now on. */
  start(): void;
  /** @throws HostError for answers that are none */
  receive(answers: Argument): void;
}
