/**
 * Every step that changes something, and why it may need another person than the member who asks (Rule 11). A route that is not
 * here does not compile; one whose operation forgets to ask is a fault at its first call (functions/http/four-eyes-watch.ts).
 */
import type { allRoutes } from './all-routes.ts';
import type { Ground } from './kernel/four-eyes.ts';
import type { Bilingual } from './kernel/language.ts';

type Routes = typeof allRoutes;

/** Of members, not of the public, and not only reading. */
type ChangingRoute = {
  [N in keyof Routes]: Routes[N] extends { readonly method: 'GET' }
    ? never
    : Routes[N]['access'] extends 'public' | 'signedIn'
      ? never
      : N;
}[keyof Routes];

/** Why a step needs nobody else. */
const NOBODY_ELSE = {
  access: { zh: '只是查阅，已记入审计日志', en: 'only an access, recorded in the audit log' },
  ownWord: { zh: '本人表达自己的意愿', en: 'somebody’s own word about themselves' },
  report: { zh: '只报告情况，由他人决定', en: 'only reports; somebody else decides' },
  byRule: { zh: '全区统一由规则算出', en: 'the outcome is computed for the whole district' },
  rowByRow: {
    zh: '导入后逐人核实、审核，各有规则',
    en: 'each row is verified and vetted by itself afterwards',
  },
  message: { zh: '只涉及消息的发送', en: 'only about the sending of a message' },
  members: {
    zh: '不能办理本人的成员资格（R-KE-33）',
    en: 'one’s own membership is refused by R-KE-33',
  },
  changes: {
    zh: '须另一人复核的，先列入待复核（R-KE-74）',
    en: 'what needs a second person waits for one (R-KE-74)',
  },
  system: { zh: '只涉及本系统，不涉及任何人的档案', en: 'about this system and nobody’s file' },
  figures: { zh: '只登记人数，不涉及任何个人', en: 'numbers that name nobody' },
  undo: { zh: '一切照旧', en: 'everything stays as it was' },
} as const satisfies Record<string, Bilingual>;

type Row = readonly Ground[] | keyof typeof NOBODY_ELSE;

const family = ['ownHousehold'] as const;
const volunteer = ['ownVolunteer', 'ownHousehold'] as const;

/** Whoever decides or is the volunteer has nothing to do with what stands for the guardian. */
const guardian = ['ownVolunteer', 'ownHousehold', 'confirmer'] as const;

const FOUR_EYES = {
  verifyChild: family,
  returnChild: family,
  mergeChild: guardian,
  linkSibling: family,
  unlinkSibling: family,
  closeChild: family,
  reopenChild: family,
  transferChild: family,
  acceptTransfer: family,
  declineTransfer: family,
  correctChild: guardian,
  issueReceiptCode: guardian,
  printReceiptLetters: guardian,
  recordChildSms: family,
  assessRisk: family,
  recordChildConsent: volunteer,
  eraseChild: ['ownHousehold', 'requester'],
  revokeChildErasure: family,
  eraseVolunteer: ['ownVolunteer', 'ownHousehold', 'requester'],
  revokeVolunteerErasure: volunteer,
  recordVetting: volunteer,
  recordPledge: volunteer,
  recordQualification: volunteer,
  changeVolunteer: volunteer,
  pauseVolunteer: volunteer,
  resumeVolunteer: volunteer,
  retireVolunteer: volunteer,
  refuseVolunteer: volunteer,
  takeUpReferral: family,
  openReferralFile: family,
  linkReferral: family,
  declineReferral: ['ownHousehold', 'receiver'],
  recordOutsideReport: family,
  recordOutsideOutcome: family,
  explainNoOutsideReport: family,
  rerouteReferral: family,
  proposeByHand: volunteer,
  confirmProposal: ['ownVolunteer', 'ownHousehold', 'proposer', 'vetter', 'codeReader'],
  declineProposal: volunteer,
  recordGuardianAnswer: guardian,
  recordWithdrawal: volunteer,
  introducePairing: 'report',
  endPairing: volunteer,
  declinePairingEnd: volunteer,
  investigateWithdrawal: volunteer,
  reviewWithdrawal: ['ownVolunteer', 'ownHousehold', 'requester', 'investigator'],
  answerAsVolunteer: 'ownWord',
  recordVolunteerSms: 'ownWord',
  referChild: 'report',
  reportChildHarm: 'report',
  logContact: 'report',
  startMatchRun: 'byRule',
  makeDigest: 'byRule',
  readImportHeadings: 'access',
  recordBaseCounts: 'figures',
  uploadBaseCounts: 'figures',
  createImport: 'rowByRow',
  commitImport: 'rowByRow',
  revealChild: 'access',
  revealVolunteer: 'access',
  revealReferral: 'access',
  revealHistory: 'access',
  searchChildren: 'access',
  searchVolunteers: 'access',
  copyChild: 'access',
  exportIdentities: 'access',
  sendDeliveryAgain: 'message',
  closeDelivery: 'message',
  sendDigestAgain: 'message',
  inviteMember: 'members',
  inviteMemberAgain: 'members',
  changeMember: 'members',
  removeMember: 'members',
  retryAccount: 'members',
  requestAccounts: 'members',
  printSignInLetters: 'members',
  enterHousehold: 'ownWord',
  clearHousehold: ['oneself'],
  changeSettings: 'changes',
  approveChange: ['requester'],
  rejectChange: 'undo',
  submitOwnFeedback: 'system',
  answerFeedback: 'system',
  closeFeedback: 'system',
  recordDataRequest: 'report',
  answerDataRequest: 'report',
  recordFiling: 'report',
} as const satisfies Readonly<Record<ChangingRoute, Row>>;

type Rows = typeof FOUR_EYES;

/** The steps that may need another person, each with its grounds. */
export type StepsForTwo = {
  readonly [N in keyof Rows as Rows[N] extends readonly Ground[]
    ? N
    : never]: Rows[N] extends readonly (infer G)[] ? G : never;
};

/** The grounds of a route; `undefined` where it needs nobody else. */
export function groundsOf(route: string): readonly Ground[] | undefined {
  const row = (FOUR_EYES as Readonly<Record<string, Row>>)[route];
  return typeof row === 'object' ? row : undefined;
}
