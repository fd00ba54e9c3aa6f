/** What each route needs to be asked about a place: a route without a row here does not compile. */
import type { allRoutes } from '../../shared/all-routes.ts';
import { referral, referredChild } from '../builders.ts';
import type { Sent } from '../call.ts';
import { idOf, type Place } from './places.ts';

type Routes = typeof allRoutes;
/** Routes for members; the public ones and the one for anybody with a token have no place. */
export type MemberRouteName = {
  [N in keyof Routes]: Routes[N]['access'] extends 'public' | 'signedIn' ? never : N;
}[keyof Routes];

export interface Row {
  /**
   * - `record`: the record of a place is asked for; beyond reach it is 404.
   * - `named`: the body names a record; beyond reach it is 404, or 400 as one that does not exist.
   * - `list`: lists what is within reach.
   * - `oneself`: about the asker or her district alone.
   */
  readonly about: 'record' | 'named' | 'list' | 'oneself';
  readonly ask: (place: Place) => Sent;
}

const path = (kind: string) => (place: Place) => ({ path: { id: idOf(kind, place) } });
const reading = (kind: string): Row => ({ about: 'record', ask: path(kind) });
const changing = (kind: string, body?: unknown): Row => ({
  about: 'record',
  ask: (place) => ({
    ...path(kind)(place),
    headers: { 'if-match': '"1"' },
    ...(body !== undefined && { body }),
  }),
});
const naming = (bodyOf: (place: Place) => unknown): Row => ({
  about: 'named',
  ask: (place) => ({ body: bodyOf(place) }),
});
/** The next page of what the list shows, by nothing else than the route’s own words. */
const listing: Row = { about: 'list', ask: () => ({ query: { limit: '200' } }) };
const oneself = (sent: Sent = {}): Row => ({ about: 'oneself', ask: () => sent });

const reason = { reason: '情况说明' };
const elsewhere = { streetCode: '320404004', communityCode: '320404004001' };
const purpose = { purpose: 'contact' };
const paper = { purpose: 'publicity', agreed: false, on: '2026-03-09' };
const vetting = { check: 'training', result: 'passed', on: '2026-03-01', validUntil: '2027-03-01' };
const digestPath = ({ streetCode }: Place) => ({ path: { id: `${streetCode}-2026-02-v1` } });

const failedPath = (place: Place) => ({ path: { id: `message.${idOf('message', place)}.nobody.1` } });
const failedDigestPath = (place: Place) => {
  const { id } = digestPath(place).path;
  return { path: { id, deliveryId: `digest.${id}.nobody.1` } };
};
const handling = (pathOf: (place: Place) => Sent, body?: unknown): Row => ({
  about: 'record',
  ask: (place) => ({ ...pathOf(place), headers: { 'if-match': '"1"' }, ...(body !== undefined && { body }) }),
});

