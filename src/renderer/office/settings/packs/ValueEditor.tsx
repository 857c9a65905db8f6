import { Checkbox, Input, InputNumber, Select } from 'antd';
import { useId, type ReactNode } from 'react';
import { formatNumber } from '../../../../shared/domain/numbers.ts';
import { DayInput } from '../../../components/DayInput.tsx';
import { useEditing, type Place } from './packEditing.ts';
import { blankOf, type PackField } from './packFields.ts';
import { ByCodeEditor, ListEditor } from './ListEditor.tsx';
import { usePackWords } from './packWords.ts';
import { findByLabel } from '../../../components/findByLabel.ts';

interface Props {
  field: PackField;
  place: Place;
  value: unknown;
}

/** The name of the value in its place. */
const keyOf = (place: Place) => String(place.at(-1));

function draw(field: PackField) {
  return (place: Place, value: unknown) => <ValueEditor field={field} place={place} value={value} />;
}

/** One value of a pack, whatever it is, with its label and what is wrong with it. */
export function ValueEditor({ field, place, value }: Props): ReactNode {
  switch (field.type) {
    case 'group':
      return <NamedGroup field={field} place={place} value={value} />;
    case 'list':
      return <ListEditor item={field.item} draw={draw(field.item)} place={place} value={value as unknown[]} />;
    case 'byCode':
      return (
        <ByCodeEditor
          item={field.item}
          draw={draw(field.item)}
          place={place}
          value={value as Record<string, unknown>}
        />
      );
    case 'byKind':
      return <ConditionEditor kinds={field.kinds} place={place} value={value as { kind: string } | undefined} />;
    case 'optional':
      return <OptionalEditor field={field} place={place} value={value} />;
    default:
      return <SimpleEditor field={field} place={place} value={value} />;
  }
}

/** A record inside another has its name above it; an item of a list has it on its own line already. */
function NamedGroup(props: Props & { field: Extract<PackField, { type: 'group' }> }) {
  const { label } = usePackWords();
  const { place } = props;
  if (
    place.length < 2 ||
    typeof place.at(-1) === 'number' ||
    place.at(-2) === 'passByCode' ||
    place.at(-1) === 'condition'
  ) {
    return <GroupEditor {...props} />;
  }
  return (
    <fieldset className="pack-fieldset">
      <legend>{label(keyOf(place))}</legend>
      <GroupEditor {...props} />
    </fieldset>
  );
}

/** Fields of one record side by side; long texts and lists take a line of their own. */
function GroupEditor({ field, place, value }: Props & { field: Extract<PackField, { type: 'group' }> }) {
  const record = value as Record<string, unknown>;
  return (
    <div className="pack-group">
      {field.fields
        .filter(([name]) => name !== 'kind')
        .map(([name, inner]) => (
          <ValueEditor key={name} field={inner} place={[...place, name]} value={record[name]} />
        ))}
    </div>
  );
}

function OptionalEditor({ field, place, value }: Props & { field: Extract<PackField, { type: 'optional' }> }) {
  const { set } = useEditing();
  const { t, label } = usePackWords();
  const { inner, empty } = field;
  const isGiven = value !== undefined && value !== null;
  if (inner.type !== 'group' && inner.type !== 'byKind') {
    return <SimpleEditor field={inner} place={place} value={value} empty={empty} isOptional />;
  }
  return (
    <fieldset className="pack-fieldset">
      <legend>
        <Checkbox checked={isGiven} onChange={({ target }) => set(place, target.checked ? blankOf(inner) : empty)}>
          {label(keyOf(place))}
        </Checkbox>
      </legend>
      {isGiven ? <ValueEditor field={inner} place={place} value={value} /> : <span>{t('none')}</span>}
    </fieldset>
  );
}

interface ConditionProps {
  kinds: Readonly<Record<string, PackField>>;
  place: Place;
  value: { kind: string } | undefined;
}

function ConditionEditor({ kinds, place, value }: ConditionProps) {
  const { set } = useEditing();
  const { label, word } = usePackWords();
  const field = kinds[value?.kind ?? ''];
  const change = (kind: string) => {
    const chosen = kinds[kind];
    if (chosen) set(place, blankOf(chosen));
  };
  return (
    <>
      <Labelled label={label('kind')} place={place}>
        {(id) => (
          <Select<string>
            id={id}
            value={value?.kind ?? null}
            onChange={change}
            options={Object.keys(kinds).map((kind) => ({ value: kind, label: word(kind) }))}
            popupMatchSelectWidth={false}
          />
        )}
      </Labelled>
      {field && <ValueEditor field={field} place={place} value={value} />}
    </>
  );
}

