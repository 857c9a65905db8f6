import { Alert, Button, Space } from 'antd';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../../shared/domain/numbers.ts';
import { call, useAnswer } from '../../app/client.ts';
import { useReportFailure } from '../../components/Failure.tsx';
import { Loaded } from '../../components/Loaded.tsx';
import { SheetsReport } from './SheetsReport.tsx';
import type { Printed } from './usePrinting.tsx';

interface Props {
  printed: Printed;
  onClose: () => void;
  /** Prints these again. */
  onAgain: (awardIds: string[]) => void;
}

/** After a print, while the sheets come out: where they went, and what became of them. */
export function PrintOutcome({ printed, onClose, onAgain }: Props) {
  const { t } = useTranslation('certificates');
  const { printId } = printed;
  const outcome = useRef<HTMLElement>(null);
  useEffect(() => {
    outcome.current?.scrollIntoView({ block: 'start' });
  }, []);
  return (
    <section ref={outcome} className="panel" aria-label={t('print.outcome')}>
      <Done printed={printed} />
      {printId === null ? (
        <Button className="panel-foot" onClick={onClose}>
          {t('common:close')}
        </Button>
      ) : (
        <Sheets printId={printId} onClose={onClose} onAgain={onAgain} />
      )}
    </section>
  );
}

function Done({ printed: { sheets, output, file, printer, printId } }: { printed: Printed }) {
  const { t } = useTranslation('certificates');
  const report = useReportFailure();
  const kind = printId === null ? 'trial' : 'real';
  return (
    <Alert
      type="success"
      showIcon
      title={t(`print.done.${kind}.${output}`, { n: formatNumber(sheets), printer })}
      description={
        file !== null && (
          <>
            <div className="print-file">{file}</div>
            <Space wrap>
              {output === 'onePdf' && (
                <Button type="primary" size="small" onClick={() => void call('shell.openFile', { file }).catch(report)}>
                  {t('print.open')}
                </Button>
              )}
              <Button size="small" onClick={() => void call('shell.showInFolder', { file }).catch(report)}>
                {t('common:showInFolder')}
              </Button>
            </Space>
          </>
        )
      }
    />
  );
}

function Sheets({ printId, onClose, onAgain }: Omit<Props, 'printed'> & { printId: string }) {
  const { t } = useTranslation('certificates');
  const run = useAnswer('certificates.printRun', { id: printId });
  return (
    <>
      <h2 className="panel-foot">{t('sheets.title')}</h2>
      <Loaded query={run}>
        {(print) => (
          <SheetsReport print={print} onReported={onAgain}>
            <Button onClick={onClose}>{t('sheets.allGood')}</Button>
          </SheetsReport>
        )}
      </Loaded>
    </>
  );
}
