import { alternate } from '../measuring/alternate';
import { percentile } from '../measuring/percentile';
import { Report } from '../measuring/Report';
import { Portal } from './Portal';

const CLUSTERS = 50;
const ROUNDS = 12;
const MOST_RATIO = 1.2;

/** What one cluster that swallows every call does to 49 others: to the list, to their freshness, to looking inside. */
export async function benchIsolation(report: Report): Promise<void> {
  const portal = await Portal.start(CLUSTERS);
  try {
    // What is loaded at first use would be measured otherwise.
    await portal.round();
    const rounds = await alternate(ROUNDS, {
      holed: () => portal.withHole(() => portal.round()),
      well: () => portal.round(),
    });
    for (const part of ['list', 'freshness', 'inside'] as const) {
      const [holed, well] = [rounds.holed, rounds.well].map(all =>
        percentile(
          all.flatMap(round => round[part]),
          95,
        ),
      );
      const ratio = (holed ?? NaN) / (well ?? NaN);
      report.atMost('isolation', `${part}-p95-ratio`, ratio, MOST_RATIO);
    }
  } finally {
    await portal.stop();
  }
}
