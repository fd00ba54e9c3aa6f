/** A small table of routes with its operations, to show what `serve` does for all. Import after the engine has started. */
import * as z from 'zod';
import type { Operation } from '../../functions/http/operation.ts';
import { serve } from '../../functions/http/serve.ts';
import { refuseStale } from '../../functions/http/stale.ts';
import { attributesOf } from '../../functions/store/attributes.ts';
import { create, replace } from '../../functions/store/change.ts';
import { readPage } from '../../functions/store/page.ts';
import { readItem } from '../../functions/store/record.ts';
import { BusyError } from '../../functions/store/transact.ts';
import { pageOf, pageQuery } from '../../shared/contract/page.ts';
import { defineRoutes } from '../../shared/contract/route.ts';
import type { AuditFact } from '../../shared/kernel/audit-entry.ts';
import type { DistrictCode, StreetCode } from '../../shared/kernel/ids.ts';
import { textSchema } from '../../shared/kernel/people.ts';
import { isRefusal, refuse } from '../../shared/kernel/problem.ts';

const noteSchema = z.object({ id: z.string(), text: z.string(), by: z.string(), version: z.int() });
type Note = z.infer<typeof noteSchema>;
const body = z.object({ text: textSchema(20), tags: z.array(z.enum(['a', 'b'])).default([]) });
const shared = { context: 'support', summary: 'A note' } as const;

export const noteRoutes = defineRoutes({
  listNotes: {
    ...shared,
    method: 'GET',
    path: '/v1/notes',
    access: 'changeFiles',
    query: pageQuery.extend({ text: z.string().max(5).optional() }),
    replies: { 200: pageOf(noteSchema) },
  },
  getNote: {
    ...shared,
    method: 'GET',
    path: '/v1/notes/{id}',
    access: 'changeFiles',
    replies: { 200: noteSchema },
  },
  addNote: {
    ...shared,
    method: 'POST',
    path: '/v1/notes',
    access: 'changeFiles',
    body,
    replies: { 201: noteSchema },
  },
  sendNote: {
    ...shared,
    method: 'POST',
    path: '/v1/forms/notes',
    access: 'public',
    body,
    needsIdempotencyKey: true,
    replies: { 201: noteSchema },
  },
  changeNote: {
    ...shared,
    method: 'POST',
    path: '/v1/notes/{id}/change',
    access: 'changeFiles',
    body,
    changesRecord: true,
    replies: { 200: noteSchema },
  },
  countNote: {
    ...shared,
    method: 'POST',
    path: '/v1/notes/{id}/count',
    access: 'changeFiles',
    replies: { 200: noteSchema },
  },
  claimNote: {
    ...shared,
    method: 'POST',
    path: '/v1/notes/{id}/claim',
    access: 'changeFiles',
    replies: { 204: z.undefined() },
  },
  readNoteAsFile: {
    ...shared,
    method: 'GET',
    path: '/v1/notes/{id}/file',
    access: 'changeFiles',
    replies: { 200: { binary: 'text/csv; charset=utf-8' } },
  },
  breakNote: {
    ...shared,
    method: 'POST',
    path: '/v1/notes/{id}/break',
    access: 'changeFiles',
    replies: { 200: noteSchema },
  },
  waitForNote: {
    ...shared,
    method: 'POST',
    path: '/v1/notes/{id}/wait',
    access: 'changeFiles',
    replies: { 200: noteSchema },
  },
});
type Routes = typeof noteRoutes;
type NoteOperation<K extends keyof Routes> = Operation<Routes[K]>;

const noteItem = (note: Note) => ({
  ...note,
  pk: `NOTE#${note.id}`,
  sk: 'NOTE',
  byDistrictPk: 'NOTES#320404',
  byDistrictSk: note.id,
});
const parseNote = (item: unknown) => noteSchema.parse(item);
export const getNoteRecord = (id: string) => readItem('program', { pk: `NOTE#${id}`, sk: 'NOTE' }, parseNote);
const replaceNote = (before: Note, after: Note) =>
  replace('program', noteItem(after), before.version, attributesOf(noteSchema));

/** What somebody else does between an operation’s load and its save; each is done once. */
export const meanwhile: (() => Promise<unknown>)[] = [];

export const STEPS = ['sent', 'read', 'weighed', 'added', 'filed', 'told'];

