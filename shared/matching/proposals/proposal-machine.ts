/** A proposal’s way from the run, or an officer’s hand, to the pairing. */
import type { Machine } from '../../kernel/machine.ts';
import type { Proposal } from './proposal.ts';

export const PROPOSAL_MACHINE = {
  record: { zh: '匹配建议', en: 'Proposal' },
  begins: 'proposed',
  states: {
    proposed: { zh: '待街道确认', en: 'the street is to confirm' },
    streetConfirmed: { zh: '待双方答复', en: 'both sides are asked' },
    guardianAgreed: { zh: '监护人已同意', en: 'the guardian has agreed' },
    volunteerAgreed: { zh: '志愿者已同意', en: 'the volunteer has agreed' },
    active: { zh: '已结对', en: 'has become a pairing' },
    declined: { zh: '已谢绝', en: 'declined' },
    replaced: { zh: '已被取代', en: 'replaced by a newer one' },
  },
  events: {
    confirm: {
      rule: 'R-MA-30',
      zh: '街道确认',
      en: 'street confirms',
      moves: { proposed: 'streetConfirmed' },
      refuses: 'wrongStatus',
    },
    guardianAgrees: {
      rule: 'R-MA-31',
      zh: '监护人同意',
      en: 'guardian agrees',
      moves: { streetConfirmed: 'guardianAgreed', volunteerAgreed: 'active' },
      refuses: 'wrongStatus',
    },
    volunteerAgrees: {
      rule: 'R-MA-32',
      zh: '志愿者同意',
      en: 'volunteer agrees',
      moves: { streetConfirmed: 'volunteerAgreed', guardianAgreed: 'active' },
      refuses: 'wrongStatus',
    },
    decline: {
      rule: 'R-MA-33',
      zh: '任一方谢绝',
      en: 'somebody declines',
      moves: {
        proposed: 'declined',
        streetConfirmed: 'declined',
        guardianAgreed: 'declined',
        volunteerAgreed: 'declined',
      },
      refuses: 'wrongStatus',
    },
    replace: {
      rule: 'R-MA-34',
      zh: '新一轮匹配取代',
      en: 'a newer run replaces it',
      moves: { proposed: 'replaced' },
      refuses: 'wrongStatus',
    },
  },
} as const satisfies Machine<Proposal['status']>;
