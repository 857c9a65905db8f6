import type { UseQueryResult } from '@tanstack/react-query';
import { Spin } from 'antd';
import type { ReactNode } from 'react';
import { Failure } from './Failure.tsx';

/** Shows what a query answered; while it reads, or when it failed, that instead. */
export function Loaded<Data>({
  query,
  children,
}: {
  query: UseQueryResult<Data, Error>;
  children: (data: Data) => ReactNode;
}) {
  if (query.data !== undefined) return <>{children(query.data)}</>;
  if (query.error) return <Failure error={query.error} />;
  return (
    <div className="empty">
      <Spin />
    </div>
  );
}
