import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import * as common from '@zxcvbn-ts/language-common';
import * as dutch from '@zxcvbn-ts/language-nl-be';

export const weaknesses = ['too-short', 'too-easy', 'holds-name'] as const;
export type Weakness = (typeof weaknesses)[number];

/** Shorter is refused whatever it holds: whoever copies the vault's file can guess offline. */
const fewestSigns = 12;
/** From this length on, a sentence is strong enough when it is not one of the well-known ones. */
const enoughSigns = 14;
/** The estimate costs more than linear time; what lies beyond this makes no password weaker. */
const estimatedSigns = 100;

const estimator = new ZxcvbnFactory({
  dictionary: { ...common.dictionary, ...dutch.dictionary },
  graphs: common.adjacencyGraphs,
});

/**
 * Why a password is too weak for a vault, or undefined when it will do.
 *
 * The core refuses by this rule and the screens advise by it, so nobody is told "strong" and then refused. The word
 * lists make this module large: screens load it when somebody chooses a password.
 *
 * @param names what is publicly known of the person: login name and the words of their name
 */
export function weaknessOf(password: string, names: readonly string[]): Weakness | undefined {
  const signs = [...password].length;
  if (signs < fewestSigns) return 'too-short';
  const plain = password.toLowerCase();
  if (names.some((name) => name.length >= 4 && plain.includes(name.toLowerCase()))) return 'holds-name';
  const { score } = estimator.check(password.slice(0, estimatedSigns), [...names]);
  const needed = signs >= enoughSigns ? 3 : 4;
  return score < needed ? 'too-easy' : undefined;
}
