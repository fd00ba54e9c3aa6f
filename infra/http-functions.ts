/** The functions behind the HTTP API. */
import type { HttpFunctionName } from './function-names.ts';
import { appends, appendsAndReads, change, type FunctionShape } from './function-shape.ts';

/** API Gateway gives up after 29 s: a function that answers HTTP has to end before. */
const HTTP_TIMEOUT_SECONDS = 28;

export const HTTP_FUNCTIONS = {
  office: {
    entry: 'functions/office/api.ts',
    errorImpact:
      'Nobody can sign in to the console. The forms cannot show the catalogue or the consent notice. Settings cannot be changed.',
    memoryMb: 1024,
    timeoutSeconds: HTTP_TIMEOUT_SECONDS,
    tables: { program: change, audit: appends },
    invokes: ['redactor'],
    secrets: ['receiptCodes'],
    environment: [
      'FIRST_MEMBER',
      'WEBHOOK_ORIGINS',
      'ACCOUNTS',
      'SECOND_FACTOR',
      'CALLER_REQUESTS',
      'CALLER_MINUTES',
    ],
  },
  intake: {
    entry: 'functions/intake/api.ts',
    errorImpact:
      'Families cannot submit the needs survey or check progress. Street officers cannot verify files.',
    memoryMb: 1024,
    timeoutSeconds: HTTP_TIMEOUT_SECONDS,
    tables: { identity: change, program: change, audit: appendsAndReads },
    secrets: ['receiptCodes'],
    environment: ['FIRST_MEMBER', 'ACCOUNTS', 'SECOND_FACTOR', 'CALLER_REQUESTS', 'CALLER_MINUTES'],
  },
  matching: {
    entry: 'functions/matching/api.ts',
    errorImpact:
      'Officers cannot start a match run or confirm a proposed match. Guardians and volunteers cannot respond to one.',
    memoryMb: 1024,
    timeoutSeconds: HTTP_TIMEOUT_SECONDS,
    tables: { program: change, audit: appends },
    invokes: ['redactor'],
    environment: ['FIRST_MEMBER', 'SECOND_FACTOR', 'CALLER_REQUESTS', 'CALLER_MINUTES'],
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
} as const satisfies Readonly<Record<HttpFunctionName, FunctionShape>>;
