import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { log } from '../../functions/http/log.ts';
import type { DistrictCode } from '../../shared/kernel/ids.ts';
import { enrol, member } from '../builders.ts';
import { call, type Sent } from '../call.ts';
import { startEngine } from '../engine.ts';

type Notes = typeof import('./notes.ts');
type Name = keyof Notes['noteRoutes'];

let engine: Awaited<ReturnType<typeof startEngine>>;
let notes: Notes;

beforeAll(async () => {
  engine = await startEngine();
  notes = await import('./notes.ts');
  await enrol(
    member('district'),
    member('street'),
    member('volunteer'),
    member('district', { sub: 'suspended', id: 'suspended', status: 'suspended' }),
  );
  vi.spyOn(log, 'error').mockImplementation(() => undefined);
});
beforeEach(() => {
  notes.meanwhile.length = 0;
});
afterAll(() => engine.stop());

const ask = (name: Name, sent: Sent = {}) =>
  // The caller reads method and path alone: any route will do.
  call(notes.handler, notes.noteRoutes[name] as never, { sub: 'district', ...sent });
const codeOf = async (answer: ReturnType<typeof ask>) => {
  const { status, body } = await answer;
  return [status, body.code];
};
const addNote = async (text = '1') => (await ask('addNote', { body: { text } })).body;

describe('Rule 4: refused attempts are in the audit log', () => {
  const attemptsOf = async (id: string) => {
    const { entriesOf } = await import('../../functions/store/audit.ts');
    const about = { districtCode: '320404' as DistrictCode, subject: { kind: 'member', id } };
    const page = await entriesOf(about, { limit: 50, fingerprint: 'test' });
    return 'items' in page ? page.items.map(({ action, to, why }) => [action, to, why]) : [];
  };

  it.each<[string, Sent, string, string]>([
    ['a role that may never', { sub: 'volunteer' }, 'member-volunteer', 'attempt.beyondRole'],
    ['a suspended member', { sub: 'suspended' }, 'suspended', 'attempt.suspended'],
  ])('%s', async (_, sent, id, action) => {
    await ask('listNotes', sent);

    expect(await attemptsOf(id)).toContainEqual([action, 'GET /v1/notes', undefined]);
  });

  it('a record that exists and is beyond the member’s reach', async () => {
    const { id } = await addNote('hidden');

    expect((await ask('getNote', { path: { id } })).status).toBe(200);
    expect((await ask('getNote', { sub: 'street', path: { id } })).status).toBe(404);
    expect(await attemptsOf('member-street')).toEqual([['attempt.beyondReach', 'GET /v1/notes/{id}', id]]);
  });

  it('a sign-in is one entry, however many requests its token makes', async () => {
    const signIns = async () =>
      (await attemptsOf('member-auditor')).filter(([action]) => action === 'member.signedIn');
    await enrol(member('auditor'));
    const asks = (authTime: number) =>
      Promise.all([1, 2, 3].map(() => ask('listNotes', { sub: 'auditor', authTime })));
    await asks(1_773_000_000);
    await asks(1_773_000_000);
    expect(await signIns()).toHaveLength(1);

    await asks(1_773_086_400);
    expect(await signIns()).toHaveLength(2);
  });

  it('a record that does not exist is noted as well, without what was asked for: free text from an address is not stored', async () => {
    const before = await attemptsOf('member-street');

    expect((await ask('getNote', { sub: 'street', path: { id: '王梓涵 13900001234' } })).status).toBe(404);
    expect((await attemptsOf('member-street')).slice(before.length)).toEqual([
      ['attempt.unknownRecord', 'GET /v1/notes/{id}', undefined],
    ]);
  });
});

describe('who may ask', () => {
  it.each<[string, Sent, number, string | undefined]>([
    ['without a token', { sub: undefined as never }, 401, 'unauthenticated'],
    ['somebody who is no member', { sub: 'stranger' }, 403, 'forbidden'],
    ['a member in another role', { sub: 'volunteer' }, 403, 'forbidden'],
    ['a suspended member', { sub: 'suspended' }, 403, 'forbidden'],
    ['a member in an admitted role', { sub: 'street' }, 200, undefined],
  ])('%s', async (_, sent, status, code) => {
    expect(await codeOf(ask('listNotes', sent))).toEqual([status, code]);
  });

  it('a public route asks for no token', async () => {
    const sent = {
      sub: undefined as never,
      body: { text: '你好' },
      headers: { 'idempotency-key': 'public' },
    };

    expect((await ask('sendNote', sent)).body).toMatchObject({ by: 'public' });
  });

  it('a route that nobody declared is not found', async () => {
    const undeclared = { method: 'GET', path: '/v1/nothing', context: 'office' };

    const answer = await call(notes.handler, undeclared as never, { sub: 'district' });

    expect([answer.status, answer.body.code]).toEqual([404, 'notFound']);
  });
});

