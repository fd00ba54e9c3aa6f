import * as settings from '../../shared/kernel/settings.ts';
import { refuseStale } from '../http/stale.ts';
import { readSettings, replaceSettings } from '../store/settings.ts';
import type { IntakeOperation } from './intake-routes.ts';

export const changeSettings: IntakeOperation<'changeSettings'> = async ({ actor, body, ifMatch }) => {
  const before = await readSettings(actor.districtCode);
  const stale = refuseStale(before, ifMatch, body);
  if (stale) return stale;
  const after = settings.changeSettings(before, body);
  const change = settings.describeChange(before, after);
  if (!change) return { status: 200, body: before };
  const { districtCode } = before;
  const subject = { kind: 'district', id: districtCode };
  return {
    status: 200,
    body: { ...after, version: before.version + 1 },
    changes: [replaceSettings(before, after)],
    facts: [{ districtCode, action: 'settings.changed', subject, ...change }],
  };
};
