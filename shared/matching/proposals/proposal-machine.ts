/** A proposal’s way from the run, or an officer’s hand, to the pairing. */
import type { Machine } from '../../kernel/machine.ts';
import type { Proposal } from './proposal.ts';

export const PROPOSAL_MACHINE = {
  record: { zh: '匹配建议', en: 'Proposed match' },
  begins: 'proposed',
  states: {
    proposed: { zh: '待确认', en: 'to be confirmed' },
    streetConfirmed: { zh: '待双方答复', en: 'awaiting both answers' },
    guardianAgreed: { zh: '监护人已同意', en: 'guardian agreed' },
    volunteerAgreed: { zh: '志愿者已同意', en: 'volunteer agreed' },
    active: { zh: '已结对', en: 'paired' },
    declined: { zh: '未采用', en: 'declined' },
    replaced: { zh: '已被新的建议取代', en: 'superseded' },
  },
  events: {
    confirm: {
      rule: 'R-MA-30',
      zh: '镇（街道）确认',
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
      zh: '任一方不同意',
      en: 'any side declines',
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
      en: 'superseded by a newer run',
      moves: { proposed: 'replaced' },
      refuses: 'wrongStatus',
    },
  },
} as const satisfies Machine<Proposal['status']>;