describe('a request that is not as declared', () => {
  const json = { 'content-type': 'application/json' };
  const bodyOf = (bytes: number) => {
    const bare = JSON.stringify({ text: '一', more: '' });
    return bare.replace('""', `"${'x'.repeat(bytes - Buffer.byteLength(bare))}"`);
  };

  it.each<[string, Name, Sent, number, string]>([
    ['cut off', 'addNote', { body: '{"text":', headers: json }, 400, 'malformed'],
    ['text', 'addNote', { body: 'text=1', headers: { 'content-type': 'text/plain' } }, 415, 'notJson'],
    [
      'a form',
      'addNote',
      { body: 'text=1', headers: { 'content-type': 'multipart/form-data' } },
      415,
      'notJson',
    ],
    ['no body', 'addNote', {}, 400, 'invalid'],
    ['null', 'addNote', { body: 'null', headers: json }, 400, 'invalid'],
    ['a list', 'addNote', { body: '[]', headers: json }, 400, 'invalid'],
    [
      'without If-Match',
      'changeNote',
      { path: { id: '1' }, body: { text: '一' } },
      428,
      'preconditionMissing',
    ],
    ['without Idempotency-Key', 'sendNote', { body: { text: '一' } }, 400, 'idempotencyKeyMissing'],
    ['a wrong page size', 'listNotes', { query: { limit: '201' } }, 400, 'invalid'],
    ['a page of nothing', 'listNotes', { query: { limit: '0' } }, 400, 'invalid'],
    ['a cursor that is none', 'listNotes', { query: { cursor: 'abc' } }, 400, 'cursorInvalid'],
    ['a record that is not there', 'getNote', { path: { id: 'none' } }, 404, 'notFound'],
  ])('%s', async (_, name, sent, status, code) => {
    expect(await codeOf(ask(name, sent))).toEqual([status, code]);
  });

  it.each([
    ['as many bytes as are taken', 256 * 1024, 201],
    ['one byte more', 256 * 1024 + 1, 413],
  ])('%s', async (_, bytes, status) => {
    const body = bodyOf(bytes);

    expect(Buffer.byteLength(body)).toBe(bytes);
    expect((await ask('addNote', { body, headers: json })).status).toBe(status);
  });

  it.each(['3', '"x"', '*', '""', '"1" , "2"', '"9999999999999999"'])(
    'Rule 7: the version %s in If-Match is refused',
    async (version) => {
      const sent = { path: { id: '1' }, body: { text: '一' }, headers: { 'if-match': version } };

      const { status, body } = await ask('changeNote', sent);

      expect([status, body.errors]).toEqual([
        400,
        [{ pointer: '/headers/If-Match', code: 'header.invalid', message: 'If-Match' }],
      ]);
    },
  );

  it.each(['with space', '钥匙', '', 'x'.repeat(256)])('Idempotency-Key “%s”', async (key) => {
    const { status } = await ask('addNote', { body: { text: '一' }, headers: { 'idempotency-key': key } });

    expect(status).toBe(400);
  });

  it('names every wrong field, in the body and in the query, by JSON pointer', async () => {
    const body = { text: '', tags: ['a', 'c', 3] };

    const wrongBody = await ask('addNote', { body });
    const wrongQuery = await ask('listNotes', { query: { limit: 'many', text: 'longer' } });

    const pointersOf = (answer: typeof wrongBody) =>
      answer.body.errors.map((error: { pointer: string }) => error.pointer);
    expect(pointersOf(wrongBody)).toEqual(['/text', '/tags/1', '/tags/2']);
    expect(pointersOf(wrongQuery)).toEqual(['/query/limit', '/query/text']);
  });

  it('is told in Chinese unless English is preferred', async () => {
    const wrong = { body: { text: '' } };

    const zh = await ask('addNote', wrong);
    const en = await ask('addNote', { ...wrong, headers: { 'accept-language': 'en-GB,en;q=0.9' } });

    expect([zh.headers['content-language'], en.headers['content-language']]).toEqual(['zh-CN', 'en']);
    expect([zh.body.title, en.body.title]).toEqual([
      '提交的内容有误，请按提示修改',
      'Some of the information you entered is not valid',
    ]);
    expect(zh.body.errors[0].message).toMatch(/\p{Script=Han}/u);
    expect(en.body.errors[0].message).not.toMatch(/\p{Script=Han}/u);
    expect(zh.headers['content-type']).toBe('application/problem+json; charset=utf-8');
  });
});

