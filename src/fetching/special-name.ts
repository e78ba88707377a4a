/** Top levels that only mean something inside somebody's network: RFC 6761, 6762 and 8375, and those that routers and clusters use. */
const insideOnly =
  /(?:^|\.)(?:localhost|local|localdomain|internal|home\.arpa|lan|intranet|corp|home|private|svc|cluster|consul|workgroup|fritz\.box)$/;

/** Names by which machines in a cloud ask who they are; a company's own site may be called so, a host of it is not. */
const metadata =
  /^(?:metadata|instance-data)\.[^.]+\.[^.]+$|(?:^|\.)(?:kubernetes\.default|instance-data)(?:\.|$)/;

/** Public names that lead to whatever address is written before them, or to this machine: behind a proxy only the name tells. */
const leadsAnywhere =
  /(?:^|\.)(?:nip\.io|sslip\.io|xip\.io|localtest\.me|lvh\.me|vcap\.me|lacolhost\.com|traefik\.me|localho\.st)$/;

/** Is this name, in lower case and without a dot at its end, one that no public site has? A single label is none either. */
export function isSpecialName(name: string): boolean {
  return !name.includes('.') || insideOnly.test(name) || metadata.test(name) || leadsAnywhere.test(name);
}
