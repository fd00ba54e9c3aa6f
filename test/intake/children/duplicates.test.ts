import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CaseOffice, NEW_PLACE, openCaseOffice } from './case-office.ts';

let office: CaseOffice;
beforeAll(async () => {
  office = await openCaseOffice();
});
afterAll(() => office?.stop());

const reason = '祖父母分别提交';
const home = (detail: string) => ({
  address: { streetCode: '320404001', communityCode: '320404001001', detail },
});
const born = (name: string, birthMonth: string, gender = 'female') => ({
  child: { name, gender, birthMonth, kinds: ['leftBehind'] },
});

const candidates = async (id: string, sub = 'street') => {
  const answer = await office.ask('listDuplicates', { sub, path: { id } });
  return answer.body.candidates.map(
    ({ child, likelihood }: { child: { id: string }; likelihood: string }) => [child.id, likelihood],
  );
};
const merge = async (id: string, intoId: string, more: Record<string, unknown> = {}, sub = 'street') => {
  const { version: intoVersion } = await office.read(intoId);
  return office.act('mergeChild', id, { intoId, intoVersion, reason, ...more }, sub);
};

describe('R-IN-22: possible duplicates', () => {
  it('of a file are found by what was typed alike, each side seeing the other, and no stranger', async () => {
    const first = await office.file('孙一一', '13900000301', {
      ...born('孙一一', '2015-05'),
      ...home('1幢101'),
    });
    const second = await office.file('孙一一', '13900000302', {
      ...born('孙 一一', '2015-05'),
      ...home('2幢101'),
    });
    await office.file('孙二二', '13900000303', { ...born('孙二二', '2015-05'), ...home('3幢101') });

    expect(await candidates(first.id)).toEqual([[second.id, 'likely']]);
    expect(await candidates(second.id)).toEqual([[first.id, 'likely']]);
  });

  it('are compared without a name, a phone or an address in the answer', async () => {
    const first = await office.file('周一一', '13900000304', {
      ...born('周一一', '2014-03'),
      ...home('暗香苑4幢'),
    });
    await office.file('周一一', '13900000305', { ...born('周一一', '2014-03'), ...home('暗香苑5幢') });

    const { body, headers } = await office.ask('listDuplicates', {
      sub: 'street',
      path: { id: first.id },
    });

    expect(body.candidates[0].fields).toContainEqual({ field: 'phone', verdict: 'different' });
    expect(JSON.stringify([body, headers])).not.toMatch(/周一一|1390000030|暗香苑|王建国|2014-03/);
  });

  it('Rule 6: in another street are shown to the district only', async () => {
    const first = await office.file('吴一一', '13900000306', born('吴一一', '2013-03'));
    const other = await office.file('吴一一', '13900000307', {
      ...born('吴一一', '2013-03'),
      address: { ...NEW_PLACE, detail: '9幢' },
    });

    expect(await candidates(first.id)).toEqual([]);
    expect(await candidates(first.id, 'district')).toEqual([[other.id, 'likely']]);
    expect((await office.ask('listDuplicates', { sub: 'street', path: { id: other.id } })).status).toBe(404);
    expect((await merge(first.id, other.id)).status).toBe(404);
  });

  it('follow a corrected name', async () => {
    const first = await office.file('郑一一', '13900000308', {
      ...born('郑一一', '2012-03'),
      ...home('8幢1'),
    });
    const second = await office.file('郑二', '13900000309', { ...born('郑二', '2012-03'), ...home('8幢2') });
    expect(await candidates(first.id)).toEqual([]);

    await office.act('correctChild', second.id, { name: '郑一一', reason: '户口本核对' });

    expect(await candidates(first.id)).toEqual([[second.id, 'likely']]);
    expect((await office.historyOf('child', second.id)).at(-1)).toBe('child.corrected');
  });
});

