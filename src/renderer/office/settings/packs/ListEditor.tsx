import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Select } from 'antd';
import { useState, type ReactNode } from 'react';
import { formatDate, isLocalDate } from '../../../../shared/domain/dates.ts';
import { formatDong } from '../../../../shared/domain/money.ts';
import { unchecked } from '../../../../shared/domain/rulePack.ts';
import { NeedsCheck } from '../SourcedList.tsx';
import { useEditing, type Place } from './packEditing.ts';
import { blankOf, type PackField } from './packFields.ts';
import { usePackWords } from './packWords.ts';

interface Props<Value> {
  item: PackField;
  /** The fields of one item. */
  draw: (place: Place, value: unknown) => ReactNode;
  place: Place;
  value: Value;
}

/** Values of one kind one under another: each unfolds to be edited, and can be taken away. */
export function ListEditor({ item, draw, place, value }: Props<unknown[]>) {
  const { set } = useEditing();
  const { label, t } = usePackWords();
  const titleOf = useTitle();
  return (
    <section className="pack-list" aria-label={label(String(place.at(-1)))}>
      <h3>{label(String(place.at(-1)))}</h3>
      {value.map((one, index) => (
        <Item
          key={index}
          title={titleOf(one) || t('newItem')}
          draw={draw}
          place={[...place, index]}
          value={one}
          onRemove={() => set(place, value.toSpliced(index, 1))}
        />
      ))}
      <Button size="small" icon={<PlusOutlined aria-hidden />} onClick={() => set(place, [...value, blankOf(item)])}>
        {t('add')}
      </Button>
    </section>
  );
}

/** What only some titles and forms have of their own. */
export function ByCodeEditor({ item, draw, place, value }: Props<Record<string, unknown>>) {
  const { pack, set } = useEditing();
  const { label, t } = usePackWords();
  const nameOf = new Map(pack.catalogue.map(({ code, name }) => [code, name]));
  const others = pack.catalogue.filter(({ code }) => !(code in value));
  return (
    <section className="pack-list" aria-label={label(String(place.at(-1)))}>
      <h3>{label(String(place.at(-1)))}</h3>
      {Object.entries(value).map(([code, one]) => (
        <Item
          key={code}
          title={nameOf.get(code) ?? code}
          draw={draw}
          place={[...place, code]}
          value={one}
          onRemove={() => set([...place, code], undefined)}
        />
      ))}
      <Select<string>
        aria-label={t('add')}
        placeholder={t('add')}
        value={null}
        onChange={(code) => set([...place, code], blankOf(item))}
        options={others.map(({ code, name }) => ({ value: code, label: name }))}
        popupMatchSelectWidth={false}
        style={{ width: 220 }}
      />
    </section>
  );
}

interface ItemProps extends Omit<Props<unknown>, 'item'> {
  title: string;
  onRemove: () => void;
}

function Item({ title, draw, place, value, onRemove }: ItemProps) {
  const { t } = usePackWords();
  const { faultAt } = useEditing();
  // What is folded is not drawn: a pack has thousands of fields.
  const [isOpen, setIsOpen] = useState(false);
  return (
    <details className="pack-item" onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}>
      <summary>
        <span className="pack-item-title">{title}</span>
        {unchecked(value) > 0 && <NeedsCheck />}
        {faultAt(place) && <span className="pack-fault">{faultAt(place)}</span>}
        <Button
          type="text"
          size="small"
          icon={<DeleteOutlined aria-hidden />}
          aria-label={`${t('removeItem')}: ${title}`}
          onClick={(event) => {
            event.preventDefault();
            onRemove();
          }}
        />
      </summary>
      {isOpen && draw(place, value)}
    </details>
  );
}

/** What tells one item of a list from the others. */
function useTitle(): (value: unknown) => string {
  const { word } = usePackWords();
  return (value) => {
    const { name, text, authority, effectiveFrom, amount, recipient, code, kind } = value as Record<string, unknown>;
    const own = [name, text, authority].find((part) => typeof part === 'string' && part !== '');
    if (typeof own === 'string') return own;
    const day = typeof effectiveFrom === 'string' && isLocalDate(effectiveFrom) ? formatDate(effectiveFrom) : '';
    const money = typeof amount === 'number' ? formatDong(amount) : '';
    const coded = [recipient, code, kind].find((part) => typeof part === 'string' && part !== '');
    return [day, money, typeof coded === 'string' ? word(coded) : ''].filter(Boolean).join(' · ');
  };
}
