/** Bad days of the outside: for a while, or for so many attempts, a sink is away, slow, refusing, or silent about what it took. */
import * as z from 'zod';

const channels = ['smtp', 'sms', 'webhook'] as const;
export type Channel = (typeof channels)[number];

const shapeSchema = z.object({
  /**
   * `closed`: the connection is cut at once. `slow`: it answers after a while. `refuses`: it says no, for the time being unless the
   * code is another. `silent`: it takes what it is sent and cuts the connection without saying so.
   */
  kind: z.enum(['closed', 'slow', 'refuses', 'silent']),
  channel: z.enum(channels),
  /** Only what goes to this address, phone or path. */
  to: z.string().min(1).optional(),
  /** Of a refusal: 451 from a mail relay and 503 from others unless named. */
  code: z.int().min(400).max(599).optional(),
  /** What the SMS gateway says in its refusal; HTTP 503 unless named. */
  says: z
    .string()
    .regex(/^[A-Za-z.]{1,80}$/)
    .optional(),
  /** How long `slow` takes. */
  afterSeconds: z.number().min(0).max(600).default(5),
});

/** Either for a time, where 0 ends it, or for the next attempts. */
export const outageSchema = z.union([
  shapeSchema.extend({ forSeconds: z.number().min(0).max(86_400) }),
  shapeSchema.extend({ next: z.int().min(0).max(1_000_000) }),
]);
type OutageRequest = z.output<typeof outageSchema>;

/** What happens to one attempt. */
export type Mishap = Pick<OutageRequest, 'kind' | 'code' | 'says' | 'afterSeconds'>;

/** What a sink asks before each attempt. */
export interface Weather {
  /** Whether a connection is cut before anybody knows to whom it goes. Counts as an attempt if so. */
  cutsConnection(): boolean;
  /** `undefined` while all is well. Counts the attempt. */
  next(to: string): Mishap | undefined;
}

export interface Outages {
  of(channel: Channel): Weather;
  /** One at a time for a channel: the former ends. */
  begin(request: OutageRequest): void;
  /** What is in force. */
  list(): readonly OutageRequest[];
}

interface Running {
  readonly request: OutageRequest;
  readonly endsAtMs: number;
  left: number;
}

const isRunning = ({ endsAtMs, left }: Running) => left > 0 && Date.now() < endsAtMs;

const running = (request: OutageRequest): Running =>
  'next' in request
    ? { request, endsAtMs: Number.POSITIVE_INFINITY, left: request.next }
    : { request, endsAtMs: Date.now() + request.forSeconds * 1000, left: Number.POSITIVE_INFINITY };

export function createOutages(): Outages {
  const byChannel = new Map<Channel, Running>();
  return {
    of: (channel) => {
      const hit = (isMeant: (request: OutageRequest) => boolean) => {
        const outage = byChannel.get(channel);
        if (!outage || !isRunning(outage) || !isMeant(outage.request)) return undefined;
        outage.left -= 1;
        return outage.request;
      };
      return {
        cutsConnection: () => hit(({ kind, to }) => kind === 'closed' && to === undefined) !== undefined,
        next: (to) => hit((request) => request.to === undefined || request.to === to),
      };
    },
    begin: (request) => {
      byChannel.set(request.channel, running(request));
    },
    list: () => [...byChannel.values()].filter(isRunning).map(({ request }) => request),
  };
}
