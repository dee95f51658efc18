/**
 * Makes functions.json from the JSDoc of the custom functions, and the page that Excel's help leads to.
 * The generator does not write allowErrorForDataTypeAny; without it Excel does not pass error cells. It does write
 * allowCustomDataForDataTypeAny: then Excel passes a formatted number as an object instead of the number.
 */
const { readdirSync, readFileSync } = require("node:fs");
const path = require("node:path");
const { generateCustomFunctionsMetadata } = require("custom-functions-metadata");

/** @returns {string[]} the files of a folder that describe custom functions, by name */
function functionSources(folder) {
  return readdirSync(folder)
    .sort()
    .map((file) => path.join(folder, file))
    .filter(
      (file) => file.endsWith(".ts") && readFileSync(file, "utf8").includes("@customfunction "),
    );
}

/** What every function over ranges says of itself in Excel, where it is chosen. */
const BLANK_CELLS =
  "Blank cells are missing values, but some desktop versions of Excel pass them as 0: write .. or =NA() in them.";

/** @returns {object} the function as Excel is told of it */
function described(entry, address) {
  const hasRange = entry.parameters.some(({ dimensionality }) => dimensionality === "matrix");
  return {
    ...entry,
    description: hasRange ? `${entry.description} ${BLANK_CELLS}` : entry.description,
    ...(address === undefined ? {} : { helpUrl: `${address}/${HELP_PAGE}#${entry.id}` }),
  };
}

/**
 * @param {string[]} sourceFiles
 * @param {string} [address] where the add-in is served, for the help that Excel offers
 * @returns {Promise<string>} the JSON text of functions.json; rejects with the generator's messages,
 *   and where two functions have one id, which the generator does not see
 */
async function functionsMetadata(sourceFiles, address) {
  const result = await generateCustomFunctionsMetadata(sourceFiles, false);
  const errors = result.errors ?? [];
  if (errors.length > 0) throw new Error(`${sourceFiles.join(", ")}: ${errors.join("; ")}`);
  const metadata = JSON.parse(result.metadataJson);
  const ids = metadata.functions.map((entry) => entry.id);
  const twice = ids.filter((id, index) => ids.indexOf(id) !== index);
  if (twice.length > 0) throw new Error(`functions described twice: ${twice.join(", ")}`);
  const told = {
    allowErrorForDataTypeAny: true,
    allowCustomDataForDataTypeAny: false,
    functions: metadata.functions.map((entry) => described(entry, address)),
  };
  return `${JSON.stringify(told, null, 2)}\n`;
}

const HELP_PAGE = "functions.html";

const html = (text) =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

/** @returns {string} a page with every function under its id, as Excel is told of it */
function helpPage(metadata) {
  const { functions } = JSON.parse(metadata);
  const sections = functions.map(({ id, description, parameters }) => {
    const names = parameters.map(({ name, optional }) => (optional ? `[${name}]` : name));
    const rows = parameters.map(
      ({ name, description: what }) => `<dt>${html(name)}</dt><dd>${html(what)}</dd>`,
    );
    return `<section id="${id}">
<h2>MSG.${id}</h2>
<p><code>=MSG.${id}(${names.map(html).join(", ")})</code></p>
<p>${html(description)}</p>
<dl>${rows.join("")}</dl>
</section>`;
  });
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>MSG Analyst: functions</title>
<link rel="stylesheet" href="pages.css">
</head>
<body>
<main>
<h1>The functions of MSG Analyst</h1>
${sections.join("\n")}
</main>
</body>
</html>
`;
}

class FunctionsMetadataPlugin {
  constructor({ folder, output, address }) {
    this.folder = folder;
    this.output = output;
    this.address = address;
  }

  apply(compiler) {
    compiler.hooks.thisCompilation.tap("FunctionsMetadata", (compilation) => {
      const { Compilation, sources } = compiler.webpack;
      compilation.hooks.processAssets.tapPromise(
        { name: "FunctionsMetadata", stage: Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL },
        async () => {
          const folder = path.join(compiler.context, this.folder);
          compilation.contextDependencies.add(folder);
          const metadata = await functionsMetadata(functionSources(folder), this.address);
          compilation.emitAsset(this.output, new sources.RawSource(metadata));
          compilation.emitAsset(HELP_PAGE, new sources.RawSource(helpPage(metadata)));
        },
      );
    });
  }
}

module.exports = { BLANK_CELLS, functionSources, functionsMetadata, FunctionsMetadataPlugin };
