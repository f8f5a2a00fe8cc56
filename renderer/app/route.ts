import type { Role } from '#shared/kernel/person.ts';

/** Where in the program somebody is. Never in the address bar: addresses end up in histories. */
export const routes = [
  'counter',
  'roster',
  'agreements',
  'templates',
  'redFlags',
  'registration',
  'staff',
  'exchange',
  'log',
] as const;
export type Route = (typeof routes)[number];

const ofRole: Readonly<Record<Role, readonly Route[]>> = {
  doctor: ['counter', 'roster', 'agreements', 'templates', 'redFlags', 'registration'],
  nurse: ['counter', 'roster', 'agreements', 'templates', 'redFlags', 'registration'],
  desk: ['counter', 'roster', 'agreements', 'templates', 'registration'],
  'privacy-officer': ['counter', 'agreements', 'templates', 'log'],
  'functional-administrator': [
    'staff',
    'roster',
    'agreements',
    'templates',
    'redFlags',
    'registration',
    'exchange',
    'log',
  ],
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

/** The parts beside the counter: what a department agrees and keeps, and managing the program. */
export type BackOfficeRoute = Exclude<Route, 'counter'>;

/** True for the parts beside the counter. */
export function isBackOffice(route: Route): route is BackOfficeRoute {
  return route !== 'counter';
}
