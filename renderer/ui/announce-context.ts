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

/** How to tell something, and how to take away what is still shown. */
export interface Announcements {
  readonly announce: Announce;
  /** For the end of a session: the next person must not read what the last one did. */
  readonly forget: () => void;
}

export const AnnounceContext = createContext<Announcements | undefined>(undefined);

function useAnnouncements(): Announcements {
  const announcements = useContext(AnnounceContext);
  invariant(announcements, 'announcing needs an Announcer above it');
  return announcements;
}

/** Tells something in the corner of the screen and to screen readers. */
export function useAnnounce(): Announce {
  return useAnnouncements().announce;
}

/** Takes away everything that is still shown. */
export function useForgetAnnouncements(): () => void {
  return useAnnouncements().forget;
}
