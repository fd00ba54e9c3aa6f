/** Rule 5: a journey with planted names, phones and addresses, and then a look into all that it left behind. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { readPlan } from '../../local/assembly/plan.ts';
import { type Cloud, startCloud } from '../../local/cloud.ts';
import { addDays, addMonths, dateIn, instantOf, monthIn } from '../../shared/kernel/instants.ts';
import {
  application,
  checkBody,
  parsedApplication,
  parsedReferral,
  parsedSurvey,
  referral,
  survey,
} from '../builders.ts';
import { removeFolder, temporaryFolder } from '../local/fixture/assembly.ts';
import { over } from './cloud.ts';
import { withoutIdentityWrites } from './without-grant.ts';

/** Nobody and nothing else is called so. */
const PLANTED = {
  child: '貔貅子衿',
  guardian: '饕餮建国',
  guardianPhone: '13712340987',
  door: '麒麟弄七十七号',
  note: '家有貔恙旧疾',
  volunteer: '獬豸秋实',
  volunteerPhone: '13698760123',
  imported: '狻猊春晓',
  importedPhone: '15012349876',
  refused: '狴犴夏荷',
  referred: '嘲风晚晴',
  referrer: '蒲牢先生',
  school: '睚眦小学',
  known: '身有狻伤',
  misspelt: '螭吻冬雪',
  misspeltPhone: '18612340000x',
} as const;
const planted = Object.entries(PLANTED);
const REFERRED = ['referred', 'referrer', 'school', 'known'];

const STREET = 'street:320404001';
const today = dateIn(instantOf(Date.now()));
const folders = [temporaryFolder(), temporaryFolder()] as const;
let cloud: Cloud;
/** All that was answered, but to whoever had sent or rightly opened it. */
const answered: string[] = [];
const problems: string[] = [];

/** Answers that hold one by right: to who opens an identity, and what somebody wrote to who wrote it. */
const OPENED = /\/(identity|refused\.csv|contacts)$/;

function record(): void {
  const send = globalThis.fetch;
  vi.stubGlobal('fetch', async (url: string, init?: RequestInit) => {
    const answer = await send(url, init);
    const text = await answer.clone().text();
    if (answer.status >= 400) problems.push(`${url} ${text}`);
    else if (!OPENED.test(new URL(url).pathname)) answered.push(text);
    return answer;
  });
}

const startIn = (dataDir: string, more: object = {}) =>
  startCloud({ assemblyDir: 'cdk.out', stage: 'default', port: 0, quiet: true, dataDir, ...more });

const plantedSurvey = (change: object = {}) =>
  survey({
    child: { name: PLANTED.child, gender: 'female', birthMonth: '2016-09', kinds: ['leftBehind'] },
    guardian: { name: PLANTED.guardian, relation: '祖父', phone: PLANTED.guardianPhone },
    address: { streetCode: '320404001', communityCode: '320404001001', detail: PLANTED.door },
    note: PLANTED.note,
    ...change,
  });
const plantedApplication = () => application({ name: PLANTED.volunteer, phone: PLANTED.volunteerPhone });

async function register() {
  const { body: receipt } = await over(cloud).submitNeedsSurvey({
    body: parsedSurvey(plantedSurvey()),
    idempotencyKey: PLANTED.guardianPhone,
  });
  await over(cloud).submitVolunteerApplication({
    body: parsedApplication(plantedApplication()),
    idempotencyKey: PLANTED.volunteerPhone,
  });
  const officer = over(cloud, STREET);
  const [child] = (await officer.listChildren()).body.items;
  const [volunteer] = (await officer.listVolunteers()).body.items;
  if (!child || !volunteer) throw new Error('the forms are not on the street’s lists');
  const opened = await officer.revealChild({ path: { id: child.id }, body: { purpose: 'contact' } });
  expect(JSON.stringify(opened.body)).toContain(PLANTED.child);
  await officer.revealVolunteer({ path: { id: volunteer.id }, body: { purpose: 'contact' } });
  await officer.verifyChild({ path: { id: child.id }, ifMatch: child.version });
  for (const [index, check] of (['identity', 'record', 'interview'] as const).entries())
    await over(cloud, 'district').recordVetting({
      path: { id: volunteer.id },
      ifMatch: volunteer.version + index,
      body: checkBody(check, today, addDays(today, 365)),
    });
  return { child, volunteer, held: { ...receipt, phoneLast4: PLANTED.guardianPhone.slice(-4) } };
}
type Registered = Awaited<ReturnType<typeof register>>;

