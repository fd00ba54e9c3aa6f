import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { MAX_SHORT_CHARACTERS, viewFullNotice } from '../../../shared/office/notices/full-notice.ts';
import { FULL_NOTICES } from '../../../shared/office/notices/full-notice-texts.ts';
import { CONSENT_NOTICE } from '../../../shared/office/notices/notice.ts';
import { noticeAudiences } from '../../../shared/office/notices/notice-audiences.ts';
import { noticeFacts } from '../../../shared/office/notices/notice-facts.ts';
import { noticeSections } from '../../../shared/office/notices/notice-sections.ts';

const retention = { closedChildDays: 1095, retiredVolunteerDays: 365 };
const contact = { phone: '0519-85550100', hours: '', streetPhones: '' };
const privacy = {
  person: '示例负责人',
  phone: '0519-85550199',
  address: '示例路1号',
  place: '江苏省常州市政务云',
};
const facts = noticeFacts('钟楼区', { retention, contact, notices: privacy }, 'zh-CN');

/** What each section must speak of, in the words of a notice to a grown-up or to a child. */
const CONTENTS = {
  purpose: /收集|记下/,
  viewers: /看到|公开/,
  place: /存放在江苏省常州市政务云/,
  period: /(1095|365) 天/,
  effect: /会|可能/,
  refusal: /不同意|可以不/,
  correct: /更正|改/,
  withdraw: /撤回|反悔|删除/,
  complain: /0519-85550199.*(12345|12355)/s,
  responsible: /示例负责人.*0519-85550199.*示例路1号/s,
} as const;

/** What the short text itself must not leave to the full one. */
const SHORT_CONTENTS = [
  /存放/,
  /(期限|一段时间)/,
  /(不同意|匿名)/,
  /更正|改/,
  /撤回|反悔/,
  /投诉|意见/,
  /负责/,
  /(不影响|不会)/,
];

describe.each(noticeAudiences)('the notice for %s', (audience) => {
  it('R-IN-148: names all that it must, with the district’s own place, period and person', () => {
    const { sections } = viewFullNotice(audience, facts, 'zh-CN');

    expect(sections.map(({ key }) => key)).toEqual(noticeSections);
    for (const { key, text } of sections) expect(text, key).toMatch(CONTENTS[key]);
  });

  it.each(['zh-CN', 'en'] as const)(
    'R-IN-149: has a short text of at most 480 characters (%s)',
    (language) => {
      const { short, sections } = viewFullNotice(audience, facts, language);

      expect([...short].length).toBeLessThanOrEqual(MAX_SHORT_CHARACTERS);
      expect(sections.map(({ text }) => text).join('')).not.toMatch(/[{}]/);
    },
  );

  it('R-IN-149: is not empty in what its short text says', () => {
    const { zh, en } = FULL_NOTICES[audience].short;

    for (const content of SHORT_CONTENTS) expect(zh).toMatch(content);
    for (const content of [/stored/, /erased/, /correct/, /withdraw|change your mind/, /complain/])
      expect(en).toMatch(content);
  });
});

describe('R-IN-53: the full notices', () => {
  it('are never changed once somebody has read them: new words are a new version', () => {
    const print = createHash('sha256').update(JSON.stringify(FULL_NOTICES)).digest('hex').slice(0, 12);

    expect([FULL_NOTICES.guardian.version, print]).toEqual(['2026-12', '87e1ea8bb84d']);
  });

  it('are behind what guardians and volunteers agree to, in the same version', () => {
    expect(CONSENT_NOTICE.version).toBe(FULL_NOTICES.guardian.version);
    expect(CONSENT_NOTICE.texts.pairing).toBe(FULL_NOTICES.guardian.short);
    expect(CONSENT_NOTICE.volunteer).toBe(FULL_NOTICES.volunteer.short);
  });

  it('name the office where the district has filled in nothing', () => {
    const none = { person: '', phone: '', address: '', place: '' };
    const unset = noticeFacts('钟楼区', { retention, contact, notices: none }, 'zh-CN');

    const texts = viewFullNotice('guardian', unset, 'zh-CN').sections.map(({ text }) => text);

    expect(texts.join('')).toContain('0519-85550100');
    expect(texts.join('')).toContain('区妇联分管负责人');
  });
});
