/** An address that nobody has used yet: who asks from inside this process is many people, each at home. */

const BYTES = 3;
const BITS = 8;
let strangers = 0;

export function strangersAddress(): string {
  strangers += 1;
  const bytes = Array.from({ length: BYTES }, (_, at) => (strangers >> (BITS * at)) & 0xff);
  return ['10', ...bytes.toReversed()].join('.');
}
