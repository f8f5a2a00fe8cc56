import { createContext, useContext } from 'react';

import { invariant } from '#shared/kernel/invariant.ts';

/** Something to tell that asks for nothing: shown for a while and read out. */
export interface Announcement {
  readonly text: string;
  /** `problem` stays until it is closed; the others go by themselves. */
  readonly kind?: 'done' | 'news' | 'problem';
  /** One thing to do about it, such as undoing. */
  readonly action?: { readonly label: string; readonly run: () => void };
}

export type Announce = (announcement: Announcement) => void;

export const AnnounceContext = createContext<Announce | undefined>(undefined);

/** Tells something in the corner of the screen and to screen readers. */
export function useAnnounce(): Announce {
  const announce = useContext(AnnounceContext);
  invariant(announce, 'announcing needs an Announcer above it');
  return announce;
}
