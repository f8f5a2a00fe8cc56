import type { LexiconEntry } from '#shared/plain-language/lexicon/entry.ts';
import type { Language } from '#shared/plain-language/model.ts';
import type {
  CheckAnswer,
  CheckRequest,
  DeskAnswer,
  DeskRequest,
  LanguageClient,
  LanguageService,
} from './language-protocol.ts';

/** What of a Worker is used. */
export type WorkerPort = Pick<Worker, 'postMessage' | 'terminate' | 'addEventListener'>;

/** Longest that an answer may take, in milliseconds; a worker that takes longer is started again. */
export const patienceMs = 30_000;
/** How long the worker stays after the last editor closed, in milliseconds: what it read of patients goes with it. */
export const idleMs = 30_000;

interface Waiting {
  readonly request: CheckRequest;
  readonly settle: (answer: CheckAnswer) => void;
  readonly timer: ReturnType<typeof setTimeout>;
}

/** One worker for every editor. It starts at the first text and once more when it breaks down. */
class WorkerDesk {
  private readonly start: () => WorkerPort;
  private readonly waiting = new Map<number, Waiting>();
  /** What the worker that runs now knows already. */
  private readonly sent = new Map<Language, readonly LexiconEntry[]>();
  private worker: WorkerPort | undefined;
  private mayRestart = true;
  private isBroken = false;
  private clients = 0;
  private lastId = 0;
  private idle: ReturnType<typeof setTimeout> | undefined;

  constructor(start: () => WorkerPort) {
    this.start = start;
  }

  enter(): void {
    this.clients += 1;
    clearTimeout(this.idle);
  }

  leave(): void {
    this.clients -= 1;
    if (this.clients === 0) this.idle = setTimeout(() => this.endIdle(), idleMs);
  }

  private endIdle(): void {
    for (const id of [...this.waiting.keys()]) this.settle(id, { state: 'dropped' });
    this.end();
  }

  ask(request: CheckRequest): Promise<CheckAnswer> {
    if (this.isBroken) return Promise.resolve({ state: 'unavailable' });
    const id = (this.lastId += 1);
    return new Promise((settle) => {
      const timer = setTimeout(() => this.breakDown(), patienceMs);
      this.waiting.set(id, { request, settle, timer });
      this.post(id, request);
    });
  }

  private post(id: number, { language, text, additions }: CheckRequest): void {
    const isKnown = this.sent.get(language) === additions;
    const request: DeskRequest = { id, language, text, additions: isKnown ? null : additions };
    try {
      this.worker ??= this.started();
      this.worker.postMessage(request);
      this.sent.set(language, additions);
    } catch {
      this.breakDown();
    }
  }

  private started(): WorkerPort {
    const worker = this.start();
    const isCurrent = () => this.worker === worker;
    worker.addEventListener('message', ({ data }) => isCurrent() && this.take(data as DeskAnswer));
    worker.addEventListener('error', (error) => {
      error.preventDefault();
      if (isCurrent()) this.breakDown();
    });
    worker.addEventListener('messageerror', () => isCurrent() && this.breakDown());
    return worker;
  }

  private take({ id, check }: DeskAnswer): void {
    if (check) this.mayRestart = true;
    else this.sent.clear();
    this.settle(id, check ? { state: 'checked', check } : { state: 'unavailable' });
  }

  private settle(id: number, answer: CheckAnswer): void {
    const waiting = this.waiting.get(id);
    if (!waiting) return;
    clearTimeout(waiting.timer);
    this.waiting.delete(id);
    waiting.settle(answer);
  }

  private end(): void {
    this.worker?.terminate();
    this.worker = undefined;
    this.sent.clear();
  }

  /** Starts it again with what was asked of it; when that breaks too, says that nobody can check. */
  private breakDown(): void {
    this.end();
    const asked = [...this.waiting];
    if (!this.mayRestart) {
      this.isBroken = true;
      for (const [id] of asked) this.settle(id, { state: 'unavailable' });
      return;
    }
    this.mayRestart = false;
    for (const [id, { request, timer, settle }] of asked) {
      clearTimeout(timer);
      this.waiting.set(id, { request, settle, timer: setTimeout(() => this.breakDown(), patienceMs) });
      this.post(id, request);
    }
  }
}

/**
 * A client on what answers one request at a time.
 *
 * While one is under way only the newest of the next is kept, so that typing never builds a queue.
 */
export function newestOnly(ask: (request: CheckRequest) => Promise<CheckAnswer>, onClose: () => void): LanguageClient {
  let latest: ((answer: CheckAnswer) => void) | undefined;
  let next: (() => void) | undefined;
  let isAsking = false;
  let isClosed = false;
  const send = async (request: CheckRequest, settle: (answer: CheckAnswer) => void) => {
    isAsking = true;
    settle(await ask(request));
    isAsking = false;
    const following = next;
    next = undefined;
    following?.();
  };
  return {
    check: (request) =>
      new Promise((settle) => {
        latest?.({ state: 'dropped' });
        if (isClosed) return settle({ state: 'dropped' });
        latest = settle;
        if (isAsking) next = () => void send(request, settle);
        else void send(request, settle);
      }),
    close: () => {
      if (isClosed) return;
      isClosed = true;
      next = undefined;
      latest?.({ state: 'dropped' });
      onClose();
    },
  };
}

/** Checks in a worker that `start` makes; the same one for all its clients. */
export function createWorkerService(start: () => WorkerPort): LanguageService {
  const desk = new WorkerDesk(start);
  return {
    open: () => {
      desk.enter();
      return newestOnly(
        (request) => desk.ask(request),
        () => desk.leave(),
      );
    },
  };
}

/** The service of the program: its worker and the lists in it come from our own build. */
export const workerService: LanguageService = createWorkerService(
  () => new Worker(new URL('./language-worker.ts', import.meta.url), { type: 'module', name: 'language' }),
);
