/** The page of `npm start`: a workbook with the add-in's pane beside it, without Excel. */
import { createRoot } from "react-dom/client";
import { openSample } from "./workbook/openedWorkbook";
import { samples } from "./page/samples";
import { Workbench } from "./page/Workbench";

const container = document.getElementById("page");
if (!container) throw new Error("The page has no element with the id page.");
createRoot(container).render(<Workbench first={openSample(samples[0].file)} />);
