/** What is noted beside a transaction, when DynamoDB fails. */
import { expect, it } from 'vitest';
import { enrol, member } from '../../builders.ts';
import { setScene } from '../scene.ts';
import { onFaultyEngine } from './every-fault.ts';
import { at } from './requests.ts';

const stage = onFaultyEngine();

it('Rule 4: a refused attempt is recorded once, though the answer to its write is lost', async () => {
  const { office, engine } = stage();
  const scene = await setScene(office, 'proposed');
  await enrol(member('street', { sub: 'outsider', id: 'outsider', streets: ['320404002'] }));
  const operations = engine.arm((_, operation) =>
    operation === 'PutItem' && operations.filter((one) => one === 'PutItem').length === 0
      ? 'cutAfter'
      : undefined,
  );
  const { status } = await office.ask('confirmProposal', at('outsider', scene.proposalId, {}));
  engine.disarm();

  expect([status, operations.filter((one) => one === 'PutItem').length]).toEqual([404, 2]);
  expect(await office.historyOf('member', 'outsider')).toEqual(['attempt.beyondReach']);
});
