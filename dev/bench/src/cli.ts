import { benchCalls } from './calls/benchCalls';
import { benchCatalog } from './catalog/benchCatalog';
import { benchInside } from './inside/benchInside';
import { benchIsolation } from './isolation/benchIsolation';
import { benchKubeconfig } from './kubeconfig/benchKubeconfig';
import { benchList } from './list/benchList';
import { Report } from './measuring/Report';
import { benchStartup } from './startup/benchStartup';

const BENCHES: Record<string, (report: Report) => Promise<void>> = {
  calls: benchCalls,
  list: benchList,
  catalog: benchCatalog,
  startup: benchStartup,
  inside: benchInside,
  isolation: benchIsolation,
  kubeconfig: benchKubeconfig,
};

async function main(names: string[]): Promise<boolean> {
  const unknown = names.filter(name => !(name in BENCHES));
  if (unknown.length > 0) {
    const known = Object.keys(BENCHES).join(', ');
    console.error(`No benchmark ${unknown.join(', ')}; there are ${known}`);
    return false;
  }
  const report = new Report(line => console.log(line));
  for (const [name, bench] of Object.entries(BENCHES)) {
    if (names.length > 0 && !names.includes(name)) continue;
    // One that breaks says so, and hides nothing of the others.
    await bench(report).catch(error => report.broke(name, error));
  }
  return report.ok;
}

main(process.argv.slice(2)).then(ok => process.exit(ok ? 0 : 1));
