import type { Geometry } from 'geojson';
import type { DossierRecord, RecordByKind, RecordKind } from '#domain/dossier-record.ts';
import type { Authorisation } from '#domain/records/authorisation.ts';
import type { Camera } from '#domain/records/camera.ts';
import type { ExpectationStatus, ExpectationTheme } from '#domain/records/expectation.ts';
import type { ServiceState } from '#domain/records/record-base.ts';
import type { Site } from '#domain/records/site.ts';
import { weekHoursWords } from '#domain/week-hours-words.ts';
import type { LngLat } from '#geo/units.ts';
import { lngLatFromMercator } from '#geo/web-mercator.ts';
import type { ImportKind } from '../outcome.ts';
import { decodePositions } from '../positions-block.ts';
import { exportBuildings, exportPerimeters, exportPlaces, exportRoads } from './export-study-layers.ts';
import { type ExportedThing, type ExportTable, exportTable } from './export-table.ts';

/** Blocks by their SHA-256; positions, buildings and roads are in them. */
export type BlockOf = (columnsId: string) => Uint8Array | undefined;

/** A layer of the dossier as a table to write; a backdrop has no table: its block is already GeoJSON. */
export function exportLayer(
  kind: Exclude<ImportKind, 'backdrop'>,
  records: readonly DossierRecord[],
  blockOf: BlockOf,
): ExportTable {
  return exportTable(kind, EXPORTERS[kind](records, blockOf));
}

type Exporter = (records: readonly DossierRecord[], blockOf: BlockOf) => readonly ExportedThing[];

const EXPORTERS: Readonly<Record<Exclude<ImportKind, 'backdrop'>, Exporter>> = {
  cameras: exportCameras,
  plates: (records) =>
    ofKind(records, 'plate-site').map((site) => ({
      geometry: pointOf(site.place),
      values: {
        number: site.number,
        name: site.name,
        ...placeValues(site.place),
        communeCode: site.communeCode,
        reading: site.reading.toUpperCase(),
        operator:
          site.operator === null
            ? null
            : { state: 'État', commune: 'Commune', other: 'Autre' }[site.operator],
        state: STATE_WORDS[site.state],
        road: site.road,
        traffic: site.trafficAzimuthDegrees,
        direction: site.direction,
        lanes: site.lanes,
        ...authorisationValues(site.authorisation),
        note: site.note,
        recordId: site.id,
      },
    })),
  csu: (records) =>
    ofKind(records, 'csu').map((csu) => ({
      geometry: pointOf(csu.place),
      values: {
        name: csu.name,
        ...placeValues(csu.place),
        communeCode: csu.communeCode,
        state: STATE_WORDS[csu.state],
        hours: csu.hours,
        operators: csu.operators,
        note: csu.note,
        recordId: csu.id,
      },
    })),
  units: (records) =>
    ofKind(records, 'force-unit').map((unit) => ({
      geometry: pointOf(unit.place),
      values: {
        name: unit.name,
        force: { gendarmerie: 'Gendarmerie', police: 'Police nationale', municipale: 'Police municipale' }[
          unit.force
        ],
        unitType: unit.unitType,
        publicId: unit.publicId,
        ...placeValues(unit.place),
        communeCode: unit.communeCode,
        address: unit.address,
        phone: unit.phone,
        hours: unit.hours,
        note: unit.note,
        recordId: unit.id,
      },
    })),
  links: exportLinks,
  participation: (records) =>
    ofKind(records, 'participation').map((protocol) => ({
      geometry: null,
      values: {
        communeCode: protocol.communeCode,
        signed: protocol.signed,
        renewed: protocol.renewed,
        ends: protocol.ends,
        referents: protocol.referentsWords ?? protocol.referents,
        unit: protocol.unitName,
        state: { active: 'actif', planned: 'prévu', ended: 'terminé' }[protocol.state],
        note: protocol.note,
        recordId: protocol.id,
      },
    })),
  competence: (records) =>
    ofKind(records, 'competence').flatMap(({ communeCode, units, note }) =>
      units.map((unit) => ({
        geometry: null,
        values: {
          communeCode,
          unit: unit.name,
          force: { gendarmerie: 'Gendarmerie nationale', police: 'Police nationale' }[unit.force],
          publicId: unit.publicId,
          note,
        },
      })),
    ),
  expectations: (records) =>
    ofKind(records, 'expectation').map((expectation) => ({
      geometry: expectation.point && pointOf(expectation.point),
      values: {
        communeCode: expectation.communeCode,
        date: expectation.date,
        words: expectation.words,
        theme: THEME_WORDS[expectation.theme],
        placeName: expectation.placeName,
        hours: expectation.hours === null ? null : weekHoursWords(expectation.hours),
        status: STATUS_WORDS[expectation.status],
        answer: expectation.answer?.words ?? null,
        answerDate: expectation.answer?.date ?? null,
        ...(expectation.point ? placeValues(expectation.point) : { x: null, y: null }),
        note: expectation.note,
        recordId: expectation.id,
      },
    })),
  patrols: exportPatrols,
  buildings: exportBuildings,
  roads: exportRoads,
  perimeters: exportPerimeters,
  places: exportPlaces,
};

