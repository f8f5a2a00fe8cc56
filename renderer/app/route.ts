import type { Role } from '#shared/kernel/person.ts';

/** Where in the program somebody is. Never in the address bar: addresses end up in histories. */
export const routes = ['counter', 'staff', 'exchange', 'log'] as const;
export type Route = (typeof routes)[number];

const ofRole: Readonly<Record<Role, readonly Route[]>> = {
  doctor: ['counter'],
  nurse: ['counter'],
  desk: ['counter'],
  'privacy-officer': ['counter', 'log'],
  'functional-administrator': ['staff', 'exchange', 'log'],
};

/**
 * The parts of the program that a role has, the first of which it starts in.
 *
 * Only a matter of what to show: the core decides what may be done.
 *
 * @source role matrix of the demo clinic
 */
export function routesOf(role: Role): readonly Route[] {
  return ofRole[role];
}

/** True for the parts that belong to managing the program. */
export function isAdministration(route: Route): boolean {
  return route !== 'counter';
}
