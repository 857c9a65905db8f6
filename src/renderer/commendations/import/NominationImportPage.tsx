import { useParams, useSearch } from '@tanstack/react-router';
import { Space } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { InputOf, OutputOf } from '../../../shared/contract/index.ts';
import { useAnswer, useJob } from '../../app/client.ts';
import { Failure } from '../../components/Failure.tsx';
import { JobProgress } from '../../components/JobProgress.tsx';
import { Loaded } from '../../components/Loaded.tsx';
import { PageHeader } from '../../components/PageHeader.tsx';
import { UnitSelect } from '../../components/UnitSelect.tsx';
import { WriteFileButton } from '../../components/WriteFileButton.tsx';
import { ChooseFile } from '../../staff/import/ChooseFile.tsx';
import type { Round } from '../types.ts';
import { NominationImportDone } from './NominationImportDone.tsx';
import { NominationImportPreview } from './NominationImportPreview.tsx';

export type Choices = NonNullable<InputOf<'commendations.previewNominations'>['choices']>;

/** A file as it would be imported under the choices made. */
export interface ImportedList {
  file: string;
  choices: Choices;
  preview: OutputOf<'commendations.previewNominations'>;
}

type Step =
  | { at: 'choose' }
  | { at: 'preview'; imported: ImportedList }
  | { at: 'done'; result: OutputOf<'commendations.commitNominations'>; imported: ImportedList };

/** A unit's list in three steps: choose the file, look at what it would do, import. Nothing is written before. */
export function NominationImportPage() {
  const { id } = useParams({ from: '/commendations/rounds/$id/import' });
  const round = useAnswer('commendations.round', { id });
  return <Loaded query={round}>{(details) => <Import round={details} />}</Loaded>;
}

function Import({ round }: { round: Round }) {
  const { t } = useTranslation('commendations');
  const [step, setStep] = useState<Step>({ at: 'choose' });
  const [failure, setFailure] = useState<unknown>();
  const previewing = useJob('commendations.previewNominations');
  const committing = useJob('commendations.commitNominations');
  const roundId = round.id;

  const { unit: unitId } = useSearch({ from: '/commendations/rounds/$id/import' });
  const look = async (file: string, choices: Choices = { unitId }) => {
    setFailure(undefined);
    try {
      const preview = await previewing.start({ roundId, file, choices });
      setStep({ at: 'preview', imported: { file, choices, preview } });
    } catch (error) {
      setFailure(error);
    }
  };
  const commit = async (imported: ImportedList) => {
    setFailure(undefined);
    const { file, preview } = imported;
    // The sheet in view, whatever another reading would take for the most promising one.
    const choices = { ...imported.choices, sheet: preview.sheet };
    try {
      setStep({ at: 'done', result: await committing.start({ roundId, file, choices }), imported });
    } catch (error) {
      setFailure(error);
    }
  };
  const startOver = () => {
    setFailure(undefined);
    setStep({ at: 'choose' });
  };
  return (
    <>
      <PageHeader
        title={t('import.title')}
        back={{
          to: '/commendations/rounds/$id',
          params: { id: roundId },
          search: { tab: 'nominations', unit: unitId },
          label: round.name,
        }}
      />
      <Failure error={failure} />
      {step.at === 'choose' && (
        <ChooseFile
          onFile={(file) => void look(file)}
          onFailure={setFailure}
          hint={t('import.hint')}
          template={<Template round={round} ofUnit={unitId ?? null} />}
        />
      )}
      {step.at === 'preview' && (
        <NominationImportPreview
          round={round}
          imported={step.imported}
          isBusy={previewing.isRunning || committing.isRunning}
          onChoose={(choices) => void look(step.imported.file, choices)}
          onImport={() => void commit(step.imported)}
          onOtherFile={startOver}
        />
      )}
      {step.at === 'done' && (
        <NominationImportDone roundId={roundId} result={step.result} imported={step.imported} onAgain={startOver} />
      )}
      <JobProgress job={previewing} title={t('import.reading')} />
      <JobProgress job={committing} title={t('import.importing')} />
    </>
  );
}

/** A list to send to a unit, with its people in it. */
function Template({ round: { id, periodTo }, ofUnit }: { round: Round; ofUnit: string | null }) {
  const { t } = useTranslation('commendations');
  const [unitId, setUnitId] = useState(ofUnit);
  return (
    <Space wrap>
      <WriteFileButton
        job="commendations.writeNominationTemplate"
        type="xlsx"
        suggestedName={t('import.templateFileName')}
        input={{ roundId: id, ...(unitId === null ? {} : { unitId }) }}
        label={t('import.writeTemplate')}
      />
      <UnitSelect
        aria-label={t('import.templateUnit')}
        value={unitId}
        onChange={setUnitId}
        on={periodTo}
        isClearable
        width={260}
      />
    </Space>
  );
}
