import { useNavigate } from '@tanstack/react-router';
import { App, Segmented } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { rulePackSchema, type RulePack } from '../../../../shared/domain/rulePack.ts';
import { useCommand } from '../../../app/client.ts';
import { DraftButtons } from '../../../components/DraftButtons.tsx';
import { useLeaveQuestion } from '../../../components/LeaveGuard.tsx';
import { useDraft } from '../../../components/useDraft.ts';
import { EditingContext, withValueAt, type PackDetail, type Place } from './packEditing.ts';
import { faultsOf, PackFaults } from './PackFaults.tsx';
import { packFields } from './packFields.ts';
import { usePackWords } from './packWords.ts';
import { ValueEditor } from './ValueEditor.tsx';

/** The parts of a pack by subject, each the fields of one page. */
const parts = {
  head: ['name', 'effectiveFrom', 'effectiveTo', 'summary', 'sources'],
  catalogue: ['catalogue'],
  money: ['baseSalaries', 'bonusRounding'],
  meeting: ['meeting'],
  council: ['council'],
  ratings: ['ratingScales'],
  principles: ['sameAchievement', 'principles', 'awardTypes'],
  papers: ['legalBases', 'dossierParts'],
} as const;
type Part = keyof typeof parts;
const partNames = Object.keys(parts) as Part[];

/** A pack of the office's own, every value of it; saved whole, refused with everything that is wrong. */
export function PackEditor({ detail }: { detail: PackDetail }) {
  const { t } = useTranslation('office');
  const navigate = useNavigate();
  const { message } = App.useApp();
  const { faultWord } = usePackWords();
  const stored = useMemo(() => rulePackSchema.parse(detail.pack), [detail.pack]);
  const save = useCommand('office.saveRulePack');
  const draft = useDraft<RulePack>(stored, async (pack) => {
    const { id } = await save.mutateAsync({ id: detail.id, pack });
    const isNewVersion = id !== detail.id;
    void message.success(t(isNewVersion ? 'settings.rules.savedAsVersion' : 'settings.rules.saved'));
    if (isNewVersion) {
      await navigate({
        to: '/settings',
        search: { tab: 'rules', pack: id, edit: true },
        replace: true,
        ignoreBlocker: true,
      });
    }
  });
  useLeaveQuestion(() => draft.isChanged);
  const [part, setPart] = useState<Part>('head');
  const faults = new Map(faultsOf(draft.failure).map((fault) => [fault.path.join('.'), faultWord(fault)]));
  const editing = {
    pack: draft.value,
    set: (place: Place, value: unknown) => draft.change((pack) => withValueAt(pack, place, value)),
    faultAt: (place: Place) => faults.get(place.join('.')),
  };
  return (
    <EditingContext value={editing}>
      <PackFaults error={draft.failure} pack={draft.value} />
      <div className="filters">
        <Segmented<Part>
          aria-label={t('settings.rules.section')}
          value={part}
          onChange={setPart}
          options={partNames.map((value) => ({
            value,
            label: value === 'head' ? t('settings.rules.head') : t(`settings.rules.sections.${value}`),
          }))}
        />
        <span className="pack-save">
          <DraftButtons draft={draft} />
        </span>
      </div>
      <section className="panel pack-editor" key={part}>
        <Fields names={parts[part]} pack={draft.value} />
      </section>
    </EditingContext>
  );
}

function Fields({ names, pack }: { names: readonly (keyof RulePack)[]; pack: RulePack }) {
  const { label } = usePackWords();
  return names.map((name) => {
    const field = packFields[name];
    if (!field) return null;
    const editor = <ValueEditor field={field} place={[name]} value={pack[name]} />;
    if (field.type !== 'group' || names.length === 1) return <div key={name}>{editor}</div>;
    return (
      <fieldset key={name} className="pack-fieldset">
        <legend>{label(name)}</legend>
        {editor}
      </fieldset>
    );
  });
}
