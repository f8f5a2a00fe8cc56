declare const brand: unique symbol;

/**
 * A value that can only be made on purpose: a plain string is not an ItemId.
 *
 * The mark exists for the compiler alone and costs nothing at run time.
 */
export type Brand<Value, Name extends string> = Value & { readonly [brand]: Name };
