/** Connects the described functions (functions.json) with their code. */
import { FUNCTIONS } from "./functions";

for (const [id, associated] of Object.entries(FUNCTIONS)) {
  CustomFunctions.associate(id, associated);
}
