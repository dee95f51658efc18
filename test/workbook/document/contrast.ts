/** Contrast of two colours as WCAG 2.2 has it. */
export function contrast(one: string, other: string): number {
  const light = (colour: string) => {
    const [r, g, b] = [0, 2, 4].map((at) => {
      const part = Number.parseInt(colour.slice(-6).slice(at, at + 2), 16) / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    }) as [number, number, number];
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const [low, high] = [light(one), light(other)].sort((a, b) => a - b) as [number, number];
  return (high + 0.05) / (low + 0.05);
}
