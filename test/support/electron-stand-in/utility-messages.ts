/** What goes between the stand-in's main process and its utility process, both ways. */
export type UtilityMessage =
  | { readonly kind: 'message'; readonly message: unknown; readonly ports: readonly number[] }
  | { readonly kind: 'port'; readonly id: number; readonly data: unknown }
  | { readonly kind: 'port-closed'; readonly id: number };
