import type { WebPreferences } from 'electron';

export const sendBinding = '__electronSend';
export const emitGlobal = '__electronEmit';

/**
 * The built preload as Chromium runs it before the page's own scripts: in a function whose `require` knows what a
 * sandboxed preload may have. What it cannot be is a world of its own: that is asserted as a setting.
 */
export function preloadScript(preload: string, preferences: WebPreferences): string {
  const hasNode = preferences.nodeIntegration === true && preferences.contextIsolation === false;
  return `(() => {
    if (window.top !== window || location.origin === 'null') return;
    const send = window[${JSON.stringify(sendBinding)}];
    delete window[${JSON.stringify(sendBinding)}];
    const listeners = new Map();
    const paths = new Map();
    Object.defineProperty(window, ${JSON.stringify(emitGlobal)}, { value: (channel, message) => {
      if (channel === '__paths') for (const [name, path] of message) paths.set(name, path);
      for (const listener of listeners.get(channel) ?? []) listener({}, message);
    }});
    const electron = {
      contextBridge: { exposeInMainWorld: (name, api) => Object.defineProperty(window, name, {
        value: Object.freeze(api), writable: ${String(preferences.contextIsolation === false)} }) },
      ipcRenderer: {
        send: (channel, ...args) => void send(channel, args),
        on: (channel, listener) => void listeners.set(channel, [...(listeners.get(channel) ?? []), listener]),
      },
      webUtils: { getPathForFile: (file) => paths.get(file.name) ?? '' },
    };
    const require = (name) => {
      if (name === 'electron') return electron;
      throw new Error('a sandboxed preload may not require ' + name);
    };
    if (${String(hasNode)}) window.require = require;
    ((require) => {${preload}
    })(require);
  })();`;
}