export const ROWS: Readonly<Record<MemberRouteName, Row>> = {
  getMe: oneself(),
  getSettings: oneself(),
  changeSettings: oneself({ body: {}, headers: { 'if-match': '"0"' } }),
  listChanges: listing,
  approveChange: changing('change'),
  rejectChange: changing('change', reason),
  submitOwnFeedback: oneself({
    headers: { 'idempotency-key': 'feedback-of-the-matrix' },
    body: { text: '字太小，看不清' },
  }),
  listOwnFeedback: oneself({ query: { limit: '200' } }),
  listFeedback: listing,
  answerFeedback: changing('feedback', { answer: '已改大' }),
  closeFeedback: changing('feedback'),
  listMembers: listing,
  inviteMember: oneself({ body: { roles: ['district'] } }),
  getMember: reading('member'),
  changeMember: changing('member', { label: '学校' }),
  removeMember: changing('member'),
  enterHousehold: {
    about: 'record',
    ask: (place) => ({
      path: { id: place.name === 'own' ? place.by : idOf('member', place) },
      headers: { 'if-match': '"1"' },
      body: { phones: ['13900001111'] },
    }),
  },
  clearHousehold: changing('member'),
  inviteMemberAgain: changing('member'),
  retryAccount: changing('member'),
  getAccountSummary: oneself(),
  requestAccounts: oneself({ body: { of: 'active' } }),
  listAccountRequests: listing,
  getAccountRequest: reading('accountRequest'),
  printSignInLetters: naming((place) => ({ memberIds: [idOf('member', place)] })),
  listChildren: listing,
  getChild: reading('child'),
  correctChild: changing('child', { grade: '小学5年级', ...reason }),
  revealHistory: { about: 'record', ask: (place) => ({ ...path('child')(place), body: purpose }) },
  copyChild: { about: 'record', ask: (place) => ({ ...path('child')(place), body: reason }) },
  eraseChild: changing('child', reason),
  revokeChildErasure: changing('child'),
  assessRisk: changing('child', { colour: 'yellow', on: '2026-03-01' }),
  listRisks: reading('child'),
  verifyChild: changing('child'),
  returnChild: changing('child', reason),
  closeChild: changing('child', reason),
  reopenChild: changing('child', reason),
  transferChild: changing('child', { ...elsewhere, ...reason }),
  acceptTransfer: changing('child', { detail: '8幢302室' }),
  declineTransfer: changing('child', reason),
  listTransfers: listing,
  getTimeline: reading('child'),
  recordChildConsent: changing('child', paper),
  recordChildSms: changing('child', { wanted: false }),
  recordVolunteerSms: changing('volunteer', { wanted: false }),
  listDuplicates: reading('child'),
  mergeChild: changing('child', { intoId: 'nobody', intoVersion: 1, ...reason }),
  listSiblings: reading('child'),
  linkSibling: changing('child', { siblingId: 'nobody', ...reason }),
  unlinkSibling: {
    about: 'record',
    ask: (place) => ({
      path: { id: idOf('child', place), siblingId: 'nobody' },
      headers: { 'if-match': '"1"' },
    }),
  },
  revealChild: { about: 'record', ask: (place) => ({ ...path('child')(place), body: purpose }) },
  exportList: oneself({ path: { file: 'children.csv' } }),
  exportIdentities: oneself({ path: { file: 'children.csv' }, body: purpose }),
  searchChildren: oneself({ body: { ...purpose, phone: '13900001234' } }),
  searchVolunteers: oneself({ body: { ...purpose, phone: '13800005678' } }),
  listVolunteers: listing,
  getVolunteer: reading('volunteer'),
  recordVetting: changing('volunteer', vetting),
  // An officer records what is on paper; a volunteer signs.
  recordPledge: {
    about: 'record',
    ask: (place) => ({
      ...path('volunteer')(place),
      headers: { 'if-match': '"1"' },
      body: { version: '2026-12', on: '2026-03-09', by: 'paper' },
    }),
  },
  recordQualification: changing('volunteer', {
    suggestion: 'B3',
    document: '心理咨询师证书',
    on: '2026-03-09',
  }),
  changeVolunteer: changing('volunteer', { capacity: 2 }),
  pauseVolunteer: changing('volunteer', reason),
  resumeVolunteer: changing('volunteer'),
  retireVolunteer: changing('volunteer', reason),
  eraseVolunteer: changing('volunteer', reason),
  revokeVolunteerErasure: changing('volunteer'),
  refuseVolunteer: changing('volunteer', reason),
  recordWithdrawal: changing('child', { cause: 'other', by: 'phone', ...reason }),
  issueReceiptCode: {
    about: 'record',
    ask: (place) => ({ ...path('child')(place), body: { for: 'guardian', by: 'letter', ...reason } }),
  },
  printReceiptLetters: naming((place) => ({ importId: idOf('import', place) })),
  revealVolunteer: { about: 'record', ask: (place) => ({ ...path('volunteer')(place), body: purpose }) },
  listBaseCounts: oneself(),
  getCoverage: oneself(),
  recordBaseCounts: oneself({
    body: {
      source: 'civilAffairs',
      on: '2026-03-01',
      rows: [{ streetCode: '320404001', kind: 'all', count: 9 }],
    },
  }),
  uploadBaseCounts: oneself({
    body: { source: 'civilAffairs', on: '2026-03-01', name: 'list.csv', file: '' },
  }),
  createImport: oneself({ body: { kind: 'volunteers', name: 'list.csv', file: '' } }),
  getImport: reading('import'),
  commitImport: changing('import', {}),
  getRefusedRows: reading('import'),
  getRefusedWorkbook: reading('import'),
  readImportHeadings: oneself({ body: { kind: 'volunteers', name: 'list.csv', file: '' } }),
  reportChildHarm: {
    about: 'record',
    ask: (place) => ({
      path: { id: idOf('child', place) },
      headers: { 'idempotency-key': `harm-${idOf('child', place)}` },
      body: { known: '孩子手臂有伤。' },
    }),
  },
  referChild: naming(({ districtCode, streetCode }) => referral({ place: { districtCode, streetCode } })),
  listReferrals: listing,
  getReferral: reading('referral'),
  listReferralDuplicates: reading('referral'),
  revealReferral: { about: 'record', ask: (place) => ({ ...path('referral')(place), body: purpose }) },
  // To the street that has it already: whoever comes next finds it where it was.
  rerouteReferral: {
    about: 'record',
    ask: (place) => ({
      ...path('referral')(place),
      headers: { 'if-match': '"1"' },
      body: { streetCode: place.districtCode === '320404' ? place.streetCode : '320404001', ...reason },
    }),
  },
  takeUpReferral: changing('referral'),
  openReferralFile: changing('referral', referredChild()),
  linkReferral: {
    about: 'record',
    ask: (place) => ({
      ...path('referral')(place),
      headers: { 'if-match': '"1"' },
      body: { childId: idOf('child', place) },
    }),
  },
  recordOutsideReport: changing('referral', {
    ...{ authority: 'police', at: '2026-03-10T02:00:00.000Z', by: '值班员' },
  }),
  recordOutsideOutcome: {
    about: 'record',
    ask: (place) => ({
      path: { id: idOf('referral', place), reportId: 'report-1' },
      headers: { 'if-match': '"1"' },
      body: { outcome: '公安机关已立案' },
    }),
  },
  explainNoOutsideReport: changing('referral', reason),
  declineReferral: changing('referral', { reason: 'notInDifficulty' }),
  startMatchRun: oneself({ body: { preview: true } }),
  listMatchRuns: listing,
  getMatchRun: reading('run'),
  listProposals: { about: 'record', ask: (place) => ({ ...path('run')(place), query: { limit: '200' } }) },
  listCandidates: reading('child'),
  listOwnProposals: listing,
  proposeByHand: naming((place) => ({
    childId: idOf('child', place),
    volunteerId: place.volunteerId,
    preview: true,
    ...reason,
  })),
  explainProposal: reading('proposal'),
  getProposal: reading('proposal'),
  confirmProposal: changing('proposal'),
  declineProposal: changing('proposal', reason),
  recordGuardianAnswer: changing('proposal', { answer: 'agree', by: 'phone' }),
  answerAsVolunteer: changing('proposal', { answer: 'agree' }),
  listPairings: listing,
  getPairing: reading('pairing'),
  introducePairing: changing('pairing', { on: '2026-03-12' }),
  declinePairingEnd: changing('pairing', reason),
  endPairing: changing('pairing', { reason: 'moved', farewell: '一路平安', then: 'requeue' }),
  listWithdrawals: listing,
  getWithdrawal: reading('withdrawal'),
  investigateWithdrawal: changing('withdrawal', { finding: '已入户了解情况', recommends: 'approve' }),
  reviewWithdrawal: changing('withdrawal', { decision: 'reject', ...reason }),
  logContact: naming((place) => ({
    ...{ childIds: [idOf('child', place)], on: '2026-03-09', form: 'visit' },
    ...{ reached: true, minutes: 30, note: '一起读书' },
  })),
  listContacts: listing,
  recordDataRequest: {
    about: 'record',
    ask: (place) => ({
      ...path('child')(place),
      body: { kind: 'copy', from: 'guardian', receivedOn: '2026-03-09' },
    }),
  },
  listDataRequests: listing,
  answerDataRequest: changing('dataRequest', { outcome: 'done' }),
  getDataReport: oneself({ path: { year: '2026' } }),
  getYearlyDuty: oneself({ path: { year: '2025' } }),
  recordFiling: oneself({
    path: { year: '2025' },
    headers: { 'if-match': '"1"' },
    body: { on: '2026-01-15', reference: '钟妇〔2026〕3号' },
  }),
  listDigests: listing,
  listAuditEntries: listing,
  verifyAuditLog: oneself(),
  getDigest: { about: 'record', ask: digestPath },
  listDeliveries: listing,
  sendDeliveryAgain: handling(failedPath),
  closeDelivery: handling(failedPath, { how: 'phone' }),
  sendDigestAgain: handling(failedDigestPath),
  makeDigest: naming(({ streetCode }) => ({ scope: streetCode, period: '2026-02' })),
};
