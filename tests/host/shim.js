// Stands in for Tauri's page side: commands go over HTTP to the real app on the mock runtime, events come back as server-sent events.
(() => {
  let last = 0;
  const callbacks = new Map();
  const listeners = new Map();
  const events = new EventSource("/events");
  events.onmessage = (message) => {
    const { event, payload } = JSON.parse(message.data);
    for (const [id, listener] of listeners) {
      if (listener.event === event) callbacks.get(listener.handler)?.({ event, id, payload });
    }
  };
  window.__TAURI_EVENT_PLUGIN_INTERNALS__ = { unregisterListener: (_event, id) => listeners.delete(id) };
  window.__TAURI_INTERNALS__ = {
    metadata: { currentWindow: { label: "main" }, currentWebview: { windowLabel: "main", label: "main" } },
    transformCallback: (callback) => {
      last += 1;
      callbacks.set(last, callback);
      return last;
    },
    unregisterCallback: (id) => callbacks.delete(id),
    convertFileSrc: (path) => path,
    invoke: async (command, args = {}) => {
      if (command === "plugin:event|listen") {
        last += 1;
        listeners.set(last, args);
        return last;
      }
      if (command === "plugin:event|unlisten") {
        listeners.delete(args.eventId);
        return null;
      }
      const answer = await fetch(`/ipc/${encodeURIComponent(command)}`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify(args),
      });
      const body = await answer.json();
      if (!answer.ok) throw body;
      return body;
    },
  };
})();
