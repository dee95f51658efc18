interface Tool {
  readonly name: string;
  readonly variable: string;
  readonly howToGet: string;
}
export const tools: readonly Tool[];
export function findTool(tool: Tool): string | undefined;
