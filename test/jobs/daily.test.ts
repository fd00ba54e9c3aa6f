import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { DistrictCode } from '../../shared/kernel/ids.ts';
import type { Instant } from '../../shared/kernel/instants.ts';
import { volunteer } from '../builders.ts';
import { startEngine } from '../engine.ts';

const MORNING = '2027-03-01T21:00:00.000Z' as Instant;
const ZHONGLOU = '320404' as DistrictCode;
const OTHER = '320402' as DistrictCode;

let engine: Awaited<ReturnType<typeof startEngine>>;
let runDay: typeof import('../../functions/jobs/run-steps.ts')['runDay'];
let daily: typeof import('../../functions/jobs/daily.ts')['handler'];
let store: Awaited<ReturnType<typeof loadStore>>;

const loadStore = async () => ({
  ...(await import('../../functions/store/intake/volunteers.ts')),
  ...(await import('../../functions/store/transact.ts')),
});

beforeAll(async () => {
  engine = await startEngine();
  process.env.POWERTOOLS_LOG_LEVEL = 'SILENT';
  ({ runDay } = await import('../../functions/jobs/run-steps.ts'));
  ({ handler: daily } = await import('../../functions/jobs/daily.ts'));
  store = await loadStore();
});
afterAll(() => engine.stop());

describe('R-VO-30: a day’s steps', () => {
  let ran: string[];
  beforeEach(() => {
    ran = [];
  });
  const step = (name: string, failsIn?: DistrictCode) => async (day: { districtCode: DistrictCode }) => {
    ran.push(`${name} ${day.districtCode}`);
    if (day.districtCode === failsIn) throw new Error('the engine is away');
    return 1;
  };

  it('run in order for each district, and count what they dealt with', async () => {
    const done = await runDay({ first: step('first'), second: step('second') }, [ZHONGLOU, OTHER], MORNING);

    expect(ran).toEqual(['first 320404', 'second 320404', 'first 320402', 'second 320402']);
    expect(done).toEqual({ first: 2, second: 2 });
  });

  it('run all the same when one fails, and the day fails by the names of step and district', async () => {
    const steps = { first: step('first', ZHONGLOU), second: step('second') };

    const day = runDay(steps, [ZHONGLOU, OTHER], MORNING);

    await expect(day).rejects.toThrow('daily: first of 320404');
    expect(ran).toEqual(['first 320404', 'second 320404', 'first 320402', 'second 320402']);
  });

  it('decide again when the record has changed meanwhile, and store nothing based on the old one', async () => {
    const before = volunteer({ id: 'racing' });
    await store.transact([store.createVolunteer(before)]);
    let looks = 0;
    const steps = {
      rename: ({ settle }: Parameters<Parameters<typeof runDay>[0][string]>[0]) =>
        settle(async () => {
          const loaded = await store.getVolunteer(before.id);
          looks += 1;
          if (looks === 1 && loaded)
            await store.transact([store.replaceVolunteer(loaded, { ...loaded, occupation: '护士' })]);
          return (
            loaded && { changes: [store.replaceVolunteer(loaded, { ...loaded, capacity: 3 })], facts: [] }
          );
        }).then(Number),
    };

    expect(await runDay(steps, [ZHONGLOU], MORNING)).toEqual({ rename: 1 });
    expect(looks).toBe(2);
    expect(await store.getVolunteer(before.id)).toMatchObject({
      occupation: '护士',
      capacity: 3,
      version: 3,
    });
  });

  it('refuses an event of another schedule', async () => {
    const event = { schedule: 'monthly-digest', scheduledAt: MORNING };

    await expect(daily(event)).rejects.toThrow('schedule');
  });
});
