import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, it } from 'vitest';

const css = readFileSync(join(import.meta.dirname, '../../../../renderer/ui/theme/tokens.css'), 'utf8');

function declarationsIn(block: string): Record<string, string> {
  return Object.fromEntries(
    [...block.matchAll(/--([a-z-]+):\s*(#[0-9a-f]{6});/g)].map(([, name, value]) => [name, value]),
  );
}

/** The tokens of a theme: the light ones, with the blocks that hold for it laid over them. */
function tokensOf(isDark: boolean, isHighContrast: boolean): Record<string, string> {
  const [usual = '', more = ''] = css.split('@media (prefers-contrast: more)');
  const blocks = [usual, ...(isHighContrast ? [more] : [])].flatMap((part) => [
    part.split(":root[data-mantine-color-scheme='dark']")[0] ?? '',
    ...(isDark ? [part.split(":root[data-mantine-color-scheme='dark']")[1] ?? ''] : []),
  ]);
  return Object.assign({}, ...blocks.map(declarationsIn)) as Record<string, string>;
}

function luminanceOf(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
    const channel = Number.parseInt(colour.slice(start, start + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrastOf(one: string, other: string): number {
  const [low = 0, high = 0] = [luminanceOf(one), luminanceOf(other)].sort((left, right) => left - right);
  return (high + 0.05) / (low + 0.05);
}

const grounds = ['bg', 'panel', 'soft', 'accbg'];
const pairs = [
  ...['ink', 'mid', 'dim', 'acc'].flatMap((text) => grounds.map((ground) => [text, ground] as const)),
  ...(['red', 'amb', 'ok', 'third'] as const).flatMap((text) =>
    ['bg', 'panel', `${text}bg`].map((ground) => [text, ground] as const),
  ),
  ['ink', 'ambbg'],
  ['ink', 'redbg'],
  ['ink', 'okbg'],
  ['ink', 'viobg'],
  ['ink', 'thirdbg'],
  ['mid', 'ambbg'],
  ['padink', 'pad'],
  ['on-acc', 'acc'],
  ['on-acc', 'acc-strong'],
] as const;
const themes = [
  ['light', false, false, 4.5],
  ['dark', true, false, 4.5],
  ['light with more contrast', false, true, 7],
  ['dark with more contrast', true, true, 7],
] as const;

describe.each(themes)('the %s theme', (_name, isDark, isHighContrast, least) => {
  const tokens = tokensOf(isDark, isHighContrast);

  it.each(pairs)('shows %s on %s clearly', (text, ground) => {
    expect(contrastOf(tokens[text] ?? '', tokens[ground] ?? '')).toBeGreaterThanOrEqual(least);
  });

  it.each(['bg', 'panel'])('shows the edge of a field on %s', (ground) => {
    expect(contrastOf(tokens['line-strong'] ?? '', tokens[ground] ?? '')).toBeGreaterThanOrEqual(3);
  });
});
