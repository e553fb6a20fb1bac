/**
 * Lambert-93 written from the published formula (Snyder, « Map Projections: A Working Manual », USGS 1395, equations 14-15,
 * 15-1 to 15-10) with IGN's parameters and none of a library's code: what the library is checked against.
 */
export function publishedLambert93([lng, lat]: readonly [number, number]): [
  easting: number,
  northing: number,
] {
  const semiMajor = 6378137;
  const flattening = 1 / 298.257222101;
  const e = Math.sqrt(2 * flattening - flattening * flattening);
  const radians = (degrees: number) => (degrees * Math.PI) / 180;
  const m = (phi: number) => Math.cos(phi) / Math.sqrt(1 - (e * Math.sin(phi)) ** 2);
  const t = (phi: number) =>
    Math.tan(Math.PI / 4 - phi / 2) / ((1 - e * Math.sin(phi)) / (1 + e * Math.sin(phi))) ** (e / 2);
  const [phi0, phi1, phi2] = [radians(46.5), radians(44), radians(49)];
  const n = Math.log(m(phi1) / m(phi2)) / Math.log(t(phi1) / t(phi2));
  const factor = m(phi1) / (n * t(phi1) ** n);
  const rho = (phi: number) => semiMajor * factor * t(phi) ** n;
  const theta = n * radians(lng - 3);
  const latitude = radians(lat);
  return [700000 + rho(latitude) * Math.sin(theta), 6600000 + rho(phi0) - rho(latitude) * Math.cos(theta)];
}
