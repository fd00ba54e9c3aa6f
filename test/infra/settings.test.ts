import { describe, expect, it } from 'vitest';
import { readSettings } from '../../infra/settings.ts';

const given = (values: Record<string, unknown>) => (key: string) => values[key];

describe('settings', () => {
  it('of the stages themselves are complete', () => {
    expect(readSettings('default', given({})).region).toBe('ap-southeast-1');
    expect(readSettings('china', given({})).region).toBe('cn-north-1');
  });

  it('take a word from the command line, as text', () => {
    const settings = readSettings(
      'default',
      given({
        'default:keepsRecords': 'false',
        'default:logRetentionDays': '30',
        'china:region': 'cn-northwest-1',
      }),
    );
    expect(settings).toMatchObject({ keepsRecords: false, logRetentionDays: 30, region: 'ap-southeast-1' });
  });

  it.each([
    ['a region of China without an issuer', { 'default:region': 'cn-north-1' }, 'issuer'],
    ['an issuer without an audience', { 'default:issuer': 'https://id.example' }, 'audience'],
    ['an issuer that is not https', { 'china:issuer': 'http://id.example' }, 'issuer'],
    ['a retention that CloudWatch does not know', { 'default:logRetentionDays': '8' }, 'logRetentionDays'],
    [
      'a webhook origin that is not https',
      { 'default:webhookOrigins': 'http://127.0.0.1:8787' },
      'webhookOrigins',
    ],
    ['a webhook origin with a path', { 'default:webhookOrigins': 'https://a.example/x' }, 'webhookOrigins'],
    ['an alarm address that is none', { 'default:alarmAddress': 'nobody' }, 'alarmAddress'],
  ])('refuse %s', (_, values, field) => {
    const stage = field in { issuer: 1 } && 'china:issuer' in values ? 'china' : 'default';
    expect(() => readSettings(stage, given(values))).toThrow(field);
  });
});
