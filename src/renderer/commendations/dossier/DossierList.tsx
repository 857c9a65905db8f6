import { DeleteOutlined, PaperClipOutlined } from '@ant-design/icons';
import { Button, Checkbox } from 'antd';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../../shared/contract/index.ts';
import { formatDecimal } from '../../../shared/domain/numbers.ts';
import { call, useAnswer, useCommand, useJob } from '../../app/client.ts';
import { useReportFailure } from '../../components/Failure.tsx';
import { useOfferUndo } from '../../components/useOfferUndo.tsx';
import { WriteFileButton } from '../../components/WriteFileButton.tsx';

type Part = OutputOf<'commendations.dossier'>['parts'][number];

interface Props {
  nominationId: string;
  /** Decided or proposed: what lies with it stays as it is. */
  isFixed: boolean;
}

/** The dossier of a nomination: parts ticked as they come in, and the files that belong to them. */
export function DossierList(props: Props) {
  const { t } = useTranslation('commendations');
  const dossier = useAnswer('commendations.dossier', { nominationId: props.nominationId }, { keepPrevious: true });
  const parts = dossier.data?.parts ?? [];
  const shown = parts.filter(({ isRequired, isThere }) => isRequired || isThere);
  const others = parts.filter((part) => !shown.includes(part));
  return (
    <section className="dossier" aria-label={t('dossier.title')}>
      <strong>{t('dossier.title')}</strong>
      {shown.map((part) => (
        <PartLine key={part.code} part={part} {...props} />
      ))}
      {others.length > 0 && (
        <details>
          <summary className="page-detail">{t('dossier.others')}</summary>
          {others.map((part) => (
            <PartLine key={part.code} part={part} {...props} />
          ))}
        </details>
      )}
    </section>
  );
}

function PartLine({ part, nominationId, isFixed }: Props & { part: Part }) {
  const { t } = useTranslation('commendations');
  const report = useReportFailure();
  const offerUndo = useOfferUndo();
  const { mutateAsync: save } = useCommand('commendations.saveDossierParts');
  const { mutateAsync: add } = useCommand('commendations.addDossierFile');
  const { code, name, isThere, files } = part;
  const attach = async () => {
    const { file } = await call('shell.chooseFileToOpen', { type: 'attachment' });
    if (file === null) return;
    await add({ nominationId, partCode: code, file });
    await offerUndo(t('dossier.added'));
  };
  return (
    <div className="dossier-part">
      <Checkbox
        checked={isThere}
        disabled={isFixed}
        onChange={({ target }) =>
          void save({
            nominationIds: [nominationId],
            parts: [{ partCode: code, isThere: target.checked }],
          }).catch(report)
        }
      >
        <span title={part.source}>{name}</span>
      </Checkbox>
      {!isFixed && (
        <Button
          size="small"
          icon={<PaperClipOutlined aria-hidden />}
          aria-label={t('dossier.attachTo', { name })}
          onClick={() => void attach().catch(report)}
        >
          {t('dossier.attach')}
        </Button>
      )}
      {files.map((file) => (
        <FileLine key={file.id} file={file} isFixed={isFixed} />
      ))}
    </div>
  );
}

const MEGABYTE = 1_000_000;

function FileLine({ file: { id, name, bytes }, isFixed }: { file: Part['files'][number]; isFixed: boolean }) {
  const { t } = useTranslation('commendations');
  const report = useReportFailure();
  const offerUndo = useOfferUndo();
  const { mutateAsync: remove } = useCommand('commendations.removeDossierFile');
  const writing = useJob('commendations.writeDossierFile');
  const open = async () => {
    const { file } = await call('shell.temporaryFile', { type: 'attachment', name });
    await writing.start({ id, file });
    await call('shell.openFile', { file });
  };
  const removeIt = async () => {
    await remove({ id });
    await offerUndo(t('dossier.removed', { name }));
  };
  return (
    <div className="dossier-file">
      <span>{name}</span>
      <span className="page-detail">
        {t('dossier.megabytes', { n: formatDecimal(Math.max(0.1, Math.round((bytes / MEGABYTE) * 10) / 10)) })}
      </span>
      <Button
        size="small"
        loading={writing.isRunning}
        aria-label={t('dossier.openFile', { name })}
        onClick={() => void open().catch(report)}
      >
        {t('dossier.open')}
      </Button>
      <WriteFileButton
        job="commendations.writeDossierFile"
        type="attachment"
        suggestedName={name}
        input={{ id }}
        label={t('dossier.save')}
        about={name}
        size="small"
      />
      {!isFixed && (
        <Button
          type="text"
          size="small"
          icon={<DeleteOutlined aria-hidden />}
          aria-label={t('dossier.remove', { name })}
          onClick={() => void removeIt().catch(report)}
        />
      )}
    </div>
  );
}
