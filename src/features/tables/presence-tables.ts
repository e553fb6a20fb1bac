import type { CommuneFeature } from '#domain/territory.ts';
import { formatShare, formatWhole } from '#ui/format-number.ts';
import type { CellValue } from '#ui/table/table-column.ts';
import { TABLES_TEXT } from '#ui/text/tables-text.ts';
import type { PresenceContext } from './presence-context.ts';
import { columnsOf, type Field, type TableContext, type TableKind } from './table-kind.ts';

/** A week with less than this is written as a class: a figure would be more exact than positions are. */
const FEW_MINUTES = 15;

/** Communes taken together: one, or those of an EPCI. */
interface Area {
  readonly id: string;
  readonly name: string;
  readonly codes: readonly string[];
  readonly indices: readonly number[];
  readonly population: number | null;
  readonly squareKilometres: number;
}

interface AreaRow {
  readonly area: Area;
  readonly presence: PresenceContext;
}

const minutesCell = (value: CellValue) =>
  typeof value === 'number' && value > 0 && value < FEW_MINUTES ? TABLES_TEXT.few : numberCell(value);
const numberCell = (value: CellValue) => (typeof value === 'number' ? formatWhole(value) : '–');
const shareCell = (value: CellValue) => (typeof value === 'number' ? formatShare(value) : '–');

const NAME = (header: string): Field<AreaRow> => ({
  id: 'name',
  header,
  width: 190,
  value: ({ area }) => area.name,
});

const SHARED: readonly Field<AreaRow>[] = [
  { id: 'minutes', header: 'Minutes par semaine', width: 120, value: minutesPerWeek, format: minutesCell },
  {
    id: 'before',
    header: 'Période comparée',
    width: 120,
    value: ({ area, presence: { compared } }) =>
      compared && rounded(perWeek(sum(compared.communes.seconds, area), compared.weeks)),
    format: minutesCell,
  },
  { id: 'change', header: 'Évolution', width: 90, value: change, format: shareCell },
  {
    id: 'per-thousand',
    header: 'Pour 1 000 habitants',
    width: 120,
    value: (row) => row.area.population && rounded((minutesPerWeek(row) / row.area.population) * 1000),
    format: numberCell,
  },
  {
    id: 'per-square',
    header: 'Par km²',
    width: 80,
    value: (row) =>
      row.area.squareKilometres > 0
        ? Math.round((minutesPerWeek(row) / row.area.squareKilometres) * 10) / 10
        : null,
  },
  {
    id: 'visits',
    header: 'Visites par semaine',
    width: 110,
    value: ({ area, presence: { figures } }) =>
      figures.weeks > 0 ? Math.round((sum(figures.communes.visits, area) / figures.weeks) * 10) / 10 : null,
  },
  {
    id: 'night',
    header: 'Part de nuit',
    width: 90,
    value: ({ area, presence: { figures } }) =>
      part(figures.communes.nightSeconds, figures.communes.seconds, area),
    format: shareCell,
  },
  {
    id: 'weekend',
    header: 'Part de week-end',
    width: 110,
    value: ({ area, presence: { figures } }) =>
      part(figures.communes.weekendSeconds, figures.communes.seconds, area),
    format: shareCell,
  },
];

/** What holds for one commune only: days of several do not add up. */
const OF_ONE: readonly Field<AreaRow>[] = [
  {
    id: 'days',
    header: 'Jours avec présence',
    width: 120,
    value: ({ area, presence: { figures } }) =>
      figures.days > 0 ? figures.communes.days[area.indices[0]!]! / figures.days : null,
    format: shareCell,
  },
  {
    id: 'absence',
    header: 'Plus longue absence (jours)',
    width: 130,
    value: ({ area, presence: { figures } }) => figures.communes.longestAbsence[area.indices[0]!] ?? null,
  },
];

export const presenceOfCommunes = areaTable([NAME('Commune'), ...SHARED, ...OF_ONE], ({ territory }) =>
  territory.communes.map((commune, index) => areaOf([commune], [index], commune.properties.name)),
);

export const presenceOfEpcis = areaTable([NAME('EPCI'), ...SHARED], ({ territory }) => {
  const members = new Map<string, { communes: CommuneFeature[]; indices: number[] }>();
  for (const [index, commune] of territory.communes.entries()) {
    const name = commune.properties.epciName ?? TABLES_TEXT.noEpci;
    const known = members.get(name) ?? { communes: [], indices: [] };
    known.communes.push(commune);
    known.indices.push(index);
    members.set(name, known);
  }
  return [...members].map(([name, { communes, indices }]) => areaOf(communes, indices, name));
});

function areaTable(
  fields: readonly Field<AreaRow>[],
  areasOf: (context: TableContext) => readonly Area[],
): TableKind {
  return {
    columns: columnsOf(fields).map((column, at) => ({ ...column, ...formatOf(fields[at]) })),
    rows: (context) => {
      const { presence } = context;
      if (presence === null) return [];
      return areasOf(context).map((area) => ({
        id: area.id,
        cells: Object.fromEntries(
          fields.map((field) => [field.id, field.value({ area, presence }, context)]),
        ),
        selection: { type: 'communes', codes: area.codes },
        record: null,
      }));
    },
  };
}

function formatOf(field: Field<AreaRow> | undefined): Pick<Field<AreaRow>, 'format'> {
  return field?.format ? { format: field.format } : {};
}

function areaOf(communes: readonly CommuneFeature[], indices: readonly number[], name: string): Area {
  const populations = communes.map(({ properties }) => properties.population);
  return {
    id: communes.length === 1 ? (communes[0]?.properties.code ?? name) : name,
    name,
    codes: communes.map(({ properties }) => properties.code),
    indices,
    population: populations.includes(null)
      ? null
      : populations.reduce<number>((all, one) => all + (one ?? 0), 0),
    squareKilometres: communes.reduce((all, { properties }) => all + properties.areaSquareKilometres, 0),
  };
}

function minutesPerWeek({ area, presence: { figures } }: AreaRow): number {
  return rounded(perWeek(sum(figures.communes.seconds, area), figures.weeks));
}

function change(row: AreaRow): number | null {
  const { compared } = row.presence;
  const before = compared && perWeek(sum(compared.communes.seconds, row.area), compared.weeks);
  return before === null || before < FEW_MINUTES ? null : minutesPerWeek(row) / before - 1;
}

function part(some: ArrayLike<number>, all: ArrayLike<number>, area: Area): number | null {
  const whole = sum(all, area);
  return whole > 0 ? sum(some, area) / whole : null;
}

function sum(values: ArrayLike<number>, { indices }: Area): number {
  return indices.reduce((total, index) => total + (values[index] ?? 0), 0);
}

function perWeek(seconds: number, weeks: number): number {
  return weeks > 0 ? seconds / 60 / weeks : 0;
}

function rounded(value: number): number {
  return Math.round(value);
}
