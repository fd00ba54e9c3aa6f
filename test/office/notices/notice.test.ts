import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { isPurposeOf, viewConsents } from '../../../shared/intake/consents/consent-view.ts';
import type { Instant } from '../../../shared/kernel/instants.ts';
import { CONSENT_NOTICE, NOTICES, noticeByVersion } from '../../../shared/office/notices/notice.ts';
import { viewNotice } from '../../../shared/office/notices/notice-view.ts';
import { consentPurposes } from '../../../shared/office/notices/purposes.ts';
import { consent } from '../../builders.ts';

const HAN = /\p{Script=Han}/u;
const print = (notice: object) =>
  createHash('sha256').update(JSON.stringify(notice)).digest('hex').slice(0, 12);

describe('the consent notices', () => {
  it('R-IN-53: are never changed once agreed to: a new wording is a new version', () => {
    expect(NOTICES.map((notice) => [notice.version, print(notice)])).toEqual([
      ['2026-01', 'b91d8e69cf86'],
      ['2026-11', '969d6e7dce59'],
      ['2026-12', '91498bae31af'],
    ]);
  });

  it('have each a version of its own; the one in force is the newest', () => {
    const versions = NOTICES.map(({ version }) => version);

    expect(new Set(versions).size).toBe(versions.length);
    expect(versions).toEqual(versions.toSorted());
    expect(NOTICES.at(-1)).toBe(CONSENT_NOTICE);
    expect(noticeByVersion('2026-01')?.version).toBe('2026-01');
    expect(noticeByVersion('2019')).toBeUndefined();
  });

  it.each(consentPurposes)('the one in force has words for %s, in both languages', (purpose) => {
    const { zh, en } = CONSENT_NOTICE.texts[purpose];

    expect(zh).toMatch(HAN);
    expect(en).not.toMatch(HAN);
    expect(zh).toContain('撤回');
  });

  it('are shown by purpose; the first asked for pairing alone', () => {
    expect(viewNotice(NOTICES[0], 'en').purposes.map(({ purpose }) => purpose)).toEqual(['pairing']);
    expect(viewNotice(CONSENT_NOTICE, 'zh-CN').purposes.map(({ purpose }) => purpose)).toEqual([
      ...consentPurposes,
    ]);
    expect(viewNotice(CONSENT_NOTICE, 'zh-CN').text).toBe(CONSENT_NOTICE.texts.pairing.zh);
  });
});

describe('R-IN-54: what a receipt shows of consents', () => {
  const WITHDRAWN = '2026-05-01T00:00:00.000Z' as Instant;

  it('each purpose with its state, and what its withdrawal means', () => {
    const consents = [
      consent({ noticeVersion: '2026-01' }),
      consent({ purpose: 'publicity', withdrawnAt: WITHDRAWN }),
    ];

    const [pairing, publicity, sharing] = viewConsents({ consents, status: 'waiting' }, 'child', 'zh-CN');

    expect(pairing).toMatchObject({
      purpose: 'pairing',
      isInForce: true,
      isOutdated: true,
      isAskedFor: true,
    });
    expect(publicity).toMatchObject({ isInForce: false, isOutdated: false, withdrawnAt: WITHDRAWN });
    expect(sharing).toMatchObject({ isInForce: false, isOutdated: false, isAskedFor: true });
    expect(sharing).not.toHaveProperty('agreedAt', expect.anything());
    expect(publicity?.onWithdrawal).toContain('撤下');
  });

  it('R-IN-55: a closed file asks for none, and tells what is in force and may be withdrawn', () => {
    const consents = [consent({ noticeVersion: '2026-01' })];

    const [pairing, publicity] = viewConsents({ consents, status: 'closed' }, 'child', 'zh-CN');

    expect(pairing).toMatchObject({ isInForce: true, isOutdated: false, isAskedFor: false });
    expect(publicity).toMatchObject({ isInForce: false, isAskedFor: false });
  });

  it('a volunteer is asked for pairing only', () => {
    const shown = viewConsents({ consents: [consent()], status: 'active' }, 'volunteer', 'en');

    expect(shown.map(({ purpose }) => purpose)).toEqual(['pairing']);
    expect(consentPurposes.filter((purpose) => isPurposeOf('volunteer', purpose))).toEqual(['pairing']);
  });
});
