import { distance } from 'geokdbush';
import KDBush from 'kdbush';

/** A point on the earth in degrees, WGS 84. */
export interface Point {
  readonly lat: number;
  readonly lon: number;
}

const EARTH_RADIUS_KM = 6371;
const DEGREES = 180 / Math.PI;

/** Great-circle distance in kilometres (haversine, mean radius 6371 km). */
export function distanceKm(a: Point, b: Point): number {
  return distance(a.lon, a.lat, b.lon, b.lat);
}

/** The points in the order of a k-d tree: neighbours in the order are mostly neighbours on the map. */
export function spatialOrder(points: readonly Point[]): number[] {
  return points.length === 0 ? [] : Array.from(indexOf(points).ids);
}

/** Finds points within reach without comparing every pair: a k-d tree answers with a box, the caller keeps what is in the circle. */
export class ReachIndex {
  private readonly index: KDBush | undefined;

  constructor(points: readonly Point[]) {
    this.index = points.length === 0 ? undefined : indexOf(points);
  }

  /** Positions of all points within `radiusKm` of the centre and some just outside, in no particular order. */
  near(centre: Point, radiusKm: number): number[] {
    if (!this.index) return [];
    const [west, south, east, north] = boxAround(centre, radiusKm);
    if (west >= -180 && east <= 180) return this.index.range(west, south, east, north);
    return this.index.range(-180, south, 180, north);
  }
}

function indexOf(points: readonly Point[]): KDBush {
  const index = new KDBush(points.length);
  for (const { lon, lat } of points) index.add(lon, lat);
  return index.finish();
}

/** The smallest box of longitudes and latitudes around a circle, a metre wider; all longitudes where it holds a pole. */
function boxAround({ lat, lon }: Point, radiusKm: number): [number, number, number, number] {
  const angle = (radiusKm + 0.001) / EARTH_RADIUS_KM;
  const south = lat - angle * DEGREES;
  const north = lat + angle * DEGREES;
  if (south <= -90 || north >= 90) return [-181, south, 181, north];
  const spread = Math.asin(Math.min(1, Math.sin(angle) / Math.cos(lat / DEGREES))) * DEGREES;
  return [lon - spread, south, lon + spread, north];
}
