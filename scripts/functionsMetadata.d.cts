export function functionSources(folder: string): string[];
export const BLANK_CELLS: string;
export function functionsMetadata(
  sourceFiles: readonly string[],
  address?: string,
): Promise<string>;
