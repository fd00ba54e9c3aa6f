import { describe, expect, it } from 'vitest';
import { type Child, childStatuses } from '../../../shared/intake/children/child.ts';
import {
  pairChild,
  proposeChild,
  requeueProposed,
  returnChild,
  verifyChild,
} from '../../../shared/intake/children/child-rules.ts';
import type { PairingId, ProposalId } from '../../../shared/kernel/ids.ts';
import type { Instant } from '../../../shared/kernel/instants.ts';
import { isRefusal, type Refusal } from '../../../shared/kernel/problem.ts';
import { consent } from '../../builders.ts';
import { childIn } from './child-in.ts';

const NOW = '2026-04-01T02:00:00.000Z' as Instant;
const SINCE = '2026-03-02T00:00:00.000Z';

const outcome = (result: Child | Refusal) => (isRefusal(result) ? result.refusal : result.status);

describe('the queue', () => {
  it('R-IN-03: a verified child waits from the moment of verification', () => {
    expect(verifyChild(childIn('submitted'), NOW)).toMatchObject({ waitingSince: NOW, verifiedAt: NOW });
  });

  it('R-IN-04: a returned file has the reason, and is verified again', () => {
    const returned = returnChild(childIn('submitted'), '请补充门牌号') as Child;

    expect(returned).toMatchObject({ returnReason: '请补充门牌号' });
    expect(verifyChild(returned, NOW)).toMatchObject({ status: 'waiting', waitingSince: NOW });
  });

  it('R-MA-20, R-MA-21: a proposal and its decline leave the child’s place in the queue unchanged', () => {
    const proposed = proposeChild(childIn('waiting'), 'proposal-2' as ProposalId) as Child;
    const again = proposeChild(proposed, 'proposal-3' as ProposalId) as Child;
    const requeued = requeueProposed(again);

    expect(proposed).toMatchObject({ waitingSince: SINCE, proposalId: 'proposal-2' });
    expect(again).toMatchObject({ waitingSince: SINCE, proposalId: 'proposal-3' });
    expect(requeued).toEqual(childIn('waiting'));
  });

  it.each(childStatuses)('R-MA-22: only a proposed child can be paired: %s', (status) => {
    const paired = pairChild(childIn(status), 'pairing-2' as PairingId);

    expect(outcome(paired)).toBe(status === 'proposed' ? 'paired' : 'childNotWaiting');
  });

  it('R-MA-22: a paired child has its pairing and no place in the queue', () => {
    const paired = pairChild(childIn('proposed'), 'pairing-2' as PairingId);

    expect(paired).toMatchObject({ pairingId: 'pairing-2' });
    expect(paired).not.toHaveProperty('waitingSince');
  });
});

describe('Rule 2: consent to pairing', () => {
  it.each([
    ['given', [consent()], 'waiting'],
    ['never given', [], 'consentMissing'],
    ['given for another purpose only', [consent({ purpose: 'publicity' })], 'consentMissing'],
    ['taken back', [consent({ withdrawnAt: NOW })], 'consentMissing'],
  ])('%s: a file that is verified is %s', (_, consents, expected) => {
    expect(outcome(verifyChild(childIn('submitted', { consents }), NOW))).toBe(expected);
  });
});
