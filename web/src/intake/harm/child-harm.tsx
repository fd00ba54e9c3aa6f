/** The report of harm of one child’s pages in the console: under the member’s own name, or by the public way where that is closed. */
import { Form } from 'antd';
import type { ReactNode } from 'react';
import { ProblemError } from '../../../../shared/contract/client.ts';
import { useApi } from '../../ui/api.tsx';
import { BelowFieldsProvider } from '../../ui/below-fields.ts';
import { HarmOffer } from './harm-offer.tsx';
import { HarmProvider, type HarmReport, useHarm, useHarmReport } from './harm-report.ts';
import type { HarmDelivery } from './harm-sending.ts';
import { HarmSwitch } from './harm-switch.tsx';

/** A session that ended, a role that was taken away and a busy authorizer hold up no report (Rule 12). */
const isClosed = (error: unknown) =>
  error instanceof ProblemError && [401, 403, 404, 429].includes(error.problem.status);

/** @param childId the child by now; a form may not have named one yet. */
export function useChildHarm(scope: string, childId: () => string | undefined): HarmReport {
  const api = useApi();
  const send = async ({ known, key, signal }: HarmDelivery) => {
    const id = childId() ?? '';
    const rest = { idempotencyKey: key, signal };
    try {
      return await api.reportChildHarm({ path: { id }, body: { known }, ...rest });
    } catch (error) {
      if (!isClosed(error)) throw error;
      return api.reportHarm({ body: { childId: id, known }, ...rest });
    }
  };
  return useHarmReport({ scope, send });
}

/** Every text of the form that is being filled in. */
function useWritten(): string {
  const values: unknown = Form.useWatch([], Form.useFormInstance());
  return Object.values(values ?? {})
    .filter((value) => typeof value === 'string')
    .join('，');
}

/** In a dialog the page’s own switch is out of sight. */
function DialogHarm() {
  const written = useWritten();
  return useHarm()?.isOn ? <HarmSwitch /> : <HarmOffer written={written} />;
}

interface ChildHarmProps {
  readonly childId: string;
  readonly children: ReactNode;
}

/** Around a page about one child: the switch at its head, and the offer in every dialog where somebody writes. */
export function ChildHarm(props: ChildHarmProps) {
  // Another child is another report.
  return <HarmOfChild key={props.childId} {...props} />;
}

function HarmOfChild({ childId, children }: ChildHarmProps) {
  const harm = useChildHarm(`child.${childId}`, () => childId);
  return (
    <HarmProvider value={harm}>
      <BelowFieldsProvider value={<DialogHarm />}>{children}</BelowFieldsProvider>
    </HarmProvider>
  );
}

/** Below the fields of a form that is on the page itself. */
export const FormOffer = () => <HarmOffer written={useWritten()} />;
