/** Section 2, joined and left 加入与退出: files and volunteers by where they come from, ends by reason, vetting that lapses. */

import { daysBetween } from '../../../kernel/instants.ts';
import type { Bilingual } from '../../../kernel/language.ts';
import { tallyOf } from '../arithmetic.ts';
import type { Context } from '../context.ts';
import type { Cell, Figure, Section, Table } from '../digest.ts';
import { childrenQuery, figure, pairingsQuery, volunteersQuery } from '../figures.ts';
import { say, some } from '../words.ts';
import { type Flow, flowOf, type Lapse } from './flow-counts.ts';
import { flowSentences } from './flow-words.ts';
import { withdrawalFigures } from './withdrawal-words.ts';

function channelFigures({ frame, mask }: Context, { applied }: Flow): Figure[] {
  return tallyOf(applied.map(({ channel }) => mask(channel))).map(({ key, count }) =>
    figure({
      key: `channel:${key}`,
      label: say(`新报名，来自${key}`, `Applied, by ${key}`),
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
    count('submitted', say('新报儿童', 'New files'), flow.submitted, children),
    count('verifiedNow', say('本期核实', 'Verified in the period'), flow.verified, children),
    figure({
      key: 'daysToVerify',
      label: say('核实所用天数（中位数）', 'Median days to verify'),
      value: flow.medianDaysToVerify,
      unit: 'days',
      query: children,
    }),
    count('closed', say('关闭档案', 'Files closed'), flow.closed, childrenQuery(frame, { status: 'closed' })),
    count('applied', say('新报名志愿者', 'Volunteers applied'), flow.applied, volunteersQuery(frame)),
    count('activated', say('新通过审核', 'Volunteers vetted'), flow.activated, active),
    ...channelFigures(context, flow),
    count('left', say('结束结对', 'Pairings ended'), flow.ended, pairingsQuery(frame, 'ended')),
    ...withdrawalFigures(frame, flow.withdrawals),
    count('lapsing', say('审核60天内到期', 'Vetting lapses within 60 days'), flow.lapsing, active),
    count('lapsed', say('审核已过期', 'Vetting lapsed'), flow.lapsed, active),
  ];
}

const daysLeft = (days: number): Cell =>
  days < 0 ? say(`已过期${-days}天`, `lapsed ${some(-days, 'day')} ago`) : days;

function lapseTable({ frame }: Context, { lapsed, lapsing }: Flow): Table | undefined {
  const lapses = [...lapsed, ...lapsing];
  if (lapses.length === 0) return undefined;
  const row = ({ volunteer, until, pairings }: Lapse) => [
    volunteer.maskedName,
    volunteer.fileNumber,
    until,
    daysLeft(daysBetween(frame.lastDay, until)),
    pairings,
  ];
  return {
    headings: [
      say('志愿者', 'Volunteer'),
      say('编号', 'File number'),
      say('审核有效至', 'Vetted until'),
      say('剩余天数', 'Days left'),
      say('正在结对', 'Pairings'),
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
    title: say('加入与退出', 'Joined and left'),
    figures: figuresOf(context, flow),
    sentences,
    ...(table && { table }),
  };
}
