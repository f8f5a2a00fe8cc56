import { type TextBlocks, variablesIn, withoutPlaces } from './fill.ts';
import type { BodyProblem } from './model.ts';
import { isTemplateVariable } from './variables.ts';

/** A text as far as its body is judged; a block's own name counts, for it may not hold itself. */
export interface TextToJudge {
  readonly body: string;
  /** Name of the block; null for an answer. */
  readonly blockName: string | null;
}

/** Does the block lead back to this name, through whatever blocks it takes in? */
function leadsTo(wanted: string, body: string, blocks: TextBlocks): boolean {
  const seen = new Set<string>();
  const waiting = variablesIn(body);
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    if (name === wanted) return true;
    if (seen.has(name)) continue;
    seen.add(name);
    if (Object.hasOwn(blocks, name)) waiting.push(...variablesIn(blocks[name] ?? ''));
  }
  return false;
}

function nameProblems({ body, blockName }: TextToJudge, blocks: TextBlocks): BodyProblem[] {
  return variablesIn(body).flatMap((name): BodyProblem[] => {
    if (name === blockName) return [{ kind: 'circle', name }];
    if (isTemplateVariable(name)) return [];
    if (!Object.hasOwn(blocks, name)) return [{ kind: 'unknown-name', name }];
    const passage = blocks[name] ?? '';
    return blockName !== null && leadsTo(blockName, passage, blocks) ? [{ kind: 'circle', name }] : [];
  });
}

function braceProblems(body: string): BodyProblem[] {
  return body
    .split(/\r?\n/)
    .flatMap((line, index) => (/\{\{|\}\}/.test(withoutPlaces(line)) ? [{ kind: 'braces', line: index + 1 }] : []));
}

/**
 * Everything that keeps a body from being kept: nothing in it, a name that is no variable and no block, a block that
 * leads back to itself, braces that are left open or hold no name.
 */
export function problemsIn(text: TextToJudge, blocks: TextBlocks): BodyProblem[] {
  if (text.body.trim() === '') return [{ kind: 'empty' }];
  return [...nameProblems(text, blocks), ...braceProblems(text.body)];
}