async function pair({ volunteer, held }: Registered) {
  const district = over(cloud, 'district');
  const { body: run } = await district.startMatchRun({ body: {} });
  await cloud.idle();
  const [proposal] = (await district.listProposals({ path: { id: run.id } })).body.items;
  if (!proposal) throw new Error('the run made no proposal');
  await over(cloud, STREET).confirmProposal({ path: { id: proposal.id }, ifMatch: proposal.version });
  const { receiptCode, phoneLast4 } = held;
  await over(cloud).lookUpReceipt({ body: { receiptCode, phoneLast4 } });
  await over(cloud).answerAsGuardian({
    body: { receiptCode, phoneLast4, proposalId: proposal.id, answer: 'agree' },
  });
  await over(cloud, `volunteer:${volunteer.id}`).answerAsVolunteer({
    path: { id: proposal.id },
    ifMatch: proposal.version + 2,
    body: { answer: 'agree' },
  });
}

/** A report of harm, which goes to the district by mail and webhook at once, and is opened, handed over and taken up. */
async function refer() {
  const district = over(cloud, 'district');
  const robotUrl = `${cloud.url}/_local/webhook-sink/robot`;
  await district.changeSettings({ ifMatch: 0, body: { alerts: { robotUrl } } });
  const body = parsedReferral({
    ...{ urgency: 'harm', child: { name: PLANTED.referred }, guardian: { phone: PLANTED.importedPhone } },
    ...{ known: PLANTED.known, place: { districtCode: '320404', streetCode: '320404002' } },
    referrer: {
      office: 'school',
      organisation: PLANTED.school,
      name: PLANTED.referrer,
      phone: '13700004321',
    },
  });
  const { body: receipt } = await over(cloud).submitReferral({ body, idempotencyKey: 'referral' });
  const { receiptCode } = receipt;
  await over(cloud).lookUpReceipt({ body: { receiptCode, phoneLast4: '4321' } });
  const [listed] = (await district.listReferrals()).body.items;
  if (!listed) throw new Error('the referral is not on the district’s list');
  const path = { id: listed.id };
  await district.revealReferral({ path, body: { purpose: 'emergency' } });
  const moved = { streetCode: '320404001', reason: '住在五星' } as const;
  await district.rerouteReferral({ path, ifMatch: 1, body: moved });
  await over(cloud, STREET).takeUpReferral({ path, ifMatch: 2 });
  await over(cloud, STREET).listReferralDuplicates({ path });
  await cloud.idle();
  expect(cloud.webhooks()).toHaveLength(1);
}

async function importFile() {
  const [headings = ''] = readFileSync('data/spring-2026/volunteers.csv', 'utf8').split(/\r?\n/);
  const row = (name: string, phone: string) =>
    `${name},女,1989,${phone},社区工作者,荷花池街道,机械一村社区居委会,学业辅导与习惯培养,舞蹈,工作日晚上,2,10,街道推荐,已核查`;
  const rows = [
    row(PLANTED.imported, PLANTED.importedPhone),
    row(PLANTED.refused, '没有'),
    row(PLANTED.volunteer, PLANTED.volunteerPhone),
  ];
  const file = Buffer.from([headings, ...rows].join('\r\n')).toString('base64');
  const district = over(cloud, 'district');
  const { body } = await district.createImport({ body: { kind: 'volunteers', name: '名单.csv', file } });
  expect(body).toMatchObject({ accepted: 1, refusedRows: 1, duplicateRows: 1 });
  await district.getRefusedRows({ path: { id: body.id } });
  await district.commitImport({ path: { id: body.id }, ifMatch: body.version, body: {} });
  await cloud.idle();
}