/** Words that the import reads back. */
const THEME_WORDS: Readonly<Record<ExpectationTheme, string>> = {
  speed: 'vitesse',
  burglary: 'cambriolages',
  rodeo: 'rodéos',
  incivility: 'incivilités',
  parking: 'stationnement',
  noise: 'nuisances sonores',
  dumping: 'dépôts sauvages',
  school: 'présence aux écoles',
  other: 'autre',
};
const STATUS_WORDS: Readonly<Record<ExpectationStatus, string>> = {
  received: 'reçue',
  'in-progress': 'en cours',
  answered: 'réponse apportée',
  closed: 'close',
};

const STATE_WORDS: Readonly<Record<ServiceState, string>> = {
  'in-service': 'en service',
  planned: 'prévu',
  broken: 'en panne',
};

/** One row a camera with its mast; a mast without camera is a row with a count of 0. */
function exportCameras(records: readonly DossierRecord[]): readonly ExportedThing[] {
  const camerasOf = new Map<string, Camera[]>();
  for (const camera of ofKind(records, 'camera')) {
    camerasOf.set(camera.siteId, [...(camerasOf.get(camera.siteId) ?? []), camera]);
  }
  return ofKind(records, 'site').flatMap((site) => {
    const cameras = camerasOf.get(site.id);
    const rows = cameras ? cameras.map((camera) => ({ ...cameraValues(camera), count: 1 })) : [{ count: 0 }];
    return rows.map((values) => ({
      geometry: pointOf(site.place),
      values: { ...siteValues(site), ...values },
    }));
  });
}

function siteValues(site: Site) {
  return {
    ...placeValues(site.place),
    siteName: site.name,
    siteNumber: site.number,
    communeCode: site.communeCode,
    address: site.address,
    siteState: STATE_WORDS[site.state],
    ...authorisationValues(site.authorisation),
    retentionDays: site.retentionDays,
    siteNote: site.note,
    siteId: site.id,
  };
}

function cameraValues(camera: Camera) {
  return {
    number: camera.number,
    name: camera.label,
    type: {
      fixed: 'fixe',
      ptz: 'PTZ',
      'multi-sensor': 'multi-capteurs',
      panoramic: 'panoramique',
      temporary: 'nomade',
    }[camera.type],
    state: STATE_WORDS[camera.state],
    direction: camera.azimuthsDegrees.map((azimuth) => String(azimuth).replace('.', ',')).join('/'),
    field: camera.fieldDegrees,
    height: camera.heightMetres,
    reach: camera.reachMetres,
    installed: camera.installed,
    objective: camera.objective,
    purposes: camera.purposes.join('|'),
    ...camera.optics,
    note: camera.note,
    recordId: camera.id,
  };
}

function exportLinks(records: readonly DossierRecord[]): readonly ExportedThing[] {
  const places = new Map(
    records.flatMap((record) => ('place' in record ? [[record.id, record.place] as const] : [])),
  );
  return ofKind(records, 'video-link').map((link) => {
    const [from, to] = [places.get(link.from), places.get(link.to)];
    return {
      geometry: from && to ? { type: 'LineString', coordinates: [[...from], [...to]] } : null,
      values: {
        from: link.from,
        to: link.to,
        state: STATE_WORDS[link.state],
        medium: link.medium,
        legalBasis: link.legalBasis,
        since: link.since,
        note: link.note,
        recordId: link.id,
      },
    };
  });
}

/** One row a position, times in UTC; a presence whose block is missing or broken gives none. */
function exportPatrols(records: readonly DossierRecord[], blockOf: BlockOf): readonly ExportedThing[] {
  return ofKind(records, 'presence').flatMap((presence) => {
    const bytes = blockOf(presence.columnsId);
    const positions = bytes ? decodePositions(bytes).positions : null;
    if (!positions) return [];
    return Array.from(positions.times, (time, index) => {
      const [lng, lat] = lngLatFromMercator(positions.xs[index]!, positions.ys[index]!);
      const place: LngLat = [Math.round(lng * 1e7) / 1e7, Math.round(lat * 1e7) / 1e7];
      const unit = presence.units[positions.units[index]!] ?? '';
      const activity = positions.activities && presence.activities?.[positions.activities[index]!];
      return {
        geometry: pointOf(place),
        values: {
          unit,
          time: new Date(time * 1000).toISOString(),
          ...placeValues(place),
          ...(activity !== undefined && { activity }),
        },
      };
    });
  });
}

function ofKind<K extends RecordKind>(
  records: readonly DossierRecord[],
  kind: K,
): readonly RecordByKind[K][] {
  return records.filter((record): record is RecordByKind[K] => record.kind === kind);
}

function placeValues([x, y]: LngLat) {
  return { x, y };
}

function authorisationValues(authorisation: Authorisation | null) {
  return {
    authorisationNumber: authorisation?.number ?? null,
    authorisationDate: authorisation?.date ?? null,
    authorisationExpires: authorisation?.expires ?? null,
  };
}

function pointOf(place: LngLat): Geometry {
  return { type: 'Point', coordinates: [...place] };
}
