import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { inVersion, ownRecord } from '../../functions/casework/own-record.ts';
import type { Owned } from '../../shared/kernel/access.ts';
import type { DistrictCode } from '../../shared/kernel/ids.ts';
import type { Instant } from '../../shared/kernel/instants.ts';

const note = { id: 'note-1', districtCode: '320404' as DistrictCode, secret: '…', version: 3 };
type Note = typeof note;

const load = ownRecord({
  id: z.string().regex(/^[\w-]+$/),
  get: async (id: string): Promise<Note | undefined> => (id === note.id ? note : undefined),
  owner: ({ districtCode }) => [{ districtCode }, { districtCode, by: 'her' }],
});
const loadToChange = inVersion(load, { view: ({ id, version }) => ({ id, version }) });

const call = {
  path: { id: note.id },
  may: ({ by }: Owned) => by === 'her',
  now: '2026-03-10T02:00:00.000Z' as Instant,
  ifMatch: 3,
  body: { text: 'new' },
};

describe('a record by its id', () => {
  it('is loaded by whoever may act on one of its owners', async () => {
    expect(await load(call)).toBe(note);
    expect(await loadToChange(call)).toBe(note);
  });

  it.each([
    ['is not there', { path: { id: 'note-2' } }],
    ['has an id that no record has', { path: { id: 'note 1' } }],
    ['is somebody else’s', { may: () => false }],
  ])('Rule 6: one that %s is not found', async (_, change) => {
    expect(await load({ ...call, ...change })).toEqual({ refusal: 'notFound' });
    expect(await loadToChange({ ...call, ...change, ifMatch: 1 })).toEqual({ refusal: 'notFound' });
  });

  it('Rule 6: one that is hidden from the asker is not found', async () => {
    const hidden = ownRecord({
      id: z.string(),
      get: async () => note,
      owner: (one) => one,
      isShown: (_, { path }: typeof call) => path.id !== note.id,
    });

    expect(await hidden({ ...call, may: () => true })).toEqual({ refusal: 'notFound' });
    expect(await hidden({ ...call, may: () => true, path: { id: 'other' } })).toBe(note);
  });

  it('Rule 7: a stale write is refused with both sides, as far as they may be shown', async () => {
    expect(await loadToChange({ ...call, ifMatch: 2 })).toEqual({
      refusal: 'staleVersion',
      current: { id: 'note-1', version: 3 },
      attempted: { text: 'new' },
    });
  });
});
