import en from '#shared/locales/en/desktop.json' with { type: 'json' };
import nl from '#shared/locales/nl/desktop.json' with { type: 'json' };

export type TerminalText = keyof typeof nl.terminal;

/** Where the host speaks to whoever started it, and hears Enter. */
export interface Terminal {
  /** Says one thing, in Dutch and English. */
  say(text: TerminalText): void;
  /** Prints a link on a line of its own. */
  link(link: string): void;
  /** Calls back each time someone presses Enter. */
  onEnter(listener: () => void): void;
}

/** The terminal of this process. Before anybody signed in there is no language to go by, so it says things twice. */
export const processTerminal: Terminal = {
  say: (text) => void process.stdout.write(`${nl.terminal[text]}\n${en.terminal[text]}\n`),
  link: (link) => void process.stdout.write(`\n  ${link}\n\n`),
  onEnter: (listener) => {
    process.stdin.on('error', () => undefined);
    process.stdin.on('data', (typed: Buffer) => {
      if (typed.includes(0x0a) || typed.includes(0x0d)) listener();
    });
  },
};
