import { createRouterClient } from '@orpc/server';

import { contract, type CoreClient } from '#shared/capabilities/contract.ts';
import type { PractitionerId } from '#shared/kernel/ids.ts';
import { invariant } from '#shared/kernel/invariant.ts';
import { type Instant, instantOf } from '#shared/kernel/time.ts';
import { accessHandlers, type Accounts } from '#main/capabilities/access/handlers.ts';
import { auditTrail, findPerson } from '#main/capabilities/access/public.ts';
import { agreementsHandlers } from '#main/capabilities/agreements/handlers.ts';
import { counterHandlers } from '#main/capabilities/counter/handlers.ts';
import { refreshOpenItems, releaseItemsOf } from '#main/capabilities/counter/public.ts';
import { glossaryHandlers } from '#main/capabilities/glossary/handlers.ts';
import { lettersHandlers } from '#main/capabilities/letters/handlers.ts';
import { recordHandlers } from '#main/capabilities/record/handlers.ts';
import { registrationHandlers } from '#main/capabilities/registration/handlers.ts';
import { resultsHandlers } from '#main/capabilities/results/handlers.ts';
import { rosterHandlers } from '#main/capabilities/roster/handlers.ts';
import { searchHandlers } from '#main/capabilities/search/handlers.ts';
import { templatesHandlers } from '#main/capabilities/templates/handlers.ts';
import { urgencyHandlers } from '#main/capabilities/urgency/handlers.ts';
import { Door } from '#main/rpc/door.ts';
import { News } from '#main/rpc/news.ts';
import { Sessions } from '#main/rpc/sessions.ts';
import type { Log } from '#main/platform/log.ts';
import type { Store } from '#main/store/store.ts';

/** A clock that stands still until it is moved. */
export class FakeClock {
  #now: Instant;

  constructor(now: Instant) {
    this.#now = now;
  }

  now(): Instant {
    return this.#now;
  }

  advance(ms: number): void {
    this.#now = instantOf(Date.parse(this.#now) + ms);
  }
}

/** Everything but what needs files and keys; each has tests on a real core of its own. */
type DoorClient = Omit<CoreClient, 'vault' | 'exchange'>;

/** The whole door over a store, with people signed in without their passwords. */
export interface TestDoor {
  /** The procedures as this person at a window of their own. */
  as(personId: PractitionerId): DoorClient;
  /** The procedures at a window where nobody is signed in. */
  readonly nobody: DoorClient;
  readonly clock: FakeClock;
  readonly news: News;
}

/** The vault's side of the staff list, without a vault: nobody has an account, and each that is asked for is given. */
const noAccounts: Accounts = {
  loginNameOf: () => null,
  add: async ({ log }) => {
    await log();
    return 'added';
  },
  staffChanged: () => undefined,
  releaseItemsOf,
};

/** A fault of the program fails the test; a test that wants one gives a log of its own. */
const failing: Log = {
  fault: ({ error }) => void Promise.reject(error),
};

/** Opens the door over a store; everything a real call meets is met, but for the transport and the password. */
export function openTestDoor(store: Store, now: Instant, accounts: Partial<Accounts> = {}, log = failing): TestDoor {
  const sessions = new Sessions();
  const news = new News();
  const clock = new FakeClock(now);
  const door = new Door({
    store: () => store,
    sessions,
    audit: auditTrail,
    clock,
    log,
    news,
    storeFailed: () => undefined,
  });
  const { vault: _vault, exchange: _exchange, ...own } = contract;
  const router = door.router(own, {
    access: accessHandlers({ ...noAccounts, ...accounts }),
    agreements: agreementsHandlers({ refreshOpenItems }),
    counter: counterHandlers(news),
    templates: templatesHandlers,
    glossary: glossaryHandlers,
    letters: lettersHandlers,
    record: recordHandlers,
    registration: registrationHandlers,
    results: resultsHandlers,
    roster: rosterHandlers,
    search: searchHandlers,
    urgency: urgencyHandlers,
  });
  const clientOf = (callerId: string) => createRouterClient(router, { context: { callerId } }) as unknown as DoorClient;
  return {
    as: (personId) => {
      const person = store.read((reader) => findPerson(reader, personId));
      invariant(person !== undefined, 'the test signs in someone who works here');
      sessions.begin(personId, person);
      return clientOf(personId);
    },
    nobody: clientOf('nobody'),
    clock,
    news,
  };
}
