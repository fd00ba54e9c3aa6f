/** The typed client made from the contract: one method a route, named as the route. For pages, scripts and tests; `fetch` is given. */
import type * as z from 'zod';
import type { Language } from '../kernel/language.ts';
import { documentOf, KERNEL_PROBLEMS, type Problem, problemSchema, refuse } from '../kernel/problem.ts';
import { type Replacement, replacementsIn } from './replaced.ts';
import { type BinaryReply, isBinary, type PathOf, type Route } from './route.ts';

type Status = keyof Route['replies'];

export interface ClientSettings {
  /** Where the API is, without `/v1`: `http://localhost:8787`, or empty for the page’s own origin. */
  readonly baseUrl: string;
  /** The bearer token, asked for before each call. */
  readonly token?: () => Promise<string | undefined> | string | undefined;
  readonly language: () => Language;
  readonly fetch: typeof fetch;
  /** Told what the texts of a request were cleared of, where there was anything. */
  readonly onReplaced?: (replacements: readonly Replacement[]) => void;
}

type Has<Condition, Fields> = Condition extends true ? Fields : unknown;
type Given<Name extends string, Value> = undefined extends Value
  ? { readonly [N in Name]?: Value }
  : { readonly [N in Name]: Value };

/** What a call takes: only the parts that its route declares, required where the route requires them. */
export type InputOf<R extends Route> = (keyof PathOf<R> extends never
  ? unknown
  : { readonly path: PathOf<R> }) &
  (R['query'] extends z.ZodObject ? { readonly query?: z.input<R['query']> } : unknown) &
  (R['body'] extends z.ZodType ? Given<'body', z.input<R['body']>> : unknown) &
  /** The version that was read. */
  Has<R['changesRecord'], { readonly ifMatch: number }> &
  Has<R['needsIdempotencyKey'], { readonly idempotencyKey: string }> & {
    readonly idempotencyKey?: string;
    readonly signal?: AbortSignal;
  };

type BodyOfReply<T> = T extends z.ZodType ? z.output<T> : T extends BinaryReply ? Uint8Array : never;

/** One of the route’s success statuses with its body. */
export type Reply<R extends Route> = {
  [S in keyof R['replies'] & Status]: { readonly status: S; readonly body: BodyOfReply<R['replies'][S]> };
}[keyof R['replies'] & Status];

type Call<R extends Route> =
  Record<never, never> extends InputOf<R>
    ? (input?: InputOf<R>) => Promise<Reply<R>>
    : (input: InputOf<R>) => Promise<Reply<R>>;

export type Client<Routes extends Readonly<Record<string, Route>>> = {
  readonly [Name in keyof Routes]: Call<Routes[Name]>;
};

/** Thrown for every answer that is no success; `problem` says what the server said. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  readonly problem: Problem;
  readonly retryAfterSeconds: number | undefined;

  constructor(problem: Problem, retryAfterSeconds?: number) {
    super(`${problem.status} ${problem.code}: ${problem.detail ?? problem.title}`);
    this.problem = problem;
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

export function createClient<const Routes extends Readonly<Record<string, Route>>>(
  routes: Routes,
  settings: ClientSettings,
): Client<Routes> {
  const calls = Object.entries(routes).map(([name, route]) => [
    name,
    (input?: AnyInput) => callRoute(route, settings, input ?? {}),
  ]);
  // Each entry is its route’s call by construction; `Object.fromEntries` forgets which.
  return Object.fromEntries(calls) as Client<Routes>;
}

interface AnyInput {
  readonly path?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, unknown>>;
  readonly body?: unknown;
  readonly ifMatch?: number;
  readonly idempotencyKey?: string;
  readonly signal?: AbortSignal;
}

async function callRoute(route: Route, settings: ClientSettings, input: AnyInput): Promise<unknown> {
  const response = await settings.fetch(`${settings.baseUrl}${addressOf(route, input)}`, {
    method: route.method,
    headers: headersOf(input, settings.language(), await settings.token?.()),
    ...(input.body !== undefined && { body: JSON.stringify(input.body) }),
    ...(input.signal && { signal: input.signal }),
  });
  const declared = route.replies[response.status as Status];
  if (!declared) throw await problemOf(response, settings.language());
  const replacements = replacementsIn(response.headers);
  if (replacements.length > 0) settings.onReplaced?.(replacements);
  return { status: response.status, body: await bodyOf(declared, response) };
}

function addressOf({ path }: Route, { path: values = {}, query = {} }: AnyInput): string {
  const filled = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(values[name] ?? ''));
  const asked = Object.entries(query).filter(([, value]) => value !== undefined && value !== '');
  const search = asked.map(([name, value]) => `${name}=${encodeURIComponent(String(value))}`).join('&');
  return search ? `${filled}?${search}` : filled;
}

const headersOf = (
  input: AnyInput,
  language: Language,
  token: string | undefined,
): Record<string, string> => ({
  'accept-language': language,
  ...(input.body !== undefined && { 'content-type': 'application/json' }),
  ...(input.ifMatch !== undefined && { 'if-match': `"${input.ifMatch}"` }),
  ...(input.idempotencyKey && { 'idempotency-key': input.idempotencyKey }),
  ...(token && { authorization: `Bearer ${token}` }),
});

async function bodyOf(reply: z.ZodType | BinaryReply, response: Response): Promise<unknown> {
  if (isBinary(reply)) return new Uint8Array(await response.arrayBuffer());
  return reply.parse(response.status === 204 ? undefined : await response.json());
}

/** API Gateway’s own refusals carry no problem document: the status stands for the nearest one. */
const STATUS_CODES: Readonly<Record<number, keyof typeof KERNEL_PROBLEMS>> = {
  401: 'unauthenticated',
  403: 'forbidden',
  404: 'notFound',
  413: 'tooLarge',
  429: 'tooMany',
  503: 'busy',
  504: 'busy',
};

async function problemOf(response: Response, language: Language): Promise<ProblemError> {
  const parsed = problemSchema.safeParse(await response.json().catch(() => undefined));
  const retryAfter = Number(response.headers.get('retry-after') ?? Number.NaN);
  if (parsed.success) return new ProblemError(parsed.data, Number.isNaN(retryAfter) ? undefined : retryAfter);
  const instance = response.headers.get('apigw-requestid') ?? '';
  const code = STATUS_CODES[response.status] ?? 'broken';
  const nearest = documentOf(KERNEL_PROBLEMS[code], refuse(code), language, instance);
  return new ProblemError({ ...nearest, status: response.status });
}

interface Page<T> {
  readonly body: { readonly items: readonly T[]; readonly next?: string | undefined };
}

/** Every item of a list, page after page: `for await (const child of eachItem(client.listChildren, { street }))`. */
export async function* eachItem<T, Q extends object>(
  list: (input: { query: Q & { cursor?: string } }) => Promise<Page<T>>,
  query: Q,
): AsyncGenerator<T, void, undefined> {
  let cursor: string | undefined;
  do {
    const { body } = await list({ query: { ...query, ...(cursor !== undefined && { cursor }) } });
    yield* body.items;
    cursor = body.next;
  } while (cursor !== undefined);
}