describe('answers', () => {
  it('Rule 7: carry the record’s version as ETag, and stay out of shared caches', async () => {
    const note = await addNote();

    const { headers } = await ask('getNote', { path: { id: note.id } });

    expect(headers).toMatchObject({ etag: '"1"', 'cache-control': 'no-store' });
    expect((await ask('listNotes')).headers).not.toHaveProperty('etag');
  });

  it('are files where the route says so', async () => {
    const { headers, body } = await ask('readNoteAsFile', { path: { id: '1' } });

    expect(headers).toMatchObject({
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment',
    });
    expect(body).toBe('\uFEFF行,原因\r\n');
  });

  it('without content have none', async () => {
    const { status, body } = await ask('claimNote', { path: { id: 'alone' } });

    expect([status, body]).toEqual([204, undefined]);
  });
});

describe('Rule 4: the audit log', () => {
  const entriesOf = async (id: string) => {
    const audit = await import('../../functions/store/audit.ts');
    const about = { districtCode: '320404' as DistrictCode, subject: { kind: 'note', id } };
    const page = await audit.entriesOf(about, { limit: 20, fingerprint: 'test' });
    return 'items' in page ? page.items : [];
  };

  it('has what one request did in order, with who and when', async () => {
    const { id } = await addNote();

    const entries = await entriesOf(id);

    expect(entries.map(({ action }) => action)).toEqual(notes.STEPS.map((step) => `note.${step}`));
    expect(new Set(entries.map(({ at }) => at)).size).toBe(1);
    expect(entries[0]?.by).toEqual({ kind: 'member', memberId: 'member-district', roles: ['district'] });
  });

  it('identifies a person without an account by the means they used', async () => {
    const sent = {
      sub: undefined as never,
      body: { text: '你好' },
      headers: { 'idempotency-key': 'audited' },
    };

    const { body } = await ask('sendNote', sent);

    expect((await entriesOf(body.id))[0]?.by).toEqual({ kind: 'public', means: 'form' });
  });
});

describe('what goes wrong here', () => {
  it('is a problem without details, and is logged with its cause', async () => {
    const { status, body } = await ask('breakNote', { path: { id: '1' } });

    expect([status, body.code]).toEqual([500, 'broken']);
    expect(JSON.stringify(body)).not.toMatch(/王梓涵|139|store\.ts|stack/);
    expect(Object.keys(body).sort()).toEqual(['code', 'instance', 'status', 'title', 'type']);
    expect(log.error).toHaveBeenLastCalledWith(
      'request failed',
      expect.objectContaining({ cause: expect.any(Error) }),
    );
  });

  it('for a moment only is 503 with Retry-After', async () => {
    const { status, body, headers } = await ask('waitForNote', { path: { id: '1' } });

    expect([status, body.code, headers['retry-after']]).toEqual([503, 'busy', '1']);
  });
});

describe('Rule 7: a record has a version', () => {
  const change = (id: string, version: string, text: string) =>
    ask('changeNote', { path: { id }, body: { text }, headers: { 'if-match': version } });

  it.each(['"1"', 'W/"1"', ' "1" '])('If-Match %s changes what was read', async (version) => {
    const { id } = await addNote('一');

    const changed = await change(id, version, '二');

    expect([changed.status, changed.headers.etag]).toEqual([200, '"2"']);
    expect(await notes.getNoteRecord(id)).toMatchObject({ text: '二', version: 2 });
  });

  it('a stale write is refused with both sides shown, and nothing is lost', async () => {
    const { id } = await addNote('一');
    await change(id, '"1"', '二');

    const stale = await change(id, '"1"', '三');

    expect([stale.status, stale.body.code]).toEqual([412, 'staleVersion']);
    expect(stale.body).toMatchObject({ current: { text: '二', version: 2 }, attempted: { text: '三' } });
    expect(await notes.getNoteRecord(id)).toMatchObject({ text: '二' });
  });

  it('of twenty writes of one version at once, one is taken and nineteen are refused', async () => {
    const { id } = await addNote('一');

    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, index) => change(id, '"1"', String(index))),
    );

    const statuses = answers.map(({ status }) => status);
    expect(statuses.filter((status) => status === 200)).toHaveLength(1);
    expect(statuses.filter((status) => status === 412)).toHaveLength(19);
    expect((await notes.getNoteRecord(id))?.version).toBe(2);
  });
});

