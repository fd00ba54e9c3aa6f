/**
 * The whole loop on the local cloud, and after each step what arrived in the stand-ins: exactly the messages of the table, each once,
 * to whom it is for, and no name in any.
 */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Cloud } from '../../../local/cloud.ts';
import { ask } from '../../../local/story/ask.ts';
import { runMatch } from '../../../local/story/match.ts';
import { enterTemplates } from '../../../local/story/text-messages.ts';
import { type MessageKind, messageRows } from '../../../shared/all-messages.ts';
import type { ChildId, VolunteerId } from '../../../shared/kernel/ids.ts';
import { addDays, dateIn, instantOf } from '../../../shared/kernel/instants.ts';
import type { ProposalView } from '../../../shared/matching/proposals/proposal-views.ts';
import {
  application,
  checkBody,
  FILLED_IN,
  parsedApplication,
  parsedSurvey,
  survey,
} from '../../builders.ts';
import { journeyCloud } from '../cloud.ts';

const STREET = 'street:320404001';
const PHONES = { guardian: '13900008801', first: '13800008802', second: '13800008803' } as const;
const NAMES = /王梓涵|王建国|何梅娟|林秀英|梓涵|建国|梅娟|秀英/;
const now = () => instantOf(Date.now());

let cloud: Cloud;
const street = () => ask(cloud, { as: STREET, at: now() });
const district = () => ask(cloud, { as: 'district', at: now() });
const nobody = () => ask(cloud, { at: now() });

beforeAll(async () => {
  cloud = await journeyCloud();
  await street().getMe();
  await district().getMe();
  await enterTemplates(cloud, now(), { quietFromHour: 0, quietUntilHour: 0 });
});
afterAll(() => cloud.stop());

/** By its subject, whatever stands in the places of its parameters. */
function kindOf(subject: string): MessageKind | undefined {
  const isOf = (words: string) => {
    const parts = words.split(/\{\w+\}/).map((part) => RegExp.escape(part));
    return new RegExp(`^【常伴】${parts.join('.+')}$`).test(subject);
  };
  return messageRows.find(([, row]) => isOf(row.subject.zh))?.[0];
}

const personOf = (phone: string) =>
  Object.entries(PHONES).find(([, one]) => phone === `+86${one}`)?.[0] ?? phone;

/** `mail street-320404001: proposalsMade`, `sms guardian: familyAsked`. */
const arrived = () => [
  ...cloud.mail().map(({ to, subject }) => `mail ${to.join()}: ${kindOf(subject)}`),
  ...cloud.sms().map(({ phone, kind }) => `sms ${personOf(phone)}: ${kind}`),
  ...cloud.webhooks().map(() => 'robot'),
];

/** What a step brings to the stand-ins, the sweep after it included. */
async function sentBy<T>(step: () => Promise<T>): Promise<{ result: T; sent: string[] }> {
  const before = arrived();
  const result = await step();
  await cloud.idle();
  await cloud.runSchedule('sweep', new Date(Date.now() + 60 * 60_000));
  await cloud.idle();
  const after = arrived();
  for (const one of before) after.splice(after.indexOf(one), 1);
  return { result, sent: after.toSorted() };
}
const sent = async (step: () => Promise<unknown>) => (await sentBy(step)).sent;

const toStreet = (kind: MessageKind) => `mail street-320404001@changban.example: ${kind}`;
const toDistrict = (kind: MessageKind) => `mail district@changban.example: ${kind}`;
const byPhone = (who: keyof typeof PHONES, kind: MessageKind) => `sms ${who}: ${kind}`;

let childId: ChildId;
let receipt: { receiptCode: string; phoneLast4: string };
const volunteers: Partial<Record<'first' | 'second', VolunteerId>> = {};
const accountOf = (who: 'first' | 'second') => `volunteer:${volunteers[who]}`;
const byMail = (who: 'first' | 'second', kind: MessageKind) =>
  `mail volunteer-${volunteers[who]}@changban.example: ${kind}`;
const asVolunteer = (who: 'first' | 'second') => ask(cloud, { as: accountOf(who), at: now() });
const child = async () => (await street().getChild({ path: { id: childId } })).body;

