import type { CrsFinding, CrsName } from '../outcome.ts';

/** EPSG codes of the three systems the project knows; RGF93 and ETRS89 geographic differ from WGS84 by less than a metre. */
const KNOWN: Readonly<Record<string, CrsName>> = {
  '4326': 'wgs84',
  '4979': 'wgs84',
  '4171': 'wgs84',
  '4258': 'wgs84',
  CRS84: 'wgs84',
  '2154': 'lambert93',
  '5698': 'lambert93',
  '3857': 'web-mercator',
  '900913': 'web-mercator',
  '3785': 'web-mercator',
};

/** `urn:ogc:def:crs:EPSG::2154`, `EPSG:4326`, `urn:ogc:def:crs:OGC:1.3:CRS84` → what it is; crs null when it is none of ours. */
export function crsOfName(name: string): CrsFinding {
  const code = /CRS84/.test(name) ? 'CRS84' : /EPSG:[\d.]{0,8}:?(\d{4,6})\b/i.exec(name)?.[1];
  return { crs: (code !== undefined && KNOWN[code]) || null, how: 'declared' };
}

/**
 * The WKT of a .prj → what it is. ESRI's has no authority code, so names are read too; the central meridian and the
 * standard parallels tell Lambert-93 from the nine CC zones, which are not supported.
 */
export function crsOfWkt(wkt: string): CrsFinding {
  const head = wkt.slice(0, 5000);
  const authority = /AUTHORITY\["EPSG","(\d+)"\]\]\s*$/.exec(head.trim())?.[1];
  if (authority !== undefined) return { crs: KNOWN[authority] ?? null, how: 'declared' };
  const crs = nameInWkt(head);
  return { crs, how: 'declared' };
}

function nameInWkt(wkt: string): CrsName | null {
  if (/^\s*GEOGCS/i.test(wkt))
    return /WGS_?\s?(19)?84|RGF_?(19)?93|ETRS/i.test(wkt.slice(0, 200)) ? 'wgs84' : null;
  if (!/^\s*PROJCS/i.test(wkt)) return null;
  if (/Mercator_?Auxiliary_?Sphere|Pseudo.?Mercator/i.test(wkt)) return 'web-mercator';
  const falseNorthing = Number(/False_Northing"\s*,\s*([\d.]+)/i.exec(wkt)?.[1]);
  const falseEasting = Number(/False_Easting"\s*,\s*([\d.]+)/i.exec(wkt)?.[1]);
  const lambert = /Lambert.?Conformal.?Conic/i.test(wkt) && /RGF_?(19)?93/i.test(wkt);
  return lambert && falseEasting === 700_000 && falseNorthing === 6_600_000 ? 'lambert93' : null;
}
