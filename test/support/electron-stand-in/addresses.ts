const suffix = 'stand-in.invalid';

/** The address that Chromium is given for an address of a scheme of the program's own; others stay as they are. */
export function toChromium(address: string): string {
  const found = /^([a-z]+):\/\/([a-z]+)(\/.*)?$/.exec(address);
  if (!found || found[1] === 'http' || found[1] === 'https') return address;
  return `https://${found[2]}.${found[1]}.${suffix}${found[3] ?? '/'}`;
}

/** The address that the program is told for an address of Chromium's. */
export function toProgram(address: string): string {
  const found = /^https:\/\/([a-z]+)\.([a-z]+)\.stand-in\.invalid(\/.*)?$/.exec(address);
  return found ? `${found[2]}://${found[1]}${found[3] ?? '/'}` : address;
}

/** The scheme of the program's own under which an address of Chromium's falls. */
export function schemeOf(address: string): string | undefined {
  const program = toProgram(address);
  return program === address ? undefined : program.slice(0, program.indexOf(':'));
}

/** The origin of an address as the program is told it. */
export function originOf(address: string): string {
  const program = toProgram(address);
  if (!URL.canParse(program)) return 'null';
  const { protocol, host } = new URL(program);
  return `${protocol}//${host}`;
}
