import { Alert, Button, Select } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../../shared/domain/numbers.ts';
import { hiddenParts, type Choices } from './choices.ts';
import type { ImportTabProps } from './ImportPreview.tsx';

/** What is unusual about the file, each in one line with the choice it asks for. */
export function ImportNotices({ imported: { choices, preview }, onChoose }: Omit<ImportTabProps, 'onShowProblems'>) {
  const { t } = useTranslation('staff');
  const choose = (changes: Choices) => onChoose({ ...choices, ...changes });
  const { capitalNames, unsureDays } = preview;
  const hidden = hiddenParts(preview);
  return (
    <>
      {!preview.columns.some(({ field }) => field === 'fullName' || field === 'givenName') && (
        <Notice kind="error" text={t('import.notices.noNames')} />
      )}
      <EncodingNotice choices={choices} preview={preview} onChoose={choose} />
      {(unsureDays > 0 || choices.dayOrder) && (
        <Notice
          kind={choices.dayOrder ? 'info' : 'warning'}
          text={
            choices.dayOrder
              ? t('import.notices.dayOrder')
              : t('import.notices.days', { days: formatNumber(unsureDays) })
          }
        >
          <Select
            size="small"
            aria-label={t('import.notices.readDays')}
            placeholder={t('import.notices.readDays')}
            value={choices.dayOrder ?? null}
            onChange={(dayOrder) => choose({ dayOrder })}
            options={(['dayFirst', 'monthFirst', 'swapped'] as const).map((value) => ({
              value,
              label: t(`import.dayOrders.${value}`),
            }))}
            style={{ width: 330 }}
          />
        </Notice>
      )}
      {capitalNames > 0 && !choices.titleCase && (
        <Notice kind="info" text={t('import.notices.capitals', { people: formatNumber(capitalNames) })}>
          <Button size="small" onClick={() => choose({ titleCase: true })}>
            {t('import.notices.titleCase')}
          </Button>
        </Notice>
      )}
      {hidden > 0 && !choices.includeHidden && (
        <Notice kind="info" text={t('import.notices.hidden', { count: formatNumber(hidden) })}>
          <Button size="small" onClick={() => choose({ includeHidden: true })}>
            {t('import.notices.readHidden')}
          </Button>
        </Notice>
      )}
    </>
  );
}

interface EncodingProps extends Pick<ImportTabProps, 'onChoose'> {
  choices: Choices;
  preview: ImportTabProps['imported']['preview'];
}

function EncodingNotice({ choices, preview: { encoding, conversions }, onChoose }: EncodingProps) {
  const { t } = useTranslation('staff');
  if (encoding === 'unicode') {
    if (choices.encoding !== 'unicode') return null;
    return (
      <Notice kind="info" text={t('import.notices.asTyped')}>
        <Button size="small" onClick={() => onChoose({ encoding: undefined })}>
          {t('import.notices.convert')}
        </Button>
      </Notice>
    );
  }
  const [example] = conversions.toSorted((a, b) => b.before.length - a.before.length);
  return (
    <Notice
      kind="warning"
      text={
        <>
          {t('import.notices.encoding', { encoding: t(`import.encodings.${encoding}`) })}{' '}
          {example && <strong>{t('import.conversion', example)}</strong>}
        </>
      }
    >
      <Button size="small" onClick={() => onChoose({ encoding: 'unicode' })}>
        {t('import.notices.leaveAsTyped')}
      </Button>
    </Notice>
  );
}

function Notice({
  kind,
  text,
  children,
}: {
  kind: 'info' | 'warning' | 'error';
  text: ReactNode;
  children?: ReactNode;
}) {
  return <Alert className="import-notice" type={kind} showIcon title={text} action={children} />;
}
