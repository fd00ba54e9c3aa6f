/** Brothers and sisters: those confirmed, and those whom the household suggests. Nothing is shown while there are none. */
import { Card, Flex, Popconfirm, Tag, Typography } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { type Body, useChange, useRead } from '../../ui/api.tsx';
import { BusyButton } from '../../ui/busy-button.tsx';
import { FormDialogButton, useDialog } from '../../ui/form-dialog.tsx';
import { useMe } from '../../ui/me.ts';
import { ReasonField } from '../../ui/reason-field.tsx';
import { StatusTag } from '../../ui/tags.tsx';
import { type Child, recordOf } from './child-file.ts';

type Sibling = Body<'listSiblings'>['linked'][number];

export function Siblings({ child }: { child: Child }) {
  const { t } = useTranslation('console');
  const canChange = useMe().is('district', 'street');
  const { data } = useRead('listSiblings', { path: { id: child.id } });
  if (!data || data.linked.length + data.suggested.length === 0) return null;
  const { linked, suggested } = data;
  return (
    <Card className="section" title={t('siblings.title')}>
      {linked.length > 0 && <Typography.Title level={5}>{t('siblings.linked')}</Typography.Title>}
      {linked.map((one) => (
        <OneFile key={one.id} file={one}>
          {canChange && <UnlinkButton child={child} sibling={one} />}
        </OneFile>
      ))}
      {suggested.length > 0 && <Typography.Title level={5}>{t('siblings.suggested')}</Typography.Title>}
      {suggested.map(({ child: one, shares }) => (
        <OneFile key={one.id} file={one}>
          {shares.map((what) => (
            <Tag key={what} variant="filled">
              {t(`siblings.shares.${what}`)}
            </Tag>
          ))}
          {canChange && <LinkButton child={child} sibling={one} />}
        </OneFile>
      ))}
    </Card>
  );
}

function OneFile({ file, children }: { file: Sibling; children: ReactNode }) {
  const { t } = useTranslation('console');
  return (
    <Flex gap={8} wrap align="center" className="sibling">
      <Link href={`/children/${file.id}`}>
        {file.maskedName} · {file.fileNumber}
      </Link>
      <StatusTag status={file.status} label={t(`child.status.${file.status}`)} />
      {children}
    </Flex>
  );
}

interface Two {
  readonly child: Child;
  readonly sibling: Sibling;
}

function LinkButton({ child, sibling }: Two) {
  const { t } = useTranslation('console');
  const dialog = useDialog();
  const link = useChange('linkSibling', dialog.close);
  return (
    <FormDialogButton<{ reason: string }>
      dialog={dialog}
      size="small"
      button={t('siblings.link')}
      isBusy={link.isPending}
      error={link.error}
      onSend={({ reason }) =>
        link.send({ input: { ...recordOf(child), body: { siblingId: sibling.id, reason } }, seen: child })
      }
    >
      <ReasonField label={t('siblings.linkReason')} />
    </FormDialogButton>
  );
}

function UnlinkButton({ child, sibling }: Two) {
  const { t } = useTranslation('console');
  const unlink = useChange('unlinkSibling');
  const path = { id: child.id, siblingId: sibling.id };
  return (
    <Popconfirm
      title={t('siblings.unlinkAsk')}
      okText={t('act.ok')}
      cancelText={t('act.cancel')}
      onConfirm={() => unlink.send({ input: { path, ifMatch: child.version }, seen: child })}
    >
      <BusyButton size="small" isBusy={unlink.isPending}>
        {t('siblings.unlink')}
      </BusyButton>
    </Popconfirm>
  );
}
