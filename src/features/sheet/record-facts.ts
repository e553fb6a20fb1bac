import type { Csu } from '#domain/records/csu.ts';
import type { ForceUnit } from '#domain/records/force-unit.ts';
import type { PlateSite } from '#domain/records/plate-site.ts';
import type { Site } from '#domain/records/site.ts';
import type { LngLat } from '#geo/units.ts';
import { formatDirection } from '#ui/format-direction.ts';
import { formatWhole } from '#ui/format-number.ts';
import type { Fact } from '#ui/parts/facts.tsx';
import { sheetText } from '#ui/text/sheet.ts';
import { TRADE_WORDS } from '#ui/text/trade-words.ts';

const { fields } = sheetText;
const coordinates = new Intl.NumberFormat('fr-FR', { minimumFractionDigits: 5, maximumFractionDigits: 5 });

/** What the sheet says of a placed record, in order; a field that is not known is left out. */
export function recordFacts(record: Site | PlateSite | Csu | ForceUnit, commune: string): readonly Fact[] {
  const lines: (readonly [string, string | null])[] = [
    [fields.commune, commune || null],
    ...ownFields(record),
    [fields.coordinates, place(record.place)],
  ];
  return lines.flatMap(([term, value]) => (value === null || value === '' ? [] : [{ term, value }]));
}

function ownFields(record: Site | PlateSite | Csu | ForceUnit): (readonly [string, string | null])[] {
  switch (record.kind) {
    case 'site':
      return [
        [fields.number, record.number],
        [fields.address, record.address],
      ];
    case 'plate-site':
      return [
        [fields.number, record.number],
        [fields.reading, TRADE_WORDS.plateReading[record.reading]],
        [fields.operator, record.operator && TRADE_WORDS.plateOperator[record.operator]],
        [fields.road, record.road],
        [fields.direction, record.direction],
        [
          fields.traffic,
          record.trafficAzimuthDegrees === null ? null : formatDirection(record.trafficAzimuthDegrees),
        ],
        [fields.lanes, record.lanes === null ? null : formatWhole(record.lanes)],
      ];
    case 'csu':
      return [
        [fields.hours, record.hours],
        [fields.operators, record.operators === null ? null : formatWhole(record.operators)],
      ];
    case 'force-unit':
      return [
        [fields.force, TRADE_WORDS.force[record.force]],
        [fields.unitType, record.unitType],
        [fields.address, record.address],
        [fields.phone, record.phone],
        [fields.hours, record.hours],
      ];
  }
}

/** Latitude then longitude, as French maps write them. */
function place([lng, lat]: LngLat): string {
  return `${coordinates.format(lat)} ; ${coordinates.format(lng)}`;
}