describe('R-IN-09: a merge', () => {
  it('leaves one file with what was chosen, which both receipts open and one history covers', async () => {
    const first = await office.file('冯一一', '13900000311', {
      ...born('冯一一', '2015-07'),
      ...home('11幢'),
    });
    office.later();
    await office.verify(first.id, 'street');
    office.later();
    const second = await office.file('冯一一', '13900000312', {
      ...born('冯一一', '2015-07'),
      ...home('12幢'),
      needs: ['C2'],
      mostWanted: [],
    });

    const { status, body } = await merge(second.id, first.id, {
      fields: { address: 'other', needs: 'both' },
    });

    expect([status, body.id, body.status, body.mergedFrom]).toEqual([200, first.id, 'waiting', [second.id]]);
    expect(body.needs).toEqual(['A1', 'B2', 'C2']);
    expect(await office.read(second.id)).toMatchObject({
      status: 'closed',
      mergedInto: first.id,
      closeReason: reason,
    });
    expect((await office.store.getChildIdentity(first.id as never))?.address.detail).toBe('12幢');
    for (const receipt of [first, second])
      expect((await office.lookUp(receipt)).body).toMatchObject({
        fileNumber: body.fileNumber,
        status: 'waiting',
      });
    expect((await office.timeline(first.id)).map(({ action, childId }) => [action, childId])).toEqual([
      ['child.submitted', first.id],
      ['child.verified', first.id],
      ['child.submitted', second.id],
      ['child.merged', second.id],
      ['child.tookOver', first.id],
    ]);
    expect(await candidates(first.id)).toEqual([]);
    expect((await office.act('reopenChild', second.id, { reason })).body.code).toBe('wrongStatus');
  });

  it('leaves what it replaced in the history of corrections', async () => {
    const first = await office.file('陈一一', '13900000313', born('陈一一', '2015-08'));
    const second = await office.file('陈一一', '13900000314', born('陈壹一', '2015-08'));

    await merge(second.id, first.id, { fields: { name: 'other' } });

    const history = await office.ask('revealHistory', {
      sub: 'street',
      path: { id: first.id },
      body: { purpose: 'verification' },
    });
    expect(history.body.corrections).toMatchObject([{ fields: ['name'], was: { name: '陈一一' }, reason }]);
  });

  it('of three in a row: the first receipt still opens the last file', async () => {
    const a = await office.file('褚一一', '13900000315', born('褚一一', '2015-09'));
    const b = await office.file('褚一一', '13900000316', born('褚一一', '2015-09'));
    const c = await office.file('褚一一', '13900000317', born('褚一一', '2015-09'));

    await merge(a.id, b.id);
    await merge(b.id, c.id);

    const { fileNumber, mergedFrom } = await office.read(c.id);
    expect(mergedFrom).toEqual([b.id, a.id]);
    for (const receipt of [a, b, c]) expect((await office.lookUp(receipt)).body.fileNumber).toBe(fileNumber);
  });

  it('takes both versions that were read, and two files', async () => {
    const first = await office.file('卫一一', '13900000318', born('卫一一', '2015-10'));
    const second = await office.file('卫一一', '13900000319', born('卫一一', '2015-10'));
    const body = { intoId: first.id, intoVersion: 1, reason };
    const stale = { sub: 'street', path: { id: second.id }, headers: { 'if-match': '"9"' }, body };

    expect((await office.ask('mergeChild', stale)).status).toBe(412);
    expect((await office.act('mergeChild', second.id, { ...body, intoVersion: 9 })).body).toMatchObject({
      status: 412,
      current: { id: first.id },
    });
    expect((await merge(second.id, second.id)).body.code).toBe('wrongStatus');
    expect((await office.act('mergeChild', second.id, { ...body, intoId: 'nobody' })).status).toBe(404);
    expect((await office.read(first.id)).version).toBe(1);
  });
});

