/**
 * What browsers have, jsdom has not, and React or Fluent UI ask for. Nothing is laid out in jsdom:
 * media queries match nothing, observers stay silent.
 */
export function addBrowserFeatures(window: BrowserWindow): void {
  const target = window as unknown as Record<string, unknown>;
  const features: Record<string, unknown> = {
    CSS: { escape: escapeIdentifier, supports: () => false },
    IntersectionObserver: SilentObserver,
    ResizeObserver: SilentObserver,
    TextDecoder,
    TextEncoder,
    matchMedia: (media: string) => new NoMatch(media),
    structuredClone: globalThis.structuredClone,
  };
  for (const [name, feature] of Object.entries(features)) target[name] ??= feature;
  window.Element.prototype.scrollIntoView ??= () => {};
}

interface BrowserWindow {
  readonly Element: { readonly prototype: { scrollIntoView?: () => void } };
}

class SilentObserver {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
  takeRecords(): readonly unknown[] {
    return [];
  }
}

class NoMatch {
  readonly matches = false;
  readonly onchange = null;
  constructor(readonly media: string) {}
  addEventListener(): void {}
  removeEventListener(): void {}
  addListener(): void {}
  removeListener(): void {}
  dispatchEvent(): boolean {
    return false;
  }
}

/** CSS.escape of https://drafts.csswg.org/cssom/#serialize-an-identifier. */
function escapeIdentifier(text: string): string {
  return [...text]
    .map((character, index) => {
      const code = character.codePointAt(0) ?? 0;
      if (code === 0) return "\uFFFD";
      const isDigit = /[0-9]/.test(character);
      const startsWithDigit = isDigit && (index === 0 || (index === 1 && text.startsWith("-")));
      if (code < 0x20 || code === 0x7f || startsWithDigit) return `\\${code.toString(16)} `;
      if (index === 0 && character === "-" && text.length === 1) return "\\-";
      return code >= 0x80 || /[\w-]/.test(character) ? character : `\\${character}`;
    })
    .join("");
}
