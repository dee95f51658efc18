export function needsOf(files: readonly string[]): Set<string>;
