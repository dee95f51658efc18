/** A person leaves the add-in's page by keyboard: what the client tells the host, and what the host is asked. */
import { createCalculation } from "../../../excel-host/formulas/recalculate";
import { ExcelHost } from "../../../excel-host/office/host";
import { OfficeProtocol } from "../../../excel-host/office/protocol";
import { newWorkbook } from "../../../excel-host/package/open";

const CONVERSATION = "conversation";

/** Tells the host of a number, as office.js does; answers what was asked of the host, and how many replies came. */
function notified(action: unknown) {
  const workbook = newWorkbook();
  const exits: string[] = [];
  const replies: string[] = [];
  const protocol = new OfficeProtocol({
    conversationId: CONVERSATION,
    appId: "add-in",
    hostOrigin: "http://localhost:3000",
    host: new ExcelHost(workbook, createCalculation(workbook)),
    send: (message) => replies.push(message),
    onFault: (fault) => {
      throw fault;
    },
    onFocusExit: (exit) => exits.push(exit),
  });
  protocol.receive(
    JSON.stringify({
      _messageType: 0,
      _actionName: "ContextActivationManager_notifyHost",
      _conversationId: CONVERSATION,
      _correlationId: 1,
      _origin: "http://localhost:3000/pane/taskpane.html",
      _data: ["add-in", action],
    }),
  );
  return { exits, replies: replies.length };
}

// The numbers of OSF.AgaveHostAction in office.js.
test.each([
  [13, "beyond the last"],
  [14, "before the first"],
  [5, "next part"],
  [6, "part before"],
  [15, "back to the workbook"],
])("action %i leads %s", (action, exit) => {
  expect(notified(action)).toEqual({ exits: [exit], replies: 1 });
});

test.each([0, 1, 39, "13", undefined])("action %j leads nowhere, and is answered", (action) => {
  expect(notified(action)).toEqual({ exits: [], replies: 1 });
});
