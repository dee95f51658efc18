/** What a person prefers, whatever the workbook: kept on the person's machine, never in the file. */
import { isTab, type TabId } from "./navigation";

export const DENSITIES = ["compact", "comfortable"] as const;
export type Density = (typeof DENSITIES)[number];

export const LINES = ["position", "value"] as const;
export type Line = (typeof LINES)[number];

export interface Preferences {
  /** The tab that was open last. */
  readonly tab: TabId;
  /** Compact: as many measures as can be read; comfortable: with room between them. */
  readonly density: Density;
  /** What the small line of each measure is of. */
  readonly line: Line;
  /** The name by which the person accepts checks; "" until the first one. */
  readonly acceptsAs: string;
}

export const DEFAULT_PREFERENCES: Preferences = {
  tab: "results",
  density: "compact",
  line: "position",
  acceptsAs: "",
};

/** Where preferences are kept; a promise may be refused where a browser keeps nothing. */
export interface PersonStore {
  read(): Promise<unknown>;
  write(preferences: Preferences): Promise<void>;
}

/** What was kept as preferences; the default where it is missing or not one of ours. */
export function preferencesFrom(kept: unknown): Preferences {
  const { tab, density, line, acceptsAs } = (kept ?? {}) as Partial<
    Record<keyof Preferences, unknown>
  >;
  return {
    tab: isTab(tab) ? tab : DEFAULT_PREFERENCES.tab,
    density: DENSITIES.find((known) => known === density) ?? DEFAULT_PREFERENCES.density,
    line: LINES.find((known) => known === line) ?? DEFAULT_PREFERENCES.line,
    acceptsAs: typeof acceptsAs === "string" ? acceptsAs : DEFAULT_PREFERENCES.acceptsAs,
  };
}
