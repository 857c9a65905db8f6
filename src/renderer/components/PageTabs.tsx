import { Tabs } from 'antd';
import type { ReactNode } from 'react';

interface Props<Key extends string> {
  /** In the order shown; only the chosen one is drawn. */
  tabs: readonly { key: Key; label: ReactNode; children: ReactNode }[];
  chosen: Key;
  /** Puts the tab into the address, so that going back returns to it. */
  onChoose: (key: Key) => void;
}

/** The parts of a page, filling what is left of it. */
export function PageTabs<Key extends string>({ tabs, chosen, onChoose }: Props<Key>) {
  return (
    <Tabs
      className="page-tabs"
      activeKey={chosen}
      onChange={(key) => onChoose(key as Key)}
      items={[...tabs]}
      destroyOnHidden
    />
  );
}