interface SimpleProps extends Props {
  empty?: null | undefined;
  isOptional?: boolean;
}

/** Fields that read better on a whole line. */
const wide = new Set(['text', 'lines', 'codes', 'choices']);
const short = new Set(['code', 'shortCode']);

function SimpleEditor({ field, place, value, empty, isOptional = false }: SimpleProps) {
  const { set } = useEditing();
  const { label } = usePackWords();
  const key = keyOf(place);
  if (field.type === 'flag') {
    return (
      <Checkbox className="pack-flag" checked={value === true} onChange={({ target }) => set(place, target.checked)}>
        {label(key)}
      </Checkbox>
    );
  }
  return (
    <Labelled label={label(key)} place={place} isWide={wide.has(field.type) && !short.has(key)}>
      {(id) => (
        <Control
          id={id}
          name={key}
          field={field}
          value={value}
          isOptional={isOptional}
          onChange={(next) => set(place, next ?? empty)}
        />
      )}
    </Labelled>
  );
}

interface ControlProps {
  id: string;
  /** Of the field in the pack. */
  name: string;
  field: PackField;
  value: unknown;
  isOptional: boolean;
  onChange: (value: unknown) => void;
}

function Control({ id, name, field, value, isOptional, onChange }: ControlProps) {
  const { pack } = useEditing();
  const { word, t } = usePackWords();
  switch (field.type) {
    case 'number':
      return (
        <InputNumber
          id={id}
          value={value as number | null}
          controls={false}
          precision={0}
          style={{ width: 150 }}
          formatter={(shown) => (shown === undefined ? '' : formatNumber(Number(shown)))}
          parser={(typed) => Number((typed ?? '').replaceAll(/\D/g, ''))}
          onChange={(typed) => onChange(typed ?? undefined)}
        />
      );
    case 'times':
      return (
        <InputNumber
          id={id}
          value={(value as number) / 100}
          controls={false}
          precision={2}
          decimalSeparator=","
          onChange={(typed) => onChange(typed === null ? undefined : Math.round(typed * 100))}
        />
      );
    case 'day':
      return <DayInput id={id} value={value as string | null} onChange={(day) => onChange(day ?? undefined)} />;
    case 'choice':
    case 'choices':
      return (
        <Select
          id={id}
          {...(field.type === 'choices' ? { mode: 'multiple' as const } : {})}
          allowClear={isOptional}
          value={value ?? null}
          onChange={onChange}
          options={field.values.map((one) => ({ value: one, label: word(one, name) }))}
          popupMatchSelectWidth={false}
        />
      );
    case 'code':
    case 'codes':
      return (
        <Select
          id={id}
          {...(field.type === 'codes' ? { mode: 'multiple' as const } : {})}
          allowClear={isOptional}
          value={value ?? null}
          onChange={onChange}
          showSearch={findByLabel}
          options={pack[field.of].map(({ code, name }) => ({ value: code, label: name }))}
          popupMatchSelectWidth={false}
        />
      );
    case 'lines':
      return (
        <Input.TextArea
          id={id}
          className="grows"
          placeholder={t('linesHint')}
          value={(value as string[]).join('\n')}
          onChange={({ target }) => onChange(target.value === '' ? [] : target.value.split('\n'))}
        />
      );
    default:
      return (
        <Input.TextArea
          id={id}
          className="grows"
          value={(value as string | null | undefined) ?? ''}
          onChange={({ target }) => onChange(target.value === '' && isOptional ? undefined : target.value)}
        />
      );
  }
}

interface LabelledProps {
  label: string;
  place: Place;
  isWide?: boolean;
  children: (id: string) => ReactNode;
}

function Labelled({ label, place, isWide = false, children }: LabelledProps) {
  const id = useId();
  const { faultAt } = useEditing();
  const fault = faultAt(place);
  return (
    <div className={isWide ? 'pack-field pack-wide' : 'pack-field'}>
      <label htmlFor={id}>{label}</label>
      {children(id)}
      {fault && <span className="pack-fault">{fault}</span>}
    </div>
  );
}
