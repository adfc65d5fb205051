import { benchCalls } from './calls/benchCalls';
import { benchCatalog } from './catalog/benchCatalog';
import { benchList } from './list/benchList';
import { Report } from './measuring/Report';
import { benchStartup } from './startup/benchStartup';

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
  const report = new Report(line => process.stdout.write(`${line}\n`));
  for (const [name, bench] of Object.entries(BENCHES)) {
    if (names.length === 0 || names.includes(name)) await bench(report);
  }
  return report.ok ? 0 : 1;
}

main(process.argv.slice(2)).then(
  code => process.exit(code),
  error => {
    process.stderr.write(`${error?.stack ?? error}\n`);
    process.exit(1);
  },
);
