import {
  type ColumnDefinitionNode,
  DataTypeNode,
  GeneratedNode,
  PostgresDialect,
  PostgresQueryCompiler,
  type QueryCompiler,
} from 'kysely';
import { wellFormed } from './well-formed.js';

/** Where PostgreSQL's words for a column's type differ from SQLite's, which the migrations are written in. */
const types: Readonly<Record<string, string>> = {
  // SQLite's whole numbers have 64 bits: times in milliseconds need them.
  integer: 'bigint',
  real: 'double precision',
  blob: 'bytea',
  // Sorted by code point, as SQLite does, whatever the server's language.
  text: 'text collate "C"',
};

class Compiler extends PostgresQueryCompiler {
  protected override visitDataType(node: DataTypeNode): void {
    this.append(types[node.dataType] ?? node.dataType);
  }

  /** A whole number as the primary key is one that the database gives. Rows that are copied bring theirs along. */
  protected override visitColumnDefinition(node: ColumnDefinitionNode): void {
    const isId = node.primaryKey && DataTypeNode.is(node.dataType) && node.dataType.dataType === 'integer';
    const generated = GeneratedNode.create({ identity: true, byDefault: true });
    super.visitColumnDefinition(isId ? { ...node, autoIncrement: false, generated } : node);
  }

  protected override addParameter(parameter: unknown): void {
    super.addParameter(wellFormed(parameter));
  }
}

/** Kysely's PostgreSQL, which understands the schema as it is written for SQLite. */
export class OurPostgresDialect extends PostgresDialect {
  override createQueryCompiler(): QueryCompiler {
    return new Compiler();
  }
}