describe('R-IN-23: siblings', () => {
  /** As the district sees them. */
  async function siblingsOf(id: string): Promise<string[]> {
    const { body } = await office.ask('listSiblings', { sub: 'district', path: { id } });
    return body.linked.map((file: { id: string }) => file.id);
  }

  it('are suggested by phone or address, and once confirmed they are no duplicates', async () => {
    const one = await office.file('蒋一一', '13900000321', { ...born('蒋一一', '2016-02'), ...home('21幢') });
    const other = await office.file('蒋二二', '13900000322', {
      ...born('蒋二二', '2016-02'),
      ...home('21幢'),
    });
    const list = async () => (await office.ask('listSiblings', { sub: 'street', path: { id: one.id } })).body;

    expect(await candidates(one.id)).toEqual([[other.id, 'possible']]);
    expect((await list()).suggested).toMatchObject([{ child: { id: other.id }, shares: ['address'] }]);

    const linked = await office.act('linkSibling', one.id, { siblingId: other.id, reason: '户口本：双胞胎' });

    expect(linked.body).not.toHaveProperty('siblingIds');
    expect(await siblingsOf(other.id)).toEqual([one.id]);
    expect(await list()).toMatchObject({ linked: [{ id: other.id }], suggested: [] });
    expect(await candidates(one.id)).toEqual([]);
    expect((await office.historyOf('child', other.id)).at(-1)).toBe('child.siblingLinked');
  });

  it('linked by hand are one group; one leaves, the others stay', async () => {
    const files = [
      await office.file('沈一一', '13900000323', { ...born('沈一一', '2016-03'), ...home('31幢') }),
      await office.file('沈二二', '13900000324', { ...born('沈二二', '2014-03'), ...home('32幢') }),
      await office.file('沈三三', '13900000325', { ...born('沈三三', '2012-03'), ...home('33幢') }),
    ];
    const [a, b, c] = files.map(({ id }) => id) as [string, string, string];
    const groups = () => Promise.all([a, b, c].map(async (id) => (await siblingsOf(id)).toSorted()));

    await office.act('linkSibling', a, { siblingId: b, reason: '姐妹' });
    await office.act('linkSibling', b, { siblingId: c, reason: '姐妹' });
    expect(await groups()).toEqual([[b, c].sort(), [a, c].sort(), [a, b].sort()]);

    const headers = { 'if-match': `"${(await office.read(a)).version}"` };
    const path = { id: a, siblingId: b };
    const left = await office.ask('unlinkSibling', { sub: 'street', path, headers });

    expect(left.status).toBe(200);
    expect(await groups()).toEqual([[c], [], [a]]);
    expect((await office.ask('unlinkSibling', { sub: 'street', path, headers })).status).toBe(412);
  });

  it('not with oneself, nobody, or a child of another street', async () => {
    const one = await office.file('韩一一', '13900000326', born('韩一一', '2016-04'));
    const far = await office.file('韩二二', '13900000327', {
      ...born('韩二二', '2016-05'),
      address: { ...NEW_PLACE, detail: '1幢' },
    });

    for (const siblingId of [one.id, 'nobody', far.id])
      expect((await office.act('linkSibling', one.id, { siblingId, reason })).status).toBe(404);
    expect((await office.act('linkSibling', one.id, { siblingId: far.id, reason }, 'district')).status).toBe(
      200,
    );
  });

  it('of another street are not known to this one: neither by id nor by what may be done to them', async () => {
    const one = await office.file('韩三三', '13900000328', born('韩三三', '2016-04'));
    const far = await office.file('韩四四', '13900000329', {
      ...born('韩四四', '2016-05'),
      address: { ...NEW_PLACE, detail: '2幢' },
    });
    const linked = await office.act('linkSibling', one.id, { siblingId: far.id, reason }, 'district');
    const path = { id: one.id };
    const seen = [
      await office.ask('getChild', { sub: 'street', path }),
      await office.ask('listSiblings', { sub: 'street', path }),
      await office.ask('listDuplicates', { sub: 'street', path }),
    ];
    const headers = { 'if-match': `"${linked.body.version}"` };
    const unlink = (siblingId: string) =>
      office.ask('unlinkSibling', { sub: 'street', path: { ...path, siblingId }, headers });

    expect(seen.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(JSON.stringify(seen)).not.toContain(far.id);
    expect([(await unlink(far.id)).status, (await unlink('nobody')).status]).toEqual([404, 404]);
    expect(await siblingsOf(one.id)).toEqual([far.id]);
  });
});

describe('R-IN-05: a guardian answers a returned survey again', () => {
  const mended = { ...born('杨一一', '2016-06'), ...home('41幢') };
  const send = (
    { receiptCode, phoneLast4 }: { receiptCode: string; phoneLast4: string },
    survey: unknown,
    key = receiptCode,
  ) =>
    office.ask('resubmitSurvey', {
      body: { receiptCode, phoneLast4, survey },
      headers: { 'idempotency-key': key },
    });
  const surveyOf = async (phone: string, change: Record<string, unknown>) => {
    const { survey } = await import('../../builders.ts');
    return survey({ guardian: { name: '王建国', relation: '爷爷', phone }, ...change });
  };

  it('returns the file to the street as it is now, and the receipt follows the new phone', async () => {
    const filed = await office.file('杨一一', '13900000331', born('杨一', '2016-06'));
    await office.act('returnChild', filed.id, { reason: '请补充姓名全称' });
    office.later();

    const sent = await send(filed, await surveyOf('13900000399', mended));

    expect(sent.body).toMatchObject({ receiptCode: filed.receiptCode });
    expect(await office.read(filed.id)).toMatchObject({ status: 'submitted', maskedName: '杨*一' });
    expect(await office.store.getChildIdentity(filed.id as never)).toMatchObject({
      name: '杨一一',
      guardian: { phone: '13900000399' },
    });
    expect((await office.lookUp(filed)).status).toBe(404);
    expect((await office.lookUp({ ...filed, phoneLast4: '0399' })).body).toMatchObject({
      status: 'submitted',
    });
    expect(await office.historyOf('child', filed.id)).toEqual([
      'child.submitted',
      'child.returned',
      'child.mended',
    ]);
  });

  it('only while it is sent back, and only with its receipt', async () => {
    const filed = await office.file('朱一一', '13900000332', born('朱一一', '2016-07'));
    const body = await surveyOf('13900000332', born('朱一一', '2016-07'));

    expect((await send(filed, body, 'one')).body.code).toBe('wrongStatus');
    await office.act('returnChild', filed.id, { reason: '请补充' });
    expect((await send({ ...filed, phoneLast4: '9999' }, body, 'two')).status).toBe(404);
    expect((await send(filed, { ...body, needs: [] }, 'three')).body.errors[0].pointer).toBe('/survey/needs');
    expect((await send(filed, body, 'four')).status).toBe(200);
    expect((await send(filed, body, 'four')).status).toBe(200);
    expect((await send(filed, body, 'five')).body.code).toBe('wrongStatus');
    expect(
      (await office.historyOf('child', filed.id)).filter((action) => action === 'child.mended'),
    ).toHaveLength(1);
  });
});
