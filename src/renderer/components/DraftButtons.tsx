import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Draft } from './useDraft.ts';

/** Gives up or stores what was changed on the page. */
export function DraftButtons<Value>({ draft }: { draft: Draft<Value> }) {
  const { t } = useTranslation();
  return (
    <>
      <Button disabled={!draft.isChanged} onClick={draft.discard}>
        {t('discard')}
      </Button>
      <Button type="primary" disabled={!draft.isChanged} loading={draft.isSaving} onClick={() => void draft.save()}>
        {t('save')}
      </Button>
    </>
  );
}
