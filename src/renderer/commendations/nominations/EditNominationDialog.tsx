import { Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { departsFromCouncil } from '../../../shared/domain/checks/council.ts';
import { formatDate } from '../../../shared/domain/dates.ts';
import type { Rating } from '../../../shared/domain/person.ts';
import { reasonsFor } from '../../../shared/domain/reasons.ts';
import { useCommand } from '../../app/client.ts';
import { ActModal } from '../../components/ActModal.tsx';
import { GrowingText } from '../../components/GrowingText.tsx';
import { useOfferUndo } from '../../components/useOfferUndo.tsx';
import { DossierList } from '../dossier/DossierList.tsx';
import { FindingList } from '../checks/FindingList.tsx';
import type { Finding } from '../checks/useRoundChecks.ts';
import type { CatalogueRow, Nomination, Round } from '../types.ts';
import { AchievementDay } from './AchievementDay.tsx';
import { formsFor } from './forms.ts';
import { FormSelect } from './FormSelect.tsx';
import { RatingSelect } from './RatingSelect.tsx';
import { ReasonInput } from './ReasonInput.tsx';

interface Props {
  nomination: Nomination;
  findings: readonly Finding[];
  round: Round;
  catalogue: readonly CatalogueRow[];
  onClose: () => void;
}

type Values = Pick<Nomination, 'formCode' | 'reason' | 'collectiveRating' | 'achievedOn'> & { againstCouncil?: string };

/** Another form or reason for the same recipient. */
export function EditNominationDialog({ nomination, findings, round, catalogue, onClose }: Props) {
  const { t } = useTranslation('commendations');
  const offerUndo = useOfferUndo();
  const update = useCommand('commendations.updateNomination');
  const { id, recipientKind, recipientName, recipientDetail, formCode, reason, status } = nomination;
  const { collectiveRating, achievedOn } = nomination;
  const forms = formsFor(catalogue, recipientKind);
  return (
    <ActModal<Values>
      title={t('nominations.edit.title', { name: recipientName })}
      hint={
        <>
          {recipientDetail}
          {findings.length > 0 && <FindingList nominationId={id} findings={findings} />}
          <DossierList nominationId={id} isFixed={status === 'decided' || status === 'submitted'} />
        </>
      }
      width={680}
      isOpen
      onClose={onClose}
      initialValues={{ formCode, reason, collectiveRating, achievedOn }}
      onSave={async (changes) => {
        await update.mutateAsync({ id, ...changes, collectiveRating: changes.collectiveRating ?? null });
        await offerUndo(t('nominations.edit.done'));
      }}
    >
      <Form.Item name="formCode" label={t('fields.form')} rules={[{ required: true }]}>
        <FormSelect forms={forms} />
      </Form.Item>
      {recipientKind === 'collective' && (
        <Form.Item name="collectiveRating" label={t('nominations.collectiveRating')}>
          <RatingSelect />
        </Form.Item>
      )}
      <CouncilReason nomination={nomination} />
      <AchievementDay kind={round.kind} />
      <ReasonField forms={forms} kind={recipientKind} year={round.year} />
    </ActModal>
  );
}

/** Of another title or form than the council voted on, the reason why. */
function CouncilReason({ nomination: { formCode, status, council } }: { nomination: Nomination }) {
  const { t } = useTranslation('commendations');
  const chosen = Form.useWatch<string | undefined>('formCode') ?? formCode;
  if (council === null || chosen === formCode || !departsFromCouncil({ status, formCode: chosen }, council))
    return null;
  return (
    <Form.Item
      name="againstCouncil"
      label={t('nominations.againstCouncil.reason')}
      extra={t('nominations.againstCouncil.otherForm', { on: formatDate(council.heldOn) })}
      rules={[{ required: true, whitespace: true }]}
    >
      <GrowingText minRows={1} />
    </Form.Item>
  );
}

interface ReasonFieldProps {
  forms: readonly CatalogueRow[];
  kind: Nomination['recipientKind'];
  year: number;
}

/** Offers the wordings of the title or form as it stands in the dialog. */
function ReasonField({ forms, kind, year }: ReasonFieldProps) {
  const { t } = useTranslation('commendations');
  const formCode = Form.useWatch<string | undefined>('formCode');
  const rating = Form.useWatch<Rating | null | undefined>('collectiveRating') ?? undefined;
  const templates = forms.find(({ code }) => code === formCode)?.reasonTemplates ?? [];
  return (
    <Form.Item name="reason" label={t('fields.reason')} rules={[{ required: true }]}>
      <ReasonInput offered={reasonsFor(templates, { kind, year, rating })} />
    </Form.Item>
  );
}
