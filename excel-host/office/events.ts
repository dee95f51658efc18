import type { Json } from "./hostObject";

/** Office.js's numbers for the events that the host fires. */
export const EventType = {
  worksheetChanged: 10,
  worksheetActivated: 11,
  worksheetDeactivated: 12,
  worksheetAdded: 13,
  worksheetSelectionChanged: 14,
  worksheetDeleted: 15,
  tableChanged: 101,
} as const;

/** The target of events of the whole workbook (of a collection). */
export const WORKBOOK_TARGET = "Workbook";

export interface HostEvent {
  readonly type: number;
  readonly target: string;
  readonly payload: Json;
}

/** Which events the client asked for, and those waiting to be sent after the running batch. */
export class EventQueue {
  private readonly registrations = new Map<string, number>();
  private waiting: HostEvent[] = [];

  register(type: number, target: string): void {
    const key = `${type} ${target}`;
    this.registrations.set(key, (this.registrations.get(key) ?? 0) + 1);
  }

  unregister(type: number, target: string): void {
    const key = `${type} ${target}`;
    const left = (this.registrations.get(key) ?? 0) - 1;
    if (left > 0) this.registrations.set(key, left);
    else this.registrations.delete(key);
  }

  /** Queues an event for each of the targets that asked for it; the payload is made only for these. */
  raise(type: number, targets: readonly string[], payload: () => Json): void {
    for (const target of targets) {
      if (!this.registrations.has(`${type} ${target}`)) continue;
      this.waiting.push({ type, target, payload: payload() });
    }
  }

  /** The events raised since the last call, in order. */
  take(): readonly HostEvent[] {
    const events = this.waiting;
    this.waiting = [];
    return events;
  }
}
