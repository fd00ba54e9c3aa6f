/** The end of what the other routes began, measured last. */
import { type Ask, change } from './asking.ts';

/** The volunteer asks to stop, stays, and the street ends it after all. */
export async function endPairing(ask: Ask) {
  const { items } = await ask('listPairings', { sub: 'volunteer' });
  const [pairing] = items;
  const end = { reason: '调往外地', farewell: '谢谢你', then: 'requeue' };
  const introduced = await ask('introducePairing', change('street', pairing, { on: pairing.startedOn }));
  const asked = await ask('endPairing', change('volunteer', introduced, end), 'asked');
  const kept = await ask('keepPairing', change('volunteer', asked, { reason: '已协调好时间' }));
  await ask('endPairing', change('street', kept, end));
}
