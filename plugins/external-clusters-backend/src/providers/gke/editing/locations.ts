/** `europe-west3` for itself and for each of its zones. */
export function regionOf(location: string): string {
  return location.replace(/-[a-z]$/, '');
}

/** A zone is a region with a letter. */
export function isZone(location: string): boolean {
  return /-[a-z]$/.test(location);
}

/** The zones of a location, of those that there are. */
export function zonesIn(location: string, zones: string[]): string[] {
  return isZone(location)
    ? zones.filter(zone => zone === location)
    : zones.filter(zone => regionOf(zone) === location);
}
