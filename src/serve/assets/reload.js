// Loads the page again when what it shows has changed. Without it the page works, and has to be loaded by hand.
"use strict";
(() => {
  const shown = document.currentScript.dataset.shown;
  const at = encodeURIComponent(location.pathname);
  const changes = new EventSource(`/_candour/events?shown=${shown}&at=${at}`);
  changes.addEventListener("changed", () => {
    changes.close();
    location.reload();
  });
  addEventListener("pagehide", () => changes.close());
  addEventListener("pageshow", (event) => event.persisted && location.reload());
})();
