/**
 * Makes functions.json from the JSDoc of the custom functions.
 * The generator does not write allowErrorForDataTypeAny; without it Excel does not pass error cells.
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

/**
 * @param {string[]} sourceFiles
 * @returns {Promise<string>} the JSON text of functions.json; rejects with the generator's messages,
 *   and where two functions have one id, which the generator does not see
 */
async function functionsMetadata(sourceFiles) {
  const result = await generateCustomFunctionsMetadata(sourceFiles, false);
  const errors = result.errors ?? [];
  if (errors.length > 0) throw new Error(`${sourceFiles.join(", ")}: ${errors.join("; ")}`);
  const metadata = JSON.parse(result.metadataJson);
  const ids = metadata.functions.map((entry) => entry.id);
  const twice = ids.filter((id, index) => ids.indexOf(id) !== index);
  if (twice.length > 0) throw new Error(`functions described twice: ${twice.join(", ")}`);
  return `${JSON.stringify({ allowErrorForDataTypeAny: true, ...metadata }, null, 2)}\n`;
}

class FunctionsMetadataPlugin {
  constructor({ folder, output }) {
    this.folder = folder;
    this.output = output;
  }

  apply(compiler) {
    compiler.hooks.thisCompilation.tap("FunctionsMetadata", (compilation) => {
      const { Compilation, sources } = compiler.webpack;
      compilation.hooks.processAssets.tapPromise(
        { name: "FunctionsMetadata", stage: Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL },
        async () => {
          const folder = path.join(compiler.context, this.folder);
          compilation.contextDependencies.add(folder);
          const metadata = await functionsMetadata(functionSources(folder));
          compilation.emitAsset(this.output, new sources.RawSource(metadata));
        },
      );
    });
  }
}

module.exports = { functionSources, functionsMetadata, FunctionsMetadataPlugin };
