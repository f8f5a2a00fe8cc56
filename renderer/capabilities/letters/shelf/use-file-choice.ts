import { useTranslation } from 'react-i18next';

import { useAnnounce } from '#renderer/ui/announce-context.ts';
import type { Room } from '../page/use-room.ts';

/** Largest file that goes with a letter, in bytes. */
const mostBytes = 10_000_000;

/** A file as base64, without the head of a data address. */
export async function base64Of(file: Blob): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const pieces: string[] = [];
  const pieceLength = 0x8000;
  for (let start = 0; start < bytes.length; start += pieceLength)
    pieces.push(String.fromCharCode(...bytes.subarray(start, start + pieceLength)));
  return btoa(pieces.join(''));
}

/** Asks for a file and puts it with the letter; what it may be is decided by the core, from its bytes. */
export function useFileChoice(room: Room): () => void {
  const { t } = useTranslation('letters');
  const announce = useAnnounce();
  const take = async (file: File) => {
    if (file.size > mostBytes) {
      announce({ kind: 'problem', text: t('enclosures.tooLarge') });
      return;
    }
    const base64 = await base64Of(file);
    room.steps.take({
      run: (letters, ref) => letters.enclose({ ...ref, what: { name: file.name.slice(0, 200), base64 } }),
      done: t('done.enclosed'),
      then: () => room.setSide('enclosures'),
    });
  };
  return () => {
    const field = document.createElement('input');
    field.type = 'file';
    field.accept = '.pdf,.png,.jpg,.jpeg';
    field.addEventListener('change', () => {
      const file = field.files?.[0];
      if (file) void take(file);
    });
    field.click();
  };
}
