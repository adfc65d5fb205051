import { benchCalls } from './calls';
import { benchCatalog } from './catalog';
import { benchList } from './list';
import { Report } from './Report';
import { benchStartup } from './startup';

const BENCHES: Record<string, (report: Report) => Promise<void>> = {
  calls: benchCalls,
  list: benchList,
  catalog: benchCatalog,
  startup: benchStartup,
};

async function main(names: string[]) {
  const unknown = names.filter(name => !(name in BENCHES));
  if (unknown.length > 0) {
    throw new Error(
      `No benchmark ${unknown.join(', ')}; there are ${Object.keys(
        BENCHES,
      ).join(', ')}`,
    );
  }
  // eslint-disable-next-line no-console
  const report = new Report(line => console.log(line));
  for (const [name, bench] of Object.entries(BENCHES)) {
    if (names.length === 0 || names.includes(name)) await bench(report);
  }
  process.exit(report.ok ? 0 : 1);
}

main(process.argv.slice(2)).catch(error => {
  // eslint-disable-next-line no-console
  console.error(error);
  process.exit(1);
});
