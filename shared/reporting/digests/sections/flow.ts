/** Section 2, joined and left 加入与退出: files and volunteers by where they come from, ends by reason, vetting that lapses. */

import { daysBetween } from '../../../kernel/instants.ts';
import type { Bilingual } from '../../../kernel/language.ts';
import { tallyOf } from '../arithmetic.ts';
import type { Context } from '../context.ts';
import { type Cell, type Figure, type Section, type Table, TYPED_LABEL } from '../digest.ts';
import { childrenQuery, figure, pairingsQuery, volunteersQuery } from '../figures.ts';
import { refer, withoutReferences } from '../references.ts';
import { bilingual, some } from '../words.ts';
import { type Flow, flowOf, type Lapse } from './flow-counts.ts';
import { flowSentences } from './flow-words.ts';
import { withdrawalFigures } from './withdrawal-words.ts';

function channelFigures({ frame, mask }: Context, { applied }: Flow): Figure[] {
  return tallyOf(applied.map(({ channel }) => withoutReferences(mask(channel)))).map(({ key, count }) =>
    figure({
      key: `${TYPED_LABEL}${key}`,
      label: bilingual(`新报名志愿者：${key}`, `Volunteer applications: ${key}`),
      value: count,
      query: volunteersQuery(frame),
    }),
  );
}

function figuresOf(context: Context, flow: Flow): Figure[] {
  const { frame } = context;
  const children = childrenQuery(frame);
  const active = volunteersQuery(frame, { status: 'active' });
  const count = (key: string, label: Bilingual, list: readonly unknown[], query: string) =>
    figure({ key, label, value: list.length, query });
  return [
    count('submitted', bilingual('新登记儿童', 'New files'), flow.submitted, children),
    count('verifiedNow', bilingual('本期核实', 'Verified this period'), flow.verified, children),
    figure({
      key: 'daysToVerify',
      label: bilingual('核实用时（中位数）', 'Median time to verification'),
      value: flow.medianDaysToVerify,
      unit: 'days',
      query: children,
    }),
    count(
      'closed',
      bilingual('结案', 'Files closed'),
      flow.closed,
      childrenQuery(frame, { status: 'closed' }),
    ),
    count(
      'applied',
      bilingual('新报名志愿者', 'Volunteer applications'),
      flow.applied,
      volunteersQuery(frame),
    ),
    count('activated', bilingual('新通过审核的志愿者', 'Volunteers vetted'), flow.activated, active),
    ...channelFigures(context, flow),
    count('left', bilingual('结束结对', 'Pairings ended'), flow.ended, pairingsQuery(frame, 'ended')),
    ...withdrawalFigures(frame, flow.withdrawals),
    count('lapsing', bilingual('审核60天内到期', 'Vetting expiring within 60 days'), flow.lapsing, active),
    count('lapsed', bilingual('审核已过期', 'Vetting expired'), flow.lapsed, active),
  ];
}

const daysLeft = (days: number): Cell =>
  days < 0 ? bilingual(`已过期${-days}天`, `expired ${some(-days, 'day')} ago`) : days;

function lapseTable({ frame }: Context, { lapsed, lapsing }: Flow): Table | undefined {
  const lapses = [...lapsed, ...lapsing];
  if (lapses.length === 0) return undefined;
  const row = ({ volunteer, until, pairings }: Lapse) => [
    refer('volunteer', volunteer.id),
    volunteer.fileNumber,
    until,
    daysLeft(daysBetween(frame.lastDay, until)),
    pairings,
  ];
  return {
    headings: [
      bilingual('志愿者', 'Volunteer'),
      bilingual('编号', 'Volunteer number'),
      bilingual('审核有效期至', 'Vetting valid until'),
      bilingual('剩余天数', 'Days left'),
      bilingual('结对中', 'Active pairings'),
    ],
    rows: lapses.map(row),
    rowQueries: lapses.map(({ volunteer }) => `/v1/volunteers/${volunteer.id}`),
  };
}

/** Left out when nobody joined or left and no vetting ends. */
export function flowSection(context: Context): Section | undefined {
  const flow = flowOf(context);
  const sentences = flowSentences(context, flow);
  if (sentences.length === 0) return undefined;
  const table = lapseTable(context, flow);
  return {
    key: 'flow',
    title: bilingual('加入与退出', 'Joining and leaving'),
    figures: figuresOf(context, flow),
    sentences,
    ...(table && { table }),
  };
}
