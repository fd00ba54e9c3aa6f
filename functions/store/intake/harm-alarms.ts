/** Alarms of reports of harm, beside the referral in the program table, listed by when they go out again. */
import { type HarmAlarm, harmAlarmSchema } from '../../../shared/intake/harm/harm-alarm.ts';
import type { ReferralId } from '../../../shared/kernel/ids.ts';
import type { Instant } from '../../../shared/kernel/instants.ts';
import { indexKeys } from '../../../shared/tables.ts';
import type { Change, Key } from '../change.ts';
import { readAll } from '../page.ts';
import { readItem } from '../record.ts';
import { recordStore } from '../stored-kind.ts';

const SORT_KEY = 'ALARM';
const DUE = indexKeys('bySubject');
const DUE_PARTITION = 'ALARMS#DUE';

/** Whether a queue brings an alarm. */
export const isAlarm = ({ sk }: Key) => sk === SORT_KEY;

const harmAlarms = recordStore<ReferralId, HarmAlarm>({
  table: 'program',
  prefix: 'REFERRAL',
  sk: SORT_KEY,
  schema: harmAlarmSchema,
  schemaVersion: 1,
  idOf: ({ referralId }) => referralId,
  placed: ({ referralId, dueAt }) => ({ [DUE.pk]: DUE_PARTITION, [DUE.sk]: `${dueAt}#${referralId}` }),
});

/** By the key that the queue brings. */
export const readAlarm = (key: Key) => readItem('program', key, harmAlarms.parse);

export const { create: createAlarm, replace: replaceAlarm, get: getAlarm } = harmAlarms;

export const removeAlarm = ({ referralId }: HarmAlarm): Change => harmAlarms.remove(referralId);

/** Those that go out now, the longest due first. */
export const alarmsDue = (now: Instant): Promise<Key[]> =>
  readAll(
    { table: 'program', index: 'bySubject', partitions: [DUE_PARTITION], skBetween: ['0', `${now}$`] },
    (item) => harmAlarms.keyOf(harmAlarms.parse(item).referralId),
  );
