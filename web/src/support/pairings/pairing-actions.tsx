/** The first meeting, and the end: an officer decides on it with what becomes of the child, a volunteer asks for it. */
import { Form, Input, Radio, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { type CalendarDate, dateIn, instantOf } from '../../../../shared/kernel/instants.ts';
import { inLanguage } from '../../../../shared/kernel/language.ts';
import { END_CAUSES, type EndCauseCode } from '../../../../shared/matching/pairings/end-causes.ts';
import { type Body, useChange } from '../../ui/api.tsx';
import { FormDialogButton, useDialog } from '../../ui/form-dialog.tsx';
import { useMe } from '../../ui/me.ts';
import { ReasonField } from '../../ui/reason-field.tsx';
import { currentLanguage } from '../../words/language.ts';

export type Pairing = Body<'getPairing'>;

interface Of {
  readonly pairing: Pairing;
}
const required = [{ required: true }];
const recordOf = ({ id, version }: Pairing) => ({ path: { id }, ifMatch: version });

export function IntroduceButton({ pairing }: Of) {
  const { t } = useTranslation('console');
  const dialog = useDialog();
  const introduce = useChange('introducePairing', dialog.close);
  return (
    <FormDialogButton<{ on: CalendarDate }>
      dialog={dialog}
      button={t('pairing.introduce')}
      initial={{ on: pairing.introducedOn ?? dateIn(instantOf(Date.now())) }}
      isBusy={introduce.isPending}
      error={introduce.error}
      onSend={(body) => introduce.send({ input: { ...recordOf(pairing), body }, seen: pairing })}
    >
      <Form.Item name="on" label={t('pairing.introducedOn')} rules={required}>
        <Input type="date" min={pairing.startedOn} />
      </Form.Item>
    </FormDialogButton>
  );
}

export function KeepButton({ pairing }: Of) {
  const { t } = useTranslation('console');
  const isOfficer = useMe().is('district', 'street');
  const dialog = useDialog();
  const keep = useChange('declinePairingEnd', dialog.close);
  return (
    <FormDialogButton<{ reason: string }>
      dialog={dialog}
      button={t(isOfficer ? 'pairing.keep' : 'pairing.keepOwn')}
      isBusy={keep.isPending}
      error={keep.error}
      onSend={(body) => keep.send({ input: { ...recordOf(pairing), body }, seen: pairing })}
    >
      <ReasonField />
    </FormDialogButton>
  );
}

interface Ending {
  readonly cause: EndCauseCode;
  readonly reason: string;
  readonly farewell: string;
  readonly then?: (typeof AFTERWARDS)[number];
}

const AFTERWARDS = ['requeue', 'close'] as const;

/** Begins with what the volunteer has said in her request. */
const beginning = ({ endRequest }: Pairing): Partial<Ending> => {
  if (!endRequest) return {};
  const { cause, reason, farewell } = endRequest;
  return { cause, reason, farewell };
};

export function EndButton({ pairing }: Of) {
  const { t } = useTranslation('console');
  const isOfficer = useMe().is('district', 'street');
  const dialog = useDialog();
  const end = useChange('endPairing', dialog.close);
  return (
    <FormDialogButton<Ending>
      danger
      dialog={dialog}
      button={t(isOfficer ? 'pairing.end' : 'pairing.askToEnd')}
      {...(!isOfficer && { lead: t('pairing.askToEndLead') })}
      initial={beginning(pairing)}
      isBusy={end.isPending}
      error={end.error}
      onSend={(body) => end.send({ input: { ...recordOf(pairing), body }, seen: pairing })}
    >
      <EndFields isOfficer={isOfficer} />
    </FormDialogButton>
  );
}

function EndFields({ isOfficer }: { isOfficer: boolean }) {
  const { t } = useTranslation('console');
  const causes = Object.entries(END_CAUSES).map(([value, words]) => ({
    value,
    label: inLanguage(words, currentLanguage()),
  }));
  return (
    <>
      <Form.Item name="cause" label={t('pairing.cause')} rules={required}>
        <Select options={causes} />
      </Form.Item>
      <ReasonField />
      <Form.Item
        name="farewell"
        label={t('pairing.farewell')}
        extra={t('pairing.farewellHint')}
        rules={[{ required: true, whitespace: true }]}
      >
        <Input.TextArea rows={3} maxLength={1000} showCount />
      </Form.Item>
      {isOfficer && (
        <Form.Item name="then" label={t('pairing.then')} rules={required}>
          <Radio.Group
            options={AFTERWARDS.map((value) => ({ value, label: t(`pairing.thenWords.${value}`) }))}
          />
        </Form.Item>
      )}
    </>
  );
}
