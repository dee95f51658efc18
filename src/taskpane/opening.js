/**
 * Runs before all other scripts of the page, in words that every browser knows: where a script cannot be read
 * or does not come, the page says so and does not stay at "Opening…". It is not built, and is served as it is.
 */
window.addEventListener(
  "error",
  function (event) {
    var status = document.querySelector(".opening [role=status]");
    // What goes wrong once the pane is there, the pane tells itself.
    if (!status) return;
    var isLoading = event.target !== window && event.target.tagName === "SCRIPT";
    status.textContent = isLoading
      ? "MSG Analyst could not be loaded: " +
        event.target.src +
        " did not come. Check the connection, close this pane and open it again."
      : "MSG Analyst cannot run here: it needs Excel with a browser of 2023 or later (on a Mac: macOS 13.3). " +
        String(event.message || "");
  },
  true,
);
