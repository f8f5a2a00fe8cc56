import { readFile } from 'node:fs/promises';

/** Two ends of a connection on this machine, IPv4. */
export interface PeerConnection {
  readonly peerPort: number;
  readonly ourPort: number;
}

/** `127.0.0.1` as the kernel writes it on a little-endian machine, and the same mapped into IPv6. */
const loopback4 = '0100007F';
const loopback6 = `0000000000000000FFFF0000${loopback4}`;

function hexPort(port: number): string {
  return port.toString(16).toUpperCase().padStart(4, '0');
}

/**
 * The user id that owns the peer's end of a connection, from the text of the kernel's socket table.
 *
 * Undefined when no row is that end: the peer is gone, or is not a process of this machine's network.
 */
export function ownerIn(socketTable: string, connection: PeerConnection): number | undefined {
  const pairs = [loopback4, loopback6].map(
    (address) => [`${address}:${hexPort(connection.peerPort)}`, `${address}:${hexPort(connection.ourPort)}`] as const,
  );
  for (const line of socketTable.split('\n').slice(1)) {
    const columns = line.trim().split(/\s+/);
    const isPeer = pairs.some(([local, remote]) => columns[1] === local && columns[2] === remote);
    if (isPeer && /^\d+$/.test(columns[7] ?? '')) return Number(columns[7]);
  }
  return undefined;
}

async function tableAt(path: string): Promise<string> {
  try {
    return await readFile(path, 'latin1');
  } catch {
    return '';
  }
}

/**
 * Whether the process at the other end runs as our own user.
 *
 * SECURITY: on Linux the kernel's word, asked once per connection; no answer is a no. Elsewhere there is no such word
 * to be had without native code, and the one-time token stands alone.
 */
export async function isOurUser(connection: PeerConnection): Promise<boolean> {
  if (process.platform !== 'linux' || process.getuid === undefined) return true;
  for (const path of ['/proc/net/tcp', '/proc/net/tcp6']) {
    const owner = ownerIn(await tableAt(path), connection);
    if (owner !== undefined) return owner === process.getuid();
  }
  return false;
}
