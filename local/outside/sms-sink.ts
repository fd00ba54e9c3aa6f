/** Stands in for the SMS gateway of Tencent Cloud: checks a request as it does, answers in its format, keeps what phones would show. */
import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import { MAX_VARIABLE_CHARACTERS } from '../../shared/kernel/sms.ts';
import { jsonAnswer } from '../control/json-answers.ts';
import type { ApiAnswer, ApiRequest } from '../gateway/messages.ts';
import { type DataFolder, keptList } from '../json-file.ts';
import { inWeather } from './http-weather.ts';
import type { Weather } from './outages.ts';
import { type KeyPair, signatureFault } from './sms-signature.ts';
import { approvedTemplates } from './sms-templates.ts';

/** The account that the stand-in knows; its key is a secret of the local cloud. */
export const SMS_ACCOUNT = { secretId: 'local', sdkAppId: '1400000000', signName: '常伴' } as const;

/** Below the one origin. */
export const SMS_GATEWAY_PATH = '/_local/sms-gateway';

const smsSchema = z.object({
  phone: z.string(),
  kind: z.string(),
  templateId: z.string(),
  /** As the phone shows it. */
  text: z.string(),
  receivedAt: z.string(),
});
export type Sms = z.infer<typeof smsSchema>;

const callSchema = z.object({
  PhoneNumberSet: z.array(z.string()).length(1),
  SmsSdkAppId: z.string(),
  TemplateId: z.string(),
  SignName: z.string(),
  TemplateParamSet: z.array(z.string()).default([]),
});
type Call = z.infer<typeof callSchema>;

export interface SmsSink {
  /** Newest last. */
  items(): readonly Sms[];
  take(request: ApiRequest): Promise<ApiAnswer>;
}

const TAKEN = 'Ok';

const answer = (response: object) => jsonAnswer({ Response: { ...response, RequestId: randomUUID() } });
const refusal = (Code: string) => answer({ Error: { Code, Message: `stand-in: ${Code}` } });
const status = (PhoneNumber: string, Code: string) =>
  answer({
    SendStatusSet: [
      {
        ...{ SerialNo: randomUUID(), PhoneNumber, Fee: Code === TAKEN ? 1 : 0, SessionContext: '' },
        ...{ Code, Message: Code === TAKEN ? 'send success' : `stand-in: ${Code}`, IsoCode: 'CN' },
      },
    ],
  });

function parsedCall(body: Buffer): Call | undefined {
  try {
    return callSchema.parse(JSON.parse(body.toString('utf8')));
  } catch {
    return undefined;
  }
}

const variableFault = (value: string) => {
  if (/https?:|\w\.\w{2,}/.test(value)) return 'InvalidParameterValue.ProhibitedUseUrlInTemplateParameter';
  return [...value].length > MAX_VARIABLE_CHARACTERS
    ? 'InvalidParameterValue.TemplateParameterLengthLimit'
    : undefined;
};

interface SmsGround {
  readonly folder: DataFolder;
  readonly weather: Weather;
  readonly secretKey: () => string;
  /** The address that stands in the approved texts. */
  readonly pagesUrl: string;
}

export function createSmsSink({ folder, weather, secretKey, pagesUrl }: SmsGround): SmsSink {
  const kept = keptList(folder, 'sms.jsonl', smsSchema);
  const templates = approvedTemplates(pagesUrl);
  const faultOf = (call: Call): string | undefined => {
    const template = templates.get(call.TemplateId);
    if (call.SmsSdkAppId !== SMS_ACCOUNT.sdkAppId) return 'UnauthorizedOperation.SmsSdkAppIdVerifyFail';
    if (call.SignName !== SMS_ACCOUNT.signName) return 'FailedOperation.SignatureIncorrectOrUnapproved';
    if (!template) return 'FailedOperation.TemplateIncorrectOrUnapproved';
    if (template.variables !== call.TemplateParamSet.length)
      return 'FailedOperation.TemplateParamSetNotMatchApprovedTemplate';
    if (!/^\+861[3-9]\d{9}$/.test(call.PhoneNumberSet[0] ?? ''))
      return 'InvalidParameterValue.IncorrectPhoneNumber';
    return call.TemplateParamSet.map(variableFault).find(Boolean);
  };
  const deliver = ({ PhoneNumberSet: [phone = ''], TemplateId, TemplateParamSet }: Call) => {
    const template = templates.get(TemplateId);
    kept.add({
      ...{ phone, kind: template?.kind ?? '', templateId: TemplateId, receivedAt: new Date().toISOString() },
      text: `【${SMS_ACCOUNT.signName}】${template?.fill(TemplateParamSet)}`,
    });
    return status(phone, TAKEN);
  };
  const answerTo = (request: ApiRequest, call: Call | undefined): ApiAnswer => {
    const pair: KeyPair = { secretId: SMS_ACCOUNT.secretId, secretKey: secretKey() };
    const unsigned = signatureFault(request, pair);
    if (unsigned) return refusal(unsigned);
    if (request.headers['x-tc-action'] !== 'SendSms' || request.headers['x-tc-version'] !== '2021-01-11')
      return refusal('InvalidAction');
    if (!call) return refusal('InvalidParameter');
    const fault = faultOf(call);
    return fault ? status(call.PhoneNumberSet[0] ?? '', fault) : deliver(call);
  };
  return {
    items: () => kept.items,
    take: (request) => {
      const call = parsedCall(request.body);
      const phone = call?.PhoneNumberSet[0] ?? '';
      return inWeather(
        weather,
        phone.replace('+86', ''),
        () => answerTo(request, call),
        ({ code = 503, says }) =>
          says ? status(phone, says) : { ...refusal('InternalError'), status: code },
      );
    },
  };
}
