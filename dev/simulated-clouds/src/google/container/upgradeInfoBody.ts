import { Channel, minorOf, Versions } from '../offers/Versions';

// In the JSON form enums are names.

/** When minor version 30 came into the REGULAR channel; one more came every four months, roughly as in reality. */
const FIRST_MINOR = 30;
const FIRST_MONTH = Date.UTC(2024, 6, 30);
const MONTHS_BETWEEN = 4;
const MONTHS_OF_STANDARD_SUPPORT = 14;
const MONTHS_OF_EXTENDED_SUPPORT = 24;

/** What FetchClusterUpgradeInfo and FetchNodePoolUpgradeInfo answer: where it goes by itself, and until when it may stay. */
export function upgradeInfoBody(
  version: string,
  versions: Versions,
  channel: Channel | undefined,
): object {
  const offered = versions.offered(channel);
  const minor = minorOf(version);
  const newestOf = (wanted: number) =>
    offered.find(each => minorOf(each) === wanted) ?? '';
  return {
    minorTargetVersion: newestOf(minor + 1),
    patchTargetVersion: newestOf(minor),
    autoUpgradeStatus: ['ACTIVE'],
    endOfStandardSupportTimestamp: endOf(minor, MONTHS_OF_STANDARD_SUPPORT),
    endOfExtendedSupportTimestamp: endOf(minor, MONTHS_OF_EXTENDED_SUPPORT),
  };
}

function endOf(minor: number, months: number): string {
  const end = new Date(FIRST_MONTH);
  end.setUTCMonth(
    end.getUTCMonth() + (minor - FIRST_MINOR) * MONTHS_BETWEEN + months,
  );
  return end.toISOString();
}
