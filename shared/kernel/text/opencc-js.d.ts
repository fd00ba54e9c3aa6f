declare module 'opencc-js/dict/TSCharacters' {
  /** Traditional and simplified character, a space between; pairs are divided by `|`. */
  const pairs: string;
  export default pairs;
}
