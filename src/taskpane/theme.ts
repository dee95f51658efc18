/** Light or dark: the host's theme where it tells one, else the person's preference. */
import { webDarkTheme, webLightTheme, type Theme } from "@fluentui/react-components";
import { useSyncExternalStore } from "react";

const DARK_QUERY = "(prefers-color-scheme: dark)";

/**
 * Whether a colour is dark, by its relative luminance (WCAG 2.2).
 * @param colour "#RRGGBB"
 * @returns undefined when the text is no such colour
 * @example isDark("#292929") // true
 */
export function isDark(colour: string | undefined): boolean | undefined {
  const parts = /^#([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i.exec(colour ?? "");
  if (!parts) return undefined;
  const [red = 0, green = 0, blue = 0] = parts.slice(1).map((part) => {
    const level = parseInt(part, 16) / 255;
    return level <= 0.04045 ? level / 12.92 : ((level + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue < 0.18;
}

function usePrefersDark(): boolean {
  return useSyncExternalStore(
    (onChange) => {
      const query = window.matchMedia(DARK_QUERY);
      query.addEventListener("change", onChange);
      return () => query.removeEventListener("change", onChange);
    },
    () => window.matchMedia(DARK_QUERY).matches,
  );
}

/**
 * Fluent's fonts, with one for Linux that is about as wide as Segoe UI: the pane's rows are laid out
 * for it.
 */
const FONT = {
  fontFamilyBase: `'Segoe UI', 'DejaVu Sans Condensed', ${webLightTheme.fontFamilyBase}`,
};

export const LIGHT: Theme = { ...webLightTheme, ...FONT };
export const DARK: Theme = {
  ...webDarkTheme,
  ...FONT,
  // Fluent's own red has a contrast of 4.2 on its dark background; text needs 4.5 (WCAG 2.2, 1.4.3).
  colorStatusDangerForeground1: webDarkTheme.colorStatusDangerForeground3,
  // Nor has any of its colours of verdicts on a row below the pointer.
  colorNeutralBackground1Hover: webDarkTheme.colorNeutralBackground2Hover,
};

/** @param hostBackground the host's pane colour ("#RRGGBB"), undefined where it tells none */
export function usePaneTheme(hostBackground: string | undefined): Theme {
  const prefersDark = usePrefersDark();
  return (isDark(hostBackground) ?? prefersDark) ? DARK : LIGHT;
}
