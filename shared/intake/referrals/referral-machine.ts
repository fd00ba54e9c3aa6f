/** A referral: the states it goes through and what may happen in each. */
import type { Machine } from '../../kernel/machine.ts';
import type { Referral } from './referral.ts';

export const REFERRAL_MACHINE = {
  record: { zh: '转介', en: 'Referral' },
  begins: 'received',
  states: {
    received: { zh: '待受理', en: 'awaiting acceptance' },
    takenUp: { zh: '已受理', en: 'accepted' },
    fileOpened: { zh: '已建档，待核实', en: 'file opened, awaiting verification' },
    linked: { zh: '已关联档案，待核实', en: 'linked to a file, awaiting verification' },
    verified: { zh: '已核实', en: 'verified' },
    declined: { zh: '不予受理', en: 'declined' },
    closed: { zh: '档案未经核实已结案', en: 'file closed before verification' },
  },
  events: {
    takeUp: {
      rule: 'R-RF-01',
      zh: '受理',
      en: 'accept',
      moves: { received: 'takenUp' },
      refuses: 'wrongStatus',
    },
    openFile: {
      rule: 'R-RF-02',
      zh: '建档',
      en: 'open a file',
      moves: { takenUp: 'fileOpened' },
      refuses: 'wrongStatus',
    },
    link: {
      rule: 'R-RF-03',
      zh: '关联已有档案',
      en: 'link to a file',
      moves: { takenUp: 'linked' },
      refuses: 'wrongStatus',
    },
    verify: {
      rule: 'R-RF-04',
      zh: '档案核实通过',
      en: 'file verified',
      moves: { fileOpened: 'verified', linked: 'verified' },
      refuses: 'wrongStatus',
    },
    decline: {
      rule: 'R-RF-05',
      zh: '不予受理',
      en: 'decline',
      moves: { received: 'declined', takenUp: 'declined' },
      refuses: 'wrongStatus',
    },
    reroute: {
      rule: 'R-RF-06',
      zh: '转交其他镇（街道）',
      en: 'reassign to another street',
      moves: { received: 'received', takenUp: 'takenUp' },
      refuses: 'wrongStatus',
    },
    close: {
      rule: 'R-RF-07',
      zh: '档案结案',
      en: 'file closed',
      moves: { fileOpened: 'closed', linked: 'closed' },
      refuses: 'wrongStatus',
    },
  },
} as const satisfies Machine<Referral['status']>;