/** A contact in whose words the child is named, and the month’s digests by mail. */
async function report({ child, volunteer }: Registered) {
  await over(cloud, `volunteer:${volunteer.id}`).logContact({
    body: {
      on: today,
      form: 'visit',
      reached: true,
      minutes: 60,
      childIds: [child.id],
      suggestions: [],
      note: '一起读书',
      highlight: `${PLANTED.child}主动读书，可联系${PLANTED.guardianPhone}`,
    },
  });
  const nextMonth = addMonths(monthIn(instantOf(Date.now())), 1);
  await cloud.runSchedule('monthly-digest', `${nextMonth}-01T06:00:00+08:00`);
  await cloud.idle();
  const district = over(cloud, 'district');
  for (const { id } of (await district.listDigests()).body.items) await district.getDigest({ path: { id } });
  expect(cloud.mail().length).toBeGreaterThan(0);
  expect(JSON.stringify(cloud.mail())).toContain('· 亮点：1');
}

const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
  fetch(`${cloud.url}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID(), ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });

/** Everything that can be wrong, with a person’s details in every place where they do not belong. */
async function sendWrongThings({ held }: Registered) {
  const { child, guardian, misspelt, misspeltPhone } = PLANTED;
  const form = '/v1/forms/needs-surveys';
  const name = encodeURIComponent(child);
  const token = await cloud.token(STREET);
  const ask = (path: string) =>
    fetch(`${cloud.url}${path}`, { headers: { authorization: `Bearer ${token}` } });
  await post(form, `{"child": {"name": "${misspelt}"`);
  await post(form, plantedSurvey({ guardian: { name: misspelt, relation: misspelt, phone: misspeltPhone } }));
  await post(form, plantedSurvey({ needs: [misspelt], freeTimes: [misspelt], [misspelt]: misspelt }));
  await post(form, plantedSurvey({ address: { streetCode: misspelt, communityCode: guardian, detail: 1 } }));
  await post(form, plantedSurvey({ consent: { agreed: true, noticeVersion: misspelt } }));
  await post(form, plantedSurvey({ note: misspelt.repeat(70_000) }));
  await post(form, plantedSurvey(), { 'content-type': 'text/plain' });
  await post(form, plantedSurvey({ note: '另一份' }), { 'idempotency-key': PLANTED.guardianPhone });
  await post(
    '/v1/forms/referrals',
    referral({ child: { name: misspelt, birthMonth: misspelt }, guardian: { phone: misspeltPhone } }),
  );
  await post('/v1/receipts/lookup', { receiptCode: misspelt, phoneLast4: '0000' });
  await post('/v1/receipts/lookup', { ...held, phoneLast4: '0000' });
  await post('/v1/receipts/answers', { ...held, proposalId: misspelt, answer: misspelt });
  for (const path of [`/v1/children/${name}`, `/v1/children?q=${name}`, `/v1/children?street=${name}`])
    await ask(path);
  await ask(`/v1/children?cursor=${Buffer.from(child).toString('base64url')}`);
  await ask(`/v1/${name}`);
  expect(problems.length).toBeGreaterThan(12);
}

/** A fault behind every form: the functions log their errors. */
async function breakDown() {
  const broken = await startIn(folders[1], { overrides: withoutIdentityWrites });
  try {
    const sent = over(broken).submitNeedsSurvey({
      body: parsedSurvey(plantedSurvey()),
      idempotencyKey: 'broken',
    });
    await expect(sent).rejects.toMatchObject({ problem: { status: 500 } });
  } finally {
    await broken.stop();
  }
}

beforeAll(async () => {
  record();
  cloud = await startIn(folders[0]);
  const registered = await register();
  await pair(registered);
  await importFile();
  await refer();
  await report(registered);
  await sendWrongThings(registered);
  await breakDown();
  await cloud.idle();
}, 240_000);
afterAll(async () => {
  vi.unstubAllGlobals();
  await cloud?.stop();
  for (const folder of folders) removeFolder(folder);
});

const logsIn = (folder: string) =>
  readdirSync(join(folder, 'logs')).map((name) => readFileSync(join(folder, 'logs', name), 'utf8'));

/** All items of a table as text, packed values opened. */
async function textOf(table: string): Promise<string> {
  const texts: string[] = [];
  let ExclusiveStartKey: unknown;
  do {
    const page = await cloud.engine.call('Scan', { TableName: table, ExclusiveStartKey });
    for (const item of page.Items as Record<string, { S?: string; B?: string }>[]) {
      texts.push(JSON.stringify(item));
      for (const { B } of Object.values(item)) if (B) texts.push(opened(Buffer.from(B, 'base64')));
    }
    ExclusiveStartKey = page.LastEvaluatedKey;
  } while (ExclusiveStartKey !== undefined);
  return texts.join('\n');
}
const opened = (bytes: Buffer) => (bytes[0] === 0x1f ? gunzipSync(bytes).toString() : bytes.toString());

const tableNamed = (name: string) => {
  const { tables } = readPlan('cdk.out', 'default');
  const found = tables.find((table) => table.name.toLowerCase().includes(`${name}table`));
  if (!found) throw new Error(`no ${name} table`);
  return found.name;
};

/** What of the planted stands in a text, as it is or as a URL or JSON would have it. */
const foundIn = (text: string) =>
  planted.flatMap(([what, value]) => {
    const written = [
      value,
      encodeURIComponent(value),
      JSON.stringify(value).replace(/[^\0-\x7f]/g, asEscape),
    ];
    return written.some((one) => text.includes(one.replaceAll('"', ''))) ? [what] : [];
  });
const asEscape = (letter: string) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`;

describe('Rule 5: no name, phone or address', () => {
  it('is missed by the search: the identity table holds what was stored', async () => {
    const stored = foundIn(await textOf(tableNamed('identity')));
    const kept = ['child', 'guardian', 'guardianPhone', 'door', 'note', 'volunteer', 'volunteerPhone'];
    expect(stored).toEqual([...kept, 'imported', 'importedPhone', 'refused', ...REFERRED]);
  });

  it('is in any log of any function, nor in the metrics among them', () => {
    const logs = [...logsIn(folders[0]), ...logsIn(folders[1])].join('\n');
    expect(logs).toContain('request failed');
    expect(logs).toContain('digests made');
    expect(foundIn(logs)).toEqual([]);
  });

  it('is in a mail, a webhook or what the local cloud shows of itself', async () => {
    const told = [JSON.stringify(cloud.mail()), JSON.stringify(cloud.webhooks())];
    for (const path of ['iam', 'mail', 'webhooks', 'schedules', 'failures', 'idle'])
      told.push(await (await fetch(`${cloud.url}/_local/${path}`)).text());
    expect(foundIn(told.join('\n'))).toEqual([]);
  });

  it('is in an answer, except to the person who opened the identity or wrote it', () => {
    expect(answered.length).toBeGreaterThan(30);
    expect(foundIn(answered.join('\n'))).toEqual([]);
  });

  it('is in a problem document, not even to its sender', () => {
    const documents = problems.map((one) => one.slice(one.indexOf(' ')));
    expect(foundIn(documents.join('\n'))).toEqual([]);
  });

  it('is in the audit table', async () => {
    const text = await textOf(tableNamed('audit'));
    expect(text).toContain('child.submitted');
    expect(foundIn(text)).toEqual([]);
  });

  it('is in the program table, except where a volunteer wrote about a child in their own words', async () => {
    const text = await textOf(tableNamed('program'));
    const others = text.split('\n').filter((line) => !line.includes('CONTACT#'));
    expect(others.length).toBeGreaterThan(20);
    expect(foundIn(others.join('\n'))).toEqual([]);
  });
});
