import { useEffect, useState } from 'react';
import { call } from '../../app/client.ts';

/** The printers a PDF can be sent to directly; none where the system has no way to. */
export function usePrinterNames(): string[] {
  const [names, setNames] = useState<string[]>([]);
  useEffect(() => {
    let isCurrent = true;
    call('shell.printers', {}).then(
      (answer) => isCurrent && setNames(answer.names),
      () => undefined,
    );
    return () => {
      isCurrent = false;
    };
  }, []);
  return names;
}
