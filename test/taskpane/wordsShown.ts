/** Every text that the pane shows while a test goes through it, in whatever state, is written our way. */
import { faultsIn, FORMS, PLAIN_WORDS, PUT_TOGETHER, TOO_SURE } from "../structure/wording/rules";

const RULES = [...FORMS, ...TOO_SURE, ...PLAIN_WORDS, ...PUT_TOGETHER];

/** Texts that are read out, or show on pointing, and stand in no element of their own. */
const SAID_BY = ["aria-label", "aria-description", "title", "placeholder", "alt"] as const;

/** Addresses, formulas and what a mistake of ours says of itself are what they are. */
const NAMES = /^(?:=.*|'?[\w ]+'?!\$?[A-Z]+\$?\d+.*|.*\bThe mistake says: .*)$/u;

const TEXT_NODE = 3;

/** Watches a page from now on. */
export function watchWords(page: HTMLElement) {
  const shown = new Set<string>();
  const addTextOf = (element: Element | null) => {
    if (element && !["SCRIPT", "STYLE"].includes(element.tagName))
      shown.add((element.textContent ?? "").replace(/\s+/gu, " ").trim());
  };
  const addElement = (element: Element) => {
    for (const name of SAID_BY) shown.add(element.getAttribute(name) ?? "");
    const hasWords = [...element.childNodes].some(({ nodeType }) => nodeType === TEXT_NODE);
    if (hasWords) addTextOf(element);
  };
  const addAll = (node: Node) => {
    if (node instanceof Element) [node, ...node.querySelectorAll("*")].forEach(addElement);
    else addTextOf(node.parentElement);
  };
  // Looked at when the test has ended: while it runs, nothing is to take longer than without.
  const records: MutationRecord[] = [];
  const observer = new MutationObserver((made) => void records.push(...made));
  observer.observe(page, {
    subtree: true,
    childList: true,
    characterData: true,
    characterDataOldValue: true,
    attributes: true,
    attributeOldValue: true,
    attributeFilter: [...SAID_BY],
  });
  return {
    /** What is written otherwise, and ends the watch. */
    faults(): string[] {
      records.push(...observer.takeRecords());
      observer.disconnect();
      for (const { target, addedNodes, oldValue } of records) {
        shown.add(oldValue ?? "");
        if (target instanceof Element) addElement(target);
        else addTextOf(target.parentElement);
        addedNodes.forEach(addAll);
      }
      const texts = [...shown].filter((text) => text !== "" && !NAMES.test(text));
      return texts.flatMap((text) => faultsIn(text, RULES));
    },
  };
}

let watch: ReturnType<typeof watchWords> | undefined;

/** Begins with the pane, and is told of when the test ends. */
export function watchWordsOfTest(): void {
  watch ??= watchWords(document.body);
}

afterEach(() => {
  const faults = watch?.faults() ?? [];
  watch = undefined;
  expect(faults).toEqual([]);
});
