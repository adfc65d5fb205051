/**
 * What each of the measures gave, round by round: all take their turn in every round, so that a busy minute of the
 * machine meets them alike and the ratio of their medians stays sound.
 */
export async function alternate<Name extends string, Result>(
  rounds: number,
  measures: Record<Name, () => Promise<Result>>,
): Promise<Record<Name, Result[]>> {
  const names = Object.keys(measures) as Name[];
  const results = Object.fromEntries(
    names.map(name => [name, [] as Result[]]),
  ) as Record<Name, Result[]>;
  for (let round = 0; round < rounds; round++) {
    for (const name of names) results[name].push(await measures[name]());
  }
  return results;
}
