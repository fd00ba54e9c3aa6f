import { describe, expect, it } from 'vitest';
import { isAllowedWebhook, maskedWebhook } from '../../shared/kernel/webhook.ts';

const WECOM = ['https://qyapi.weixin.qq.com'];

describe('R-KE-13: where a webhook may go', () => {
  it.each([
    ['https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=abc', true],
    ['https://qyapi.weixin.qq.com:443/cgi-bin/webhook/send?key=abc', true],
    ['HTTPS://QYAPI.WEIXIN.QQ.COM/x', true],
    ['http://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=abc', false],
    ['https://qyapi.weixin.qq.com:8443/x', false],
    ['https://qyapi.weixin.qq.com.evil.example/x', false],
    ['https://evil.example/https://qyapi.weixin.qq.com', false],
    ['https://qyapi.weixin.qq.com@evil.example/x', false],
    ['https://user:word@qyapi.weixin.qq.com/x', false],
    ['https://user@qyapi.weixin.qq.com/x', false],
    ['https://:word@qyapi.weixin.qq.com/x', false],
    ['https://169.254.169.254/latest/meta-data', false],
    ['http://127.0.0.1:8787/_local/iam', false],
    ['http://[::1]/x', false],
    ['file:///etc/passwd', false],
    ['//qyapi.weixin.qq.com/x', false],
    ['qyapi.weixin.qq.com', false],
    ['', false],
  ])('%s: %s', (url, expected) => {
    expect(isAllowedWebhook(url, WECOM)).toBe(expected);
  });

  it('is shown by its origin and its last letters', () => {
    expect(maskedWebhook('https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=9f3c-secret-4d1e')).toBe(
      'https://qyapi.weixin.qq.com/…4d1e',
    );
    expect(maskedWebhook('')).toBe('');
  });
});
