/** IAM's `*` and `?` in actions, ARNs and `StringLike`. */
const compiled = new Map<string, RegExp>();

function pattern(text: string): RegExp {
  const source = text
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '.*')
    .replaceAll('?', '.');
  return new RegExp(`^${source}$`, 's');
}

export function matchesWildcard(wildcard: string, value: string): boolean {
  let expression = compiled.get(wildcard);
  if (!expression) {
    expression = pattern(wildcard);
    compiled.set(wildcard, expression);
  }
  return expression.test(value);
}
