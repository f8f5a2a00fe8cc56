import { isCounterRole, mayReadText, maySeeInQueue } from '#shared/capabilities/access/rules.ts';
import type { counterContract } from '#shared/capabilities/counter/contract.ts';
import type { ItemId } from '#shared/kernel/ids.ts';
import { invariant } from '#shared/kernel/invariant.ts';
import { findReach, worksAtCounter } from '#main/capabilities/access/public.ts';
import { notAudited } from '#main/rpc/audit.ts';
import type { Handlers, QueryDefinition } from '#main/rpc/definition.ts';
import type { News } from '#main/rpc/news.ts';
import { Presence } from './presence.ts';

interface Asked {
  /** The item that this window shows. */
  readonly own: ItemId | null;
  /** Items that somebody has open. */
  readonly others: readonly ItemId[];
}

interface Allowed {
  readonly mayShow: boolean;
  readonly visible: readonly ItemId[];
}

/** Whose names this person may see, and whether they may be shown at the item themselves. */
const sightOfItems: QueryDefinition<Asked, Allowed> = {
  verb: 'query',
  access: worksAtCounter,
  audit: notAudited('says who of the staff is looking where; shows nothing about patients'),
  run: (reader, { own, others }, { person }) => {
    const visible = others.filter((itemId) => {
      const reach = findReach(reader, itemId, person);
      return reach !== undefined && maySeeInQueue(person, reach);
    });
    const reach = own === null ? undefined : findReach(reader, own, person);
    return { mayShow: reach !== undefined && mayReadText(person, reach), visible };
  },
};

/** Presence at the counter. News goes out only when something changed for others, never for a mere sign of life. */
export function presenceHandlers(news: News): Pick<Handlers<typeof counterContract>, 'here'> {
  const presence = new Presence();
  return {
    here: {
      verb: 'task',
      access: (person) => person !== undefined && isCounterRole(person.role),
      run: async ({ itemId, isTyping }, call) => {
        const { person, callerId, now } = call;
        invariant(person !== undefined, 'somebody signed in says where they are');
        const asked = { own: itemId, others: presence.items(now) };
        const { mayShow, visible } = await call.perform(sightOfItems, asked);
        const saying = { personId: person.id, name: person.name, itemId: mayShow ? itemId : null, isTyping };
        if (presence.say(callerId, saying, now)) news.tell('presence');
        const seen = new Set<string>(visible);
        return { others: presence.othersOf(person.id, now).filter((line) => seen.has(line.itemId)) };
      },
    },
  };
}
