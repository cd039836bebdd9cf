import { problemsOf } from '../../bot/index.ts';
import type { BotDraft, DefinitionProblem, DraftState } from '../../protocol/index.ts';
import { AppError, inTransaction, type Database, type StaffActor } from '../platform/index.ts';
import type { House } from '../realtime/index.ts';

/** Problems that are kept; whoever has more mends these first. */
const MOST_PROBLEMS = 100;

interface StateRow {
  revision: number;
  problems: DefinitionProblem[];
  based_on: string | null;
  based_number: number | null;
  changed_at: Date;
  changed_by: string | null;
}

interface DraftRow extends StateRow {
  definition: string;
}

/** The draft of a site; where nobody has changed anything yet it is the live version, at revision 0. */
const draftQuery = (definition: string): string => `
  with draft as (
    select d.revision, d.problems, d.based_on, v.number as based_number, d.changed_at, s.name as changed_by ${definition}
    from bot_drafts d left join (select id, number from bot_versions) v on v.id = d.based_on
      left join staff s on s.id = d.changed_by
    where d.site_id = $1),
  live as (
    select 0 as revision, '[]'::jsonb as problems, id as based_on, number as based_number, published_at as changed_at,
      null as changed_by ${definition}
    from bot_versions where site_id = $1 and published_at is not null order by published_at desc limit 1)
  select * from draft union all select * from live where not exists (select 1 from draft)`;
const STATE = draftQuery('');
const WHOLE = draftQuery(', definition::text as definition');

/** @throws AppError `not_found` when the site has no bot */
export async function draftState(database: Database, site: string): Promise<DraftState> {
  const { rows } = await database.pool.query<StateRow>(STATE, [site]);
  return present(rows[0]);
}

/** The draft and its definition as the text it was stored as. */
export async function draftText(database: Database, site: string): Promise<{ state: DraftState; definition: string }> {
  const { rows } = await database.pool.query<DraftRow>(WHOLE, [site]);
  const state = present(rows[0]);
  return { state, definition: rows[0]?.definition ?? '' };
}

export async function readDraft(database: Database, site: string): Promise<BotDraft> {
  const { state, definition } = await draftText(database, site);
  return { ...state, definition: JSON.parse(definition) as Record<string, unknown> };
}

function present(row: StateRow | undefined): DraftState {
  if (row === undefined) throw new AppError('not_found');
  const { based_on: id, based_number: number } = row;
  return {
    revision: row.revision,
    basedOn: id === null || number === null ? null : { id, number },
    changedAt: row.changed_at.toISOString(),
    changedBy: row.changed_by,
    problems: row.problems,
  };
}

/**
 * Saves the whole draft, also one that cannot be used yet: nothing that was typed is lost.
 *
 * @param change on top of which revision; the same save sent again says what the first one did
 * @throws AppError `conflict` when somebody else was faster, naming the present revision and who changed it
 */
export async function changeDraft(
  house: House,
  actor: StaffActor,
  site: string,
  { revision, definition }: { revision: number; definition: Record<string, unknown> },
): Promise<DraftState> {
  const text = JSON.stringify(definition);
  const problems = JSON.stringify(problemsOf(definition).slice(0, MOST_PROBLEMS));
  const isSaved = await save(house, actor, site, revision, text, problems, undefined);
  if (!isSaved && !(await isRepetition(house.database, actor, site, revision, text))) await refuse(house, site);
  return draftState(house.database, site);
}

/**
 * Makes the draft what a version is.
 *
 * @param version the live one without it
 * @throws AppError `conflict` as `changeDraft`; `not_found` when this site has no such version
 */
export async function resetDraft(
  house: House,
  actor: StaffActor,
  site: string,
  { revision, version }: { revision: number; version?: string | undefined },
): Promise<DraftState> {
  const { rows } = await house.database.pool.query<{ id: string; definition: string }>(
    `select id, definition::text from bot_versions where site_id = $1 and ($2::uuid is null or id = $2)
      order by published_at desc nulls last limit 1`,
    [site, version ?? null],
  );
  const [found] = rows;
  if (found === undefined) throw new AppError('not_found');
  if (!(await save(house, actor, site, revision, found.definition, '[]', found.id))) await refuse(house, site);
  return draftState(house.database, site);
}

/** @returns false when the draft is at another revision */
async function save(
  house: House,
  actor: StaffActor,
  site: string,
  revision: number,
  definition: string,
  problems: string,
  basedOn: string | undefined,
): Promise<boolean> {
  return inTransaction(house.database, async ({ query }) => {
    const values = [site, revision, definition, problems, actor.staffId, house.clock.now()];
    const changed =
      basedOn === undefined
        ? await query(
            'draft.change',
            `update bot_drafts set revision = revision + 1, definition = $3, problems = $4, changed_by = $5,
              changed_at = $6 where site_id = $1 and revision = $2 returning revision`,
            values,
          )
        : await query(
            'draft.reset',
            `update bot_drafts set revision = revision + 1, definition = $3, problems = $4, changed_by = $5,
              changed_at = $6, based_on = $7 where site_id = $1 and revision = $2 returning revision`,
            [...values, basedOn],
          );
    if (changed.length > 0) return true;
    if (revision !== 0) return false;
    const first = await query(
      'draft.first',
      `insert into bot_drafts (site_id, revision, definition, problems, changed_by, changed_at, based_on)
        select $1::uuid, $2::int + 1, $3::json, $4::jsonb, $5::uuid, $6::timestamptz, coalesce($7::uuid, (
          select id from bot_versions where site_id = $1 and published_at is not null
          order by published_at desc limit 1))
        on conflict (site_id) do nothing returning revision`,
      [...values, basedOn ?? null],
    );
    return first.length > 0;
  });
}

/** The answer to a save was lost and the save came again. */
async function isRepetition(
  database: Database,
  actor: StaffActor,
  site: string,
  revision: number,
  definition: string,
): Promise<boolean> {
  const { rows } = await database.pool.query(
    `select 1 from bot_drafts
      where site_id = $1 and revision = $2 and changed_by = $3 and definition::text = $4`,
    [site, revision + 1, actor.staffId, definition],
  );
  return rows.length > 0;
}

async function refuse(house: House, site: string): Promise<never> {
  throw outdated(await draftState(house.database, site));
}

/** Somebody has changed the draft since it was read. */
export function outdated({ revision, changedBy, changedAt }: DraftState): AppError {
  return new AppError('conflict', {
    detail: `${changedBy ?? 'Somebody'} has changed the draft since: it is at revision ${revision}.`,
    fields: { revision: String(revision), changedBy: changedBy ?? '', changedAt },
  });
}
