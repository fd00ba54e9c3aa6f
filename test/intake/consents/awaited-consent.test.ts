import { describe, expect, it } from 'vitest';
import { awaitedConsent } from '../../../shared/intake/consents/awaited-consent.ts';
import type { Instant } from '../../../shared/kernel/instants.ts';
import { child, consent } from '../../builders.ts';

const AT = '2026-04-01T02:00:00.000Z' as Instant;
const asked = { childAskedSince: AT };
const by = { means: 'inPerson', memberId: 'member-street', on: '2026-04-01' };
const own = (agreed: boolean, purpose = 'pairing') => ({ purpose, agreed, at: AT, by });
const withdrawn = [consent({ withdrawnAt: AT })];

describe('R-IN-140: a purpose waits for everybody whose consent it needs', () => {
  it.each<[string, Record<string, unknown>, string[]]>([
    ['under fourteen, the guardian agrees', {}, []],
    ['under fourteen, nobody has agreed', { consents: [] }, ['guardian']],
    ['fourteen, not asked yet', asked, ['child']],
    ['fourteen, nobody has agreed', { ...asked, consents: [] }, ['guardian', 'child']],
    ['fourteen, both agree', { ...asked, childConsents: [own(true)] }, []],
    [
      'fifteen, the guardian takes it back',
      { ...asked, consents: withdrawn, childConsents: [own(true)] },
      ['guardian'],
    ],
    ['fifteen, the child takes it back', { ...asked, childConsents: [own(true), own(false)] }, ['child']],
    ['the child agreed to publicity only', { ...asked, childConsents: [own(true, 'publicity')] }, ['child']],
    [
      'a tick of an earlier release is no word of the child’s',
      { ...asked, consents: [consent({ childAgreed: true })] },
      ['child'],
    ],
  ])('%s', (_, change, expected) => {
    expect(awaitedConsent(child(change), 'pairing')).toEqual(expected);
  });

  it('publicity waits for both as well', () => {
    const agreed = child({ ...asked, childConsents: [own(true)] });

    expect(awaitedConsent(agreed, 'publicity')).toEqual(['guardian', 'child']);
  });
});

describe('R-IN-146: consents of before are carried over', () => {
  const carried = { consentCarriedOver: { at: AT, awaits: ['guardian', 'child'] } };

  it.each<[string, Record<string, unknown>, string[]]>([
    ['not asked yet', {}, []],
    ['the child declines when asked', { childConsents: [own(false)] }, ['child']],
    ['the consent is taken back', { consents: withdrawn }, ['guardian', 'child']],
  ])('%s', (_, change, expected) => {
    expect(awaitedConsent(child({ ...asked, ...carried, ...change }), 'pairing')).toEqual(expected);
  });

  it('of nothing that nobody had agreed to', () => {
    expect(awaitedConsent(child({ ...asked, ...carried }), 'publicity')).toEqual(['guardian', 'child']);
  });
});
