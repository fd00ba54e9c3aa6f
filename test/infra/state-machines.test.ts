import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { MACHINES, stateMachinesPage } from '../../infra/state-machines.ts';
import type { Machine } from '../../shared/kernel/machine.ts';

function reached({ begins, events }: Machine): Set<string> {
  const states = new Set<string>([begins]);
  for (const state of states)
    for (const { moves } of Object.values(events)) {
      const to = moves[state];
      if (to) states.add(to);
    }
  return states;
}

describe('docs/state-machines.md', () => {
  it('is what the machines say: else run "npm run machines"', () => {
    expect(readFileSync(new URL('../../docs/state-machines.md', import.meta.url), 'utf8')).toBe(
      stateMachinesPage(),
    );
  });

  it.each(MACHINES)('$record.en: every state can be reached', (machine) => {
    expect([...reached(machine)].sort()).toEqual(Object.keys(machine.states).sort());
  });

  it.each(MACHINES)('$record.en: every move begins and ends in a state of its own', (machine) => {
    const named = Object.values(machine.events).flatMap(({ moves }) => Object.entries(moves).flat());

    expect(named.filter((state) => !(String(state) in machine.states))).toEqual([]);
  });
});