const add = (id: string, text: string, by: string) => {
  const note = { id, text, by, version: 1 };
  const facts = STEPS.map((step) => ({
    districtCode: '320404' as DistrictCode,
    action: `note.${step}`,
    subject: { kind: 'note', id },
    // A record of these tests alone: no table has its actions.
  })) as unknown as AuditFact[];
  return { status: 201 as const, body: note, changes: [create('program', noteItem(note))], facts };
};
const addNote: NoteOperation<'addNote'> = async ({ body: { text }, actor, newId }) =>
  add(newId(), text, actor.id);
const sendNote: NoteOperation<'sendNote'> = async ({ body: { text }, newId }) => add(newId(), text, 'public');

const listNotes: NoteOperation<'listNotes'> = async ({ page, query: { text } }) => {
  const source = { table: 'program', index: 'byDistrict', partitions: ['NOTES#320404'] } as const;
  const notes = await readPage(source, page, parseNote, (note) => !text || note.text === text);
  return isRefusal(notes) ? notes : { status: 200, body: notes };
};

/** Notes stand in the first street; those called hidden in another. */
const placeOf = ({ text }: Note) => ({
  districtCode: '320404' as DistrictCode,
  streetCode: (text === 'hidden' ? '320404002' : '320404001') as StreetCode,
});

const getNote: NoteOperation<'getNote'> = async ({ path, may }) => {
  const note = await getNoteRecord(path.id);
  return note && may(placeOf(note)) ? { status: 200, body: note } : refuse('notFound');
};

const changeNote: NoteOperation<'changeNote'> = async ({ path, body, ifMatch }) => {
  const note = await getNoteRecord(path.id);
  if (!note) return refuse('notFound');
  const stale = refuseStale(note, ifMatch, body);
  if (stale) return stale;
  const after = { ...note, text: body.text, version: note.version + 1 };
  return { status: 200, body: after, changes: [replaceNote(note, after)] };
};

/** Rests on the note as loaded, but asks for no version: decided anew until nobody interferes. */
const countNote: NoteOperation<'countNote'> = async ({ path }) => {
  const note = await getNoteRecord(path.id);
  if (!note) return refuse('notFound');
  await meanwhile.shift()?.();
  const after = { ...note, text: String(Number(note.text) + 1), version: note.version + 1 };
  return { status: 200, body: after, changes: [replaceNote(note, after)] };
};

/** Whoever comes second is refused. */
const claimNote: NoteOperation<'claimNote'> = async ({ path }) => {
  const item = { pk: `NOTE#${path.id}`, sk: 'CLAIM' };
  return { status: 204, body: undefined, changes: [create('program', item, refuse('answeredAlready'))] };
};

const readNoteAsFile: NoteOperation<'readNoteAsFile'> = async () => ({
  status: 200,
  body: Buffer.from('\uFEFF行,原因\r\n'),
});

const breakNote: NoteOperation<'breakNote'> = async () => {
  throw new Error('the phone of 王梓涵 is 13900001234', { cause: new Error('at store.ts:12') });
};
const waitForNote: NoteOperation<'waitForNote'> = async () => {
  throw new BusyError('no success in 6 attempts');
};

const operations = {
  listNotes,
  getNote,
  addNote,
  sendNote,
  changeNote,
  countNote,
  claimNote,
  readNoteAsFile,
  breakNote,
  waitForNote,
};
export const handler = serve(noteRoutes, operations);

/** Never called: what must not compile. */
export function mustNotCompile() {
  const { breakNote: _left, ...withoutOne } = operations;
  // @ts-expect-error: a route without its operation
  serve(noteRoutes, withoutOne);
  // @ts-expect-error: an operation without its route
  serve(noteRoutes, { ...operations, undeclared: getNote });
  const undeclaredStatus: NoteOperation<'getNote'> = async () =>
    // @ts-expect-error: 201 is not declared
    ({ status: 201, body: { id: '1', text: '', by: '', version: 1 } });
  const undeclaredBody: NoteOperation<'getNote'> = async () =>
    // @ts-expect-error: the body lacks its version
    ({ status: 200, body: { id: '1', text: '', by: '' } });
  // @ts-expect-error: nobody is signed in on a public route
  const publicActor: NoteOperation<'sendNote'> = async ({ actor, newId }) => add(newId(), '', actor.id);
  // @ts-expect-error: the path has no such name
  const otherPath: NoteOperation<'getNote'> = async ({ path }) => add(path.code, '', '');
  return [undeclaredStatus, undeclaredBody, publicActor, otherPath];
}
