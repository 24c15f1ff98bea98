/** What sort of news there is. Each room that has news of its own adds its word. */
export const topics = [
  'access',
  'post',
  'people',
  'draft',
  'self-evaluation',
  'bookcase',
  'documents',
  'plan'
] as const
export type Topic = (typeof topics)[number]

/** How somebody has news by mail, besides reading it in place. */
export const mailChoices = ['at-once', 'daily', 'none'] as const
export type MailChoice = (typeof mailChoices)[number]

interface TopicWords {
  /** As a heading. */
  readonly name: string
  /** What is told, after the heading. */
  readonly tells: string
  /** What holds for whoever chose nothing. */
  readonly atFirst: MailChoice
}

const words: Record<Topic, TopicWords> = {
  access: {
    name: 'Your access',
    tells: 'Somebody changes what you may do, or your access is about to end.',
    atFirst: 'at-once'
  },
  post: {
    name: 'Your posts',
    tells: 'You hold a post now, stand in for somebody, or a post of yours ends.',
    atFirst: 'at-once'
  },
  people: {
    name: 'The people of your authority',
    tells: 'For administrators: somebody’s access ended by itself, or a mail was refused.',
    atFirst: 'daily'
  },
  draft: {
    name: 'Your drafts',
    tells: 'A draft of yours lay untouched for long, and is about to be removed.',
    atFirst: 'none'
  },
  'self-evaluation': {
    name: 'The self-evaluation',
    tells:
      'A post of yours is asked to contribute to it or to sign it off, and by when; somebody answered what you asked; it was sent.',
    atFirst: 'at-once'
  },
  bookcase: {
    name: 'The bookcase',
    tells: 'For administrators: a kept file was found damaged or missing.',
    atFirst: 'at-once'
  },
  documents: {
    name: 'Documents that you answer for',
    tells: 'A document of a post of yours expires or is due for review, or one that your post owes is late.',
    atFirst: 'daily'
  },
  plan: {
    name: 'Actions that you answer for',
    tells:
      'An action of a post of yours is late or has gone silent, a closing waits for you or was decided, a plan waits to be signed off; and your week, each Monday.',
    atFirst: 'at-once'
  }
}

export function topicWords(topic: Topic): TopicWords {
  return words[topic]
}

/** What holds for a topic, after what the account chose. */
export function choiceFor(topic: Topic, chosen: MailChoice | undefined): MailChoice {
  return chosen ?? words[topic].atFirst
}
