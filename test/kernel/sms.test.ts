import { describe, expect, it } from 'vitest';
import type { ChildId, VolunteerId } from '../../shared/kernel/ids.ts';
import { MAX_VARIABLE_CHARACTERS, SMS_VARIABLES, variablesOf } from '../../shared/kernel/sms.ts';
import { guardianRecipient, volunteerRecipient } from '../../shared/kernel/sms-recipient.ts';

describe('R-RE-64: a text message is a template with short variables', () => {
  it('whose names are read where they stand, without the link', () => {
    expect(
      variablesOf({ text: '{date}前打开{link}，回执码{codeFirst}-{codeSecond}', link: '/receipt' }),
    ).toEqual(['date', 'codeFirst', 'codeSecond']);
  });

  it.each(Object.entries(SMS_VARIABLES))('{%s} is short enough: %s', (_, example) => {
    expect([...example].length).toBeLessThanOrEqual(MAX_VARIABLE_CHARACTERS);
  });

  it('goes to somebody whose number stands with the identity alone', () => {
    expect(guardianRecipient('c1' as ChildId)).toBe('GUARDIAN#c1');
    expect(volunteerRecipient('v1' as VolunteerId)).toBe('VOLUNTEER#v1');
  });
});
