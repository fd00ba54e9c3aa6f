/** Bad days of the stand-ins for the outside, as a sender meets them. */
import { createTransport } from 'nodemailer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Cloud, startCloud } from '../../../local/cloud.ts';
import { MAIL_USER, type MailSink, startMailSink } from '../../../local/outside/mail-sink.ts';
import { createOutages, outageSchema } from '../../../local/outside/outages.ts';
import { FIXTURE_STAGE, removeFolder, writeFixture } from '../fixture/assembly.ts';

const outages = createOutages();
const begin = (request: object) => outages.begin(outageSchema.parse(request));

describe('the mail sink', () => {
  let sink: MailSink;
  beforeAll(async () => {
    sink = await startMailSink({ folder: undefined, password: () => 'right', weather: outages.of('smtp') });
  });
  afterAll(() => sink.stop());

  const send = (to: string, pass = 'right') =>
    createTransport({ host: '127.0.0.1', port: sink.port, auth: { user: MAIL_USER, pass }, tls: {} })
      .sendMail({ from: 'a@changban.example', to, text: 'hello' })
      .then(
        () => 'taken',
        ({ code, responseCode }) => responseCode || code,
      );
  const arrived = () => sink.items().length;

  it('lets nobody in with another password', async () => {
    expect(await send('one@changban.example', 'wrong')).toBe(535);
    expect(await send('one@changban.example')).toBe('taken');
  });

  it('is away for a while: connections are cut, until the outage is ended', async () => {
    begin({ channel: 'smtp', kind: 'closed', forSeconds: 600 });
    expect(await send('one@changban.example')).toBe('ECONNECTION');
    expect(outages.list()).toMatchObject([{ channel: 'smtp', kind: 'closed' }]);
    begin({ channel: 'smtp', kind: 'closed', forSeconds: 0 });
    expect([await send('one@changban.example'), outages.list()]).toEqual(['taken', []]);
  });

  it('refuses the next attempts, for the time being unless asked otherwise', async () => {
    begin({ channel: 'smtp', kind: 'refuses', next: 1 });
    expect(await send('one@changban.example')).toBe(451);
    expect(await send('one@changban.example')).toBe('taken');
  });

  it('refuses one address for good, and takes what goes to others', async () => {
    begin({ channel: 'smtp', kind: 'refuses', code: 550, to: 'gone@changban.example', forSeconds: 600 });
    expect(await send('gone@changban.example')).toBe(550);
    expect(await send('one@changban.example')).toBe('taken');
  });

  it('is slow, and takes it all the same', async () => {
    const before = arrived();
    begin({ channel: 'smtp', kind: 'slow', afterSeconds: 0.05, next: 1 });
    expect([await send('one@changban.example'), arrived()]).toEqual(['taken', before + 1]);
  });

  it('takes a letter and cuts the connection without saying so', async () => {
    const before = arrived();
    begin({ channel: 'smtp', kind: 'silent', next: 1 });
    expect([await send('one@changban.example'), arrived()]).toEqual(['ECONNECTION', before + 1]);
  });
});

describe('POST /_local/outages', () => {
  const assemblyDir = writeFixture();
  let cloud: Cloud;
  beforeAll(async () => {
    cloud = await startCloud({ assemblyDir, stage: FIXTURE_STAGE, quiet: true });
  });
  afterAll(async () => {
    await cloud.stop();
    removeFolder(assemblyDir);
  });
  const post = (path: string, body: object) =>
    fetch(`${cloud.url}/_local/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  const robot = () => post('webhook-sink/robot', { text: '你好' });

  it.each([
    ['closed', 'cut', 0],
    ['refuses', 503, 0],
    ['slow', 200, 1],
    ['silent', 'cut', 1],
  ])('%s: a robot that is posted to meets it, once', async (kind, met, taken) => {
    const before = cloud.webhooks().length;
    const begun = await post('outages', { channel: 'webhook', kind, next: 1, afterSeconds: 0 });
    expect(await begun.json()).toMatchObject({ items: [{ channel: 'webhook', kind }] });

    expect(
      await robot().then(
        ({ status }) => status,
        () => 'cut',
      ),
    ).toBe(met);

    expect(cloud.webhooks()).toHaveLength(before + taken);
    expect((await robot()).status).toBe(200);
  });

  it.each([
    [{ channel: 'pigeon', kind: 'closed', next: 1 }],
    [{ channel: 'smtp', kind: 'closed' }],
    [{ channel: 'smtp', kind: 'refuses', code: 200, next: 1 }],
  ])('%j is refused, and says what can be asked', async (body) => {
    const answer = await post('outages', body);
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({
      detail: expect.stringContaining('closed, slow, refuses or silent'),
    });
  });
});
