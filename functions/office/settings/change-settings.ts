import { SETTINGS, type SettingsChange } from '../../../shared/all-settings.ts';
import { readEnvironment } from '../../../shared/environment.ts';
import type { Language } from '../../../shared/kernel/language.ts';
import { isMobile } from '../../../shared/kernel/people.ts';
import { type Refusal, refuse } from '../../../shared/kernel/problem.ts';
import { isAllowedWebhook } from '../../../shared/kernel/webhook.ts';
import * as rules from '../../../shared/office/settings/settings.ts';
import { fieldError } from '../../http/field-errors.ts';
import { refuseStale } from '../../http/stale.ts';
import { readSettings, replaceSettings } from '../../store/office/settings.ts';
import type { OfficeOperation } from '../operation-types.ts';

/** A robot’s address where this deployment’s webhooks may not go (R-KE-13). */
function isForbiddenRobot(robotUrl = ''): boolean {
  if (robotUrl === '') return false;
  const { WEBHOOK_ORIGINS } = readEnvironment(process.env, ['WEBHOOK_ORIGINS']);
  return !isAllowedWebhook(robotUrl, WEBHOOK_ORIGINS.split(' '));
}

function checkAlerts({ alerts = {} }: SettingsChange, language: Language): Refusal | undefined {
  const { robotUrl, dutyPhone = '' } = alerts;
  const errors = [
    ...(isForbiddenRobot(robotUrl) ? [fieldError('/alerts/robotUrl', 'webhook.host', language)] : []),
    ...(dutyPhone !== '' && !isMobile(dutyPhone)
      ? [fieldError('/alerts/dutyPhone', 'phone.mobile', language)]
      : []),
  ];
  return errors.length > 0 ? refuse('invalid', { errors }) : undefined;
}

export const changeSettings: OfficeOperation<'changeSettings'> = async ({
  actor,
  body,
  ifMatch,
  language,
}) => {
  const before = await readSettings(actor.districtCode);
  const stale = refuseStale(rules.maskSettings(SETTINGS, before), ifMatch, body);
  if (stale) return stale;
  const given = rules.withoutMasks(SETTINGS, before, body);
  const refusal = checkAlerts(given, language);
  if (refusal) return refusal;
  const after = rules.changeSettings(before, given);
  const change = rules.describeChange(SETTINGS, before, after);
  if (!change) return { status: 200, body: rules.maskSettings(SETTINGS, before) };
  const { districtCode } = before;
  const subject = { kind: 'district', id: districtCode } as const;
  return {
    status: 200,
    body: rules.maskSettings(SETTINGS, { ...after, version: before.version + 1 }),
    changes: [replaceSettings(before, after)],
    facts: [{ districtCode, action: 'settings.changed', subject, ...change }],
  };
};
