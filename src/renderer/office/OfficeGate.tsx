import { thisYear } from '../../shared/clock.ts';
import { RouterProvider } from '@tanstack/react-router';
import { useAnswer } from '../app/client.ts';
import { router } from '../app/routes.tsx';
import { YearProvider } from '../app/year.tsx';
import { Loaded } from '../components/Loaded.tsx';
import { UnavailablePage } from './UnavailablePage.tsx';
import { WelcomePage } from './WelcomePage.tsx';

/** What the window shows first: the first start, a way out of trouble, or the office. */
export function OfficeGate() {
  const status = useAnswer('office.status', {});
  return (
    <Loaded query={status}>
      {({ state, problem, dataFolder }) => {
        if (state === 'unavailable') return <UnavailablePage problem={problem} dataFolder={dataFolder} />;
        if (state === 'empty') return <WelcomePage />;
        return <Office />;
      }}
    </Loaded>
  );
}

function Office() {
  const overview = useAnswer('office.overview', { year: thisYear() });
  return (
    <Loaded query={overview}>
      {({ workingYear }) => (
        <YearProvider workingYear={workingYear}>
          <RouterProvider router={router} />
        </YearProvider>
      )}
    </Loaded>
  );
}
