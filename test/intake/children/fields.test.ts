import { describe, expect, it } from 'vitest';
import { recordPath } from '../../../shared/intake/children/field-groups.ts';
import { SURVEY_FIELDS, surveyFields } from '../../../shared/intake/children/fields.ts';
import { headingKey } from '../../../shared/intake/imports/import-headings.ts';
import { surveyColumns } from '../../../shared/intake/imports/import-survey-columns.ts';
import { valueAt } from '../../../shared/kernel/at-path.ts';
import { CHILD_COLUMNS } from '../../../shared/reporting/exports/children.ts';
import { records } from './records.ts';

describe('every answer of the needs survey', () => {
  it.each(surveyFields)('%s is where its row says', (field) => {
    const { child, identity } = records('one', {
      note: '怕狗',
      carer: { name: '李秀英', relation: '奶奶', phone: '13900005502' },
      file: { grade: '小学4年级' },
    });
    const record = SURVEY_FIELDS[field].record === 'file' ? child : identity;

    expect(valueAt(record, recordPath(field))).toBeDefined();
  });

  it.each(surveyFields)('R-IN-97: %s is exported under the heading that an import reads', (field) => {
    const exported = CHILD_COLUMNS.filter(({ only }) => only !== 'mask').map(({ heading }) => heading);

    expect(exported).toContain(surveyColumns[field]?.heading);
  });

  it('has headings that no other answer has', () => {
    const headings = Object.values(surveyColumns).flatMap(({ heading, also = [] }) => [heading, ...also]);
    const keys = headings.map(headingKey);

    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  });
});
