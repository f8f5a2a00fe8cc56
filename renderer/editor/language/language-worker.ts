import { createLanguageDesk } from './language-desk.ts';
import type { DeskRequest } from './language-protocol.ts';

/*
 * The worker in which texts are checked. The lists of words are loaded here and nowhere else.
 *
 * SECURITY: it gets text and gives findings; it asks nothing of anybody else and keeps nothing but in memory.
 */
const desk = createLanguageDesk();

self.addEventListener('message', ({ data }: MessageEvent<DeskRequest>) => {
  void desk.answer(data).then((answer) => self.postMessage(answer));
});
