import { parseArgs } from 'node:util';

/** What was typed for the command `due`, as it stands. */
export interface AskedDue {
  readonly arrival: string | undefined;
  readonly days: string | undefined;
  readonly calendar: string | undefined;
  readonly paused: readonly string[];
}

/** What was typed after `loket`. `wrong` names what could not be understood. */
export interface Asked {
  readonly words: readonly string[];
  readonly data: string | undefined;
  readonly user: string | undefined;
  readonly json: boolean;
  readonly lines: boolean;
  /** Language of the text to check. */
  readonly lang: string | undefined;
  /** File with the words of an organisation. */
  readonly organisation: string | undefined;
  readonly due: AskedDue;
  readonly help: boolean;
  readonly version: boolean;
  readonly wrong: string | undefined;
}

const options = {
  data: { type: 'string' },
  user: { type: 'string' },
  arrival: { type: 'string' },
  days: { type: 'string' },
  calendar: { type: 'string' },
  paused: { type: 'string', multiple: true },
  json: { type: 'boolean' },
  lines: { type: 'boolean' },
  lang: { type: 'string' },
  organisation: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'v' },
} as const;

/** The first thing that is no option of ours, or an option without the value it needs. */
function wrongOf(tokens: ReturnType<typeof parse>['tokens']): string | undefined {
  const wrong = tokens.find((token) => {
    if (token.kind !== 'option') return false;
    if (!Object.hasOwn(options, token.name)) return true;
    const needsValue = options[token.name as keyof typeof options].type === 'string';
    return needsValue ? !token.value || token.value.startsWith('--') : token.value !== undefined;
  });
  return wrong?.kind === 'option' ? wrong.rawName : undefined;
}

function parse(args: readonly string[]) {
  return parseArgs({ args: [...args], options, strict: false, tokens: true, allowPositionals: true });
}

/** Reads the arguments. Never throws: what is wrong is told by `wrong`. */
export function readAsked(args: readonly string[]): Asked {
  const { values, positionals, tokens } = parse(args);
  const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined);
  return {
    words: positionals,
    data: text(values.data),
    user: text(values.user),
    json: values.json === true,
    lines: values.lines === true,
    lang: text(values.lang),
    organisation: text(values.organisation),
    due: {
      arrival: text(values.arrival),
      days: text(values.days),
      calendar: text(values.calendar),
      paused: (values.paused ?? []).filter((value) => typeof value === 'string'),
    },
    help: values.help === true,
    version: values.version === true,
    wrong: wrongOf(tokens),
  };
}
