export { openVaultStore } from './vault.ts';
