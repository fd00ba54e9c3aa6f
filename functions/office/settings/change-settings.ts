import { SETTINGS, type SettingsChange } from '../../../shared/all-settings.ts';
import { readEnvironment } from '../../../shared/environment.ts';
import type { DistrictCode } from '../../../shared/kernel/ids.ts';
import type { Language } from '../../../shared/kernel/language.ts';
import { isMobile } from '../../../shared/kernel/people.ts';
import { type Refusal, refuse } from '../../../shared/kernel/problem.ts';
import { districtByCode } from '../../../shared/kernel/regions.ts';
import { isAllowedWebhook } from '../../../shared/kernel/webhook.ts';
import type { ChangedField } from '../../../shared/office/changes/change.ts';
import { supersedeChange } from '../../../shared/office/changes/change-rules.ts';
import { changedFields, needsSecondPerson } from '../../../shared/office/settings/second-person.ts';
import * as rules from '../../../shared/office/settings/settings.ts';
import { phonesByStreet } from '../../../shared/office/settings/street-phones.ts';
import { fieldError } from '../../http/field-errors.ts';
import { refuseStale } from '../../http/stale.ts';
import { waitingChanges } from '../../store/office/changes.ts';
import { readSettings, replaceSettings } from '../../store/office/settings.ts';
import { type Decided, together } from '../../store/outcome.ts';
import { type Asking, decidedChange, proposed } from '../changes/outcome.ts';
import type { OfficeOperation } from '../operation-types.ts';
import { viewSettings } from './get-settings.ts';

/** A robot’s address where this deployment’s webhooks may not go (R-KE-13). */
function isForbiddenRobot(robotUrl = ''): boolean {
  if (robotUrl === '') return false;
  const { WEBHOOK_ORIGINS } = readEnvironment(process.env, ['WEBHOOK_ORIGINS']);
  return !isAllowedWebhook(robotUrl, WEBHOOK_ORIGINS.split(' '));
}

/** The phone of a street that the district does not have would be shown to nobody. */
function areStreetsOf(districtCode: DistrictCode, streetPhones = ''): boolean {
  const names = new Set(districtByCode(districtCode)?.streets.map(({ name }) => name));
  return [...phonesByStreet(streetPhones).keys()].every((name) => names.has(name));
}

interface Asked {
  readonly districtCode: DistrictCode;
  readonly language: Language;
}

/** What no schema can tell. */
function checkGiven(
  { alerts: { robotUrl, dutyPhone = '' } = {}, contact }: SettingsChange,
  { districtCode, language }: Asked,
): Refusal | undefined {
  const errors = [
    ...(isForbiddenRobot(robotUrl) ? [fieldError('/alerts/robotUrl', 'webhook.host', language)] : []),
    ...(dutyPhone !== '' && !isMobile(dutyPhone)
      ? [fieldError('/alerts/dutyPhone', 'phone.mobile', language)]
      : []),
    ...(areStreetsOf(districtCode, contact?.streetPhones)
      ? []
      : [fieldError('/contact/streetPhones', 'streetPhones.unknown', language)]),
  ];
  return errors.length > 0 ? refuse('invalid', { errors }) : undefined;
}

/** Waiting changes of the same settings give way to this one (R-KE-72). */
async function superseded(fields: readonly ChangedField[], { actor, now, newId }: Asking): Promise<Decided> {
  const waiting = await waitingChanges(actor.districtCode);
  return together(
    waiting.flatMap((change) => {
      const after = supersedeChange(change, fields, { by: actor.id, at: now });
      return after ? [decidedChange(change, after, { now, newId })] : [];
    }),
  );
}

/** In force at once, or once a second person has approved it. */
export const changeSettings: OfficeOperation<'changeSettings'> = async (call) => {
  const { actor, body, ifMatch, language } = call;
  const before = await readSettings(actor.districtCode);
  const stale = refuseStale(viewSettings(before), ifMatch, body);
  if (stale) return stale;
  const given = rules.withoutMasks(SETTINGS, before, body);
  const refusal = checkGiven(given, { districtCode: actor.districtCode, language });
  if (refusal) return refusal;
  const after = rules.changeSettings(before, given);
  const change = rules.describeChange(SETTINGS, before, after);
  if (!change) return { status: 200, body: viewSettings(before) };
  const fields = changedFields(SETTINGS, before, after);
  const replaced = await superseded(fields, call);
  if (needsSecondPerson(SETTINGS, before, after)) {
    const asked = { kind: 'settings', given, fields } as const;
    const waits = await proposed({ asked, ...change }, call);
    return { status: 202, body: { changeId: waits.changeId }, ...together([replaced, waits]) };
  }
  const { districtCode } = before;
  const subject = { kind: 'district', id: districtCode } as const;
  return {
    status: 200,
    body: viewSettings({ ...after, version: before.version + 1 }),
    changes: [replaceSettings(before, after), ...replaced.changes],
    facts: [{ districtCode, action: 'settings.changed', subject, ...change }, ...replaced.facts],
  };
};
