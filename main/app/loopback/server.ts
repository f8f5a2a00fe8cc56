import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';

import type { HostInfo } from '#shared/rpc/host.ts';

import { commonHeaders } from '../content-policy.ts';
import { htmlAnswer, type ScreenAnswer, type ScreenFiles } from '../screen-files.ts';
import { BrowserSessions } from './browser-sessions.ts';
import type { OneTimeTokens } from './one-time-tokens.ts';
import type { RelayToWorker } from './relay-to-worker.ts';
import { BodyTooLarge, readBody } from './request-body.ts';
import { againPath, judgeRequest, valuesOf, type Wanted } from './request-check.ts';
import { bearerOf, matches } from './secrets.ts';

/** What the server works with. */
export interface ServerParts {
  readonly screens: ScreenFiles;
  /** What a window may know of its host; it gets it with its secret. */
  readonly host: HostInfo;
  /** The page that explains how to come back, with the nonce placeholder in it. */
  readonly againPage: string;
  readonly tokens: OneTimeTokens;
  readonly relay: RelayToWorker;
  /** Digest of the secret by which a second start of the program asks for a new link. */
  readonly startDigest: Buffer;
  readonly isOurUser: (socket: Socket) => Promise<boolean>;
  /** Makes a link, for the second start that asked for it. */
  readonly newLink: () => string;
}

/** The HTTP server, listening. */
export interface LoopbackServer {
  readonly port: number;
  close(): Promise<void>;
}

interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
}

const tokenBodyBytes = 1024;

function answer({ response }: Exchange, status: number, json?: unknown): void {
  const type = json === undefined ? {} : { 'content-type': 'application/json' };
  response.writeHead(status, { ...commonHeaders, ...type });
  response.end(json === undefined ? undefined : JSON.stringify(json));
}

/** Answers a refusal and hangs up, so that a body nobody wants is not read. */
function hangUp(exchange: Exchange, status: number): void {
  const { socket } = exchange.request;
  exchange.response.setHeader('connection', 'close');
  exchange.response.once('finish', () => socket.destroySoon());
  answer(exchange, status);
}

function sendScreen({ response }: Exchange, screen: ScreenAnswer, headOnly: boolean): void {
  response.writeHead(screen.status, { ...screen.headers, 'content-length': screen.body.byteLength });
  response.end(headOnly ? undefined : screen.body);
}

/** The token in the body of a swap; anything that is not one is the empty token, which never fits. */
function tokenIn(body: Uint8Array): string {
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(body));
    const token = typeof value === 'object' && value !== null && 'token' in value ? value.token : undefined;
    return typeof token === 'string' && token.length <= 128 ? token : '';
  } catch {
    return '';
  }
}

/** Answers requests that were judged; holds the open windows. */
class Responder {
  readonly #parts: ServerParts;
  readonly #sessions: BrowserSessions;

  constructor(parts: ServerParts) {
    this.#parts = parts;
    this.#sessions = new BrowserSessions((callerId) => parts.relay.callerGone(callerId));
  }

  async respond(exchange: Exchange, wanted: Wanted): Promise<void> {
    switch (wanted.kind) {
      case 'file':
        return this.#file(exchange, wanted.path, wanted.headOnly);
      case 'start-session':
        return this.#startSession(exchange);
      case 'end-session':
        return this.#endSession(exchange);
      case 'new-link':
        return this.#newLink(exchange);
      case 'call':
        return this.#call(exchange, wanted.path, wanted.bodyLimitBytes);
    }
  }

  async #file(exchange: Exchange, path: string, headOnly: boolean): Promise<void> {
    const screen = path === againPath ? htmlAnswer(this.#parts.againPage) : await this.#parts.screens.answer(path);
    if (screen === undefined) answer(exchange, 404);
    else sendScreen(exchange, screen, headOnly);
  }

  async #startSession(exchange: Exchange): Promise<void> {
    const redemption = this.#parts.tokens.redeem(tokenIn(await readBody(exchange.request, tokenBodyBytes)));
    if (redemption !== 'accepted') return answer(exchange, redemption === 'locked' ? 429 : 401, { why: redemption });
    answer(exchange, 200, { secret: this.#sessions.begin().secret, host: this.#parts.host });
  }

  #secretOf({ request }: Exchange): string | undefined {
    return bearerOf(valuesOf(request.rawHeaders, 'authorization'));
  }

  #endSession(exchange: Exchange): void {
    const secret = this.#secretOf(exchange);
    if (secret === undefined || this.#sessions.callerOf(secret) === undefined) return hangUp(exchange, 401);
    this.#sessions.end(secret);
    answer(exchange, 204);
  }

