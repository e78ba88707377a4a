import { z } from 'zod';
import { controlSchema } from '../../model/control.js';
import { unreadSchema } from '../../model/discovery.js';
import { accountRefSchema } from '../../model/reading.js';
import { reasonSchema } from '../../model/reason.js';
import { findingCodes, remedies, standingReasons } from '../codes.js';
import { benchmarkSchema, networkCadenceSchema } from './schema/benchmark.js';
import { companySchema, matrixSchema } from './schema/company.js';
import { historySchema } from './schema/history.js';
import { pastSchema } from './schema/past.js';
import { networkReportSchema, verdictSchema } from './schema/verdict.js';

/** Raised when a reader of an older report model could misread a newer one. */
export const reportModelVersion = 2;

const network = accountRefSchema.shape.network;

const auditViewSchema = z.object({
  id: z.number(),
  asOf: z
    .number()
    .describe("The audit's own clock, milliseconds since 1970 UTC: every age is counted from here."),
  startedAt: z.number(),
  finishedAt: z
    .number()
    .optional()
    .describe('Absent: the audit did not come to its end, and what it had not asked is not checked.'),
  unfinished: z
    .object({ sites: z.number().int().min(0), accounts: z.number().int().min(0) })
    .optional()
    .describe('What an audit that did not come to its end had still to do.'),
  list: z.string(),
  followsuit: z.string().describe('The version that made the audit.'),
  conditions: z
    .array(reasonSchema)
    .describe('Ways of working a reader must know of: robots ignored, replayed …'),
  size: z.object({
    companies: z.number().int().min(0).describe('Without the own company.'),
    sitesNotRead: z
      .number()
      .int()
      .min(0)
      .describe('Companies of which nobody knows which accounts they declare.'),
    accounts: z.number().int().min(0).describe('Accounts of these companies, probable ones included.'),
    counted: z.number().int().min(0).describe('Accounts that count in the verdict.'),
    probable: z.number().int().min(0),
    networks: z.number().int().min(0),
    posts: z.number().int().min(0),
  }),
});

const settingViewSchema = z.object({
  key: z.string(),
  value: z.union([z.number(), z.string(), z.boolean(), z.array(z.string()), z.array(z.number())]),
  source: z
    .string()
    .describe('Where the default comes from: id of one of `sources`, or `assumption`, `rule`, `simulation`.'),
  changed: z.boolean().describe('Not the default.'),
});
export type SettingView = z.infer<typeof settingViewSchema>;

const sourceSchema = z.object({ id: z.string(), title: z.string(), url: z.string() });

const remedySchema = z.object({ code: z.enum(remedies), args: reasonSchema.shape.args });

/** Sites that nobody could read, why, and the one thing to do about it. */
const sitesNotReadSchema = z.object({
  what: z.literal('sites'),
  sites: z.number().int().min(0),
  groups: z.array(
    z.object({
      extent: unreadSchema.shape.extent,
      cause: reasonSchema,
      count: z.number().int().min(0),
      companies: z.array(z.string()).describe('Company keys.'),
      remedy: remedySchema,
    }),
  ),
});
export type SitesNotRead = z.infer<typeof sitesNotReadSchema>;

/** What one network did not let us see, why, and the one thing to do about it. */
const accountsNotCheckedSchema = z.object({
  what: z.literal('accounts'),
  network,
  accounts: z.number().int().min(0),
  groups: z.array(
    z.object({
      reason: z.enum(standingReasons),
      cause: reasonSchema.optional(),
      count: z.number().int().min(0),
      accounts: z.array(z.string()).describe('Account keys.'),
      remedy: remedySchema,
    }),
  ),
});
export type AccountsNotChecked = z.infer<typeof accountsNotCheckedSchema>;

const notCheckedSchema = z.discriminatedUnion('what', [sitesNotReadSchema, accountsNotCheckedSchema]);
export type NotChecked = z.infer<typeof notCheckedSchema>;

/** An account left for good beside the site of its company. */
const besideSiteSchema = z.object({
  accounts: z.object({
    abandoned: z.number().int().min(0),
    leftBehind: z.number().int().min(0),
    all: z.number().int().min(0),
  }),
  sites: z.object({
    alive: z.number().int().min(0),
    unreachable: z.number().int().min(0),
    parked: z.number().int().min(0),
    moved: z.number().int().min(0),
    notChecked: z.number().int().min(0),
    none: z.number().int().min(0),
  }),
  /** Companies with a living site and at least one abandoned account. */
  aliveWithAbandoned: z.array(z.string()),
  /** Companies whose site is dead while an account is still active. */
  deadWithActive: z.array(z.string()),
});

/** The one document every format of the report is made from: facts as codes and figures, no sentences. */
export const reportModelSchema = z
  .object({
    schema: z.literal('followsuit-report'),
    version: z.literal(reportModelVersion),
    audit: auditViewSchema,
    settings: z.array(settingViewSchema),
    sources: z
      .array(sourceSchema)
      .describe('Published sources of the settings and of the inputs of the cost, by the ids they name.'),
    verdict: verdictSchema,
    networks: z.array(networkReportSchema).describe('Networks with a counted account, most links first.'),
    matrix: matrixSchema,
    companies: z.array(companySchema).describe('In the order of the list, the own company last.'),
    besideSites: besideSiteSchema,
    cadence: z.array(networkCadenceSchema),
    benchmarks: z.array(benchmarkSchema).describe('The rows the report refers to.'),
    notChecked: z.array(notCheckedSchema).describe('Sites first, then network by network.'),
    controls: z.array(controlSchema),
    notApplicable: z
      .array(z.object({ finding: z.enum(findingCodes), reason: z.string(), count: z.number().int().min(0) }))
      .describe('Findings that could not be looked for, and why.'),
    history: historySchema,
    past: pastSchema
      .optional()
      .describe(
        'Accounts once announced and no longer mentioned; absent where the audit did not ask an archive.',
      ),
  })
  .meta({ title: 'followsuit report model', description: 'Times are milliseconds since 1970-01-01 UTC.' });
export type ReportModel = z.infer<typeof reportModelSchema>;

export type {
  AccountReport,
  Dot,
  Finding,
  Standing,
  Week,
} from './schema/account.js';
export type { Benchmark, NetworkCadence } from './schema/benchmark.js';
export type { CompanyReport, Matrix } from './schema/company.js';
export type { Cost, Levels } from './schema/cost.js';
export type { Change } from './schema/history.js';
export type {
  GivenMeasure,
  Measure,
  Measures,
  Range,
  Share,
} from './schema/measure.js';
export { isGiven } from './schema/measure.js';
export type { CompanyPast, Past, PastAccount } from './schema/past.js';
export type {
  Claim,
  ClaimOf,
  NetworkReport,
  Tally,
} from './schema/verdict.js';
