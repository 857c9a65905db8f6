import { DownOutlined } from '@ant-design/icons';
import { Button, Checkbox, Dropdown, Form, Input, type MenuProps } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { InputOf, OutputOf } from '../../../shared/contract/index.ts';
import type { StaffColumn } from '../../../shared/contract/staffColumns.ts';
import { useAnswer, useCommand } from '../../app/client.ts';
import { ActModal } from '../../components/ActModal.tsx';
import { useReportFailure } from '../../components/Failure.tsx';
import { useOfferUndo } from '../../components/useOfferUndo.tsx';
import { filterOf, searchOf, showsTheSame, type StaffSearch } from './search.ts';
import { USUAL_COLUMNS } from './shownColumns.ts';

type View = OutputOf<'staff.views'>['rows'][number];
type Naming = Pick<View, 'name' | 'isDefault'> & { id?: string };

interface Props {
  search: StaffSearch;
  columns: readonly StaffColumn[];
  onShow: (search: StaffSearch, columns: readonly StaffColumn[]) => void;
}

/** Filters and columns under a name: opened, saved, renamed, overwritten, made the first to be seen, deleted. */
export function ViewsMenu({ search, columns, onShow }: Props) {
  const { t } = useTranslation('staff');
  const views = useAnswer('staff.views', {});
  const rows = views.data?.rows ?? [];
  const current = rows.find(({ id }) => id === search.view);
  const isChanged =
    current !== undefined &&
    !(showsTheSame(search, searchOf(current)) && JSON.stringify(columns) === JSON.stringify(current.columns));
  const [naming, setNaming] = useState<Naming | null>(null);
  const report = useReportFailure();
  const acts = useViewActs();

  const whole = (naming_: Naming) => ({ ...naming_, filter: filterOf(search), columns: [...columns] });
  const save = async (values: Naming) => {
    // A view that is only renamed keeps what it shows.
    const kept = rows.find(({ id }) => id === naming?.id);
    const id = await acts.save(kept ? { ...kept, ...values } : whole(values));
    if (!kept) onShow({ ...search, view: id }, columns);
  };
  const run = (act: Promise<unknown>) => void act.catch(report);
  const choose: Record<string, (view: View) => void> = {
    overwrite: (view) => run(acts.save(whole(view))),
    rename: ({ id, name, isDefault }) => setNaming({ id, name, isDefault }),
    default: (view) => run(acts.save({ ...view, isDefault: !view.isDefault })),
    remove: (view) => run(acts.remove(view)),
  };
  const onClick = ({ key }: { key: string }) => {
    const opened = rows.find(({ id }) => id === key);
    if (opened) onShow(searchOf(opened), opened.columns);
    else if (key === 'usual') onShow({}, USUAL_COLUMNS);
    else if (key === 'save') setNaming({ name: '', isDefault: false });
    else if (current) choose[key]?.(current);
  };
  const items: MenuProps['items'] = [
    { key: 'usual', label: t('views.usual') },
    ...rows.map(({ id, name, isDefault }) => ({
      key: id,
      label: isDefault ? t('views.asDefault', { name }) : name,
    })),
    { type: 'divider' },
    { key: 'save', label: t('views.save') },
    ...(current
      ? [
          { key: 'overwrite', label: t('views.overwrite', current), disabled: !isChanged },
          { key: 'rename', label: t('views.rename', current) },
          { key: 'default', label: t(current.isDefault ? 'views.noDefault' : 'views.makeDefault', current) },
          { key: 'remove', label: t('views.remove', current) },
        ]
      : []),
  ];
  const title = current?.name ?? t('views.usual');
  return (
    <>
      <Dropdown
        trigger={['click']}
        menu={{
          items,
          onClick,
          selectedKeys: [current?.id ?? 'usual'],
          style: { maxHeight: '60vh', overflow: 'auto' },
        }}
      >
        <Button size="small" aria-haspopup="menu">
          {t(isChanged ? 'views.changed' : 'views.shown', { name: title })} <DownOutlined aria-hidden />
        </Button>
      </Dropdown>
      <ActModal<Naming>
        title={naming?.id ? t('views.renameTitle') : t('views.saveTitle')}
        hint={naming?.id ? undefined : t('views.saveHint')}
        isOpen={naming !== null}
        onClose={() => setNaming(null)}
        initialValues={naming ?? {}}
        onSave={(values) => save({ ...values, ...(naming?.id ? { id: naming.id } : {}) })}
        width={440}
      >
        <Form.Item name="name" label={t('views.name')} rules={[{ required: true }]}>
          <Input autoFocus />
        </Form.Item>
        <Form.Item name="isDefault" valuePropName="checked">
          <Checkbox>{t('views.opensFirst')}</Checkbox>
        </Form.Item>
      </ActModal>
    </>
  );
}

function useViewActs() {
  const { t } = useTranslation('staff');
  const offerUndo = useOfferUndo();
  const { mutateAsync: saveView } = useCommand('staff.saveView');
  const { mutateAsync: removeView } = useCommand('staff.removeView');
  return {
    save: async (view: InputOf<'staff.saveView'>) => {
      const { id } = await saveView(view);
      await offerUndo(t('views.saved', { name: view.name }));
      return id;
    },
    remove: async ({ id, name }: View) => {
      await removeView({ id });
      await offerUndo(t('views.removed', { name }));
    },
  };
}
