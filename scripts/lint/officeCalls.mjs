/** Rules of our own on how Excel is called. */

/** A person may be typing in a cell: Excel then refuses a run that does not wait. */
export const delayForCellEdit = {
  meta: {
    type: "problem",
    messages: {
      waits: "Excel.run({ delayForCellEdit: true }, …): a person may be typing in a cell.",
    },
  },
  create: (context) => ({
    "CallExpression[callee.object.name='Excel'][callee.property.name='run']"(call) {
      const [options] = call.arguments;
      const waits =
        options?.type === "ObjectExpression" &&
        options.properties.some(
          ({ key, value }) => key?.name === "delayForCellEdit" && value.value === true,
        );
      if (!waits) context.report({ node: call, messageId: "waits" });
    },
  }),
};
