import { Card, Statistic, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { inLanguage } from '../../../../shared/kernel/language.ts';
import type { Cell, Figure, Section, Table } from '../../../../shared/reporting/digests/digest.ts';
import { currentLanguage } from '../../words/language.ts';
import { consolePath } from './console-path.ts';

export function DigestSection({ section: { title, figures, sentences, table } }: { section: Section }) {
  return (
    <Card className="section" title={inLanguage(title, currentLanguage())}>
      {figures.length > 0 && (
        <div className="figures section">
          {figures.map((figure) => (
            <FigureShown key={figure.key} figure={figure} />
          ))}
        </div>
      )}
      {sentences.map((sentence) => (
        <Typography.Paragraph key={sentence.zh}>
          {inLanguage(sentence, currentLanguage())}
        </Typography.Paragraph>
      ))}
      {table && <DigestTable table={table} />}
    </Card>
  );
}

const signed = (change: number) => (change > 0 ? `+${change}` : String(change));

/** A figure leads to the records behind it, where the console has a list of them. */
function FigureShown({ figure: { label, value, unit, change, query } }: { figure: Figure }) {
  const { t } = useTranslation('console');
  const path = consolePath(query);
  const title = inLanguage(label, currentLanguage());
  return (
    <div>
      <Statistic
        title={path ? <Link href={path}>{title}</Link> : title}
        value={value ?? t('digest.none')}
        suffix={value !== undefined && unit !== 'count' && t(`digest.units.${unit}`)}
      />
      {change !== undefined && (
        <Typography.Text type="secondary">
          {t('digest.change')} {signed(change)}
        </Typography.Text>
      )}
    </div>
  );
}

const cellText = (cell: Cell) => (typeof cell === 'object' ? inLanguage(cell, currentLanguage()) : cell);

function DigestTable({ table: { headings, rows, rowQueries } }: { table: Table }) {
  return (
    <div className="table-box">
      <table className="plain-table">
        <thead>
          <tr>
            {headings.map((heading) => (
              <th key={heading.zh} scope="col">
                {inLanguage(heading, currentLanguage())}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <DigestRow key={JSON.stringify(row)} row={row} path={consolePath(rowQueries?.[index])} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function DigestRow({ row: [first = '', ...others], path }: { row: Cell[]; path: string | undefined }) {
  const heading = cellText(first);
  return (
    <tr>
      <th scope="row">{path ? <Link href={path}>{heading}</Link> : heading}</th>
      {others.map((cell, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a row’s cells never move
        <td key={index} className={typeof cell === 'number' ? 'number' : ''}>
          {cellText(cell)}
        </td>
      ))}
    </tr>
  );
}
