import { useTranslation } from 'react-i18next';
import { formatDecimal } from '../../../shared/domain/numbers.ts';
import { unchecked, type CatalogueEntry, type RulePack } from '../../../shared/domain/rulePack.ts';
import type { SourcedValue } from './packSections.ts';
import { NeedsCheck, SourcedList } from './SourcedList.tsx';

/** Titles and forms of a pack; each unfolds to what is required of it, who awards it and what it is worth. */
export function PackCatalogue({ pack, isUnchecked }: { pack: RulePack; isUnchecked: boolean }) {
  const { t } = useTranslation('office');
  const entries = pack.catalogue.filter((entry) => !isUnchecked || unchecked(entry) > 0);
  return (['title', 'form'] as const).map((kind) => (
    <section key={kind} className="panel catalogue">
      <h2>{t(`settings.rules.classes.${kind}`)}</h2>
      {entries
        .filter((entry) => entry.class === kind)
        .map((entry) => (
          <details key={entry.code}>
            <summary>
              <strong>{entry.name}</strong>
              <span className="page-detail">
                {[
                  entry.shortCode,
                  entry.recipients.map((recipient) => t(`settings.rules.recipients.${recipient}`)).join(', '),
                  t(`settings.rules.authority.${entry.officeAuthority}`),
                ].join(' · ')}
              </span>
              {unchecked(entry) > 0 && <NeedsCheck />}
            </summary>
            <EntryDetails entry={entry} pack={pack} isUnchecked={isUnchecked} />
          </details>
        ))}
    </section>
  ));
}

function EntryDetails({ entry, pack, isUnchecked }: { entry: CatalogueEntry; pack: RulePack; isUnchecked: boolean }) {
  const { t } = useTranslation('office');
  const recipient = (kind: CatalogueEntry['recipients'][number]) => t(`settings.rules.recipients.${kind}`);
  const groups: [string, SourcedValue[]][] = [
    [
      'awardedBy',
      entry.awardedBy.map(({ authority, article, ...value }) => ({ name: authority, text: article, ...value })),
    ],
    ['standards', entry.standards.map(({ condition, ...value }) => ({ ...value, isChecked: condition !== undefined }))],
    [
      'bonus',
      entry.bonus.map(({ recipient: kind, coefficientHundredths, ...value }) => ({
        name: recipient(kind),
        text: t('settings.rules.times', { times: formatDecimal(coefficientHundredths / 100) }),
        ...value,
      })),
    ],
    ['certificate', [entry.certificate]],
    ['dossier', pack.dossierParts.filter(({ code }) => entry.dossier.includes(code)).map(partOf)],
    ['reasons', entry.reasons],
  ];
  return groups.map(([name, values]) => {
    const shown = values.filter(({ needsCheck }) => needsCheck || !isUnchecked);
    return (
      shown.length > 0 && (
        <div key={name} className="catalogue-group">
          <h3>{t(`settings.rules.entry.${name}`)}</h3>
          <SourcedList values={shown} />
        </div>
      )
    );
  });
}

function partOf({ name, source, needsCheck }: RulePack['dossierParts'][number]): SourcedValue {
  return { text: name, source, needsCheck };
}
