/** What Fluent and React ask of a browser and jsdom does not have. Import it first. */
import "@testing-library/jest-dom";
import { configure } from "@testing-library/react";

// Views are loaded when they are opened, which on a busy machine takes its time.
configure({ asyncUtilTimeout: 30_000 });

class QuietResizeObserver {
  observe() {}
  unobserve() {}
  disconnect() {}
}

let prefersDark = false;
const listeners = new Set<() => void>();

/** Changes the preference that matchMedia tells, as a person does in the system's settings. */
export function preferDark(dark: boolean): void {
  prefersDark = dark;
  listeners.forEach((listener) => listener());
}

Object.assign(window, {
  ResizeObserver: QuietResizeObserver,
  matchMedia: (query: string) => ({
    media: query,
    get matches() {
      return query.includes("dark") && prefersDark;
    },
    addEventListener: (_: string, listener: () => void) => listeners.add(listener),
    removeEventListener: (_: string, listener: () => void) => listeners.delete(listener),
  }),
});

// jsdom's page has the focus only while an element of it has.
document.hasFocus = () => true;
