const enter = ['\r', '\n'];
const erase = ['\b', '\u007F'];
const interrupt = ['\u0003', '\u0004'];

/** What is typed, key by key, up to Enter; undefined when it is broken off. */
function readKeys(onEnd: (typed: string | undefined) => void): (chunk: string) => void {
  const typed: string[] = [];
  return (chunk) => {
    for (const key of chunk) {
      if (enter.includes(key)) return onEnd(typed.join(''));
      if (interrupt.includes(key)) return onEnd(undefined);
      if (erase.includes(key)) typed.pop();
      else if (key >= ' ') typed.push(key);
    }
    return undefined;
  };
}

/**
 * Asks for a password at the terminal without showing what is typed.
 *
 * Undefined when there is no terminal, or when the question is broken off.
 */
export function askHidden(question: string): Promise<string | undefined> {
  const { stdin, stderr } = process;
  if (!stdin.isTTY) return Promise.resolve(undefined);
  stderr.write(question);
  return new Promise((resolve) => {
    const listener = readKeys((typed) => {
      stdin.off('data', listener);
      stdin.setRawMode(false);
      stdin.pause();
      stderr.write('\n');
      resolve(typed);
    });
    stdin.setEncoding('utf8');
    stdin.setRawMode(true);
    stdin.on('data', listener);
    stdin.resume();
  });
}
