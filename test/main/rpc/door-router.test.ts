import { expect, test } from 'vitest';

import { auditTrail } from '#main/capabilities/access/public.ts';
import { Door } from '#main/rpc/door.ts';
import { News } from '#main/rpc/news.ts';
import { Sessions } from '#main/rpc/sessions.ts';
import { shopContract } from '#test/support/shop-contract.ts';
import { testNow } from '#test/support/test-clinic.ts';
import { FakeClock } from '#test/support/test-door.ts';

test('a procedure without a handler is refused when the door is built', () => {
  const door = new Door({
    store: () => undefined,
    sessions: new Sessions(),
    clock: new FakeClock(testNow),
    news: new News(),
    audit: auditTrail,
    log: { fault: () => undefined },
    storeFailed: () => undefined,
  });
  expect(() => door.router(shopContract, { shop: {} })).toThrow('no handler for shop.look');
});
