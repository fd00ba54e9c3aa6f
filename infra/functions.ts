/**
 * Every Lambda function: its entry, its size, the tables it may use, and what its failure means to somebody.
 * Rule 5: Names, phones and addresses are only in the identity table, which has its own key, and only the functions that need them
 * may use either.
 */
import { servingFunctions } from '../shared/contract/route.ts';
import type { EnvironmentName } from '../shared/environment.ts';
import type { SecretName } from '../shared/secrets.ts';
import type { TableName } from '../shared/tables.ts';
import type { AnchorRight } from './constructs/anchor-bucket.ts';
import type { TableRight } from './constructs/app-table.ts';

export interface FunctionShape {
  /** From the root of the repository; exports `handler`. */
  readonly entry: `functions/${string}.ts`;
  /** A sentence for the alarm: what somebody cannot do, or is not told, while this fails. */
  readonly errorImpact: string;
  readonly memoryMb: number;
  readonly timeoutSeconds: number;
  readonly tables: Readonly<Partial<Record<TableName, readonly TableRight[]>>>;
  /** What it may do in the bucket with the anchors of the audit log; nothing unless named. */
  readonly anchors?: readonly AnchorRight[];
  /** What it may read in Secrets Manager; nothing unless named. */
  readonly secrets?: readonly SecretName[];
  /** What it may invoke; nothing unless named. */
  readonly invokes?: readonly InvokedFunctionName[];
  /** Besides its tables, its secrets, `STAGE` and `VERSION`. */
  readonly environment?: readonly EnvironmentName[];
  /** The deployment’s setting of how many instances are set aside for it, where it has one. */
  readonly reserved?: 'harmReservedConcurrency';
}

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

/** API Gateway gives up after 29 s: a function that answers HTTP has to end before. */
const HTTP_TIMEOUT_SECONDS = 28;

/** Whoever invokes it waits two seconds. */
const REDACTOR_TIMEOUT_SECONDS = 5;

/** Cognito’s own limit for its triggers. */
const COGNITO_WAITS_SECONDS = 5;

const change = ['read', 'write'] as const;
const appends = ['append'] as const;
const appendsAndReads = ['append', 'read'] as const;

