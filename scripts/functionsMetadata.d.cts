export function functionSources(folder: string): string[];
export function functionsMetadata(sourceFiles: readonly string[]): Promise<string>;
