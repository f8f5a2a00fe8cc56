import { resolve } from 'node:path';

import program from '../../../package.json' with { type: 'json' };
import { dataFolderPath, surroundings as folderSurroundings } from '../data-folder.ts';
import type { Asked } from './asked.ts';
import type { CommandResult } from './command.ts';
import { commands } from './commands.ts';
import { Stop, stopOf } from './stop.ts';
import type { Surroundings } from './surroundings.ts';
import { filled, textsOf } from './texts.ts';

/** Commands that are followed by the name of a file. */
const namesFile = new Set(['import', 'export', 'check-urgency', 'check-language']);

/** The command that the first words name, and the words that are left for it. */
function chosen({ words, wrong }: Asked) {
  if (wrong !== undefined) throw new Stop('unknown-option', { option: wrong });
  const [first = '', second = ''] = words;
  const names = [`${first} ${second}`, first];
  const name = names.find((one) => Object.hasOwn(commands, one));
  const command = name === undefined ? undefined : commands[name];
  if (name === undefined || !command) throw new Stop('unknown-command', { command: words.join(' ') });
  const left = words.slice(name.split(' ').length);
  const most = namesFile.has(name) ? 1 : 0;
  if (left.length > most) throw new Stop('too-many-words', { word: left[most] ?? '' });
  return { command, words: left };
}

async function report(result: CommandResult, asked: Asked, around: Surroundings): Promise<number> {
  for (const complaint of result.complaints ?? []) around.say(complaint);
  if (asked.json && !result.isPrinted) await around.out(`${JSON.stringify(result.value)}\n`);
  else if (result.lines.length > 0) await around.out(`${result.lines.join('\n')}\n`);
  return result.isDone ? 0 : 1;
}

async function complain(error: unknown, asked: Asked, around: Surroundings): Promise<number> {
  const { code, values } = stopOf(error);
  const message = filled(textsOf(around.language).error[code], values);
  around.say(message);
  if (asked.json) await around.out(`${JSON.stringify({ error: { code, message } })}\n`);
  return 1;
}

/** Runs what was asked; returns the exit code, which is 0 only when it was done. Never throws. */
export async function run(asked: Asked, around: Surroundings): Promise<number> {
  const texts = textsOf(around.language);
  try {
    if (asked.version) {
      await around.out(`${program.version}\n`);
      return 0;
    }
    if (asked.help || asked.words[0] === 'help' || (asked.words.length === 0 && asked.wrong === undefined)) {
      await around.out(`${texts.help.join('\n')}\n`);
      return 0;
    }
    const { command, words } = chosen(asked);
    const data = asked.data === undefined ? undefined : resolve(around.folder, asked.data);
    const dataFolder = dataFolderPath(data, folderSurroundings());
    return await report(await command({ asked, words, dataFolder, around, texts }), asked, around);
  } catch (error) {
    return complain(error, asked, around);
  }
}
