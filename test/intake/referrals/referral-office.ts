/** An office that takes referrals in, on a real engine: for one test file. */

import { afterAll, beforeAll } from 'vitest';
import { enrol, member, referral, referredChild, survey } from '../../builders.ts';
import type { Answered } from '../../call.ts';
import type { RouteName } from '../../handlers.ts';
import { type CaseOffice, openCaseOffice } from '../children/case-office.ts';

export let office: CaseOffice;
let sent = 0;

async function open(): Promise<void> {
  office = await openCaseOffice();
  await enrol(
    member('referrer', { organisation: '示例小学', email: 'school@changban.example' }),
    member('referrer', { id: 'police', sub: 'police', organisation: '示例派出所' }),
    member('street', { id: 'both', sub: 'both', streets: ['320404001', '320404002'] }),
  );
}

/** Everything stands before the file’s tests run. */
export function runReferrals(): void {
  beforeAll(open);
  afterAll(() => office?.stop());
}

/** By the public form, in the names of one more child. */
export async function refer(change: Record<string, unknown> = {}) {
  sent += 1;
  office.later();
  const headers = { 'idempotency-key': `referral-${sent}` };
  const { body } = await office.ask('submitReferral', { body: referral(change), headers });
  const { items } = await listed('district');
  const newest = items.toSorted((a, b) => (a.id < b.id ? 1 : -1))[0]!;
  return { id: newest.id as string, receiptCode: body.receiptCode as string, phoneLast4: '4321' };
}

interface Shown {
  readonly id: string;
  readonly number: string;
  readonly version: number;
  readonly streetCode?: string;
}
export const listed = async (sub: string, query: Record<string, string> = {}) =>
  (await office.ask('listReferrals', { sub, query: { limit: '200', ...query } })).body as {
    items: Shown[];
  };
export const read = async (id: string, sub = 'district') =>
  (await office.ask('getReferral', { sub, path: { id } })).body;

export async function act(name: RouteName, id: string, body?: unknown, sub = 'street'): Promise<Answered> {
  office.later();
  const headers = { 'if-match': `"${(await read(id)).version}"` };
  return office.ask(name, { sub, path: { id }, headers, ...(body !== undefined && { body }) });
}

export const person = (name: string, phone: string, birthMonth = '2015-04') => ({
  child: { name, gender: 'male', birthMonth, kinds: ['orphan'] },
  guardian: { name: `${name}的外婆`, relation: '外婆', phone },
});

/** Taken up, with a file. */
export async function openedFile(name: string, phone: string) {
  const { id, ...receipt } = await refer(person(name, phone));
  await act('takeUpReferral', id);
  const opened = await act('openReferralFile', id, referredChild(person(name, phone)));
  return { id, ...receipt, childId: opened.body.childId as string, opened };
}

export async function agreeOnPaper(childId: string) {
  const body = {
    purpose: 'pairing',
    agreed: true,
    noticeVersion: survey().consent.noticeVersion,
    on: '2026-03-10',
  };
  return office.act('recordChildConsent', childId, body);
}
