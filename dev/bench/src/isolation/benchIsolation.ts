import { alternate } from '../measuring/alternate';
import { percentile } from '../measuring/percentile';
import { Report } from '../measuring/Report';
import { Portal, Round } from './Portal';

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
    // Freshness is one figure of each round, too few for more than their middle.
    const percents = { list: 95, inside: 95, freshness: 50 } as const;
    for (const [part, percent] of Object.entries(percents)) {
      const of = (all: Round[]) =>
        percentile(
          all.flatMap(round => round[part as keyof Round]),
          percent,
        );
      const ratio = of(rounds.holed) / of(rounds.well);
      const metric = `${part}-p${percent}-ratio`;
      report.atMost('isolation', metric, ratio, MOST_RATIO);
    }
  } finally {
    await portal.stop();
  }
}
