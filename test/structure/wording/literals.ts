/** The texts that stand in the code: literals, templates and what stands between tags. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";

const ROOT = join(__dirname, "../../..");

export interface Literal {
  readonly file: string;
  readonly line: number;
  /** Each expression of a template as {}. */
  readonly text: string;
}

/** The code's files below a folder. */
export function codeFiles(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return codeFiles(path);
    return /\.tsx?$/u.test(path) ? [path] : [];
  });
}

export function literalsOfFile(file: string): Literal[] {
  return literalsOf(file, readFileSync(join(ROOT, file), "utf8"));
}

export function literalsOf(file: string, code: string): Literal[] {
  const kind = file.endsWith("x") ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const source = ts.createSourceFile(file, code, ts.ScriptTarget.Latest, true, kind);
  const found: Literal[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isTypeNode(node)) return;
    const text = textOf(node);
    const line = source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1;
    if (text !== undefined && isSaid(text)) found.push({ file, line, text });
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function textOf(node: ts.Node): string | undefined {
  if (ts.isTaggedTemplateExpression(node.parent ?? node)) return undefined;
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return node.text;
  if (ts.isTemplateExpression(node))
    return node.head.text + node.templateSpans.map(({ literal }) => `{}${literal.text}`).join("");
  if (ts.isJsxText(node)) return node.text.replace(/\s+/gu, " ");
  return undefined;
}

/** Words after one another, or a single odd mark; not a name, a class or an expression. */
function isSaid(text: string): boolean {
  return /(?:\p{Ll}{2,}|\}|\d)[,;:.]? ["'(]?(?:\p{L}{2,}|\{|[%–—])|[“”’…]/u.test(text);
}
