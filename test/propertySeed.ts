/**
 * Properties are tried on the same random cases in every run, so that a failure is about the change
 * at hand. PROPERTY_SEED=<number> tries others; npm run fuzz goes much further.
 */
import fc from "fast-check";

const USUAL_SEED = 20210331;

fc.configureGlobal({ seed: Number(process.env["PROPERTY_SEED"] ?? USUAL_SEED) });
