import type { Call, InputOf, OutputOf } from '../../../../shared/contract/index.ts';
import { countInText } from '../../../../shared/domain/numbers.ts';
import { column, wordOf, type SheetTable } from './table.ts';

type Statistics = OutputOf<'commendations.statistics'>;
type Figures = Statistics['total'];

const DIMENSIONS = ['byYear', 'byUnit', 'byForm', 'byKind'] as const;
const YEARS = 5;

/**
 * What was awarded over some years that end with this one, five unless said, by year, unit, title or form and kind of
 * recipient. What it is narrowed to stands in the title.
 */
export async function statisticsSheet(
  call: Call,
  year: number,
  counted: InputOf<'reports.writeSheet'>['counted'],
): Promise<SheetTable> {
  const years = { from: counted?.from ?? year - YEARS + 1, to: year };
  const answer = await call('commendations.statistics', { ...counted, ...years });
  const narrowedTo = [
    counted?.unitId === undefined ? undefined : (await call('units.get', { id: counted.unitId })).name,
    counted?.recipientKind === undefined ? undefined : answer.byKind[0]?.name,
  ].filter((name) => name !== undefined);
  const { settings } = await call('office.get', {});
  const named = (dimension: (typeof DIMENSIONS)[number] | 'byUnitAndYear', name: string, figures: Figures) => [
    wordOf(`statistics.${dimension}`),
    name || wordOf('statistics.noUnit'),
    ...cellsOf(figures),
  ];
  return {
    name: wordOf('statistics.name', years),
    title: [wordOf('statistics.title', years), ...narrowedTo].join(' – '),
    columns: [
      column('statistics', 'dimension', 18),
      column('statistics', 'name', 36),
      column('statistics', 'collectives', 10, 'number'),
      column('statistics', 'individuals', 10, 'number'),
      column('statistics', 'bonus', 16, 'money'),
      column('statistics', 'people', 12, 'number'),
      column('statistics', 'directWorkers', 12, 'number'),
      column('statistics', 'directShare', 12, 'percent'),
      column('statistics', 'toDecide', 14, 'number'),
      column('statistics', 'toHandOver', 14, 'number'),
      column('statistics', 'waiting', 10, 'number'),
      column('statistics', 'recorded', 12, 'number'),
    ],
    rows: [
      ...DIMENSIONS.flatMap((dimension) => answer[dimension].map((group) => named(dimension, group.name, group))),
      ...answer.byUnitAndYear.map((group) => named('byUnitAndYear', `${group.name} – ${group.year}`, group)),
    ],
    totals: [null, wordOf('statistics.total'), ...cellsOf(answer.total)],
    footer: [wordOf('statistics.late', { days: settings.lateDays, late: countInText(answer.late) })],
  };
}

/** Days are averages, to one decimal. */
function cellsOf(figures: Figures): (number | null)[] {
  const { collectives, individuals, bonusDong, people, directWorkers, awards, handedOver, recorded } = figures;
  const average = (sum: number, count: number) => (count === 0 ? null : Math.round((10 * sum) / count) / 10);
  return [
    collectives,
    individuals,
    bonusDong,
    people,
    directWorkers,
    people === 0 ? null : Math.round((1000 * directWorkers) / people) / 10,
    average(figures.daysToDecide, awards - recorded),
    average(figures.daysToHandOver, handedOver),
    awards - recorded - handedOver,
    recorded,
  ];
}
