import { accessHandlers } from '#main/capabilities/access/handlers.ts';
import { counterHandlers } from '#main/capabilities/counter/handlers.ts';
import { exchangeHandlers } from '#main/capabilities/exchange/handlers.ts';
import { recordHandlers } from '#main/capabilities/record/handlers.ts';
import { templatesHandlers } from '#main/capabilities/templates/handlers.ts';
import { vaultHandlers } from '#main/capabilities/vault/handlers.ts';
import type { Vault } from '#main/capabilities/vault/vault.ts';
import type { Clock } from '#main/platform/clock.ts';
import type { News } from '#main/rpc/news.ts';
import { buildDemoClinic, demoClinicName, fillClinicDefaults } from './demo-clinic/demo-clinic.ts';

export interface CapabilityServices {
  readonly vault: Vault;
  readonly news: News;
  readonly clock: Clock;
  readonly dataFolder: string;
}

/** Every capability with its handlers: the one list of what the core can do. */
export function capabilities({ vault, news, clock, dataFolder }: CapabilityServices) {
  return {
    vault: vaultHandlers({
      vault,
      dataFolder,
      clock,
      demoClinicName,
      fillDemoClinic: (writer, language) => buildDemoClinic(writer, { now: clock.now(), language }).staff,
      fillClinicDefaults: (writer) => fillClinicDefaults(writer, { now: clock.now() }),
    }),
    access: accessHandlers({
      loginNameOf: (id) => vault.file?.accounts.find((account) => account.id === id)?.loginName ?? null,
      add: ({ staff, loginName, password }) => vault.addAccount({ ...staff, loginName }, password),
      staffChanged: (staff) => (staff.isActive ? vault.refreshAccount(staff) : vault.removeAccount(staff.id)),
    }),
    counter: counterHandlers(news),
    templates: templatesHandlers,
    record: recordHandlers,
    exchange: exchangeHandlers(),
  };
}
