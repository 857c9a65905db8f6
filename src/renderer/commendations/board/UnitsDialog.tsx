import { Form, TreeSelect } from 'antd';
import { useTranslation } from 'react-i18next';
import { foldForSearch } from '../../../shared/domain/text.ts';
import { useAnswer, useCommand } from '../../app/client.ts';
import { ActModal } from '../../components/ActModal.tsx';
import { useOfferUndo } from '../../components/useOfferUndo.tsx';
import type { Board, Round } from '../types.ts';

interface Props {
  round: Round;
  board: Board;
  onClose: () => void;
}

/** Which units take part; with none chosen, all that stand directly below the office. */
export function UnitsDialog({ round, board, onClose }: Props) {
  const { t } = useTranslation('commendations');
  const offerUndo = useOfferUndo();
  const save = useCommand('commendations.saveRoundUnits');
  const units = useAnswer('units.list', { on: round.periodTo });
  const usual = board.rows.flatMap(({ unitId, takesPart }) => (takesPart && unitId !== null ? [unitId] : []));
  return (
    <ActModal<{ unitIds: string[] }>
      title={t('board.chooseTitle')}
      hint={t('board.chooseHint')}
      isOpen
      onClose={onClose}
      width={680}
      initialValues={{ unitIds: usual }}
      onSave={async ({ unitIds }) => {
        await save.mutateAsync({ roundId: round.id, unitIds });
        await offerUndo(t('board.chosen'));
      }}
    >
      <Form.Item name="unitIds" label={t('board.units')}>
        <TreeSelect<string[]>
          multiple
          allowClear
          treeDataSimpleMode
          treeDefaultExpandAll
          treeData={(units.data?.rows ?? []).map(({ id, name, parentId }) => ({
            id,
            pId: parentId ?? '',
            value: id,
            title: name,
            searched: `${name.toLowerCase()} ${foldForSearch(name)}`,
          }))}
          showSearch={{
            treeNodeFilterProp: 'searched',
            filterTreeNode: (typed, node) => String(node['searched']).includes(foldForSearch(typed)),
          }}
          styles={{ popup: { root: { maxHeight: 420 } } }}
        />
      </Form.Item>
    </ActModal>
  );
}
