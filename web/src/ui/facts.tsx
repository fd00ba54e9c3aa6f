/** What is known of a record, each by its label; typed texts in rows of their own. */
import { Descriptions } from 'antd';
import type { ReactNode } from 'react';

interface FactsProps {
  readonly facts: Readonly<Record<string, ReactNode>>;
  readonly texts?: Readonly<Record<string, string | undefined>>;
}

export function Facts({ facts, texts = {} }: FactsProps) {
  const short = Object.entries(facts).map(([label, shown]) => ({
    key: label,
    label,
    children: shown || '—',
  }));
  const long = Object.entries(texts)
    .filter(([, text]) => text)
    .map(([label, text]) => ({
      key: label,
      label,
      children: <span className="typed">{text}</span>,
      span: { xs: 1, md: 2 },
    }));
  return <Descriptions column={{ xs: 1, md: 2 }} items={[...short, ...long]} />;
}
