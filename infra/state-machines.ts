/** docs/state-machines.md: every machine, drawn and told from its data. */
import { PROBLEMS } from '../shared/all-problems.ts';
import { CHILD_MACHINE } from '../shared/intake/children/child-machine.ts';
import { REFERRAL_MACHINE } from '../shared/intake/referrals/referral-machine.ts';
import { VOLUNTEER_MACHINE } from '../shared/intake/volunteers/volunteer-machine.ts';
import type { Machine, MachineEvent } from '../shared/kernel/machine.ts';
import { PAIRING_MACHINE } from '../shared/matching/pairings/pairing-machine.ts';
import { PROPOSAL_MACHINE } from '../shared/matching/proposals/proposal-machine.ts';
import { CHANGE_MACHINE } from '../shared/office/changes/change-machine.ts';
import { FEEDBACK_MACHINE } from '../shared/office/feedback/feedback-machine.ts';
import { WITHDRAWAL_MACHINE } from '../shared/support/withdrawals/withdrawal-machine.ts';

/** All machines, in the order of the page. */
export const MACHINES: readonly Machine[] = [
  CHILD_MACHINE,
  REFERRAL_MACHINE,
  VOLUNTEER_MACHINE,
  PROPOSAL_MACHINE,
  PAIRING_MACHINE,
  WITHDRAWAL_MACHINE,
  CHANGE_MACHINE,
  FEEDBACK_MACHINE,
];

interface Move extends MachineEvent<string> {
  readonly from: string;
  readonly to: string;
}

const movesOf = ({ events }: Machine): Move[] =>
  Object.values(events).flatMap((event) =>
    Object.entries(event.moves).map(([from, to]) => ({ ...event, from, to: to as string })),
  );

/** What leaves a record where it is stands in the table and would only crowd the drawing. */
function drawing(machine: Machine): string[] {
  const arrows = movesOf(machine).filter(({ from, to }) => from !== to);
  const ends = Object.keys(machine.states).filter((state) => arrows.every(({ from }) => from !== state));
  return [
    '```mermaid',
    'stateDiagram-v2',
    ...Object.entries(machine.states).map(([state, { zh }]) => `  ${state}: ${state}<br/>${zh}`),
    `  [*] --> ${machine.begins}`,
    ...arrows.map(({ from, to, rule, en }) => `  ${from} --> ${to}: ${en} (${rule})`),
    ...ends.map((state) => `  ${state} --> [*]`),
    '```',
  ];
}

function movesInWords({ moves }: MachineEvent<string>): string {
  const byTarget = Map.groupBy(Object.entries(moves), ([from, to]) => (from === to ? undefined : to));
  return [...byTarget]
    .map(([to, froms]) => {
      const from = froms.map(([state]) => state).join(', ');
      return to === undefined ? `stays ${from}` : `${from} → ${to}`;
    })
    .join('; ');
}

const row = (event: MachineEvent<string>) =>
  `| ${event.rule} | ${event.zh} | ${event.en} | ${movesInWords(event)} | ${PROBLEMS[event.refuses].status} \`${event.refuses}\` |`;

const section = (machine: Machine): string[] => [
  `## ${machine.record.en} ${machine.record.zh}`,
  '',
  ...drawing(machine),
  '',
  '| rule | | | from → to | else |',
  '|---|---|---|---|---|',
  ...Object.values(machine.events).map(row),
  '',
];

/** The whole page. */
export const stateMachinesPage = (): string =>
  [
    '# State machines',
    '',
    'Written by `npm run machines` from the machines as they run ([machine.ts](../shared/kernel/machine.ts)); not edited by hand.',
    'What a machine does not list is refused as its last column says. The numbers are those of [the rules](rules.md).',
    '',
    ...MACHINES.flatMap(section),
  ].join('\n');
