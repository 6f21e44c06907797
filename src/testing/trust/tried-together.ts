/** Many statements tried in one journey to the database, each as if alone: what a try did is undone before the next. */
import pg from 'pg';
import type { Probe } from './staff-probes.ts';

/** So many go together: a statement's time has an end for every login. */
const together = 150;

/** What the tries are ended by, with the number of their rows. */
const ended = 'TRIED';

const script = (probes: readonly Probe[]): string => `do $tries$
  declare
    try record;
    part text;
    got bigint;
    outcomes text[] := '{}';
  begin
    for try in
      select each ->> 'statement' as statement, each -> 'before' as before
        from jsonb_array_elements(${pg.escapeLiteral(
          JSON.stringify(probes.map(({ before = [], statement }) => ({ before, statement }))),
        )}::jsonb) with ordinality as e (each, place) order by place
    loop
      begin
        for part in select jsonb_array_elements_text(try.before) loop
          execute part;
        end loop;
        execute try.statement;
        get diagnostics got = row_count;
        raise exception using errcode = '${ended}', message = got::text;
      exception
        when sqlstate '${ended}' then outcomes := outcomes || sqlerrm;
        when others then outcomes := outcomes || ('error ' || sqlstate);
      end;
    end loop;
    perform set_config('tries.outcomes', to_json(outcomes)::text, true);
  end
$tries$`;

/** How each ended, in their order: its number of rows, or `error` with the code. In an open transaction, of which nothing is changed. */
export async function outcomesOf(client: pg.ClientBase, probes: readonly Probe[]): Promise<string[]> {
  const outcomes: string[] = [];
  for (let at = 0; at < probes.length; at += together) {
    await client.query(script(probes.slice(at, at + together)));
    const { rows } = await client.query<{ outcomes: string[] }>(
      `select current_setting('tries.outcomes')::json as outcomes`,
    );
    outcomes.push(...(rows[0]?.outcomes ?? []));
  }
  return outcomes;
}
