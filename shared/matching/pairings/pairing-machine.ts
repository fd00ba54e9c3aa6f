/** A pairing: one dated period of one child with one volunteer. It is never re-opened; a new period is a new pairing. */
import type { Machine } from '../../kernel/machine.ts';
import type { Pairing } from './pairing.ts';

const whileActive = { active: 'active' } as const;

export const PAIRING_MACHINE = {
  record: { zh: '结对', en: 'Pairing' },
  begins: 'active',
  states: {
    active: { zh: '结对中', en: 'active' },
    ended: { zh: '已结束', en: 'ended' },
  },
  events: {
    introduce: {
      rule: 'R-MA-51',
      zh: '约定或登记首次见面',
      en: 'arrange or record the first meeting',
      moves: whileActive,
      refuses: 'pairingEnded',
    },
    askToEnd: {
      rule: 'R-MA-52',
      zh: '志愿者申请结束',
      en: 'volunteer asks to end it',
      moves: whileActive,
      refuses: 'pairingEnded',
    },
    declineEnd: {
      rule: 'R-MA-53',
      zh: '继续结对（结束申请撤回或未同意）',
      en: 'continue (request withdrawn or declined)',
      moves: whileActive,
      refuses: 'pairingEnded',
    },
    end: {
      rule: 'R-MA-54',
      zh: '结束',
      en: 'ended by an officer or by a withdrawal',
      moves: { active: 'ended' },
      refuses: 'pairingEnded',
    },
  },
} as const satisfies Machine<Pairing['status']>;
