/** Reads, lists and changes by the contract’s client, kept fresh by TanStack Query. */
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { createContext, useContext } from 'react';
import { v4 as uuid } from 'uuid';
import { allRoutes } from '../../../shared/all-routes.ts';
import { type Client, createClient, type InputOf, type Reply } from '../../../shared/contract/client.ts';
import { currentLanguage } from '../words/language.ts';
import { announceReplaced } from './replacements.ts';
import { useReportProblem } from './report.ts';

type Routes = typeof allRoutes;
export type RouteName = keyof Routes;
type Input<N extends RouteName> = InputOf<Routes[N]>;
export type Body<N extends RouteName> = Reply<Routes[N]>['body'];

type ListName = {
  [N in RouteName]: Body<N> extends { readonly items: readonly unknown[] } ? N : never;
}[RouteName];
export type Item<N extends ListName> = Body<N> extends { readonly items: readonly (infer T)[] } ? T : never;

type Api = Client<Routes>;

export const createApi = (token: () => Promise<string | undefined>): Api =>
  createClient(allRoutes, {
    baseUrl: '',
    token,
    language: currentLanguage,
    fetch: (...args) => fetch(...args),
    onReplaced: announceReplaced,
  });

const ApiContext = createContext<Api | undefined>(undefined);
export const ApiProvider = ApiContext.Provider;

export function useApi(): Api {
  const api = useContext(ApiContext);
  if (!api) throw new Error('There is no ApiProvider above this component.');
  return api;
}

/** One call by its name; the types of input and body are the route’s own. */
function useCall<N extends RouteName>(name: N): (input: unknown) => Promise<Body<N>> {
  const api = useApi();
  // The contract gives each name its own signature; only the common shape is needed here.
  const call = api[name] as unknown as (input: unknown) => Promise<{ body: Body<N> }>;
  return async (input) => (await call(input)).body;
}

/** So long an answer is taken as it is, without asking again. */
export const FRESH_MS = 10_000;

interface ReadOptions<N extends RouteName> {
  /** Not read at all: another list has what is needed. */
  readonly isSkipped?: boolean;
  /** Asks again after so long while the answer says that something is under way. */
  readonly pollMs?: (body: NonNullable<Body<N>>) => number | false;
  /** Does not change while somebody is signed in. */
  readonly isFixed?: boolean;
}

export function useRead<N extends RouteName>(name: N, input: Input<N>, options: ReadOptions<N> = {}) {
  const call = useCall(name);
  const { pollMs, isFixed = false, isSkipped = false } = options;
  return useQuery<Body<N>>({
    queryKey: [name, input, currentLanguage()],
    queryFn: ({ signal }) => call({ ...input, signal }),
    enabled: !isSkipped,
    staleTime: isFixed ? Number.POSITIVE_INFINITY : FRESH_MS,
    refetchInterval: ({ state: { data } }) => (data != null && pollMs ? pollMs(data) : false),
  });
}

/** What comes in several answers, each with a cursor to the one after it. */
export function usePages<N extends RouteName>(name: N, input: Input<N>) {
  const call = useCall(name);
  // Every such route has a query; what else it takes is the route’s own affair.
  const { query } = input as { readonly query?: object };
  const { data, ...rest } = useInfiniteQuery({
    queryKey: [name, input, 'pages'],
    queryFn: ({ pageParam, signal }) => call({ ...input, query: { ...query, cursor: pageParam }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (body) => (body as { readonly next?: string }).next,
  });
  return { ...rest, pages: data?.pages };
}

export function useList<N extends ListName>(name: N, input: Input<N>) {
  const { pages, ...list } = usePages(name, input);
  // What a ListName is.
  const lists = pages as readonly { readonly items: Item<N>[] }[] | undefined;
  return { ...list, items: lists?.flatMap(({ items }) => items) };
}
export type List<T> = Omit<ReturnType<typeof useList<ListName>>, 'items'> & {
  readonly items: T[] | undefined;
};

interface Change<N extends RouteName> {
  readonly input: Input<N>;
  /** The record as it was on the page, to be compared when somebody else has changed it. */
  readonly seen?: object;
}

/** `fetch` throws this when no answer came; the same request may then be sent again. */
export const retryNetwork = (failures: number, error: unknown) => error instanceof TypeError && failures < 2;

/** Sends a change with a key of its own, so that a lost answer may be asked for again; problems are shown. */
export function useChange<N extends RouteName>(name: N, onDone?: (body: Body<N>) => void) {
  const call = useCall(name);
  const queries = useQueryClient();
  const report = useReportProblem();
  const mutation = useMutation({
    mutationFn: ({ key, input }: Change<N> & { key: string }) => call({ idempotencyKey: key, ...input }),
    retry: retryNetwork,
    onSuccess: async (body) => {
      await queries.invalidateQueries();
      onDone?.(body);
    },
    onError: (error, { input, seen }) =>
      report(error, { action: name, attempted: 'body' in input ? input.body : undefined, seen }),
  });
  return {
    ...mutation,
    send: (change: Change<N>) => mutation.mutate({ ...change, key: uuid() }),
  };
}
