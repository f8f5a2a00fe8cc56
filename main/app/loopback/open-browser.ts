import { spawn } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** A program and its arguments. */
export interface OpenCommand {
  readonly program: string;
  readonly args: readonly string[];
}

/**
 * How this platform opens a file in the user's browser; undefined where there is no screen to open it on.
 *
 * SECURITY: the argument is the path of the private redirect file, never the link: other users can read arguments.
 */
export function openCommand(
  platform: NodeJS.Platform,
  environment: Readonly<Record<string, string | undefined>>,
  file: string,
): OpenCommand | undefined {
  const url = pathToFileURL(file).href;
  if (platform === 'darwin') return { program: 'open', args: [url] };
  if (platform === 'win32') return { program: 'explorer.exe', args: [url] };
  const hasScreen = Boolean(environment.DISPLAY) || Boolean(environment.WAYLAND_DISPLAY);
  return hasScreen ? { program: 'xdg-open', args: [url] } : undefined;
}

/** True when the program is on the search path. */
function isInstalled(program: string): boolean {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, program), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

/** Opens a file in the user's browser, where there is one. Returns whether it was tried. */
export function openInBrowser(file: string): boolean {
  const command = openCommand(process.platform, process.env, file);
  if (!command || (process.platform !== 'win32' && !isInstalled(command.program))) return false;
  const child = spawn(command.program, [...command.args], { stdio: 'ignore', detached: true });
  child.on('error', () => undefined);
  child.unref();
  return true;
}
