/** What an operation is given and what it gives back. Load, decide, and return what to save: `serve` saves and answers. */

import type { BodyOf, PathOf, QueryOf, ReplyOf, Route } from '../../shared/contract/route.ts';
import type { Action, May } from '../../shared/kernel/access.ts';
import type { AuditFact } from '../../shared/kernel/audit-entry.ts';
import type { Clock } from '../../shared/kernel/clock.ts';
import type { Instant } from '../../shared/kernel/instants.ts';
import type { Language } from '../../shared/kernel/language.ts';
import type { Refusal } from '../../shared/kernel/problem.ts';
import type { Member } from '../../shared/office/members/member.ts';
import type { Change, Key } from '../store/change.ts';
import type { PageRequest } from '../store/page.ts';
import type { FourEyes } from './four-eyes-watch.ts';

/** A signed-in member; nobody where none is asked for. */
type ActorOf<R extends Route> = R['access'] extends Action ? Member : undefined;

/** Whom the token is about, where that is all there is. */
type SubOf<R extends Route> = R['access'] extends 'signedIn' ? string : undefined;

/** The row of the access table that decides. */
type ActionOf<R extends Route> = Extract<R['access'], Action>;

/** The version that the asker read, where the route changes a record. */
type VersionOf<R extends Route> = R['changesRecord'] extends true ? number : undefined;

export interface Call<R extends Route> extends Clock {
  readonly path: PathOf<R>;
  readonly query: QueryOf<R>;
  readonly body: BodyOf<R>;
  /** The body before texts in it were cleared (Rule 13): to compare by, never to be stored. */
  readonly sent: BodyOf<R>;
  readonly actor: ActorOf<R>;
  readonly sub: SubOf<R>;
  readonly action: ActionOf<R>;
  /** Whether the member may do this to the record; a “no” is answered with 404 and recorded in the audit log (Rule 6). */
  readonly may: May;
  /** Refuses a step that needs another person (Rule 11), by the route’s row; an operation with a row has to ask. */
  readonly fourEyes: FourEyes;
  readonly ifMatch: VersionOf<R>;
  readonly language: Language;
  /** As it was sent; always there where the route requires one. */
  readonly idempotencyKey: string | undefined;
  readonly requestId: string;
  /** The page that a list’s query asks for. */
  readonly page: PageRequest;
}

interface Stored {
  readonly changes?: readonly Change[];
  readonly facts?: readonly AuditFact[];
  /** Work that cannot wait for the stream: handed to the urgent queue once it is stored, and by the stream again. */
  readonly urgent?: readonly Key[];
  /** What the idempotency record has instead of the body, from which the function’s `rebuilt` makes it again. */
  readonly remembered?: unknown;
}

/** The reply with what has to be stored for it to be true; all of it in one transaction. */
export type Answer<R extends Route> = Refusal | (ReplyOf<R> & Stored);

/** What becomes of urgent work once it is stored. */
export type HandOver = (urgent: readonly Key[], now: Instant) => Promise<void>;

export type Operation<R extends Route> = (call: Call<R>) => Promise<Answer<R>>;

/** Every route has its operation: one missing does not compile. */
export type Operations<R extends Record<string, Route>> = { readonly [K in keyof R]: Operation<R[K]> };
