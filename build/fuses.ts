import { join } from 'node:path';

import { flipFuses, FuseV1Options, FuseVersion, getCurrentFuseWire } from '@electron/fuses';

/** The nine fuses of Electron, by their place on the wire, as they must be in the packaged program. */
export const wantedFuses: readonly { readonly name: string; readonly isOn: boolean }[] = [
  { name: 'RunAsNode', isOn: false },
  { name: 'EnableCookieEncryption', isOn: true },
  { name: 'EnableNodeOptionsEnvironmentVariable', isOn: false },
  { name: 'EnableNodeCliInspectArguments', isOn: false },
  { name: 'EnableEmbeddedAsarIntegrityValidation', isOn: true },
  { name: 'OnlyLoadAppFromAsar', isOn: true },
  { name: 'LoadBrowserProcessSpecificV8Snapshot', isOn: false },
  { name: 'GrantFileProtocolExtraPrivileges', isOn: false },
  { name: 'WasmTrapHandlers', isOn: true },
];

/** How a fuse stands on the wire: the characters `0` and `1`. */
const offState = 0x30;
const onState = 0x31;

/** The fuses of a wire that are not as wanted; a fuse that is missing or new is one of them. */
export function wrongFuses(wire: readonly number[]): readonly string[] {
  const wrong = wantedFuses
    .filter(({ isOn }, index) => wire[index] !== (isOn ? onState : offState))
    .map(({ name }) => name);
  return wire.length > wantedFuses.length ? [...wrong, 'a fuse this program does not know'] : wrong;
}

/** The fuses of a binary, in their order. */
export async function readFuses(binary: string): Promise<readonly number[]> {
  const { version: _version, ...states } = (await getCurrentFuseWire(binary)) as unknown as Readonly<
    Record<string, number>
  >;
  return Object.keys(states)
    .sort((one, other) => Number(one) - Number(other))
    .map((key) => states[key] ?? 0);
}

/**
 * Sets the nine fuses of a binary and checks them. Throws when any is not as wanted.
 */
export async function setFuses(binary: string): Promise<void> {
  const isOn = (place: FuseV1Options) => wantedFuses[place]?.isOn === true;
  await flipFuses(binary, {
    version: FuseVersion.V1,
    resetAdHocDarwinSignature: process.platform === 'darwin',
    [FuseV1Options.RunAsNode]: isOn(FuseV1Options.RunAsNode),
    [FuseV1Options.EnableCookieEncryption]: isOn(FuseV1Options.EnableCookieEncryption),
    [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: isOn(FuseV1Options.EnableNodeOptionsEnvironmentVariable),
    [FuseV1Options.EnableNodeCliInspectArguments]: isOn(FuseV1Options.EnableNodeCliInspectArguments),
    [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: isOn(FuseV1Options.EnableEmbeddedAsarIntegrityValidation),
    [FuseV1Options.OnlyLoadAppFromAsar]: isOn(FuseV1Options.OnlyLoadAppFromAsar),
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: isOn(FuseV1Options.LoadBrowserProcessSpecificV8Snapshot),
    [FuseV1Options.GrantFileProtocolExtraPrivileges]: isOn(FuseV1Options.GrantFileProtocolExtraPrivileges),
    [FuseV1Options.WasmTrapHandlers]: isOn(FuseV1Options.WasmTrapHandlers),
    strictlyRequireAllFuses: true,
  });
  const wrong = wrongFuses(await readFuses(binary));
  if (wrong.length > 0) throw new Error(`fuses not as wanted: ${wrong.join(', ')}`);
}

/** The program file of a packed application, by platform. */
export function packedBinary(folder: string, platform: string, productName: string): string {
  if (platform === 'darwin' || platform === 'mas') return join(folder, `${productName}.app`);
  return join(folder, platform === 'win32' ? `${productName}.exe` : productName.toLowerCase());
}
