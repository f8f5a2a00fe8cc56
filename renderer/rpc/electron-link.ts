import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';

import { type DesktopBridge, portMessage } from '#shared/rpc/desktop.ts';
import type { Connection } from './connection.ts';

/** Waits for the port that the preload hands over; only a message of this very page counts. */
function receivePort(bridge: DesktopBridge): Promise<MessagePort> {
  return new Promise((resolve) => {
    const hear = ({ source, data, ports }: MessageEvent) => {
      const [port] = ports;
      if (source !== window || data !== portMessage || port === undefined) return;
      window.removeEventListener('message', hear);
      resolve(port);
    };
    window.addEventListener('message', hear);
    bridge.askForPort();
  });
}

/** Connects to the core over the message port of the desktop host. */
export async function connect(bridge: DesktopBridge): Promise<Connection> {
  const port = await receivePort(bridge);
  port.start();
  return {
    client: createORPCClient(new RPCLink({ port })),
    host: bridge.host,
    onMenuCommand: (listener) => bridge.onMenuCommand(listener),
  };
}
