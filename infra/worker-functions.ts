/** The functions behind a queue, a stream or a schedule. */
import type { WorkerFunctionName } from './function-names.ts';
import { appends, appendsAndReads, change, type FunctionShape } from './function-shape.ts';

export const WORKER_FUNCTIONS = {
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
} as const satisfies Readonly<Record<WorkerFunctionName, FunctionShape>>;
