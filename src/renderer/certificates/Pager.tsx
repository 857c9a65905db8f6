import { LeftOutlined, RightOutlined } from '@ant-design/icons';
import { Button, Space } from 'antd';
import { useEffect, useEffectEvent } from 'react';
import { useTranslation } from 'react-i18next';

interface Props {
  /** Of the one shown, counted from 0; -1 when it is none of them. */
  index: number;
  total: number;
  onGo: (index: number) => void;
}

/** From one recipient to the next or the one before: by button or by the left and right arrow. */
export function Pager({ index, total, onGo }: Props) {
  const { t } = useTranslation('certificates');
  const hasPrevious = index > 0;
  const hasNext = index >= 0 && index < total - 1;
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (isTyping(event) || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (event.key === 'ArrowLeft' && hasPrevious) onGo(index - 1);
    if (event.key === 'ArrowRight' && hasNext) onGo(index + 1);
  });
  useEffect(() => {
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
  return (
    <Space>
      <Button
        icon={<LeftOutlined aria-hidden />}
        aria-label={t('previous')}
        aria-keyshortcuts="ArrowLeft"
        disabled={!hasPrevious}
        onClick={() => onGo(index - 1)}
      />
      <span className="number-cell page-detail" aria-live="polite">
        {index >= 0 && t('place', { n: index + 1, total })}
      </span>
      <Button
        icon={<RightOutlined aria-hidden />}
        aria-label={t('next')}
        aria-keyshortcuts="ArrowRight"
        disabled={!hasNext}
        onClick={() => onGo(index + 1)}
      />
    </Space>
  );
}

/** Arrows move the cursor in fields and the choice in open dialogs. */
function isTyping({ target }: KeyboardEvent): boolean {
  return target instanceof Element && target.closest('input, textarea, [role="combobox"], [role="dialog"]') !== null;
}