describe('when the ground shifts between load and save', () => {
  const count = (id: string) => ask('countNote', { path: { id } });
  const shiftOf = (id: string) => async () => {
    const version = (await notes.getNoteRecord(id))?.version;
    await ask('changeNote', { path: { id }, body: { text: '10' }, headers: { 'if-match': `"${version}"` } });
  };

  it('the operation is decided anew on what is there then', async () => {
    const { id } = await addNote('1');
    notes.meanwhile.push(() => count(id));

    const { status, body } = await count(id);

    expect([status, body.text, body.version]).toEqual([200, '3', 3]);
  });

  it('four times over, it is still decided', async () => {
    const { id } = await addNote('1');
    notes.meanwhile.push(...Array.from({ length: 4 }, () => shiftOf(id)));

    expect((await count(id)).body.text).toBe('11');
  });

  it('and never stays, the asker is told to come back', async () => {
    const { id } = await addNote('1');
    notes.meanwhile.push(...Array.from({ length: 5 }, () => shiftOf(id)));

    const { status, headers } = await count(id);

    expect([status, headers['retry-after']]).toEqual([503, '1']);
    expect((await notes.getNoteRecord(id))?.text).toBe('10');
  });
});

describe('lists', () => {
  it('go on where they stopped, and say nothing of a next page at the end', async () => {
    for (const text of ['甲', '乙', '丙']) await addNote(text);
    const all = (await ask('listNotes')).body.items;

    const collected: unknown[] = [];
    let cursor: string | undefined;
    do {
      const { body } = await ask('listNotes', { query: { limit: '2', ...(cursor && { cursor }) } });
      collected.push(...body.items);
      cursor = body.next;
    } while (cursor);

    expect(collected).toEqual(all);
    expect((await ask('listNotes')).body).not.toHaveProperty('next');
  });

  it.each<[string, Sent]>([
    ['another person', { sub: 'street' }],
    ['another query', { query: { text: '甲' } }],
  ])('a cursor does not serve %s', async (_, change) => {
    const { next } = (await ask('listNotes', { query: { limit: '1' } })).body;

    const answer = ask('listNotes', { ...change, query: { limit: '1', ...change.query, cursor: next } });

    expect(await codeOf(answer)).toEqual([400, 'cursorInvalid']);
  });

  it('a cursor serves another page size of the same query', async () => {
    const { next } = (await ask('listNotes', { query: { limit: '1' } })).body;

    expect((await ask('listNotes', { query: { limit: '2', cursor: next } })).status).toBe(200);
  });

  type Parts = [string, [number, Record<string, string>]];

  it.each<[string, (parts: Parts) => unknown]>([
    ['without its sort key', ([print, [at, { sk: _, ...after }]]) => [print, [at, after]]],
    ['with another attribute', ([print, [at, after]]) => [print, [at, { ...after, more: 'x' }]]],
    ['with an empty key', ([print, [at, after]]) => [print, [at, { ...after, pk: '' }]]],
    [
      'of another partition',
      ([print, [at, after]]) => [print, [at, { ...after, byDistrictPk: 'CHILDREN#320404' }]],
    ],
    ['with a number for a key', ([print, [at, after]]) => [print, [at, { ...after, sk: 3 }]]],
    ['beyond the partitions', ([print, [, after]]) => [print, [7, after]]],
    ['before the partitions', ([print, [, after]]) => [print, [-1, after]]],
    ['in a named partition', ([print, [, after]]) => [print, ['length', after]]],
    ['not a list', () => null],
    ['a list of nothing', () => []],
  ])('a cursor that was tampered with is refused: %s', async (_, tamper) => {
    const { next } = (await ask('listNotes', { query: { limit: '1' } })).body;
    const parts = JSON.parse(Buffer.from(next, 'base64url').toString());
    const cursor = Buffer.from(JSON.stringify(tamper(parts))).toString('base64url');

    expect(await codeOf(ask('listNotes', { query: { cursor } }))).toEqual([400, 'cursorInvalid']);
  });

  it('a cursor that was taken apart and put together again serves as before', async () => {
    const { next } = (await ask('listNotes', { query: { limit: '1' } })).body;
    const [print, [at, after]] = JSON.parse(Buffer.from(next, 'base64url').toString());
    const cursor = Buffer.from(JSON.stringify([print, [at, after]])).toString('base64url');

    expect((await ask('listNotes', { query: { limit: '1', cursor } })).status).toBe(200);
  });
});
