/** Our signature beside the one of Tencent’s own client, over real HTTP; the stand-in accepts both. */
import { sms } from 'tencentcloud-sdk-nodejs-sms';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tencentAuthorization } from '../../../functions/reporting/sms/tencent-signature.ts';
import type { KeyPair } from '../../../local/outside/sms-signature.ts';
import { SMS_ACCOUNT } from '../../../local/outside/sms-sink.ts';
import { STAND_IN_TEMPLATES } from '../../../local/outside/sms-templates.ts';
import { type GatewayServer, startGateway } from './gateway-server.ts';

let gateway: GatewayServer;
beforeAll(async () => {
  gateway = await startGateway();
});
afterAll(() => gateway.stop());

/** Tencent’s client takes the service from the beginning of the host: `sms.tencentcloudapi.com`, here `127.0.0.1`. */
const SERVICE = '127';
const KEYS: KeyPair = { secretId: SMS_ACCOUNT.secretId, secretKey: 'first-key' };

const official = (credential = KEYS) =>
  new sms.v20210111.Client({
    credential,
    region: 'ap-guangzhou',
    profile: { httpProfile: { protocol: 'http://', endpoint: gateway.host } },
  });

const call = (kind: string, ...TemplateParamSet: string[]) => ({
  PhoneNumberSet: ['+8613900001234'],
  SmsSdkAppId: SMS_ACCOUNT.sdkAppId,
  SignName: SMS_ACCOUNT.signName,
  TemplateId: STAND_IN_TEMPLATES[kind] ?? '',
  TemplateParamSet,
});

describe('a request to Tencent Cloud', () => {
  it.each([
    ['without variables', call('ownVettingLapsed')],
    ['with Chinese variables', call('ownVettingEnding', '12月31日')],
    ['with letters and digits', call('childMoved', 'F9XW')],
    ['with what JSON escapes', call('childMoved', '"\\/<&')],
    ['with a letter beyond the basic plane', call('childMoved', '𠮷')],
  ])('is signed as Tencent’s own client signs it: %s', async (_, body) => {
    const answer = await official().SendSms(body);

    const request = gateway.requests.at(-1);
    const timestampSeconds = Number(request?.headers['x-tc-timestamp']);
    expect(answer.SendStatusSet?.map(({ Code }) => Code)).toEqual(['Ok']);
    expect(
      tencentAuthorization({
        ...KEYS,
        ...{ service: SERVICE, host: '127.0.0.1', path: '/', body: request?.body ?? '', timestampSeconds },
      }),
    ).toBe(request?.headers.authorization);
  });

  it.each([
    ['another key', { ...KEYS, secretKey: 'other' }, 'AuthFailure.SignatureFailure'],
    ['another account', { ...KEYS, secretId: 'other' }, 'AuthFailure.SecretIdNotFound'],
  ])('is refused by the stand-in when it is signed with %s', async (_, credential, code) => {
    await expect(official(credential).SendSms(call('ownVettingLapsed'))).rejects.toMatchObject({ code });
  });

  it.each([
    ['a template that is not approved', { TemplateId: '1' }, 'FailedOperation.TemplateIncorrectOrUnapproved'],
    [
      'a variable too many',
      { TemplateParamSet: ['1'] },
      'FailedOperation.TemplateParamSetNotMatchApprovedTemplate',
    ],
    [
      'a signature that is not approved',
      { SignName: '别家' },
      'FailedOperation.SignatureIncorrectOrUnapproved',
    ],
    ['another application', { SmsSdkAppId: '1' }, 'UnauthorizedOperation.SmsSdkAppIdVerifyFail'],
    ['a land line', { PhoneNumberSet: ['+8651986601234'] }, 'InvalidParameterValue.IncorrectPhoneNumber'],
  ])('is answered with Tencent’s code for %s', async (_, change, code) => {
    const answer = await official().SendSms({ ...call('ownVettingLapsed'), ...change });

    expect(answer.SendStatusSet?.map(({ Code }) => Code)).toEqual([code]);
  });

  it.each([
    ['a link', 'a.cn', 'InvalidParameterValue.ProhibitedUseUrlInTemplateParameter'],
    ['seven characters', '1234567', 'InvalidParameterValue.TemplateParameterLengthLimit'],
  ])('is refused for %s in a variable', async (_, value, code) => {
    const answer = await official().SendSms(call('childMoved', value));

    expect(answer.SendStatusSet?.map(({ Code }) => Code)).toEqual([code]);
  });
});
