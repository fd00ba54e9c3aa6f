/**
 * Which route a request takes: API Gateway's precedence is a full match, then a greedy variable, then `$default`;
 * among full matches a literal segment goes before a variable, and a method before ANY.
 * A variable is always a whole segment, so `/digests/{id}.xlsx` cannot be a route.
 */
interface Keyed {
  readonly key: string;
}

export interface Match<R extends Keyed> {
  readonly route: R;
  readonly parameters: Readonly<Record<string, string>>;
}

interface Pattern<R extends Keyed> {
  readonly route: R;
  readonly method: string;
  readonly segments: readonly string[];
  /** Compares greater for the more specific route, segment by segment. */
  readonly rank: string;
}

const isGreedy = (segment: string) => segment.endsWith('+}');
const isVariable = (segment: string) => segment.startsWith('{');

function rankOf(method: string, segments: readonly string[]): string {
  const kinds = segments.map((segment) => (isGreedy(segment) ? '0' : isVariable(segment) ? '1' : '2'));
  const isFull = segments.some(isGreedy) ? '0' : '1';
  return `${isFull}${kinds.join('')}${method === 'ANY' ? '0' : '1'}`;
}

function patternOf<R extends Keyed>(route: R): Pattern<R> {
  const [method = '', path = ''] = route.key.split(' ');
  const segments = path.split('/').slice(1);
  return { route, method, segments, rank: rankOf(method, segments) };
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

function matchSegments(
  pattern: readonly string[],
  path: readonly string[],
): Record<string, string> | undefined {
  const parameters: Record<string, string> = {};
  for (const [index, segment] of pattern.entries()) {
    const found = path[index];
    if (found === undefined) return undefined;
    // Also the nothing behind a last slash: `/console/` is taken by `/console/{path+}`, since a route cannot end with one.
    if (isGreedy(segment)) {
      parameters[segment.slice(1, -2)] = path.slice(index).map(decoded).join('/');
      return parameters;
    }
    if (found === '' && segment !== '') return undefined;
    if (isVariable(segment)) parameters[segment.slice(1, -1)] = decoded(found);
    else if (segment !== decoded(found)) return undefined;
  }
  return path.length === pattern.length ? parameters : undefined;
}

export function createRouteTable<R extends Keyed>(routes: readonly R[]) {
  const patterns = routes
    .filter(({ key }) => key !== '$default')
    .map(patternOf)
    .sort((a, b) => (a.rank < b.rank ? 1 : a.rank > b.rank ? -1 : 0));
  const fallback = routes.find(({ key }) => key === '$default');

  return (method: string, path: string): Match<R> | undefined => {
    const segments = path.split('/').slice(1);
    for (const pattern of patterns) {
      if (pattern.method !== 'ANY' && pattern.method !== method) continue;
      const parameters = matchSegments(pattern.segments, segments);
      if (parameters) return { route: pattern.route, parameters };
    }
    return fallback && { route: fallback, parameters: {} };
  };
}
