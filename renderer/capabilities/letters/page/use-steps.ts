import type { CoreClient } from '#shared/capabilities/contract.ts';
import { useCore } from '#renderer/rpc/core-context.ts';
import { useAnnounce } from '#renderer/ui/announce-context.ts';
import type { LetterDesk, LetterRef } from '../desk/letter-desk.ts';
import { useLetterStep } from '../use-letter-commands.ts';

/** One step: what it asks of the core, and what follows when it was taken. */
export interface Step<Answer = unknown> {
  readonly run: (letters: CoreClient['letters'], ref: LetterRef) => Promise<Answer>;
  /** Said when it is done. */
  readonly done?: string;
  readonly then?: (answer: Answer) => void;
}

/** The steps of one letter, one at a time, each by the newest revision and after everything typed was saved. */
export function useSteps(desk: LetterDesk) {
  const { client } = useCore();
  const announce = useAnnounce();
  const stepping = useLetterStep((run: Step['run']) => desk.step((ref) => run(client.letters, ref)));
  return {
    isPending: stepping.isPending,
    error: stepping.error,
    forget: stepping.reset,
    take: <Answer>({ run, done, then }: Step<Answer>) =>
      stepping.mutate(run, {
        onSuccess: (answer) => {
          if (done !== undefined) announce({ text: done });
          then?.(answer as Answer);
        },
      }),
  };
}

export type Steps = ReturnType<typeof useSteps>;
