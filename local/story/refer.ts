/** A few children whom offices have referred of late: one nobody has taken up in time, one in hand, one of today. */
import { type ReferralForm, referralBody } from '../../shared/intake/referrals/referral-form.ts';
import { type Instant, plusDays, plusSeconds } from '../../shared/kernel/instants.ts';
import type { Cloud } from '../cloud.ts';
import { ask } from './ask.ts';

const STREETS = ['320404001', '320404002'] as const;
const CALENDAR_DAYS_LATE = 12;
const HOUR_SECONDS = 3600;

interface Told {
  /** Told again after an interruption, it is the same referral. */
  readonly key: string;
  readonly office: ReferralForm['referrer']['office'];
  readonly organisation: string;
  readonly child: string;
  readonly known: string;
  readonly street: (typeof STREETS)[number];
  readonly urgency: ReferralForm['urgency'];
}

const formOf = ({ office, organisation, child, known, street, urgency }: Told) =>
  referralBody.parse({
    urgency,
    referrer: { office, organisation, name: '示例转介人', phone: '13700000000' },
    child: { name: child },
    place: { districtCode: street.slice(0, 6), streetCode: street },
    known,
  });

async function send(cloud: Cloud, told: Told, at: Instant): Promise<void> {
  const body = { ...formOf(told), website: '', fillSeconds: 90 };
  await ask(cloud, { at }).submitReferral({ body, idempotencyKey: told.key });
}

/** Taken up an hour later. */
async function takeUp(cloud: Cloud, street: string, receivedAt: Instant): Promise<void> {
  const api = ask(cloud, { as: `street:${street}`, at: plusSeconds(receivedAt, HOUR_SECONDS) });
  const [first] = (await api.listReferrals()).body.items;
  if (first && 'status' in first && first.status === 'received')
    await api.takeUpReferral({ path: { id: first.id }, ifMatch: first.version });
}

export async function referSome(cloud: Cloud, now: Instant): Promise<void> {
  const [one, other] = STREETS;
  const long = plusDays(now, -CALENDAR_DAYS_LATE);
  const lately = plusDays(now, -1);
  const school = { office: 'school', organisation: '示例小学', urgency: 'normal' } as const;
  const petition = { office: 'petition', organisation: '示例信访接待室', urgency: 'urgent' } as const;
  await send(
    cloud,
    { ...school, key: 'referred-1', child: '示小一', street: one, known: '父母外出，常常独自在家。' },
    long,
  );
  await send(
    cloud,
    { ...school, key: 'referred-2', child: '示小二', street: other, known: '祖母生病，无人接送。' },
    lately,
  );
  await takeUp(cloud, other, lately);
  await send(
    cloud,
    { ...petition, key: 'referred-3', child: '示小三', street: one, known: '来访时得知家中突遭变故。' },
    now,
  );
}
