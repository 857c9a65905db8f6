import { Alert, App, Button, Space } from 'antd';
import { useTranslation } from 'react-i18next';
import { dayOf } from '../../../shared/clock.ts';
import type { OutputOf } from '../../../shared/contract/index.ts';
import { formatDate } from '../../../shared/domain/dates.ts';
import { call, useAnswer, useCommand } from '../../app/client.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { useReportFailure } from '../../components/Failure.tsx';
import { Loaded } from '../../components/Loaded.tsx';
import { ShortTable } from '../../components/ShortTable.tsx';
import { useOfferUndo } from '../../components/useOfferUndo.tsx';
import { WriteFileButton } from '../../components/WriteFileButton.tsx';

type Key = OutputOf<'certificates.proofKeys'>['rows'][number];

/** The office's key that signs certificates, and the public keys of other offices. */
export function ProofTab() {
  const keys = useAnswer('certificates.proofKeys', {});
  return (
    <Loaded query={keys}>
      {({ rows }) => (
        <div className="stack">
          <OwnKeys keys={rows.filter(({ isOwn }) => isOwn)} />
          <ForeignKeys keys={rows.filter(({ isOwn }) => !isOwn)} />
        </div>
      )}
    </Loaded>
  );
}

function OwnKeys({ keys }: { keys: Key[] }) {
  const { t } = useTranslation('certificates');
  const signing = keys.find(({ isSigning }) => isSigning);
  return (
    <section className="panel">
      <h2>{t('proof.title')}</h2>
      <p className="act-hint">{t('proof.hint')}</p>
      {signing ? (
        <KeyTable keys={keys} label={t('proof.own')} />
      ) : (
        <EmptyState title={t('proof.none')} hint={t('proof.noneHint')}>
          <MakeKey isFirst />
        </EmptyState>
      )}
      {signing && (
        <>
          <Alert className="panel-foot" type="info" showIcon title={t('proof.keep')} />
          <p className="panel-foot">
            <Space wrap>
              <WriteFileButton
                job="certificates.exportProofKey"
                type="key"
                suggestedName={t('proof.fileName', { code: signing.keyCode })}
                input={{}}
                label={t('proof.export')}
                isPrimary
              />
              <MakeKey isFirst={false} />
            </Space>
          </p>
        </>
      )}
    </section>
  );
}

function MakeKey({ isFirst }: { isFirst: boolean }) {
  const { t } = useTranslation('certificates');
  const { modal, message } = App.useApp();
  const report = useReportFailure();
  const make = useCommand('certificates.makeProofKey');
  const ask = async () => {
    const isSure =
      isFirst ||
      (await modal.confirm({
        title: t('proof.renewSure'),
        content: t('proof.renewHint'),
        okText: t('proof.renew'),
      }));
    if (!isSure) return;
    const { keyCode } = await make.mutateAsync({});
    void message.success(t('proof.made', { code: keyCode }));
  };
  return (
    <Button type={isFirst ? 'primary' : 'default'} loading={make.isPending} onClick={() => void ask().catch(report)}>
      {t(isFirst ? 'proof.make' : 'proof.renew')}
    </Button>
  );
}

function ForeignKeys({ keys }: { keys: Key[] }) {
  const { t } = useTranslation('certificates');
  const report = useReportFailure();
  const offerUndo = useOfferUndo();
  const add = useCommand('certificates.addProofKey');
  const choose = async () => {
    const { file } = await call('shell.chooseFileToOpen', { type: 'key' });
    if (file === null) return;
    const { keyCode } = await add.mutateAsync({ file });
    await offerUndo(t('proof.added', { code: keyCode }));
  };
  return (
    <section className="panel">
      <h2>{t('proof.others')}</h2>
      <p className="act-hint">{t('proof.othersHint')}</p>
      <KeyTable keys={keys} label={t('proof.others')} act={(key) => <RemoveKey keyOfOffice={key} />} />
      <p className="panel-foot">
        <Button onClick={() => void choose().catch(report)}>{t('proof.add')}</Button>
      </p>
    </section>
  );
}

function RemoveKey({ keyOfOffice: { id, keyCode, ownerName } }: { keyOfOffice: Key }) {
  const { t } = useTranslation('certificates');
  const report = useReportFailure();
  const offerUndo = useOfferUndo();
  const remove = useCommand('certificates.removeProofKey');
  const removeAndOffer = async () => {
    await remove.mutateAsync({ id });
    await offerUndo(t('proof.removed', { code: keyCode }));
  };
  return (
    <Button
      size="small"
      aria-label={`${t('proof.remove')}: ${ownerName}`}
      onClick={() => void removeAndOffer().catch(report)}
    >
      {t('proof.remove')}
    </Button>
  );
}

function KeyTable({ keys, label, act }: { keys: Key[]; label: string; act?: (key: Key) => React.ReactNode }) {
  const { t } = useTranslation('certificates');
  return (
    <ShortTable<Key>
      label={label}
      rows={keys}
      rowKey={({ id }) => id}
      empty={t('proof.noOthers')}
      columns={[
        { title: t('proof.code'), width: 120, render: ({ keyCode }) => <code>{keyCode}</code> },
        { title: t('proof.owner'), render: ({ ownerName }) => ownerName },
        { title: t('proof.madeAt'), width: 120, render: ({ madeAt }) => formatDate(dayOf(madeAt)) },
        act
          ? { title: '', width: 100, render: act }
          : {
              title: t('proof.state'),
              width: 160,
              render: ({ isSigning }) => t(isSigning ? 'proof.signing' : 'proof.old'),
            },
      ]}
    />
  );
}
