/** What the preload is told of its process. */
export interface PageFacts {
  readonly platform: string;
  readonly argv: readonly string[];
}

/** Name of the function by which the page speaks to the stand-in. */
export const pageToStandIn = '__standInHear';

/**
 * The script that runs before a page's own: a little `require('electron')`, and the preload around which it is put.
 *
 * It is text because it runs in Chromium. Pieces that cross are text or, in base64, bytes.
 */
export function preloadScript(preload: string, facts: PageFacts): string {
  return `(() => {
  if (window.top !== window || !location.hostname.endsWith('.stand-in.invalid')) return;
  const hear = window.${pageToStandIn};
  const listeners = new Map();
  const ports = new Map();
  const pack = (data) => typeof data === 'string' ? { text: data } : { bytes: toBase64(new Uint8Array(data.buffer ?? data)) };
  const unpack = ({ text, bytes }) => text ?? Uint8Array.from(atob(bytes), (letter) => letter.charCodeAt(0));
  const toBase64 = (bytes) => {
    let text = '';
    for (let at = 0; at < bytes.length; at += 0x8000) text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
    return btoa(text);
  };
  const ipcRenderer = {
    on: (channel, listener) => listeners.set(channel, [...(listeners.get(channel) ?? []), listener]),
    off: (channel, listener) => listeners.set(channel, (listeners.get(channel) ?? []).filter((one) => one !== listener)),
    send: (channel, ...args) => void hear({ kind: 'ipc', channel, args }),
  };
  const portHere = (id) => {
    const { port1, port2 } = new MessageChannel();
    port2.onmessage = ({ data }) => void hear({ kind: 'port', id, data: pack(data) });
    ports.set(id, port2);
    return port1;
  };
  const take = (message) => {
    if (message.kind === 'port') return ports.get(message.id)?.postMessage(unpack(message.data));
    if (message.kind === 'port-closed') return ports.get(message.id)?.close();
    const event = { ports: message.ports.map(portHere) };
    for (const listener of listeners.get(message.channel) ?? []) listener(event, ...message.args);
  };
  Object.defineProperty(window, '__standInTake', { value: take });
  const openOutside = (address) => void hear({ kind: 'open', address: new URL(address, location.href).href });
  window.open = (address) => { openOutside(address ?? 'about:blank'); return null; };
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a[target]') : null;
    if (!link || event.defaultPrevented) return;
    event.preventDefault();
    openOutside(link.href);
  });
  const contextBridge = {
    exposeInMainWorld: (name, api) => Object.defineProperty(window, name, { value: Object.freeze({ ...api }) }),
  };
  const require = (name) => {
    if (name !== 'electron') throw new Error('a sandboxed preload cannot load ' + name);
    return { contextBridge, ipcRenderer };
  };
  const module = { exports: {} };
  (function (require, module, exports, process) {
${preload}
  })(require, module, module.exports, ${JSON.stringify(facts)});
})();`;
}
