import { Button, Input, Space } from 'antd';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../../shared/contract/index.ts';
import { call, useJob } from '../../app/client.ts';
import { Failure } from '../../components/Failure.tsx';
import { JobProgress } from '../../components/JobProgress.tsx';
import { PageHeader } from '../../components/PageHeader.tsx';
import { useDroppedFile } from '../../components/useDroppedFile.ts';
import { Verdict } from './Verdict.tsx';
import '../certificates.css';

/** A code from a certificate, pasted or in a picture, and whether it is genuine. */
export function VerifyPage() {
  const { t } = useTranslation('certificates');
  const check = useCheck();
  const isOver = useDroppedFile(check.picture);
  const choose = async () => {
    const { file } = await call('shell.chooseFileToOpen', { type: 'picture' });
    if (file !== null) check.picture(file);
  };
  return (
    <>
      <PageHeader
        title={t('verify.title')}
        detail={t('verify.hint')}
        back={{ to: '/commendations', label: t('common:rail.commendations') }}
      />
      <div className="verify">
        <section className={isOver ? 'panel drop-zone-over' : 'panel'}>
          <h2>{t('verify.text')}</h2>
          <p className="act-hint">{t('verify.textHint')}</p>
          <Input.TextArea
            aria-label={t('verify.text')}
            rows={7}
            autoFocus
            value={check.text}
            onChange={({ target }) => check.type(target.value)}
            spellCheck={false}
          />
          <p className="panel-foot">
            <Space wrap>
              <Button type="primary" disabled={check.text.trim() === ''} onClick={() => check.typed()}>
                {t('verify.act')}
              </Button>
              <Button onClick={() => void choose().catch(check.fail)}>{t('verify.picture')}</Button>
              <span className="page-detail">{t('verify.drop')}</span>
            </Space>
          </p>
        </section>
        <div aria-live="polite">
          <Failure error={check.failure} />
          {check.findings && <Verdict findings={check.findings} />}
        </div>
      </div>
      <JobProgress job={check.reading} title={t('verify.reading')} />
    </>
  );
}

type Findings = OutputOf<'certificates.verify'>;

/** What is being checked and what came of it. */
function useCheck() {
  const [text, setText] = useState('');
  const [findings, setFindings] = useState<Findings>();
  const [failure, setFailure] = useState<unknown>();
  const reading = useJob('certificates.verifyPicture');
  const readPicture = reading.start;

  const fail = useCallback((error: unknown) => {
    setFindings(undefined);
    setFailure(error);
  }, []);
  const picture = useCallback(
    (file: string) => {
      readPicture({ file }).then(({ text: found, ...rest }) => {
        setText(found);
        setFindings(rest);
        setFailure(undefined);
      }, fail);
    },
    [readPicture, fail],
  );
  return {
    text,
    findings,
    failure,
    reading,
    fail,
    picture,
    type: (typed: string) => {
      setText(typed);
      setFindings(undefined);
      setFailure(undefined);
    },
    typed: () => void call('certificates.verify', { text }).then(setFindings, fail),
  };
}
