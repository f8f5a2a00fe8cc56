import { eventIterator, oc } from '@orpc/contract';
import { implement } from '@orpc/server';
import { z } from 'zod';

/** What the little core of the transport tests can do. */
export const echoContract = {
  echo: oc.input(z.object({ text: z.string() })).output(z.object({ text: z.string(), callerId: z.string() })),
  keep: oc.input(z.object({ file: z.instanceof(Blob) })).output(z.object({ bytes: z.number(), first: z.number() })),
  gone: oc
    .input(z.object({}))
    .output(z.object({ callerIds: z.array(z.string()), stoppedStreams: z.number(), pulled: z.number() })),
  count: oc
    .input(z.object({ upTo: z.number(), padding: z.number() }))
    .output(eventIterator(z.object({ n: z.number(), pad: z.string() }))),
};

/** A core with a router of its own, that remembers which windows went and which streams were stopped. */
export function startEchoCore() {
  const goneCallers: string[] = [];
  let stoppedStreams = 0;
  let pulled = 0;
  const build = implement(echoContract).$context<{ callerId: string }>();
  const router = build.router({
    echo: build.echo.handler(({ input, context }) => ({ text: input.text, callerId: context.callerId })),
    keep: build.keep.handler(async ({ input }) => {
      const bytes = new Uint8Array(await input.file.arrayBuffer());
      return { bytes: bytes.byteLength, first: bytes[0] ?? -1 };
    }),
    gone: build.gone.handler(() => ({ callerIds: goneCallers, stoppedStreams, pulled })),
    count: build.count.handler(async function* ({ input }) {
      const pad = 'x'.repeat(input.padding);
      try {
        for (let n = 1; n <= input.upTo; n += 1) {
          pulled = n;
          yield { n, pad };
          await new Promise((resolve) => setImmediate(resolve));
        }
      } finally {
        if (pulled < input.upTo) stoppedStreams += 1;
      }
    }),
  });
  return { router, callerGone: (callerId: string) => void goneCallers.push(callerId), close: () => Promise.resolve() };
}
