import { type ChildProcess, fork } from 'node:child_process';
import { EventEmitter } from 'node:events';
import { fileURLToPath } from 'node:url';

import type { PortEnd } from './ports.ts';
import type { UtilityMessage } from './utility-messages.ts';

const childSide = fileURLToPath(new URL('./utility-child.ts', import.meta.url));

export class UtilityProcess extends EventEmitter {
  readonly #child: ChildProcess;
  readonly #ends = new Map<number, PortEnd>();
  #nextId = 1;

  constructor(modulePath: string, args: readonly string[]) {
    super();
    this.#child = fork(modulePath, [...args], {
      execArgv: ['--import', childSide],
      serialization: 'advanced',
      stdio: 'inherit',
    });
    this.#child.on('message', (message) => this.#take(message as UtilityMessage));
    this.#child.on('exit', (code) => this.emit('exit', code ?? 1));
  }

  postMessage(message: unknown, ports: readonly PortEnd[] = []): void {
    this.#send({ kind: 'message', message, ports: ports.map((end) => this.#keep(end)) });
    for (const end of ports) end.handOver(this.#elsewhere(end));
  }

  kill(): boolean {
    return this.#child.kill();
  }

  #send(message: UtilityMessage): void {
    if (this.#child.connected) this.#child.send(message);
  }

  #keep(end: PortEnd): number {
    const id = this.#nextId;
    this.#nextId += 1;
    this.#ends.set(id, end);
    return id;
  }

  #elsewhere(end: PortEnd) {
    const id = [...this.#ends].find(([, kept]) => kept === end)?.[0] ?? 0;
    return {
      deliver: (data: unknown) => this.#send({ kind: 'port', id, data }),
      closed: () => {
        this.#ends.delete(id);
        this.#send({ kind: 'port-closed', id });
      },
    };
  }

  #take(message: UtilityMessage): void {
    if (message.kind === 'message') this.emit('message', message.message);
    else if (message.kind === 'port') this.#ends.get(message.id)?.postMessage(message.data);
    else this.#ends.get(message.id)?.close();
  }
}

export const utilityProcess = {
  fork: (modulePath: string, args: readonly string[] = []) => new UtilityProcess(modulePath, args),
};
