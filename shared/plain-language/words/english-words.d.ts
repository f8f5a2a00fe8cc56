// The package names its parts by file; only these are wanted, as its index brings 90,000 surnames along.
declare module '@zxcvbn-ts/language-en/dist/*.json.mjs' {
  const words: readonly string[];
  export default words;
}
