import list from './default-list.json' with { type: 'json' };
import type { RedFlagList } from './model.ts';

/**
 * The list that a new practice starts with: how patients write what cannot wait.
 *
 * @source NHG-Triagewijzer and NTS for what is urgent; the wording is our own, the themes of suicide checked against
 * the lists of 113.nl, heyhoegaathet.be and vanrupstotvlinder.nl.
 */
export const defaultRedFlagList: RedFlagList = list as RedFlagList;
