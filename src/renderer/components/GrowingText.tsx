import { Input } from 'antd';
import type { ComponentProps } from 'react';

interface Props extends Omit<ComponentProps<typeof Input.TextArea>, 'autoSize' | 'rows'> {
  minRows?: number;
  maxRows?: number;
}

/**
 * A text of several lines that grows with what is typed, by the browser's own means: Ant Design's `autoSize` measures
 * with a style attribute written as text, which the window's content security policy forbids.
 */
export function GrowingText({ minRows = 1, maxRows = 6, className = '', ...input }: Props) {
  return (
    <Input.TextArea
      {...input}
      className={`growing ${className}`.trim()}
      style={{ minHeight: `calc(${minRows}lh + 10px)`, maxHeight: `calc(${maxRows}lh + 10px)` }}
    />
  );
}