describe('a family sends its survey', () => {
  const guardian = { ...survey().guardian, phone: PHONES.guardian };
  const form = (change: object = {}) => parsedSurvey({ guardian, ...change });

  it('nobody is written to: the file stands in the street’s list', async () => {
    const { result, sent: messages } = await sentBy(() =>
      nobody().submitNeedsSurvey({ body: form(), idempotencyKey: randomUUID() }),
    );
    receipt = { receiptCode: result.body.receiptCode, phoneLast4: PHONES.guardian.slice(-4) };
    childId = (await street().listChildren({ query: {} })).body.items[0]!.id;

    expect(messages).toEqual([]);
  });

  it('sent back: the guardian', async () => {
    const { version } = await child();
    const body = { reason: '请补充年级' };

    expect(await sent(() => street().returnChild({ path: { id: childId }, ifMatch: version, body }))).toEqual(
      [byPhone('guardian', 'ownSurveyReturned')],
    );
  });

  it('completed and verified: nobody', async () => {
    const body = { ...receipt, survey: form({ note: '已补充' }) };
    expect(await sent(() => nobody().resubmitSurvey({ body }))).toEqual([]);
    const { version } = await child();
    expect(await sent(() => street().verifyChild({ path: { id: childId }, ifMatch: version }))).toEqual([]);
  });
});

describe.each(['first', 'second'] as const)('the %s volunteer applies', (who) => {
  it('the applicant reads that it has arrived, that all checks are passed, and how to sign in', async () => {
    const name = who === 'first' ? '何梅娟' : '林秀英';
    const body = parsedApplication({ name, phone: PHONES[who] });
    const apply = () => nobody().submitVolunteerApplication({ body, idempotencyKey: randomUUID() });
    expect(await sent(apply)).toEqual([byPhone(who, 'ownApplicationReceived')]);
    const { items } = (await street().listVolunteers({ query: { status: 'applied' } })).body;
    const { id } = items[0]!;
    volunteers[who] = id;

    const today = dateIn(now());
    const vet = async () => {
      for (const [index, check] of (['identity', 'record', 'interview'] as const).entries()) {
        const body = checkBody(check, today, addDays(today, 365));
        await district().recordVetting({ path: { id }, ifMatch: index + 1, body });
      }
    };

    expect(await sent(vet)).toEqual([byPhone(who, 'accountReady'), byPhone(who, 'ownApplicationAccepted')]);
  });
});

describe('matched, declined, matched again', () => {
  let proposal: ProposalView;
  const at = () => ({ path: { id: proposal.id } });
  const read = async () => (await street().getProposal(at())).body;
  const confirm = () => street().confirmProposal({ ...at(), ifMatch: proposal.version });

  it('a run: the street, one message with the number', async () => {
    const { result, sent: messages } = await sentBy(() => runMatch(cloud, now()));
    proposal = (await street().listProposals({ path: { id: result.id } })).body.items[0]!;

    expect(messages).toEqual([toStreet('proposalsMade')]);
    expect(cloud.mail().at(-1)?.subject).toBe('【常伴】有 1 条匹配建议待确认');
  });

  it('confirmed: the volunteer, by mail where there is an account, and the guardian', async () => {
    const who = proposal.volunteerId === volunteers.first ? 'first' : 'second';
    await asVolunteer(who).getMe();

    expect(await sent(confirm)).toEqual([
      byMail(who, 'proposalConfirmed'),
      byPhone('guardian', 'familyAsked'),
    ]);

    const { version } = await read();
    const body = { answer: 'decline' as const, reason: '近期工作调动' };
    expect(await sent(() => asVolunteer(who).answerAsVolunteer({ ...at(), ifMatch: version, body }))).toEqual(
      [toStreet('volunteerDeclined'), byPhone('guardian', 'familyProposalEnded')],
    );
  });

  it('proposed by hand: the street; confirmed: the volunteer by SMS, who has no account', async () => {
    const other = proposal.volunteerId === volunteers.first ? 'second' : 'first';
    const body = { childId, volunteerId: volunteers[other]!, reason: '两家住得近' };
    const { result, sent: messages } = await sentBy(() => district().proposeByHand({ body }));
    expect(messages).toEqual([toStreet('proposedByHand')]);
    if (!('id' in result.body)) throw new Error('a preview');
    proposal = result.body;

    expect(await sent(confirm)).toEqual(
      [byPhone(other, 'proposalConfirmed'), byPhone('guardian', 'familyAsked')].toSorted(),
    );
  });

  it('the guardian agrees: street and volunteer; the volunteer agrees: all three', async () => {
    const who = proposal.volunteerId === volunteers.first ? 'first' : 'second';
    const body = { ...receipt, proposalId: proposal.id, answer: 'agree' as const };
    expect(await sent(() => nobody().answerAsGuardian({ body }))).toEqual([
      toStreet('guardianAgreed'),
      byPhone(who, 'familyAgreed'),
    ]);

    await asVolunteer(who).getMe();
    const { version } = await read();
    const agree = () =>
      asVolunteer(who).answerAsVolunteer({ ...at(), ifMatch: version, body: { answer: 'agree' } });
    expect(await sent(agree)).toEqual(
      [toStreet('childPaired'), byMail(who, 'pairingBegun'), byPhone('guardian', 'familyPaired')].toSorted(),
    );
  });
});

