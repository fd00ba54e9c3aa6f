/** Finds files by a whole name or phone, for a stated purpose; what is found is masked like every list. */
import { Alert, Button, Card, Empty, Flex, Form, Input, Modal, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { type Body, useChange } from '../../ui/api.tsx';
import { BusyButton } from '../../ui/busy-button.tsx';
import { useFieldErrors } from '../../ui/field-errors.ts';
import { useNames } from '../../ui/names.ts';
import { StatusTag } from '../../ui/tags.tsx';
import { type Purpose, PurposeFields, purposeOf } from './purpose-fields.tsx';

interface Searched extends Purpose {
  readonly name?: string;
  readonly phone?: string;
}

/** What both kinds of file show. */
type Found = Body<'searchChildren' | 'searchVolunteers'>;
type File = Found['found'][number];

const bodyOf = ({ name, phone, ...purpose }: Searched) => ({
  ...(name?.trim() && { name: name.trim() }),
  ...(phone?.trim() && { phone: phone.trim() }),
  ...purposeOf(purpose),
});

interface IdentitySearchProps {
  readonly kind: 'child' | 'volunteer';
}

export function IdentitySearch({ kind }: IdentitySearchProps) {
  const { t } = useTranslation('console');
  const [isOpen, setOpen] = useState(false);
  const [found, setFound] = useState<Found>();
  const children = useChange('searchChildren', setFound);
  const volunteers = useChange('searchVolunteers', setFound);
  const search = kind === 'child' ? children : volunteers;
  const close = () => {
    setOpen(false);
    setFound(undefined);
  };
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('search.open')}</Button>
      <Modal open={isOpen} title={t('search.title')} onCancel={close} footer={null} destroyOnHidden>
        <SearchForm
          kind={kind}
          isPending={search.isPending}
          error={search.error}
          onSearch={(searched) => search.send({ input: { body: bodyOf(searched) } })}
        />
        {found && <FoundFiles kind={kind} found={found} />}
      </Modal>
    </>
  );
}

interface SearchFormProps extends IdentitySearchProps {
  readonly isPending: boolean;
  readonly error: unknown;
  readonly onSearch: (searched: Searched) => void;
}

function SearchForm({ kind, isPending, error, onSearch }: SearchFormProps) {
  const { t } = useTranslation('console');
  const [form] = Form.useForm<Searched>();
  useFieldErrors(form, error);
  const [name, phone] = [Form.useWatch('name', form), Form.useWatch('phone', form)];
  const isEmpty = !name?.trim() && !phone?.trim();
  return (
    <Form form={form} layout="vertical" onFinish={onSearch} autoComplete="off">
      <Form.Item name="name" label={t(`search.nameOf.${kind}`)} extra={t('search.whole')}>
        <Input maxLength={40} />
      </Form.Item>
      <Form.Item name="phone" label={t('search.phone')}>
        <Input maxLength={40} inputMode="tel" />
      </Form.Item>
      <PurposeFields />
      <BusyButton type="primary" htmlType="submit" block disabled={isEmpty} isBusy={isPending}>
        {t('search.search')}
      </BusyButton>
    </Form>
  );
}

function FoundFiles({ kind, found: { found, more } }: IdentitySearchProps & { readonly found: Found }) {
  const { t } = useTranslation('console');
  const { place } = useNames();
  const path = kind === 'child' ? '/children' : '/volunteers';
  const status = (file: File) =>
    'capacity' in file ? t(`volunteer.status.${file.status}`) : t(`child.status.${file.status}`);
  return (
    <div className="below">
      {found.length === 0 && <Empty description={t('search.none')} />}
      <Flex vertical gap={8}>
        {found.map((file: File) => (
          <Card key={file.id} size="small">
            <Flex justify="space-between" align="start" gap={8}>
              <div>
                <Link href={`${path}/${file.id}`}>{`${file.maskedName} · ${file.fileNumber}`}</Link>
                <div>
                  <Typography.Text type="secondary">{place(file.streetCode)}</Typography.Text>
                </div>
              </div>
              <StatusTag status={file.status} label={status(file)} />
            </Flex>
          </Card>
        ))}
      </Flex>
      {more && <Typography.Paragraph type="warning">{t('search.more')}</Typography.Paragraph>}
      <Alert className="below" type="info" showIcon title={t('search.logged')} />
    </div>
  );
}
