/**
 * Makes functions.json from the JSDoc of the custom functions.
 * The generator does not write allowErrorForDataTypeAny; without it Excel does not pass error cells.
 */
const path = require("node:path");
const { generateCustomFunctionsMetadata } = require("custom-functions-metadata");

/** @returns {Promise<string>} the JSON text of functions.json; rejects with the generator's messages */
async function functionsMetadata(sourceFile) {
  const result = await generateCustomFunctionsMetadata(sourceFile, false);
  const errors = result.errors ?? [];
  if (errors.length > 0) throw new Error(`${sourceFile}: ${errors.join("; ")}`);
  const metadata = JSON.parse(result.metadataJson);
  const ids = metadata.functions.map((entry) => entry.id);
  const twice = ids.filter((id, index) => ids.indexOf(id) !== index);
  if (twice.length > 0) throw new Error(`${sourceFile}: functions described twice: ${twice}`);
  return `${JSON.stringify({ allowErrorForDataTypeAny: true, ...metadata }, null, 2)}\n`;
}

class FunctionsMetadataPlugin {
  constructor({ source, output }) {
    this.source = source;
    this.output = output;
  }

  apply(compiler) {
    compiler.hooks.thisCompilation.tap("FunctionsMetadata", (compilation) => {
      const { Compilation, sources } = compiler.webpack;
      compilation.hooks.processAssets.tapPromise(
        { name: "FunctionsMetadata", stage: Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL },
        async () => {
          const file = path.join(compiler.context, this.source);
          compilation.fileDependencies.add(file);
          compilation.emitAsset(this.output, new sources.RawSource(await functionsMetadata(file)));
        },
      );
    });
  }
}

module.exports = { functionsMetadata, FunctionsMetadataPlugin };
