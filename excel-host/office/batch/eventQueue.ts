import type { EventRequests, Json } from "../contract/hostObject";

export interface HostEvent {
  readonly type: number;
  readonly target: string;
  readonly payload: Json;
}

/** Which events the client asked for, and those waiting to be sent after the running batch. */
export class EventQueue implements EventRequests {
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
