import type { AskReply } from '../schema/answer.ts'
import type { Driver } from './driver.ts'
import type { Store } from './store.ts'

/** What was asked. Nowhere but here: not in the journal, not in an export, so that forgetting one is final. */
export function questionsOver(driver: Driver): Store['questions'] {
  return {
    async save(reply, askedAt) {
      await driver.query(
        `insert into question (id, asked, asked_at, reply) values ($1, $2, $3, $4)
         on conflict (id) do update set (asked, asked_at, reply) = (excluded.asked, excluded.asked_at, excluded.reply)`,
        [reply.id, reply.question.asked.replaceAll('\0', ' '), askedAt, JSON.stringify(reply).replaceAll('\\u0000', ' ')],
      )
    },
    list: (limit) =>
      driver.query<{ id: string; asked: string; at: string }>(
        'select id, asked, asked_at as at from question order by asked_at desc, id limit $1',
        [Math.max(0, limit)],
      ),
    async get(id) {
      const [row] = await driver.query<{ reply: AskReply }>('select reply from question where id = $1', [id])
      return row?.reply ?? null
    },
    async forget(id) {
      return (await driver.query('delete from question where id = $1 returning id', [id])).length > 0
    },
    async sweep(before) {
      return (await driver.query('delete from question where asked_at < $1 returning id', [before])).length
    },
  }
}
