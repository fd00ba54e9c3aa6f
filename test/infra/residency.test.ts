import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSettings } from '../../infra/settings.ts';
import type { DistrictCode } from '../../shared/kernel/ids.ts';
import { districtsAbroad } from '../../shared/office/districts/residency.ts';

const given = (values: Record<string, unknown>) => (key: string) => values[key];
const ownHost = { 'default:publicUrl': 'https://changban.fulian.org' };

describe('R-OF-30: data of a district with a Chinese code', () => {
  it.each([
    ['cn-north-1', '320404', []],
    ['cn-northwest-1', '320404', []],
    ['ap-southeast-1', '320404', ['320404']],
    ['ap-east-1', '110101', ['110101']],
    ['eu-central-1', '659001', ['659001']],
    ['us-east-1', '820001', ['820001']],
    ['eu-central-1', '900001', []],
    ['eu-central-1', '091000', []],
  ])('in %s: of %s, %j leave the country', (region, code, abroad) => {
    expect(districtsAbroad(region, [code as DistrictCode])).toEqual(abroad);
  });

  it('are refused abroad on a host of one’s own, with the setting, the rule and the way out', () => {
    expect(() => readSettings('default', given(ownHost))).toThrow(
      /OF-30: the data of 320404 would leave China for ap-southeast-1.*cn-north-1.*dataAbroadAccepted/,
    );
  });

  it('are refused when the stage for China is moved abroad, on any host', () => {
    expect(() => readSettings('china', given({ 'china:region': 'ap-southeast-1' }))).toThrow(
      'dataAbroadAccepted',
    );
  });

  it.each([
    '2026-11-30',
    '王芳，钟楼区妇联',
    '2026-11-31 王芳，钟楼区妇联',
    '2026-11-30,',
    '30.11.2026 王芳',
    'yes',
    ' ',
  ])('are not accepted by “%s”', (accepted) => {
    const values = { ...ownHost, 'default:dataAbroadAccepted': accepted };
    expect(() => readSettings('default', given(values))).toThrow('dataAbroadAccepted');
  });

  it('are accepted by a person, with their office and the date', () => {
    const accepted = '2026-11-30,王芳，钟楼区妇联';
    const values = { ...ownHost, 'default:dataAbroadAccepted': accepted };
    expect(readSettings('default', given(values)).dataAbroadAccepted).toBe(accepted);
  });

  it('need no acceptance in China', () => {
    const values = { 'china:publicUrl': 'https://changban.fulian.org' };
    expect(readSettings('china', given(values)).dataAbroadAccepted).toBeUndefined();
  });

  it('do not synthesize abroad without it, and the command ends with what is missing', () => {
    const folder = mkdtempSync(join(tmpdir(), 'abroad-'));
    const context = JSON.stringify({ ...ownHost, 'default:region': 'eu-central-1' });
    try {
      const { PATH } = process.env;
      const env = { PATH, CDK_OUTDIR: folder, CDK_CONTEXT_JSON: context };
      const synth = spawnSync(process.execPath, ['infra/app.ts'], { env, encoding: 'utf8' });
      expect(synth.status).not.toBe(0);
      expect(synth.stderr).toMatch(/OF-30: .*eu-central-1/);
    } finally {
      rmSync(folder, { recursive: true });
    }
  }, 90_000);
});
