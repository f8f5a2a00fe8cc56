import { type Example, exampleOf } from './corpus.ts';
import { chanceFrom } from './learning.ts';

/** Messages of fewer words than this say one thing only. */
const short = 32;

function sentencesOf(text: string): readonly string[] {
  return text.split(/(?<=[.!?])\s+/);
}

/** The text of an example with its alarm marked again, word by word. */
function markedText({ text, marks }: Example): string {
  let marked = '';
  let at = 0;
  for (const [from, to] of marks) {
    marked += `${text.slice(at, from)}[[${text.slice(from, to)}]]`;
    at = to;
  }
  return marked + text.slice(at);
}

/** Every short message once more, amid sentences of an ordinary one: patients say it in passing. */
export function lengthened(examples: readonly Example[]): readonly Example[] {
  const chance = chanceFrom(13);
  const ordinary = examples.filter(({ theme }) => theme === 'ordinary').map(({ text }) => sentencesOf(text));
  return examples
    .filter(({ features, theme }) => features.length > 6 && features.length < short && theme !== 'ordinary')
    .map((example) => {
      const around = ordinary[Math.floor(chance() * ordinary.length)] ?? [];
      const at = Math.floor(chance() * (around.length + 1));
      const text = [...around.slice(0, at), markedText(example), ...around.slice(at)].join(' ');
      return exampleOf(example.writer, { level: example.level, theme: example.theme, text });
    });
}
