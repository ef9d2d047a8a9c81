/** The label of a host that names its owner: `acme` of `careers.acme.co.uk`. */
export function ownerOf(host: string): string {
  const labels = host.split('.').slice(0, -1);
  const isSecondLevel = labels.length > 1 && /^(com?|org|net|gov|ac|gob|gv|ne|or)$/.test(labels.at(-1) ?? '');
  return (isSecondLevel ? labels.at(-2) : labels.at(-1)) ?? '';
}
