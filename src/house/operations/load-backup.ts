import { sql } from 'kysely'
import type { Transaction } from '../../platform/database/database.ts'
import type { ArchiveHeader } from './archive-format.ts'
import type { ArchiveVisitor } from './archive-reader.ts'
import {
  type CatalogReference,
  type CatalogTable,
  type CatalogTrigger,
  fullName,
  referencesIn,
  tablesIn,
  triggersIn
} from './catalog.ts'
import type { Files } from './named-files.ts'

/** Why the rows of a backup do not fit into the tables that they are for. */
export class Misfit extends Error {}

/**
 * Takes rows into tables that were made by the same migrations. References are taken down meanwhile and put up again
 * at the end, which checks every one; triggers rest, for what they would do was done when the rows were first written.
 */
export class Loading {
  readonly #tx: Transaction
  readonly #files: Files
  readonly #tables: ReadonlyMap<string, CatalogTable>
  readonly #references: readonly CatalogReference[]
  readonly #triggers: readonly CatalogTrigger[]

  private constructor(
    tx: Transaction,
    files: Files,
    tables: readonly CatalogTable[],
    references: readonly CatalogReference[],
    triggers: readonly CatalogTrigger[]
  ) {
    this.#tx = tx
    this.#files = files
    this.#tables = new Map(tables.map((table) => [fullName(table), table]))
    this.#references = references
    this.#triggers = triggers
  }

  static async begin(tx: Transaction, schemas: readonly string[], files: Files): Promise<Loading> {
    await sql`set local row_security = off`.execute(tx)
    const tables = await tablesIn(tx, schemas)
    const loading = new Loading(
      tx,
      files,
      tables,
      await referencesIn(tx, schemas),
      await triggersIn(tx, schemas)
    )
    await loading.#prepare()
    return loading
  }

  get visitor(): ArchiveVisitor {
    return {
      header: ({ tables }) => this.#compare(tables),
      rows: (table, lines) => this.#insert(table, lines),
      file: async (bytes) => {
        await this.#files.store.put(bytes)
      },
      waiting: (name, bytes) => this.#files.waiting.hold(name, bytes)
    }
  }

  /** Puts up what was taken down, and sets every numbering to where it stood. */
  async finish({ sequences }: ArchiveHeader): Promise<void> {
    for (const { schema, table, name, definition } of this.#references) {
      await sql`alter table ${sql.id(schema, table)} add constraint ${sql.id(name)} ${sql.raw(definition)}`.execute(
        this.#tx
      )
    }
    for (const { schema, table, name, fires } of this.#triggers) {
      await sql`alter table ${sql.id(schema, table)} ${sql.raw(fires)} trigger ${sql.id(name)}`.execute(
        this.#tx
      )
    }
    for (const { name, last, called } of sequences) {
      await sql`select setval(${name}::regclass, ${last}::bigint, ${called}::boolean)`.execute(this.#tx)
    }
  }

  /** Also empties the tables of what the migrations themselves wrote: the backup has that too. */
  async #prepare(): Promise<void> {
    for (const { schema, table, name } of this.#references) {
      await sql`alter table ${sql.id(schema, table)} drop constraint ${sql.id(name)}`.execute(this.#tx)
    }
    for (const { schema, table, name } of this.#triggers) {
      await sql`alter table ${sql.id(schema, table)} disable trigger ${sql.id(name)}`.execute(this.#tx)
    }
    const all = sql.join([...this.#tables.values()].map(({ schema, table }) => sql.id(schema, table)))
    await sql`truncate ${all}`.execute(this.#tx)
  }

  /** Names come from the database, never from the backup: what it calls a table or a column must be one. */
  #compare(listed: ArchiveHeader['tables']): void {
    const expected = [...this.#tables.values()].map((table) => [fullName(table), namesOf(table)].join(' '))
    const found = listed.map(({ name, columns }) => [name, columns.toSorted().join(' ')].join(' '))
    const odd = [
      ...expected.filter((one) => !found.includes(one)),
      ...found.filter((one) => !expected.includes(one))
    ]
    if (odd[0] !== undefined) throw new Misfit(`its tables are not those of its migrations: ${odd[0]}`)
  }

  async #insert(name: string, lines: readonly string[]): Promise<void> {
    const table = this.#tables.get(name)
    if (table === undefined || lines.length === 0) return
    const columns = sql.join(table.columns.map((column) => sql.id(column.name)))
    const texts = sql.join(table.columns.map((column) => sql`${sql.id(column.name)} text`))
    const values = sql.join(
      table.columns.map((column) => sql`row.${sql.id(column.name)}::${sql.raw(column.type)}`)
    )
    await sql`insert into ${sql.id(table.schema, table.table)} (${columns}) overriding system value
      select ${values} from jsonb_to_recordset(${`[${lines.join(',')}]`}::jsonb) as row (${texts})`.execute(
      this.#tx
    )
  }
}

function namesOf({ columns }: CatalogTable): string {
  return columns
    .map(({ name }) => name)
    .toSorted()
    .join(' ')
}
