/** The document as one web page: no script and no request, readable on a phone, on paper and by ear. */
import type { Block, Section, Table, UpdateDocument } from "./model";
import { chartSvg, markupText } from "./svg";

/** The whole page. Every text of the document comes out as text. */
export function webPage(document: UpdateDocument): string {
  const title = [document.title, document.subtitle].filter((text) => text !== "").join(": ");
  const author =
    document.author === "" ? "" : `<meta name="author" content="${markupText(document.author)}">`;
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${markupText(title)}</title>
${author}
<style>${STYLE}</style>
</head>
<body>
<a class="skip" href="#main">Skip to the update</a>
<header>${marking(document)}<h1>${markupText(title)}</h1>
${document.cover.map((line) => `<p>${markupText(line)}</p>`).join("\n")}
</header>
<nav aria-labelledby="contents"><h2 id="contents">Contents</h2>
<ol>${document.sections.map((section, at) => `<li><a href="#${idOf(at)}">${markupText(section.heading)}</a></li>`).join("\n")}</ol>
</nav>
<main id="main" tabindex="-1">
${document.sections.map(sectionMarkup).join("\n")}
</main>
<footer>${marking(document)}<p>${markupText(title)}</p></footer>
</body>
</html>
`;
}

/** The same as a fragment for the clipboard: it takes on the look of what it is pasted into. */
export function pastedMarkup(document: UpdateDocument): string {
  const cover = document.cover.map((line) => `<p>${markupText(line)}</p>`).join("");
  const body = document.sections
    .map(
      ({ heading, blocks }) =>
        `<h1>${markupText(heading)}</h1>${blocks.map((block) => blockMarkup(block, 1, true)).join("")}`,
    )
    .join("");
  const title = `<p><strong>${markupText(document.title)}</strong></p>`;
  return `<div lang="en-GB">${marking(document)}${title}<p>${markupText(document.subtitle)}</p>${cover}${body}</div>`;
}

/** The same as plain text. */
export function plainText(document: UpdateDocument): string {
  const lines = document.sections.flatMap(({ heading, blocks }) => [
    "",
    heading,
    "",
    ...blocks.flatMap(blockLines),
  ]);
  return [document.marking, document.title, document.subtitle, ...document.cover, ...lines]
    .filter((line, at, all) => line !== "" || all[at - 1] !== "")
    .join("\n");
}

function blockLines(block: Block): string[] {
  switch (block.kind) {
    case "heading":
      return ["", block.text, ""];
    case "paragraph":
      return [block.text];
    case "list":
      return block.items.map(({ lead, text }) => `- ${[lead, text].filter(Boolean).join(" ")}`);
    case "table":
      return [
        block.caption,
        block.columns.map(({ heading }) => heading).join("\t"),
        ...block.rows.map((row) => row.map((text) => text.replace(/\s+/gu, " ")).join("\t")),
      ];
    case "chart":
      return [];
  }
}

function idOf(section: number): string {
  return `section-${section + 1}`;
}

function marking({ marking: text }: UpdateDocument): string {
  return text === "" ? "" : `<p class="marking">${markupText(text)}</p>`;
}

function sectionMarkup({ heading, isWide, isShort, blocks }: Section, at: number): string {
  const id = idOf(at);
  const look = isWide ? ' class="wide"' : isShort ? ' class="short"' : "";
  const body = blocks.map((block) => blockMarkup(block, 2)).join("\n");
  return `<section${look} aria-labelledby="${id}"><h2 id="${id}">${markupText(heading)}</h2>\n${body}</section>`;
}

/** @param above the level of the heading that the section has on the page */
function blockMarkup(block: Block, above: number, isPasted = false): string {
  switch (block.kind) {
    case "heading": {
      const level = above + block.level - 1;
      const look = block.startsPage && !isPasted ? ' class="starts"' : "";
      return `<h${level}${look}>${markupText(block.text)}</h${level}>`;
    }
    case "paragraph":
      return `<p>${lines(block.text)}</p>`;
    case "list":
      return `<ul>${block.items.map(({ lead, text }) => `<li>${lead === "" ? "" : `<strong>${markupText(lead)}</strong> `}${lines(text)}</li>`).join("")}</ul>`;
    case "table":
      return isPasted ? pastedTable(block) : tableMarkup(block);
    case "chart":
      // Word takes no SVG from the clipboard; the table that follows has the figures.
      return isPasted
        ? ""
        : `<figure>${chartSvg(block)}<figcaption>${markupText(block.title)}</figcaption></figure>`;
  }
}

function lines(text: string): string {
  return markupText(text).replaceAll("\n", "<br>");
}

/**
 * The roles say again what the elements mean: on a narrow page rows are laid out one below the other,
 * which would make them lose it.
 */
function tableMarkup({ caption, columns, rows }: Table): string {
  const groups = columns.map(({ width }) => `<col style="width:${width}%">`).join("");
  const head = columns
    .map(({ heading }) => `<th scope="col" role="columnheader">${markupText(heading)}</th>`)
    .join("");
  const body = rows.map((row) => {
    const cells = row.map((text, at) => {
      const { heading = "", isFigure = false } = columns[at] ?? {};
      const name = ` data-heading="${markupText(heading)}"`;
      const look = isFigure ? ' class="figure"' : "";
      return at === 0
        ? `<th scope="row" role="rowheader"${name}>${lines(text)}</th>`
        : `<td role="cell"${name}${look}>${lines(text)}</td>`;
    });
    return `<tr role="row">${cells.join("")}</tr>`;
  });
  return (
    `<table role="table"><caption>${markupText(caption)}</caption><colgroup>${groups}</colgroup>` +
    `<thead role="rowgroup"><tr role="row">${head}</tr></thead>\n` +
    `<tbody role="rowgroup">${body.join("\n")}</tbody></table>`
  );
}

function pastedTable({ caption, columns, rows }: Table): string {
  const head = columns.map(({ heading }) => `<th>${markupText(heading)}</th>`).join("");
  const body = rows.map(
    (row) => `<tr>${row.map((text) => `<td>${lines(text)}</td>`).join("")}</tr>`,
  );
  return `<p><strong>${markupText(caption)}</strong></p><table border="1"><thead><tr>${head}</tr></thead><tbody>${body.join("")}</tbody></table>`;
}

const STYLE = `
:root{color-scheme:light}
*{box-sizing:border-box}
body{margin:0 auto;max-width:76rem;padding:0 1rem 3rem;font:1rem/1.5 Arial,Helvetica,sans-serif;color:#1a1a1a;background:#fff;overflow-wrap:anywhere}
h1{font-size:2rem;line-height:1.2;color:#1F3864}h2{font-size:1.5rem;color:#1F3864;margin-top:2.5rem}h3{font-size:1.2rem}h4{font-size:1.05rem}
p,li{max-width:46rem}.marking{font-weight:bold;color:#8C1C13}
a{color:#0B5394}a:focus-visible,main:focus-visible{outline:3px solid #0B5394;outline-offset:2px}
.skip{position:absolute;left:-99rem}.skip:focus{position:static}
table{font-size:.85rem;border-collapse:collapse;width:100%;table-layout:fixed;margin:1rem 0}
caption{text-align:left;font-weight:bold;padding:.4rem 0}
th,td{border:1px solid #767676;padding:.35rem;text-align:left;vertical-align:top}
thead th{background:#1F3864;color:#fff}.figure{text-align:right}
figure{margin:1rem 0}svg{max-width:100%;height:auto;display:block}figcaption{font-weight:bold}
@media screen and (max-width:60rem){
thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
table,tbody,tr,th,td,caption{display:block;width:100%}colgroup{display:none}
tbody tr{border:2px solid #1F3864;margin-bottom:1rem}tbody th,tbody td{border:0;text-align:left}
tbody td::before{content:attr(data-heading) ": ";font-weight:bold}
tbody th{background:#F2F5FA}}
@media print{
body{max-width:none;padding:0;font-size:11pt}.skip,nav{display:none}
h2,.starts{break-before:page}.short h2{break-before:auto}
h2,h3,h4,caption{break-after:avoid}tr,figure,table{break-inside:avoid}svg{max-width:105mm}figcaption{font-size:10pt}
table{font-size:9pt}th,td{padding:2pt 3pt}thead{display:table-header-group}@page{size:A4;margin:15mm}@page wide{size:A4 landscape}.wide{page:wide}}
`;
