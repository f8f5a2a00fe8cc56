import type { ThirdPartyTheme } from '../model.ts';

/**
 * How a cue is tied to a person. `own`: said of its subject, so it counts only when that is somebody else. `careful`: the
 * same, and leaflets say it of anyone's family as a chance. `shared`: between people, so somebody else is always in it.
 * `confidence`: what is said must not be read by others.
 */
export type CueTie = 'own' | 'careful' | 'shared' | 'confidence';

/** The cues of a theme, by how they are tied to a person. */
export type TiedCues = Readonly<Partial<Record<CueTie, string>>>;

/** What a cue of the rule about somebody else tells. */
export interface ThemeCue {
  readonly theme: ThirdPartyTheme;
  readonly tie: CueTie;
}

/** How much a weak word says of somebody else: an illness only of who has it, `firm` enough, `grim` nearly,
 * `faint` half of that. */
export type Weakness = 'illness' | 'firm' | 'grim' | 'faint';

/** Weak words of a language by theme. */
export type WeakCues = Readonly<Record<ThirdPartyTheme, Readonly<Record<Exclude<Weakness, 'grim'>, string>>>>;

/** What a weak word tells. */
export interface WeakCue {
  readonly theme: ThirdPartyTheme;
  readonly weakness: Weakness;
}
