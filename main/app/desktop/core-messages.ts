/** What the main process tells the core's process. A window's port travels with the message. */
export type ToCoreProcess =
  { readonly kind: 'window'; readonly callerId: string } | { readonly kind: 'lock' } | { readonly kind: 'close' };

/** What the core's process tells back. */
export type FromCoreProcess = { readonly kind: 'closed' };
