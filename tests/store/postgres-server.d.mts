/** The folder of PostgreSQL's programs; undefined where there is none. */
export function postgresPrograms(): string | undefined;
/** Starts a server; undefined where no PostgreSQL is installed. */
export function startPostgres(): Promise<{ url: string; restart(): Promise<void>; stop(): void } | undefined>;
