/** Tencent Cloud’s gateway for text messages: SendSms of its API 2021-01-11. */
import * as z from 'zod';
import { readEnvironment } from '../../../shared/environment.ts';
import type { SecretValue } from '../../../shared/secrets.ts';
import { log } from '../../http/log.ts';
import { withSecret } from '../../store/secrets.ts';
import { NotTaken, unanswered } from '../deliveries/attempt.ts';
import type { SmsGateway, TextMessage } from './gateway.ts';
import { isAboutAccount, isKeyRefused, meaningOf } from './tencent-codes.ts';
import { CONTENT_TYPE, tencentAuthorization } from './tencent-signature.ts';

const SERVICE = 'sms';
const VERSION = '2021-01-11';
/** Text messages have no region of their own; Tencent wants one named. */
const REGION = 'ap-guangzhou';
/** Twice, where the first key is refused, is shorter than the lease of a delivery (`LEASE_SECONDS`). */
const TIMEOUT_MS = 8_000;
const TAKEN = 'Ok';

const answerSchema = z.object({
  Response: z.object({
    Error: z.object({ Code: z.string() }).optional(),
    SendStatusSet: z.array(z.object({ Code: z.string() })).optional(),
  }),
});

/** Carries the code only: a message of the gateway may hold the number, and errors are logged. */
class GatewayRefusal extends NotTaken {
  readonly code: string;

  constructor(code: string) {
    const { isForGood, reason } = meaningOf(code);
    super(`the SMS gateway did not take it: ${code}`, isForGood, reason);
    this.code = code;
  }
}

const bodyOf = ({ phone, templateId, variables }: TextMessage, secret: SecretValue<'sms'>) =>
  JSON.stringify({
    PhoneNumberSet: [`+86${phone}`],
    SmsSdkAppId: secret.sdkAppId,
    TemplateId: templateId,
    SignName: secret.signName,
    TemplateParamSet: variables,
  });

async function post(body: string, { secretId, secretKey }: SecretValue<'sms'>): Promise<Response> {
  const url = new URL(readEnvironment(process.env, ['SMS_GATEWAY_URL']).SMS_GATEWAY_URL);
  const timestampSeconds = Math.floor(Date.now() / 1000);
  const signed = { service: SERVICE, host: url.hostname, path: url.pathname, body, timestampSeconds };
  return fetch(url, {
    method: 'POST',
    redirect: 'manual',
    signal: AbortSignal.timeout(TIMEOUT_MS),
    body,
    headers: {
      'content-type': CONTENT_TYPE,
      authorization: tencentAuthorization({ ...signed, secretId, secretKey }),
      'x-tc-action': 'SendSms',
      'x-tc-version': VERSION,
      'x-tc-region': REGION,
      'x-tc-timestamp': String(timestampSeconds),
    },
  });
}

/** The code in its answer, `undefined` where that is no answer of the gateway. */
async function codeIn(answer: Response): Promise<string | undefined> {
  const { data } = answerSchema.safeParse(await answer.json().catch(() => undefined));
  return data?.Response.Error?.Code ?? data?.Response.SendStatusSet?.[0]?.Code;
}

async function sendWith(message: TextMessage, secret: SecretValue<'sms'>): Promise<void> {
  const answer = await post(bodyOf(message, secret), secret);
  const code = await codeIn(answer);
  if (code === undefined)
    throw new NotTaken(`the SMS gateway answered ${answer.status} without a code`, false);
  if (code !== TAKEN) throw new GatewayRefusal(code);
}

function refusalOf(error: unknown): NotTaken {
  if (error instanceof GatewayRefusal && isAboutAccount(error.code))
    log.error('the SMS gateway refuses all text messages', { code: error.code });
  return error instanceof NotTaken ? error : unanswered('the SMS gateway', error);
}

export const tencentGateway: SmsGateway = {
  send: (message) =>
    withSecret('sms', {
      use: (secret) => sendWith(message, secret),
      isRefused: (error) => error instanceof GatewayRefusal && isKeyRefused(error.code),
    }).catch((error) => {
      throw refusalOf(error);
    }),
};
