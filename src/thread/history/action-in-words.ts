import { deedsInWords } from './deeds-in-words.ts'

/** The verbs of actions whose past is not made by the rule. */
const irregular: Readonly<Record<string, string>> = {
  begin: 'began',
  bring: 'brought',
  choose: 'chose',
  cut: 'cut',
  draw: 'drew',
  find: 'found',
  forget: 'forgot',
  get: 'got',
  give: 'gave',
  keep: 'kept',
  leave: 'left',
  let: 'let',
  make: 'made',
  put: 'put',
  read: 'read',
  reread: 'reread',
  say: 'said',
  send: 'sent',
  set: 'set',
  stand: 'stood',
  stop: 'stopped',
  switch: 'switched',
  take: 'took',
  tell: 'told',
  throw: 'threw',
  withdraw: 'withdrew',
  write: 'wrote'
}

/**
 * What an action did, as somebody who looks back says it: "correct value" is "Put a value right". One that has no words
 * of its own, as in a trail of another version, is put into the past by rule: "apply rule" is "Applied rule".
 */
export function actionInWords(action: string): string {
  const own = deedsInWords[action]
  if (own !== undefined) return own
  const [verb = '', ...rest] = action.split(' ')
  const past = [pastOf(verb), ...rest].join(' ')
  return past.charAt(0).toUpperCase() + past.slice(1)
}

function pastOf(verb: string): string {
  const known = irregular[verb]
  if (known !== undefined) return known
  if (!/^[a-z]+$/.test(verb)) return verb
  if (verb.endsWith('e')) return `${verb}d`
  return /[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}ied` : `${verb}ed`
}
