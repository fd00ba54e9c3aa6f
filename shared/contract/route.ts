/** What a route is, and the types that follow from it. One declaration serves handlers, CDK, local cloud, client and OpenAPI. */
import type * as z from 'zod';
import type { Action } from '../kernel/access.ts';

/** In this order: each may rest on those before it. */
export const contexts = ['office', 'intake', 'matching', 'support', 'reporting'] as const;
export type Context = (typeof contexts)[number];
/** A function of its own beside the contexts’: nothing that keeps another route busy keeps these (Rule 12). */
const ownFunctions = ['harm'] as const;
/** Every function that answers routes. */
export const servingFunctions = [...contexts, ...ownFunctions] as const;
export type ServingFunction = (typeof servingFunctions)[number];
type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
type Status = 200 | 201 | 202 | 204;

/** A token bucket. */
export interface Throttle {
  readonly perSecond: number;
  /** How many may come at once. */
  readonly burst: number;
}

export interface Route {
  readonly method: Method;
  /** As API Gateway writes it: `/v1/children/{id}`. */
  readonly path: `/v1/${string}`;
  readonly context: Context;
  /** Which function answers it, where that is not its context’s. */
  readonly function?: (typeof ownFunctions)[number];
  /** `public` needs no token, `signedIn` a token but no member; else the action whose row in the access table says which roles may, and with whose records. */
  readonly access: 'public' | 'signedIn' | Action;
  readonly summary: string;
  readonly query?: z.ZodObject;
  readonly body?: z.ZodType;
  /** Every success status with its body; `binary` for a file. */
  readonly replies: Readonly<Partial<Record<Status, z.ZodType | BinaryReply>>>;
  /** A change of one record: `If-Match` must be its version. */
  readonly changesRecord?: true;
  /** Public forms cannot be sent without an `Idempotency-Key`; other POSTs may. */
  readonly needsIdempotencyKey?: true;
  /** The key is the id of what is stored and is known with it for good: no answer is remembered for a day (R-HA-02). */
  readonly keyIsId?: true;
  /** A POST that changes nothing (a look-up): no idempotency record. */
  readonly readsOnly?: true;
  /** Bytes of body that are taken; 256 KB unless said. */
  readonly bodyLimitBytes?: number;
  /** Below the limit of the whole API. */
  readonly throttle?: Throttle;
}

/** A file instead of JSON. */
export interface BinaryReply {
  /** Its media type; several where the answer says which. */
  readonly binary: string | readonly string[];
}

/** A file of one of several media types. */
export interface TypedFile {
  readonly type: string;
  readonly bytes: Uint8Array;
}

export const isBinary = (reply: z.ZodType | BinaryReply): reply is BinaryReply => 'binary' in reply;

/** Declares routes; the names become the operations' names. */
export const defineRoutes = <const R extends Record<string, Route>>(routes: R): R => routes;

type PathNames<P extends string> = P extends `${string}{${infer Name}}${infer Rest}`
  ? Name | PathNames<Rest>
  : never;

export type PathOf<R extends Route> = { readonly [N in PathNames<R['path']>]: string };
export type QueryOf<R extends Route> = R['query'] extends z.ZodObject
  ? z.output<R['query']>
  : Record<never, never>;
export type BodyOf<R extends Route> = R['body'] extends z.ZodType ? z.output<R['body']> : undefined;

type ReplyBody<T> = T extends z.ZodType
  ? z.input<T>
  : T extends { readonly binary: string }
    ? Uint8Array
    : T extends BinaryReply
      ? TypedFile
      : never;

/** One of the declared statuses with its declared body; nothing else compiles. */
export type ReplyOf<R extends Route> = {
  [S in keyof R['replies'] & Status]: { readonly status: S; readonly body: ReplyBody<R['replies'][S]> };
}[keyof R['replies'] & Status];

export const routeKey = ({ method, path }: Pick<Route, 'method' | 'path'>) => `${method} ${path}`;

/** Which function answers the route. */
export const functionOf = (route: Pick<Route, 'context' | 'function'>): ServingFunction =>
  route.function ?? route.context;

/** The routes that one function answers. */
type AnsweredBy<R extends Readonly<Record<string, Route>>, F extends ServingFunction> = {
  readonly [K in keyof R as R[K] extends { readonly function: infer Own }
    ? Own extends F
      ? K
      : never
    : R[K]['context'] extends F
      ? K
      : never]: R[K];
};

/** Those of the routes that the function answers. */
export const routesOf = <const R extends Readonly<Record<string, Route>>, const F extends ServingFunction>(
  routes: R,
  name: F,
): AnsweredBy<R, F> =>
  // The type says by the same two fields what is left.
  Object.fromEntries(
    Object.entries(routes).filter(([, route]) => functionOf(route) === name),
  ) as unknown as AnsweredBy<R, F>;

/** Names in a path template, in order. */
export const pathNames = (path: string) => [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name as string);

export const DEFAULT_BODY_LIMIT_BYTES = 256 * 1024;

/** The row of the access table that decides, where a member is asked for. */
export const actionOf = ({ access }: Pick<Route, 'access'>): Action | undefined =>
  access === 'public' || access === 'signedIn' ? undefined : access;
