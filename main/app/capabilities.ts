import type { Contract } from '#shared/capabilities/contract.ts';
import { accessHandlers } from '#main/capabilities/access/handlers.ts';
import { agreementsHandlers } from '#main/capabilities/agreements/handlers.ts';
import { counterHandlers } from '#main/capabilities/counter/handlers.ts';
import { refreshOpenItems, releaseItemsOf } from '#main/capabilities/counter/public.ts';
import { exchangeHandlers } from '#main/capabilities/exchange/handlers.ts';
import { glossaryHandlers } from '#main/capabilities/glossary/handlers.ts';
import { lettersHandlers } from '#main/capabilities/letters/handlers.ts';
import { recordHandlers } from '#main/capabilities/record/handlers.ts';
import { registrationHandlers } from '#main/capabilities/registration/handlers.ts';
import { resultsHandlers } from '#main/capabilities/results/handlers.ts';
import { rosterHandlers } from '#main/capabilities/roster/handlers.ts';
import { searchHandlers } from '#main/capabilities/search/handlers.ts';
import { templatesHandlers } from '#main/capabilities/templates/handlers.ts';
import { urgencyHandlers } from '#main/capabilities/urgency/handlers.ts';
import { type NewClinics, vaultHandlers } from '#main/capabilities/vault/handlers.ts';
import type { Vault } from '#main/capabilities/vault/vault.ts';
import type { Clock } from '#main/platform/clock.ts';
import type { Handlers } from '#main/rpc/definition.ts';
import type { News } from '#main/rpc/news.ts';

export interface CapabilityServices {
  readonly vault: Vault;
  readonly news: News;
  readonly clock: Clock;
  readonly dataFolder: string;
}

/** The handlers that the contract asks for, capability by capability. */
type CapabilityHandlers = { readonly [Name in keyof Contract]: Handlers<Contract[Name]> };

/** Every capability with its handlers: the one list of what the core can do. */
export function capabilities({ vault, news, clock, dataFolder }: CapabilityServices): CapabilityHandlers {
  return {
    vault: vaultHandlers({
      vault,
      dataFolder,
      clock,
      newClinics: () => newClinics(clock),
    }),
    access: accessHandlers({
      loginNameOf: (id) => vault.file?.accounts.find((account) => account.id === id)?.loginName ?? null,
      add: ({ staff, loginName, password, log }) => vault.addAccount({ ...staff, loginName }, password, log),
      staffChanged: (staff) => (staff.isActive ? vault.refreshAccount(staff) : vault.removeAccount(staff.id)),
      releaseItemsOf,
    }),
    agreements: agreementsHandlers({ refreshOpenItems }),
    counter: counterHandlers(news),
    search: searchHandlers,
    templates: templatesHandlers,
    glossary: glossaryHandlers,
    letters: lettersHandlers,
    record: recordHandlers,
    registration: registrationHandlers,
    results: resultsHandlers,
    roster: rosterHandlers,
    exchange: exchangeHandlers(),
    urgency: urgencyHandlers,
  };
}

/** Loaded when a clinic is made: holidays and the demo material cost 200 ms that no ordinary start should pay. */
async function newClinics(clock: Clock): Promise<NewClinics> {
  const { buildDemoClinic, demoClinicName, fillClinicDefaults } = await import('./demo-clinic/demo-clinic.ts');
  return {
    demoClinicName,
    fillDemoClinic: (writer, language) => buildDemoClinic(writer, { now: clock.now(), language }).staff,
    fillClinicDefaults: (writer) => fillClinicDefaults(writer, { now: clock.now() }),
  };
}