export const FUNCTIONS: Readonly<Record<FunctionName, FunctionShape>> = {
  office: {
    entry: 'functions/office/api.ts',
    errorImpact:
      'Nobody can sign in to the console. The forms cannot show the catalogue or the consent notice. Settings cannot be changed.',
    memoryMb: 1024,
    timeoutSeconds: HTTP_TIMEOUT_SECONDS,
    tables: { program: change, audit: appends },
    invokes: ['redactor'],
    secrets: ['receiptCodes'],
    environment: ['FIRST_MEMBER', 'WEBHOOK_ORIGINS', 'ACCOUNTS', 'SECOND_FACTOR'],
  },
  intake: {
    entry: 'functions/intake/api.ts',
    errorImpact:
      'Families cannot submit the needs survey or check progress. Street officers cannot verify files.',
    memoryMb: 1024,
    timeoutSeconds: HTTP_TIMEOUT_SECONDS,
    tables: { identity: change, program: change, audit: appendsAndReads },
    secrets: ['receiptCodes'],
    environment: ['FIRST_MEMBER', 'ACCOUNTS', 'SECOND_FACTOR'],
  },
  matching: {
    entry: 'functions/matching/api.ts',
    errorImpact:
      'Officers cannot start a match run or confirm a proposed match. Guardians and volunteers cannot respond to one.',
    memoryMb: 1024,
    timeoutSeconds: HTTP_TIMEOUT_SECONDS,
    tables: { program: change, audit: appends },
    invokes: ['redactor'],
    environment: ['FIRST_MEMBER', 'SECOND_FACTOR'],
  },
  support: {
    entry: 'functions/support/api.ts',
    errorImpact: 'Volunteers cannot log contacts. Officers cannot see which children were visited.',
    memoryMb: 1024,
    timeoutSeconds: HTTP_TIMEOUT_SECONDS,
    tables: { identity: ['report'], program: change, audit: appends },
    invokes: ['redactor'],
    environment: ['FIRST_MEMBER', 'SECOND_FACTOR'],
  },
  reporting: {
    entry: 'functions/reporting/api.ts',
    errorImpact: 'Officers cannot read or generate digests. The health check does not respond.',
    memoryMb: 1024,
    timeoutSeconds: HTTP_TIMEOUT_SECONDS,
    tables: { program: change, audit: appendsAndReads },
    anchors: ['list'],
    environment: ['FIRST_MEMBER', 'SECOND_FACTOR'],
  },
  harm: {
    entry: 'functions/intake/harm/harm.ts',
    errorImpact:
      'Nobody can report that a child may be in danger, except in a form about something else, by phone, or to the police (110).',
    memoryMb: 1024,
    timeoutSeconds: HTTP_TIMEOUT_SECONDS,
    tables: { identity: change, program: change, audit: appends },
    environment: ['FIRST_MEMBER', 'SECOND_FACTOR'],
    reserved: 'harmReservedConcurrency',
  },
  pages: {
    entry: 'functions/pages/api.ts',
    errorImpact:
      'No page opens. Families cannot reach the forms, and officers and volunteers cannot reach the console.',
    memoryMb: 512,
    timeoutSeconds: HTTP_TIMEOUT_SECONDS,
    tables: {},
    environment: ['ISSUER', 'CLIENT_ID', 'AUDIENCE', 'SIGN_IN_ORIGINS', 'SIGN_OUT_URL', 'USER_POOL_URL'],
  },
  solver: {
    entry: 'functions/matching/runs/solver.ts',
    errorImpact: 'Queued match runs find no matches. Waiting children keep waiting.',
    memoryMb: 3008,
    timeoutSeconds: 900,
    tables: { program: change, audit: appends },
  },
  importer: {
    entry: 'functions/intake/imports/importer.ts',
    errorImpact: 'An import stays incomplete. Its files do not appear until it is started again.',
    memoryMb: 1024,
    timeoutSeconds: 300,
    tables: { identity: change, program: change, audit: appends },
    secrets: ['receiptCodes'],
  },
  eraser: {
    entry: 'functions/intake/erasure/eraser.ts',
    errorImpact:
      'An erasure stays incomplete. Some records still contain a name, although it is not shown to anyone.',
    memoryMb: 1024,
    timeoutSeconds: 900,
    tables: { identity: change, program: change, audit: appendsAndReads },
  },
  deliver: {
    entry: 'functions/reporting/deliveries/deliver.ts',
    errorImpact:
      'Digests and messages are not sent. Officers are not notified of their work or of reports of harm to a child.',
    memoryMb: 512,
    timeoutSeconds: 600,
    tables: { program: change, audit: appends },
    secrets: ['smtp'],
    environment: ['MAIL_FROM', 'PUBLIC_URL', 'WEBHOOK_ORIGINS'],
  },
  sms: {
    entry: 'functions/reporting/sms/sms.ts',
    errorImpact:
      'Text messages are not sent. Guardians, and volunteers without an e-mail address, are not told of a proposed match or of its end.',
    memoryMb: 512,
    timeoutSeconds: 600,
    tables: { identity: ['read'], program: change, audit: appends },
    secrets: ['sms', 'receiptCodes'],
    environment: ['SMS_GATEWAY_URL'],
  },
  digest: {
    entry: 'functions/reporting/digests/digest.ts',
    errorImpact: 'The monthly or quarterly digests are missing on the first day of the next period.',
    memoryMb: 1024,
    timeoutSeconds: 900,
    tables: { program: change, audit: appends },
  },
  daily: {
    entry: 'functions/jobs/daily.ts',
    errorImpact:
      'Daily changes are delayed. Expired vetting is not flagged, pauses do not end and reminders are late.',
    memoryMb: 1024,
    timeoutSeconds: 900,
    tables: { identity: change, program: change, audit: appendsAndReads },
    environment: ['ACCOUNTS'],
  },
  seal: {
    entry: 'functions/reporting/audit/seal.ts',
    errorImpact:
      'Audit entries are not sealed, or sealed entries were changed. The log can no longer prove what was done.',
    memoryMb: 1024,
    timeoutSeconds: 120,
    tables: { audit: ['seal', 'read'] },
  },
  anchor: {
    entry: 'functions/reporting/audit/anchor.ts',
    errorImpact:
      'The end of the audit log was not written down, or does not match what was. A log cut off today could go unnoticed.',
    memoryMb: 1024,
    timeoutSeconds: 900,
    tables: { audit: ['read'] },
    anchors: ['put', 'list'],
  },
  dispatch: {
    entry: 'functions/jobs/dispatch.ts',
    errorImpact: 'Nothing is matched, imported, erased or sent. Requests wait, including reports of harm.',
    memoryMb: 512,
    timeoutSeconds: 60,
    tables: {},
  },
  sweep: {
    entry: 'functions/jobs/sweep.ts',
    errorImpact: 'Mail that the relay temporarily refused is not retried. Messages stay unsent.',
    memoryMb: 512,
    timeoutSeconds: 120,
    tables: { program: ['read'] },
  },
  accounts: {
    entry: 'functions/office/accounts/accounts.ts',
    errorImpact:
      'Invited members and new volunteers receive no account and cannot sign in. Suspended members are refused all the same.',
    memoryMb: 512,
    timeoutSeconds: 60,
    tables: { identity: ['read'], program: change, audit: appends },
    secrets: ['accounts', 'receiptCodes'],
    environment: ['ACCOUNTS', 'ISSUER', 'USER_POOL_ID'],
  },
  redactor: {
    entry: 'functions/intake/identities/redactor.ts',
    errorImpact:
      'Nothing that contains text about people can be saved: contacts, reasons and findings wait. Reports of harm are not affected.',
    memoryMb: 1024,
    timeoutSeconds: REDACTOR_TIMEOUT_SECONDS,
    tables: { identity: ['read'] },
  },
  claims: {
    entry: 'functions/office/accounts/claims.ts',
    errorImpact:
      'Nobody can sign in, or officers are refused for want of the second factor that they signed in with.',
    memoryMb: 512,
    timeoutSeconds: COGNITO_WAITS_SECONDS,
    tables: {},
  },
};

export const functionNames = Object.keys(FUNCTIONS) as FunctionName[];
/** Behind a queue, a stream or a schedule. */
export const workerFunctionNames = functionNames.filter(
  (name): name is WorkerFunctionName =>
    ![...httpFunctionNames, ...invokedFunctionNames, ...triggerFunctionNames].some((one) => one === name),
);

/** Where the bundle of a function lies. */
export const bundleFolder = (name: FunctionName) => `dist/functions/${name}`;
