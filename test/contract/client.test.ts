import { describe, expect, it } from 'vitest';
import { allRoutes } from '../../shared/all-routes.ts';
import { createClient, eachItem, ProblemError } from '../../shared/contract/client.ts';
import { CATALOGUE } from '../../shared/office/catalogue/catalogue.ts';
import { CONSENT_NOTICE } from '../../shared/office/notices/notice.ts';
import { FILLED_IN } from '../builders.ts';

const survey = {
  child: { name: '王小满', gender: 'female' as const, birthMonth: '2016-09', kinds: ['leftBehind' as const] },
  guardian: { name: '王建国', relation: '祖父', phone: '13800001234' },
  address: { streetCode: '320404001', communityCode: '320404001001', detail: '1 幢 101' },
  needs: ['B2'],
  mostWanted: ['B2'],
  interests: [],
  freeTimes: [],
  consent: { agreed: true, noticeVersion: CONSENT_NOTICE.version },
  ...FILLED_IN,
};

/** A client whose server answers with the given responses in turn, and the requests that it saw. */
function clientOf(...answers: Response[]) {
  const seen: Request[] = [];
  const client = createClient(allRoutes, {
    baseUrl: 'http://localhost:8787',
    token: () => 'a-token',
    language: () => 'en',
    fetch: async (url, init) => {
      seen.push(new Request(url, init));
      return answers.shift() ?? new Response(null, { status: 500 });
    },
  });
  return { client, seen };
}

const caught = async (call: Promise<unknown>) =>
  call.then(
    () => undefined,
    (error: unknown) => error,
  );

describe('the typed client', () => {
  it('sends method, body, token, language and Idempotency-Key as the route declares them', async () => {
    const reply = { receiptCode: '7K3QF-9XW2M', submittedAt: '2026-03-01T00:00:00.000Z' };
    const { client, seen } = clientOf(Response.json(reply, { status: 201 }));

    const { status, body } = await client.submitNeedsSurvey({ body: survey, idempotencyKey: 'key-1' });

    expect({ status, body }).toEqual({ status: 201, body: reply });
    expect(seen[0]).toMatchObject({ method: 'POST', url: 'http://localhost:8787/v1/forms/needs-surveys' });
    expect(Object.fromEntries(seen[0]!.headers)).toMatchObject({
      'accept-language': 'en',
      authorization: 'Bearer a-token',
      'content-type': 'application/json',
      'idempotency-key': 'key-1',
    });
    expect(await seen[0]!.json()).toEqual(survey);
  });

  it('fills the path, leaves out what is not asked and quotes the version in If-Match', async () => {
    const { client, seen } = clientOf(Response.json({ items: [] }), new Response(null, { status: 500 }));

    await client.listChildren({ query: { street: '320404001', status: undefined, q: '' } });
    await caught(client.verifyChild({ path: { id: 'a/b' }, ifMatch: 3 }));

    expect(seen[0]!.url).toBe('http://localhost:8787/v1/children?street=320404001');
    expect(seen[1]!.url).toBe('http://localhost:8787/v1/children/a%2Fb/verify');
    expect(seen[1]!.headers.get('if-match')).toBe('"3"');
  });

  it('throws a problem document as a typed error, with Retry-After', async () => {
    const problem = { type: 'about:blank', title: 'Slow down', status: 429, code: 'tooMany', instance: 'r1' };
    const { client } = clientOf(Response.json(problem, { status: 429, headers: { 'retry-after': '7' } }));

    const error = await caught(client.getCatalogue());

    expect(error).toBeInstanceOf(ProblemError);
    expect(error).toMatchObject({ problem, retryAfterSeconds: 7 });
  });

  it.each([
    [401, 'unauthenticated'],
    [404, 'notFound'],
    [418, 'broken'],
  ])('makes a problem of API Gateway’s own %i', async (status, code) => {
    const { client } = clientOf(Response.json({ message: 'No' }, { status }));

    expect(await caught(client.getMe())).toMatchObject({ problem: { status, code } });
  });

  it('does not compile without what the route requires', async () => {
    const { client } = clientOf();
    const calls = [
      // @ts-expect-error: `ifMatch` is missing
      () => client.verifyChild({ path: { id: 'c1' } }),
      // @ts-expect-error: `idempotencyKey` is missing
      () => client.submitNeedsSurvey({ body: survey }),
      // @ts-expect-error: no such status
      () => client.listChildren({ query: { status: 'lost' } }),
      () => client.startMatchRun(),
      () => eachItem(client.listChildren, { street: '320404001', status: 'waiting' as const }),
    ];

    expect(calls).toHaveLength(5);
  });

  it('refuses an answer that the contract does not know', async () => {
    const { client } = clientOf(Response.json({ version: 1, categories: 'none', notice: {} }));

    expect(await caught(client.getCatalogue())).toMatchObject({ name: 'ZodError' });
  });

  it('gives a file as its bytes', async () => {
    const { client } = clientOf(new Response('行,原因\n'));

    const { body } = await client.getRefusedRows({ path: { id: 'i1' } });

    expect(new TextDecoder().decode(body)).toBe('行,原因\n');
  });

  it('goes through all pages of a list', async () => {
    const [life, mind] = CATALOGUE.categories;
    const pages = [{ items: [life!.code], next: 'c1' }, { items: [mind!.code] }];
    const asked: unknown[] = [];
    const list = async ({ query }: { query: { cursor?: string } }) => {
      asked.push(query);
      return { body: pages[asked.length - 1]! };
    };

    const items: string[] = [];
    for await (const item of eachItem(list, { limit: 1 })) items.push(item);

    expect(items).toEqual(['A', 'B']);
    expect(asked).toEqual([{ limit: 1 }, { limit: 1, cursor: 'c1' }]);
  });
});
