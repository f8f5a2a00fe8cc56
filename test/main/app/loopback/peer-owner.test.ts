import { connect, createServer, type AddressInfo } from 'node:net';

import { describe, expect, it } from 'vitest';

import { isOurUser, ownerIn } from '#main/app/loopback/peer-owner.ts';

const header = '  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode';

function row(local: string, remote: string, owner: number): string {
  return `   3: ${local} ${remote} 01 00000000:00000000 00:00000000 00000000 ${String(owner).padStart(5)}        0 31337 1`;
}

const ours = { peerPort: 50_000, ourPort: 40_000 };
const peerEnd = '0100007F:C350';
const ourEnd = '0100007F:9C40';

describe('ownerIn', () => {
  it("reads the owner of the peer's end, not of ours", () => {
    const table = [header, row(ourEnd, peerEnd, 0), row(peerEnd, ourEnd, 1001)].join('\n');
    expect(ownerIn(table, ours)).toBe(1001);
  });

  it('finds a peer that came through IPv6', () => {
    const mapped = '0000000000000000FFFF00000100007F';
    expect(ownerIn([header, row(`${mapped}:C350`, `${mapped}:9C40`, 7)].join('\n'), ours)).toBe(7);
  });

  it.each([
    ['nothing', ''],
    ['only the heading', header],
    ['another port', [header, row('0100007F:C351', ourEnd, 0)].join('\n')],
    ['another server', [header, row(peerEnd, '0100007F:9C41', 0)].join('\n')],
    ['another address', [header, row('0200007F:C350', ourEnd, 0)].join('\n')],
    ['a row without an owner', [header, `   3: ${peerEnd} ${ourEnd} 01`].join('\n')],
    [
      'an owner that is no number',
      [header, row(peerEnd, ourEnd, 0).replace('    0        0', ' root        0')].join('\n'),
    ],
  ])('knows no owner from %s', (_what, table) => {
    expect(ownerIn(table, ours)).toBeUndefined();
  });
});

describe.runIf(process.platform === 'linux')('isOurUser', () => {
  it('knows a connection of this very process as ours, and one that is not there as not', async () => {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port: ourPort } = server.address() as AddressInfo;
    const accepted = new Promise<number>((resolve) =>
      server.once('connection', (socket) => resolve(socket.remotePort ?? 0)),
    );
    const client = connect(ourPort, '127.0.0.1');
    const peerPort = await accepted;
    expect(await isOurUser({ peerPort, ourPort })).toBe(true);
    expect(await isOurUser({ peerPort, ourPort: ourPort === 1 ? 2 : 1 })).toBe(false);
    client.destroy();
    await new Promise((resolve) => server.close(resolve));
  });
});
