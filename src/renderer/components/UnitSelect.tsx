import { TreeSelect } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { foldForSearch } from '../../shared/domain/text.ts';
import type { OutputOf } from '../../shared/contract/index.ts';
import { useAnswer } from '../app/client.ts';

type Unit = OutputOf<'units.list'>['rows'][number];

interface UnitNode {
  value: string;
  title: string;
  /** Name and short name with and without accents: what is typed is looked for here, and Enter takes the first found. */
  searched: string;
  children: UnitNode[];
}

interface Props {
  id?: string;
  value?: string | null;
  onChange?: (unitId: string | null) => void;
  /** The units of this day; today's when not said. */
  on?: string;
  /** These and all below them cannot be chosen. */
  except?: string;
  isClearable?: boolean;
  autoFocus?: boolean;
  placeholder?: string;
  width?: number | string;
  'aria-label'?: string;
}

function searchedText(names: string): string {
  return `${names.toLowerCase()} ${foldForSearch(names)}`;
}

function unitTree(rows: readonly Unit[], except: string | undefined): UnitNode[] {
  const nodes = new Map<string, UnitNode>();
  const roots: UnitNode[] = [];
  for (const { id, name, shortName, parentId } of rows) {
    if (id === except) continue;
    const parent = parentId === null ? undefined : nodes.get(parentId);
    // In tree order a parent comes before its children: one without its parent is below what was left out.
    if (parentId !== null && !parent && rows.some((row) => row.id === parentId)) continue;
    const node = { value: id, title: name, searched: searchedText(`${name} ${shortName}`), children: [] };
    nodes.set(id, node);
    (parent?.children ?? roots).push(node);
  }
  return roots;
}

/** One unit out of the tree, found by typing without accents. */
export function UnitSelect(props: Props) {
  const { id, value, onChange, on, except, isClearable, placeholder, width = '100%' } = props;
  const { t } = useTranslation('units');
  const units = useAnswer('units.list', { on });
  // A unit that did not stand on the day is still named when it is the one chosen.
  const isMissing = value !== null && value !== undefined && units.data?.rows.every((unit) => unit.id !== value);
  const chosen = useAnswer('units.get', { id: value ?? '' }, { enabled: isMissing ?? false });
  const tree = useMemo(
    () => [
      ...unitTree(units.data?.rows ?? [], except),
      ...(isMissing && chosen.data
        ? [{ value: chosen.data.id, title: chosen.data.name, searched: searchedText(chosen.data.name), children: [] }]
        : []),
    ],
    [units.data, except, isMissing, chosen.data],
  );
  return (
    <TreeSelect<string>
      id={id}
      aria-label={props['aria-label']}
      treeData={tree}
      value={value ?? undefined}
      onChange={(picked?: string) => onChange?.(picked ?? null)}
      placeholder={placeholder ?? t('choose')}
      showSearch={{
        treeNodeFilterProp: 'searched',
        filterTreeNode: (typed, node) => String(node['searched']).includes(foldForSearch(typed)),
      }}
      allowClear={isClearable ?? false}
      treeDefaultExpandAll
      loading={units.isPending}
      autoFocus={props.autoFocus ?? false}
      style={{ width }}
      styles={{ popup: { root: { minWidth: 340, maxHeight: 420 } } }}
    />
  );
}
