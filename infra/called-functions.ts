/** The functions that others call and wait for: our own, or the user pool. */
import type { InvokedFunctionName, TriggerFunctionName } from './function-names.ts';
import type { FunctionShape } from './function-shape.ts';

/** Whoever invokes it waits two seconds. */
const REDACTOR_TIMEOUT_SECONDS = 5;

/** Cognito’s own limit for its triggers. */
const COGNITO_WAITS_SECONDS = 5;

export const CALLED_FUNCTIONS = {
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
} as const satisfies Readonly<Record<InvokedFunctionName | TriggerFunctionName, FunctionShape>>;
