/** Asks the redactor, for functions that may not read identities themselves. */
import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { readEnvironment } from '../../shared/environment.ts';
import {
  type Redaction,
  type RedactionRequest,
  redactionSchema,
} from '../../shared/intake/identities/redaction.ts';
import { RedactorSilent } from './redactor-silent.ts';

/** Whoever writes is waiting; a text that could not be checked is not stored. */
const WAITS_MS = 2_000;

export const functions = new LambdaClient({ maxAttempts: 1, requestHandler: { connectionTimeout: 500 } });
// It copies every request and answer, texts about people included, for a log that nobody keeps.
functions.middlewareStack.remove('loggerMiddleware');

async function invoke(request: RedactionRequest): Promise<Redaction> {
  const { REDACTOR } = readEnvironment(process.env, ['REDACTOR']);
  const Payload = new TextEncoder().encode(JSON.stringify(request));
  const { FunctionError, Payload: answer } = await functions.send(
    new InvokeCommand({ FunctionName: REDACTOR, Payload }),
    { abortSignal: AbortSignal.timeout(WAITS_MS) },
  );
  // What the error says may quote a text.
  if (FunctionError || !answer) throw new Error(`the redactor failed: ${FunctionError}`);
  return redactionSchema.parse(JSON.parse(new TextDecoder().decode(answer)));
}

/** @throws RedactorSilent */
export async function invokeRedactor(request: RedactionRequest): Promise<Redaction> {
  try {
    return await invoke(request);
  } catch (cause) {
    throw new RedactorSilent('no answer of the redactor', { cause });
  }
}
