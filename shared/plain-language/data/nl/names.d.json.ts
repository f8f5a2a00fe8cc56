declare const words: readonly string[];
export default words;