describe('the pairing ends', () => {
  const pairing = async () => (await street().listPairings({ query: { status: 'active' } })).body.items[0]!;
  const withdrawal = async () => (await street().listWithdrawals({ query: {} })).body.items[0]!;

  it('the volunteer asks for its end: the street', async () => {
    const { id, version, volunteerId } = await pairing();
    const who = volunteerId === volunteers.first ? 'first' : 'second';
    const body = { cause: 'other' as const, reason: '将去外地工作', farewell: '谢谢你的信任。' };

    expect(await sent(() => asVolunteer(who).endPairing({ path: { id }, ifMatch: version, body }))).toEqual([
      toStreet('pairingEndRequested'),
    ]);
  });

  it('the guardian asks to leave: the street, and the guardian by when', async () => {
    const body = { ...receipt, cause: 'movingAway' as const, reason: '准备搬到外地', ...FILLED_IN };

    expect(await sent(() => nobody().submitWithdrawal({ body, idempotencyKey: randomUUID() }))).toEqual([
      toStreet('withdrawalFiled'),
      byPhone('guardian', 'ownWithdrawalReceived'),
    ]);
  });

  it('investigated: the district, and the guardian by when', async () => {
    const { id, version } = await withdrawal();
    const body = { finding: '已入户了解情况', recommends: 'approve' as const };

    expect(
      await sent(() => street().investigateWithdrawal({ path: { id }, ifMatch: version, body })),
    ).toEqual([toDistrict('withdrawalInvestigated'), byPhone('guardian', 'ownWithdrawalInvestigated')]);
  });

  it('approved: the street, the volunteer and the guardian', async () => {
    const { volunteerId } = await pairing();
    const who = volunteerId === volunteers.first ? 'first' : 'second';
    const { id, version } = await withdrawal();
    const body = { decision: 'approve' as const, then: 'close' as const, reason: '同意街道意见' };

    expect(await sent(() => district().reviewWithdrawal({ path: { id }, ifMatch: version, body }))).toEqual(
      [
        toStreet('pairingEnded'),
        byMail(who, 'pairingEnded'),
        toStreet('withdrawalApproved'),
        byPhone('guardian', 'ownWithdrawalApproved'),
      ].toSorted(),
    );
  });
});

describe('of all that was sent', () => {
  it('nothing names a person or holds a phone number', () => {
    const texts = [
      ...cloud.mail().map(({ subject, text }) => `${subject} ${text}`),
      ...cloud.sms().map(({ text }) => text),
    ];

    expect(texts.length).toBeGreaterThan(20);
    expect(texts.filter((text) => NAMES.test(text) || /1[3-9]\d{9}/.test(text))).toEqual([]);
    expect(NAMES.test(`${survey().child.name} ${application().name}`)).toBe(true);
  });

  it('nothing failed on its way', async () => {
    expect((await district().listDeliveries({ query: {} })).body.items).toEqual([]);
    expect(cloud.iamRefusals()).toEqual([]);
    expect(cloud.failures()).toEqual([]);
  });
});
