/** What a chart is drawn as: its markup, and the numbers in it. */
import { renderToStaticMarkup } from "react-dom/server";
import type { DrawnChart } from "../../../excel-host/worker/messages";
import { ChartDrawing } from "../../../workbench/charts/ChartDrawing";

export function markup(chart: DrawnChart, width = 440, height = 300): string {
  return renderToStaticMarkup(<ChartDrawing chart={chart} width={width} height={height} />);
}

/**
 * The markup to be read: an element a line, indented, numbers to a tenth of a pixel, fonts by their
 * size alone.
 */
export function readable(svg: string): string {
  const lines: string[] = [];
  let depth = 0;
  for (const [, close, name, attributes = "", text = ""] of svg.matchAll(
    /<(\/?)([\w:]+)([^>]*)>([^<]*)/g,
  )) {
    if (close) {
      depth -= 1;
      continue;
    }
    const shown = attributes
      .replace(/ style="font:[^"]*?([\d.]+)px [^"]*"/g, ' font="$1px"')
      .replace(/ (dominant-baseline|stroke-linejoin|stroke-linecap)="[^"]*"/g, "")
      .replace(/-?\d+\.\d+/g, (number) => String(Math.round(Number(number) * 10) / 10));
    lines.push(`${"  ".repeat(depth)}${name}${shown}${text === "" ? "" : ` | ${text}`}`);
    depth += 1;
  }
  return lines.join("\n");
}

export interface DrawnElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** The tip of a mark: "Series, category: figure". */
  readonly tip: string | undefined;
}

export function elements(svg: string): DrawnElement[] {
  return [...svg.matchAll(/<([\w:]+)((?: [\w:-]+="[^"]*")*)>(?:<title>([^<]*))?/g)].map(
    ([, name = "", attributes = "", tip]) => ({
      name,
      tip,
      attributes: Object.fromEntries(
        [...attributes.matchAll(/ ([\w:-]+)="([^"]*)"/g)].map(([, key = "", value = ""]) => [
          key,
          value,
        ]),
      ),
    }),
  );
}
