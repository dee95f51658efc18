/** A state that is replaced as a whole, and those who want to hear when it is. */
export interface Store<State> {
  readonly state: () => State;
  /** Calls back after every change of state; returns how to stop it. */
  readonly subscribe: (onChange: () => void) => () => void;
  readonly change: (changed: Partial<State>) => void;
}

export function createStore<State extends object>(initial: State): Store<State> {
  let state = initial;
  const listeners = new Set<() => void>();
  return {
    state: () => state,
    subscribe(onChange) {
      listeners.add(onChange);
      return () => listeners.delete(onChange);
    },
    change(changed) {
      state = { ...state, ...changed };
      listeners.forEach((listener) => listener());
    },
  };
}
