import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';

import { invariant } from '#shared/kernel/invariant.ts';
import { connect } from '#renderer/rpc/connect.ts';
import { styleNonce } from '#renderer/ui/theme/style-nonce.ts';
import { App } from './App.tsx';

/** Where the scroll lock of dialogs looks for the nonce of the style element it makes. */
declare global {
  var __webpack_nonce__: string | undefined;
}

async function start(): Promise<void> {
  const place = document.getElementById('root');
  invariant(place, 'the page has a place for the screens');
  globalThis.__webpack_nonce__ = styleNonce();
  const connection = await connect();
  createRoot(place).render(
    <StrictMode>
      <App connection={connection} />
    </StrictMode>,
  );
}

void start();
