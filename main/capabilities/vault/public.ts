export { openVaultStore } from './open-vault-store.ts';
