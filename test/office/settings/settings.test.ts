import { describe, expect, it } from 'vitest';
import { SETTINGS, settingsBody, settingsFrom } from '../../../shared/all-settings.ts';
import type { DistrictCode } from '../../../shared/kernel/ids.ts';
import { changeSettings, describeChange } from '../../../shared/office/settings/settings.ts';

const district = '320404' as DistrictCode;
const defaults = settingsFrom(district, undefined);

describe('a district’s settings', () => {
  it('are the defaults, version 0, while it has decided nothing', () => {
    expect(defaults).toMatchObject({
      districtCode: district,
      retention: { closedChildDays: 1095, refusedVolunteerDays: 180, retiredVolunteerDays: 1095 },
      vetting: { firstWarningDays: 60, lastWarningDays: 14 },
      version: 0,
    });
  });

  it('a record older than a field has the field’s default', () => {
    const settings = settingsFrom(district, { version: 3, retention: { closedChildDays: 90 }, pk: 'x' });

    expect(settings).toEqual({
      ...defaults,
      retention: { ...defaults.retention, closedChildDays: 90 },
      version: 3,
    });
    expect(settingsFrom(district, { version: 1 })).toEqual({ ...defaults, version: 1 });
  });

  it('R-KE-10: a field that is not named does not change', () => {
    const changed = changeSettings(defaults, { retention: { refusedVolunteerDays: 90 } });

    expect(changed.retention).toEqual({ ...defaults.retention, refusedVolunteerDays: 90 });
    expect(changeSettings(changed, {})).toEqual(changed);
  });

  it.each([
    [29, false],
    [30, true],
    [3650, true],
    [3651, false],
    [30.5, false],
  ])('R-IN-83: a retention clock of %d days: %s', (closedChildDays, isTaken) => {
    expect(settingsBody.safeParse({ retention: { closedChildDays } }).success).toBe(isTaken);
  });

  it('R-KE-11: a change is recorded field by field, from and to', () => {
    const changed = changeSettings(defaults, {
      retention: { closedChildDays: 365, retiredVolunteerDays: 1095, refusedVolunteerDays: 60 },
    });

    expect(describeChange(SETTINGS, defaults, changed)).toEqual({
      from: 'retention.closedChildDays=1095 retention.refusedVolunteerDays=180',
      to: 'retention.closedChildDays=365 retention.refusedVolunteerDays=60',
    });
    expect(describeChange(SETTINGS, defaults, defaults)).toBeUndefined();
  });
});
