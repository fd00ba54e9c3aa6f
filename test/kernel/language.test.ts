import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inLanguage, preferredLanguage } from '../../shared/kernel/language.ts';

describe('Accept-Language (RFC 9110, 12.5.4): Chinese unless English is preferred', () => {
  it.each([
    [undefined, 'zh-CN'],
    ['', 'zh-CN'],
    ['*', 'zh-CN'],
    ['fr', 'zh-CN'],
    ['fr, de;q=0.9', 'zh-CN'],
    ['en', 'en'],
    ['en-GB', 'en'],
    ['EN-us', 'en'],
    ['zh', 'zh-CN'],
    ['zh-Hant-TW', 'zh-CN'],
    ['zh-CN,zh;q=0.9,en;q=0.8', 'zh-CN'],
    ['en-US,en;q=0.9,zh-CN;q=0.8', 'en'],
    ['fr-FR, en;q=0.1', 'en'],
    ['zh;q=0.5, en;q=0.6', 'en'],
    ['en;q=0.5,zh;q=0.501', 'zh-CN'],
    ['zh;q=0, en;q=0.001', 'en'],
    ['en;q=0', 'zh-CN'],
    ['en;q=0, *', 'zh-CN'],
    ['zh;Q=0.1, en;Q=0.2', 'en'],
    ['zh ; q=0.1 , en ; q=0.9', 'en'],
    ['en, zh', 'en'],
    ['zh, en', 'zh-CN'],
    ['english', 'zh-CN'],
    ['en;q=many', 'en'],
    ['en;level=1;q=0.3, zh;q=0.4', 'zh-CN'],
    [';;;,,,q=', 'zh-CN'],
  ] as const)('%s is answered in %s', (header, language) => {
    expect(preferredLanguage(header)).toBe(language);
  });

  it('no header, however odd, is without an answer', () => {
    fc.assert(fc.property(fc.string(), (header) => ['zh-CN', 'en'].includes(preferredLanguage(header))));
  });

  it('text is told in the language asked for', () => {
    const text = { zh: '中', en: 'En' };

    expect([inLanguage(text, 'zh-CN'), inLanguage(text, 'en')]).toEqual(['中', 'En']);
  });
});