  #newLink(exchange: Exchange): void {
    const secret = this.#secretOf(exchange);
    if (secret === undefined || !matches(secret, this.#parts.startDigest)) return hangUp(exchange, 401);
    answer(exchange, 200, { link: this.#parts.newLink() });
  }

  async #call(exchange: Exchange, path: string, limitBytes: number): Promise<void> {
    const callerId = this.#sessions.callerOf(this.#secretOf(exchange));
    if (callerId === undefined) return hangUp(exchange, 401);
    const { request, response } = exchange;
    const contentType = valuesOf(request.rawHeaders, 'content-type')[0] ?? '';
    const body = await readBody(request, limitBytes);
    const stop = this.#parts.relay.call({ callerId, path, contentType, body }, receiverOf(exchange));
    response.once('close', stop);
  }
}

/** Headers of the core's answers that may pass; the rest of the headers are ours. */
const passedHeaders = new Set(['content-type', 'content-disposition', 'content-length', 'last-event-id']);

/** Says when a response that was full takes more, or will never take anything again. */
class RoomOnTheWire {
  readonly #response: ServerResponse;
  #waiting: Promise<void> | undefined;

  constructor(response: ServerResponse) {
    this.#response = response;
  }

  free(): Promise<void> {
    this.#waiting ??= new Promise<void>((resolve) => {
      const done = () => {
        this.#response.off('drain', done).off('close', done);
        this.#waiting = undefined;
        resolve();
      };
      this.#response.on('drain', done).on('close', done);
    });
    return this.#waiting;
  }
}

/** Writes the core's answer to the wire, waiting while the browser is slow. */
function receiverOf({ response }: Exchange) {
  const room = new RoomOnTheWire(response);
  return {
    head: (status: number, headers: readonly (readonly [string, string])[]) => {
      const passed = headers.filter(([name]) => passedHeaders.has(name));
      response.writeHead(status, { ...commonHeaders, ...Object.fromEntries(passed) });
      response.flushHeaders();
    },
    piece: async (bytes: Uint8Array) => {
      if (!response.destroyed && !response.write(bytes)) await room.free();
    },
    end: () => void response.end(),
    broken: () => void response.destroy(),
  };
}

async function handle(exchange: Exchange, responder: Responder, isOurs: Promise<boolean>): Promise<void> {
  const { request } = exchange;
  try {
    if (!(await isOurs)) return hangUp(exchange, 403);
    const facts = { method: request.method ?? '', target: request.url ?? '', rawHeaders: request.rawHeaders };
    const verdict = judgeRequest(facts, request.socket.localPort ?? 0);
    if ('refused' in verdict) return hangUp(exchange, verdict.refused.status);
    await responder.respond(exchange, verdict.wanted);
  } catch (error) {
    if (!exchange.response.headersSent) return hangUp(exchange, error instanceof BodyTooLarge ? 413 : 400);
    exchange.response.destroy();
  }
}

/** Asks once per connection whose it is, and remembers the answer as long as the connection lives. */
function ownerBook(isOurUser: ServerParts['isOurUser']): (socket: Socket) => Promise<boolean> {
  const asked = new WeakMap<Socket, Promise<boolean>>();
  return (socket) => {
    const before = asked.get(socket);
    if (before) return before;
    const now = isOurUser(socket).catch(() => false);
    asked.set(socket, now);
    return now;
  };
}

function closing(server: Server): () => Promise<void> {
  return () =>
    new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
}

/**
 * Starts the server on 127.0.0.1; `port` 0 takes a random one.
 *
 * SECURITY: the address is not a setting. Rejects when the port cannot be had.
 */
export async function startServer(parts: ServerParts, port: number): Promise<LoopbackServer> {
  const responder = new Responder(parts);
  const ownerOf = ownerBook(parts.isOurUser);
  const onRequest = (request: IncomingMessage, response: ServerResponse) => {
    request.on('error', () => undefined);
    response.on('error', () => undefined);
    void handle({ request, response }, responder, ownerOf(request.socket));
  };
  const server = createServer({ keepAliveTimeout: 30_000, requestTimeout: 300_000, headersTimeout: 10_000 });
  server.on('request', onRequest).on('checkContinue', (request, response) => {
    response.writeContinue();
    onRequest(request, response);
  });
  server.on('upgrade', (_request, socket) => void socket.destroy());
  server.on('connect', (_request, socket) => void socket.destroy());
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen({ host: '127.0.0.1', port, exclusive: true }, resolve);
  });
  return { port: (server.address() as AddressInfo).port, close: closing(server) };
}
