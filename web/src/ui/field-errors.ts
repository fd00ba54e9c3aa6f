/** Shows at each field of a form what the server refused about it, and goes to the first. */
import type { FormInstance } from 'antd';
import { useEffect } from 'react';
import { ProblemError } from '../../../shared/contract/client.ts';

/** `/contact/phone` as the form names it; what is wrong with one of several choices is shown at the choices. */
const nameOf = (pointer: string) =>
  pointer
    .replace(/\/\d+(\/.*)?$/, '')
    .split('/')
    .slice(1);

export function useFieldErrors(form: FormInstance, error: unknown): void {
  useEffect(() => {
    const errors = error instanceof ProblemError ? (error.problem.errors ?? []) : [];
    const [first] = errors;
    if (!first) return;
    form.setFields(errors.map(({ pointer, message }) => ({ name: nameOf(pointer), errors: [message] })));
    form.scrollToField(nameOf(first.pointer), { block: 'center' });
  }, [form, error]);
}
