// What the window finds in place of the shell: answers by command name, events never fire by themselves.
export const stub = (answers) => {
  let last = 0;
  const callbacks = new Map();
  window.__emit = (name, payload) => {
    for (const [event, id] of window.__listening ?? [])
      if (event === name) callbacks.get(id)?.({ event: name, id: 0, payload });
  };
  window.__listening = [];
  window.__calls = [];
  window.__TAURI_EVENT_PLUGIN_INTERNALS__ = { unregisterListener() {} };
  window.__TAURI_INTERNALS__ = {
    transformCallback: (callback) => {
      last += 1;
      callbacks.set(last, callback);
      return last;
    },
    unregisterCallback: (id) => callbacks.delete(id),
    invoke: async (command, args) => {
      if (command === "plugin:event|listen") {
        window.__listening.push([args.event, args.handler]);
        return args.handler;
      }
      window.__calls.push([command, args]);
      const answer = answers[`${command}:${args?.id ?? args?.key ?? args?.filter?.view ?? ""}`] ?? answers[command];
      if (answer === undefined) return null;
      if (answer?.__error) throw answer.__error;
      if (answer?.__never) return new Promise(() => undefined);
      return structuredClone(answer);
    },
    metadata: { currentWindow: { label: "main" }, currentWebview: { label: "main" } },
  };
};
