// Loaded before a server of the tests (`node --import`): it takes the day to be another one, and time passes as usual.
const ahead = Number(process.env['MILLISECONDS_AHEAD'])
globalThis.Date = new Proxy(Date, {
  construct: (date, given, made) =>
    Reflect.construct(date, given.length === 0 ? [date.now() + ahead] : given, made),
  get: (date, name, asked) => (name === 'now' ? () => date.now() + ahead : Reflect.get(date, name, asked))
})
