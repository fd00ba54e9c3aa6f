import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import * as z from 'zod';

const reportSchema = z.object({ pluginReports: z.array(z.unknown()) });

it('both stages pass every check of CDK and cdk-nag without a warning, with no account and no network', () => {
  const folder = mkdtempSync(join(tmpdir(), 'assembly-'));
  try {
    const { PATH } = process.env;
    const synth = spawnSync(process.execPath, ['infra/app.ts'], {
      env: { PATH, CDK_OUTDIR: folder, HTTPS_PROXY: 'http://127.0.0.1:9', HTTP_PROXY: 'http://127.0.0.1:9' },
      encoding: 'utf8',
    });
    const report = reportSchema.parse(
      JSON.parse(readFileSync(join(folder, 'validation-report.json'), 'utf8')),
    );
    expect([synth.status, synth.stdout, synth.stderr, report.pluginReports]).toEqual([0, '', '', []]);
  } finally {
    rmSync(folder, { recursive: true });
  }
}, 90_000);
