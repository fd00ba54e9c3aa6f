/** Alarms of reports of harm, beside the referral in the program table, listed by when they go out again. */
import { type HarmAlarm, harmAlarmSchema } from '../../../shared/intake/harm/harm-alarm.ts';
import type { ReferralId } from '../../../shared/kernel/ids.ts';
import type { Instant } from '../../../shared/kernel/instants.ts';
import { indexKeys } from '../../../shared/tables.ts';
import { type Change, create, type Key, remove, replace } from '../change.ts';
import { readAll } from '../page.ts';
import { readItem } from '../record.ts';

const SORT_KEY = 'ALARM';
const DUE = indexKeys('bySubject');
const DUE_PARTITION = 'ALARMS#DUE';

const alarmKey = (id: ReferralId): Key => ({ pk: `REFERRAL#${id}`, sk: SORT_KEY });

/** Whether a queue brings an alarm. */
export const isAlarm = ({ sk }: Key) => sk === SORT_KEY;

const parseAlarm = (item: unknown): HarmAlarm => harmAlarmSchema.parse(item);

const alarmItem = (record: HarmAlarm) => {
  const alarm = harmAlarmSchema.parse(record);
  const { referralId, dueAt } = alarm;
  return {
    ...alarm,
    ...alarmKey(referralId),
    [DUE.pk]: DUE_PARTITION,
    [DUE.sk]: `${dueAt}#${referralId}`,
  };
};

/** By the key that the queue brings. */
export const readAlarm = (key: Key) => readItem('program', key, parseAlarm);

export const createAlarm = (alarm: HarmAlarm): Change => create('program', alarmItem(alarm));

export const replaceAlarm = (before: HarmAlarm, after: HarmAlarm): Change =>
  replace('program', alarmItem({ ...after, version: before.version + 1 }), before.version);

export const removeAlarm = ({ referralId }: HarmAlarm): Change => remove('program', alarmKey(referralId));

/** Those that go out now, the longest due first. */
export const alarmsDue = (now: Instant): Promise<Key[]> =>
  readAll(
    { table: 'program', index: 'bySubject', partitions: [DUE_PARTITION], skBetween: ['0', `${now}$`] },
    (item) => alarmKey(parseAlarm(item).referralId),
  );
