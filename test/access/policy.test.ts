/** Handlers in the test’s own process have the rights of their function’s role in the template, and no others. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ChildId, DistrictCode } from '../../shared/kernel/ids.ts';
import { enrol, member } from '../builders.ts';
import { startEngine } from '../engine.ts';
import { asker, loadHandlers } from '../handlers.ts';
import { asFunction } from '../policy-check.ts';

let engine: Awaited<ReturnType<typeof startEngine>>;
beforeAll(async () => {
  engine = await startEngine();
  process.env.POWERTOOLS_LOG_LEVEL = 'SILENT';
  await enrol(member('district'));
});
afterAll(() => engine.stop());

const readIdentity = async () => {
  const { getChildIdentity } = await import('../../functions/store/intake/children.ts');
  return getChildIdentity('c1' as ChildId);
};

describe('Rule 5: the identity table', () => {
  it.each(['office', 'matching', 'support', 'reporting', 'deliver', 'dispatch'])(
    'is closed to %s',
    async (name) => {
      await expect(asFunction(name, readIdentity)).rejects.toThrow(
        /is not authorized to perform: dynamodb:GetItem/,
      );
    },
  );

  it('is open to intake', async () => {
    await expect(asFunction('intake', readIdentity)).resolves.toBeUndefined();
  });
});

describe('Rule 4: the audit log', () => {
  it('takes entries from a route’s function, which cannot read them back', async () => {
    const ask = asker(await loadHandlers());
    const { listEntries } = await import('../../functions/store/audit.ts');
    const list = () => listEntries('320404' as DistrictCode, {}, { limit: 1, fingerprint: 'x' });

    expect((await ask('getMe', { sub: 'district' })).status).toBe(200);
    await expect(asFunction('office', list)).rejects.toThrow(/dynamodb:Query/);
  });

  it('takes entries from those who append, and seals from the sealer, neither from the other', async () => {
    const { transact } = await import('../../functions/store/transact.ts');
    const { create } = await import('../../functions/store/change.ts');
    const put = (pk: string, sk: string) => () => transact([create('audit', { pk, sk })]);
    const log = 'AUDIT#320499';
    const sealed = ['SEAL#320499', 'MARK#320499'];

    await asFunction('office', put(log, 'an-entry'));
    for (const pk of sealed) {
      await asFunction('seal', put(pk, 'a-seal'));
      await expect(asFunction('intake', put(pk, 'planted'))).rejects.toThrow(/dynamodb:PutItem/);
    }
    await expect(asFunction('seal', put(log, 'planted'))).rejects.toThrow(/dynamodb:PutItem/);
  });
});
