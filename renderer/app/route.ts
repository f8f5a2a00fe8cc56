import type { Role } from '#shared/kernel/person.ts';

/** Where in the program somebody is. Never in the address bar: addresses end up in histories. */
export const routes = [
  'counter',
  'results',
  'letters',
  'roster',
  'agreements',
  'templates',
  'redFlags',
  'resultPolicies',
  'glossary',
  'letterhead',
  'registration',
  'staff',
  'exchange',
  'log',
] as const;
export type Route = (typeof routes)[number];

const ofRole: Readonly<Record<Role, readonly Route[]>> = {
  doctor: [
    'counter',
    'results',
    'letters',
    'roster',
    'agreements',
    'templates',
    'redFlags',
    'resultPolicies',
    'glossary',
    'registration',
  ],
  nurse: [
    'counter',
    'results',
    'letters',
    'roster',
    'agreements',
    'templates',
    'redFlags',
    'resultPolicies',
    'glossary',
    'registration',
  ],
  desk: ['counter', 'roster', 'agreements', 'templates', 'glossary', 'registration'],
  'privacy-officer': ['counter', 'results', 'agreements', 'templates', 'resultPolicies', 'log'],
  'functional-administrator': [
    'staff',
    'roster',
    'agreements',
    'templates',
    'redFlags',
    'resultPolicies',
    'glossary',
    'letterhead',
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

/** The parts for the patients of today, each with its own button in the rail. */
const floorRoutes = ['counter', 'results', 'letters'] as const;
export type FloorRoute = (typeof floorRoutes)[number];

/** The parts beside those: what a department agrees and keeps, and managing the program. */
export type BackOfficeRoute = Exclude<Route, FloorRoute>;

/** True for what a department agrees and keeps, and for managing the program. */
export function isBackOffice(route: Route): route is BackOfficeRoute {
  return !floorRoutes.some((floor) => floor === route);
}
