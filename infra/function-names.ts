/** The Lambda functions by what calls them. */
import { servingFunctions } from '../shared/contract/route.ts';

/** Behind the HTTP API; `pages` serves the web pages. */
export const httpFunctionNames = [...servingFunctions, 'pages'] as const;
export type HttpFunctionName = (typeof httpFunctionNames)[number];

export type WorkerFunctionName =
  /** Finds the optimal pairs of a queued match run. */
  | 'solver'
  /** Adds the rows of a committed import. */
  | 'importer'
  /** Clears what an erased identity has left in other records. */
  | 'eraser'
  /** Sends mails and webhooks. */
  | 'deliver'
  /** Sends text messages. */
  | 'sms'
  /** Makes the digests of a period that has ended. */
  | 'digest'
  /** Does what a new day changes by itself. */
  | 'daily'
  /** Seals the audit log. */
  | 'seal'
  /** Writes down where the audit log’s chain of seals ends. */
  | 'anchor'
  /** Hands changes to the queues of those whose work they are. */
  | 'dispatch'
  /** Brings back what is due. */
  | 'sweep'
  /** Makes, disables and deletes members’ accounts at the issuer. */
  | 'accounts';

/** Invoked by other functions, which wait for its answer. */
export const invokedFunctionNames = [
  /** Clears texts of names, for functions that may not read identities. */
  'redactor',
] as const;
export type InvokedFunctionName = (typeof invokedFunctionNames)[number];

/** Called by the user pool itself; made only where there is one. */
export const triggerFunctionNames = [
  /** Has access tokens say whether their holder signs in with a second factor. */
  'claims',
] as const;
export type TriggerFunctionName = (typeof triggerFunctionNames)[number];

export type FunctionName = HttpFunctionName | WorkerFunctionName | InvokedFunctionName | TriggerFunctionName;
