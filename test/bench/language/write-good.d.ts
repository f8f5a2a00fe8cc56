declare module 'write-good' {
  /** Weak spots of an English text. */
  export default function writeGood(text: string): readonly { readonly index: number; readonly reason: string }[];
}
