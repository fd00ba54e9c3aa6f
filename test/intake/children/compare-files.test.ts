import { describe, expect, it } from 'vitest';
import { compareFiles, likelihoodOf } from '../../../shared/intake/children/compare-files.ts';
import { likenessTexts } from '../../../shared/intake/children/duplicate-keys.ts';
import { records } from './records.ts';

const one = records('one');
const otherPhone = { name: '王建国', relation: '爷爷', phone: '13900009999' };
const otherAddress = { streetCode: '320404001', communityCode: '320404001002', detail: '1幢101室' };
const otherStreet = { streetCode: '320404002', communityCode: '320404002001', detail: '6幢610室' };
const elsewhere = { file: { streetCode: '320404002', communityCode: '320404002001' }, address: otherStreet };

describe('R-IN-22: how likely two files are of one child', () => {
  it.each<[string, Parameters<typeof records>[1], string | undefined]>([
    ['the same in all', {}, 'likely'],
    ['the name typed with a space, another phone', { name: '王 梓涵', guardian: otherPhone }, 'likely'],
    ['another birth month, the same phone', { birthMonth: '2016-08' }, 'likely'],
    [
      'another month and phone, the same address',
      { birthMonth: '2016-08', guardian: otherPhone },
      'possible',
    ],
    [
      'another month, phone and address in the same street',
      { birthMonth: '2016-08', guardian: otherPhone, address: otherAddress },
      'possible',
    ],
    [
      'the same name alone, in another street',
      { birthMonth: '2016-08', guardian: otherPhone, ...elsewhere },
      undefined,
    ],
    ['the name and the month, moved to another street', { guardian: otherPhone, ...elsewhere }, 'likely'],
    ['another name of the same month in the household: a slip, or a twin', { name: '王子涵' }, 'possible'],
    ['another name of the same month, a boy', { name: '王子轩', file: { gender: 'male' } }, undefined],
    ['another name and month in the household', { name: '王子涵', birthMonth: '2014-01' }, undefined],
    [
      'another name of the same month elsewhere',
      { name: '李子涵', guardian: otherPhone, address: otherAddress },
      undefined,
    ],
  ])('%s: %s', (_, change, expected) => {
    const two = records('two', change);

    expect(likelihoodOf(one, two)).toBe(expected);
    expect(likelihoodOf(two, one)).toBe(expected);
    if (!expected) return;
    const shared = likenessTexts(one.identity).filter((text) => likenessTexts(two.identity).includes(text));
    expect(shared.length, 'what is likely is found by a key').toBeGreaterThan(0);
  });

  it('no key reaches over to another district', () => {
    const far = { streetCode: '320402001', communityCode: '320402001001', detail: '6幢610室' };

    const shared = likenessTexts(records('two', { address: far }).identity).filter((text) =>
      likenessTexts(one.identity).includes(text),
    );

    expect(shared).toEqual([]);
  });
});

describe('R-IN-22: field by field', () => {
  it('identities are compared and not shown', () => {
    const two = records('two', {
      name: '王子涵',
      guardian: otherPhone,
      address: otherAddress,
      note: '怕狗',
      file: { maskedName: '王*涵', needs: ['A1', 'C2'], grade: '初一', freeTimes: ['satMorning'] },
    });

    const told = compareFiles(one, two);

    expect(Object.fromEntries(told.map(({ field, verdict }) => [field, verdict]))).toEqual({
      name: 'different',
      birthMonth: 'same',
      guardianName: 'same',
      relation: 'same',
      phone: 'different',
      carerName: 'same',
      carerRelation: 'same',
      carerPhone: 'same',
      address: 'different',
      note: 'onlyOther',
      gender: 'same',
      grade: 'onlyOther',
      kinds: 'same',
      needs: 'different',
      mostWanted: 'same',
      interests: 'same',
      freeTimes: 'same',
    });
    expect(JSON.stringify(told)).not.toMatch(/梓|子涵|建国|1390000|幢|2016-09|怕狗/);
    expect(told.find(({ field }) => field === 'needs')).toMatchObject({ here: 'A1 B2', other: 'A1 C2' });
  });
});
