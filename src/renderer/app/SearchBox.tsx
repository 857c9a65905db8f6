import { SearchOutlined } from '@ant-design/icons';
import { useNavigate } from '@tanstack/react-router';
import { Button, Input, Modal } from 'antd';
import { useEffect, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../shared/contract/index.ts';
import { formatDate, isLocalDate } from '../../shared/domain/dates.ts';
import { isAnswered, useWhenAnswered } from '../components/whenAnswered.ts';
import { useAnswer } from './client.ts';

type Hit = OutputOf<'office.search'>['rows'][number];

const PER_KIND = 8;

/** Where a hit leads. */
function useOpenHit() {
  const navigate = useNavigate();
  return ({ kind, id }: Hit) => {
    const params = { id };
    if (kind === 'staff') return navigate({ to: '/staff/$id', params });
    if (kind === 'unit') return navigate({ to: '/units/$id', params });
    if (kind === 'meeting') return navigate({ to: '/meetings/$id', params });
    if (kind === 'round') return navigate({ to: '/commendations/rounds/$id', params });
    if (kind === 'decision') return navigate({ to: '/commendations/decisions/$id', params });
    if (kind === 'award') return navigate({ to: '/commendations/awards/$id', params });
    if (kind === 'pledge') return navigate({ to: '/pledges/$id', params });
    return navigate({ to: '/pledges' });
  };
}

/** One box for everything, without accents: Ctrl+K. */
export function SearchBox() {
  const { t } = useTranslation();
  const [isOpen, setIsOpen] = useState(false);
  useEffect(() => {
    const openOnShortcut = (event: globalThis.KeyboardEvent) => {
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') {
        event.preventDefault();
        setIsOpen(true);
      }
    };
    window.addEventListener('keydown', openOnShortcut);
    return () => window.removeEventListener('keydown', openOnShortcut);
  }, []);
  return (
    <>
      <Button icon={<SearchOutlined aria-hidden />} onClick={() => setIsOpen(true)} style={{ width: 220 }}>
        {t('search.open')}
      </Button>
      <Modal
        open={isOpen}
        onCancel={() => setIsOpen(false)}
        footer={null}
        closable={false}
        destroyOnHidden
        width={680}
        style={{ top: 72 }}
        aria-label={t('search.open')}
      >
        <SearchPanel onDone={() => setIsOpen(false)} />
      </Modal>
    </>
  );
}

function SearchPanel({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const [selected, setSelected] = useState(0);
  const open = useOpenHit();
  const found = useAnswer(
    'office.search',
    { query: typed, limit: PER_KIND },
    { enabled: typed.trim() !== '', keepPrevious: true },
  );
  const hits = typed.trim() === '' ? [] : (found.data?.rows ?? []);

  const choose = (hit: Hit) => {
    onDone();
    void open(hit);
  };
  const isFound = isAnswered(found);
  const enter = useWhenAnswered(isFound, () => {
    if (hits[0]) choose(hits[0]);
  });
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown') setSelected(Math.min(selected + 1, hits.length - 1));
    else if (event.key === 'ArrowUp') setSelected(Math.max(selected - 1, 0));
    else if (event.key === 'Enter') {
      const hit = hits[selected];
      if (!isFound) enter.wait();
      else if (hit) choose(hit);
    } else return;
    event.preventDefault();
  };

  return (
    <>
      <Input
        autoFocus
        size="large"
        prefix={<SearchOutlined aria-hidden />}
        placeholder={t('search.placeholder')}
        aria-label={t('search.placeholder')}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          setSelected(0);
          enter.forget();
        }}
        onKeyDown={onKeyDown}
      />
      <div
        className="search-results"
        role="listbox"
        aria-label={t('search.results')}
        // What the rows answer to, which while typing fast is not yet what the field says.
        data-query={isFound ? typed : undefined}
      >
        {hits.map((hit, index) => (
          <div key={hit.id}>
            {hits[index - 1]?.kind !== hit.kind && <div className="search-group">{t(`search.kinds.${hit.kind}`)}</div>}
            <button
              type="button"
              className="search-hit"
              role="option"
              aria-selected={index === selected}
              onClick={() => choose(hit)}
            >
              {hit.title}
              <span>
                {[isLocalDate(hit.detail) ? formatDate(hit.detail) : hit.detail, hit.year].filter(Boolean).join(' · ')}
              </span>
            </button>
          </div>
        ))}
        {typed.trim() !== '' && found.data && hits.length === 0 && <p className="empty">{t('search.nothing')}</p>}
      </div>
    </>
  );
}
