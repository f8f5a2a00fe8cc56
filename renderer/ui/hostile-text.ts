/** Text from outside made harmless for display; the rule itself is shared with the core. */
export { isolatedText, visibleText } from '#shared/kernel/visible-text.ts';
