/** Connects the described functions (functions.json) with their code. */
import { average, rate, topquartile } from "./functions";

CustomFunctions.associate("RATE", rate);
CustomFunctions.associate("TOPQUARTILE", topquartile);
CustomFunctions.associate("AVERAGE", average);
