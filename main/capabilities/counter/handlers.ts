import type { counterContract } from '#shared/capabilities/counter/contract.ts';
import type { Handlers } from '#main/rpc/definition.ts';
import type { News, Topic } from '#main/rpc/news.ts';
import { answerCommands } from './answer-commands.ts';
import { bulkCommands } from './bulk-commands.ts';
import { clockHandlers } from './clock-handlers.ts';
import { colleagueCommands } from './colleague-commands.ts';
import { closeCommands } from './close-commands.ts';
import { itemCommands } from './item-commands.ts';
import { contactCommands } from './contact-commands.ts';
import { mergeCommands } from './merge-commands.ts';
import { presenceHandlers } from './presence-handlers.ts';
import { counterQueries } from './queries.ts';
import { replyCommands } from './reply-commands.ts';
import { typeCommands } from './type-commands.ts';
import { readAheadQueries } from './read-ahead.ts';
import { send } from './send-task.ts';
import { snoozeCommands } from './snooze-commands.ts';
import { thanksCommands } from './thanks-commands.ts';
import { undoCommands } from './undo-commands.ts';

/** A sign of life on the stream of news, so that a screen notices when the core is gone. */
const signOfLifeMs = 15_000;

/** Every piece of news from now on, until the listener leaves. */
async function* follow(news: News, signal: AbortSignal | undefined): AsyncGenerator<{ topic: Topic }, void> {
  const waiting: Topic[] = [];
  let wake = (): void => undefined;
  const hear = (topic: Topic): void => {
    if (!waiting.includes(topic)) waiting.push(topic);
    wake();
  };
  const stop = news.listen(hear);
  const onAbort = (): void => wake();
  signal?.addEventListener('abort', onAbort);
  const beat = setInterval(() => hear('still-there'), signOfLifeMs);
  try {
    while (signal?.aborted !== true) {
      const topic = waiting.shift();
      if (topic) yield { topic };
      else await new Promise<void>((resolve) => (wake = resolve));
    }
  } finally {
    clearInterval(beat);
    stop();
    signal?.removeEventListener('abort', onAbort);
  }
}

/** Handlers of the counter. */
export function counterHandlers(news: News): Handlers<typeof counterContract> {
  return {
    ...counterQueries,
    ...itemCommands,
    ...typeCommands,
    ...closeCommands,
    ...answerCommands,
    send,
    ...clockHandlers,
    ...snoozeCommands,
    ...mergeCommands,
    ...thanksCommands,
    ...undoCommands,
    ...bulkCommands,
    ...contactCommands,
    ...readAheadQueries,
    ...colleagueCommands,
    ...replyCommands,
    ...presenceHandlers(news),
    changes: {
      verb: 'event',
      access: () => true,
      run: (_call, signal) => follow(news, signal),
    },
  };
}
