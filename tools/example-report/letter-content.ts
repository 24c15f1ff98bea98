import type { Piece } from './draw-pieces.ts'
import { bullets, heading, prose } from './draw-pieces.ts'

/** Invented letters, in the order and with the headings that letters of visits have. */

const sender = (...lines: readonly string[]): readonly Piece[] =>
  lines.map((text) => ({ kind: 'text', text, type: { size: 10 } }))

/** 2018: both columns of the sender's paper, headings as large as the text, findings as bullets. */
export const focusedVisit2018: readonly Piece[] = [
  { kind: 'row', label: 'Ofsted', value: 'T 0300 000 0000', at: 300 },
  { kind: 'row', label: '1 Example Street', value: 'enquiries@example.org', at: 300 },
  { kind: 'row', label: 'Exampleton', value: 'www.example.org', at: 300 },
  prose('3 August 2018'),
  prose('Robin Ashe'),
  prose('Director of Children’s Services'),
  prose('Exampleshire County Council'),
  prose('Dear Ms Ashe'),
  heading('Focused visit to Exampleshire County Council children’s services'),
  prose(
    'This letter summarises the findings of a focused visit to Exampleshire County Council children’s services on 10 and 11 July 2018. The inspectors were Rowan Ashdown HMI and Kit Marlow HMI.'
  ),
  prose(
    'Inspectors looked at the arrangements for care leavers. At the last inspection, which ended on 9 June 2016, overall effectiveness was judged to be good and services for care leavers outstanding.'
  ),
  heading('Overview'),
  prose('Care leavers in Exampleshire know their advisers, who stay with them for years.'),
  prose('Senior managers see where plans drift, and have begun to act.'),
  heading('What needs to improve in this area of social work practice'),
  ...bullets(
    'The quality of pathway plans, so that young people can see what will happen next.',
    'Contingency planning for young people whose accommodation may end.'
  ),
  heading('Findings'),
  ...bullets(
    'Advisers visit young people as often as they need, and write down what was said.',
    'Young people who live far away are not forgotten, though their plans are older.',
    'Health histories are given to most young people before they are 18.'
  ),
  prose(
    'Ofsted will take the findings from this focused visit into account when planning its next inspection.'
  ),
  prose('Yours sincerely'),
  prose('Rowan Ashdown'),
  prose('Her Majesty’s Inspector')
]

/** 2022: larger headings, prose and sub-headings, a date of publication, an area for priority action. */
export const monitoringVisit2022: readonly Piece[] = [
  ...sender('Ofsted', '1 Example Street', 'Exampleton', 'T 0300 000 0000'),
  prose('12 April 2022'),
  prose('Robin Ashe, Director of Children’s Services'),
  prose('Exampleshire'),
  prose('Dear Robin'),
  heading('Monitoring visit to Exampleshire children’s services', 14),
  prose(
    'This letter summarises the findings of the monitoring visit to Exampleshire children’s services on 1 and 2 March 2022. This was the second monitoring visit since the local authority was judged inadequate on 7 May 2021. Her Majesty’s Inspectors for this visit were Rowan Ashdown and Kit Marlow.'
  ),
  heading('Areas covered by the visit', 14),
  prose('Inspectors reviewed the progress made in these areas of concern:'),
  ...bullets('assessments of children in need', 'children who go missing from home'),
  heading('Headline findings', 14),
  prose('The pace of change has quickened since the first visit, but it is not the same everywhere.'),
  heading('Area for priority action', 14),
  prose('The local authority needs to take swift and decisive action to address this weakness:'),
  ...bullets('Children at risk of harm outside the home wait too long for a strategy meeting.'),
  heading('Findings and evaluation of progress', 14),
  heading('Assessments', 12),
  prose('Most assessments are finished in time, and the better ones say what life is like for the child.'),
  prose('Managers sign off work without asking what difference it made.'),
  { kind: 'turn' },
  heading('Children who go missing', 12),
  prose('Return interviews are offered to nearly every child. What is learned seldom reaches the plan.'),
  prose(
    'I am copying this letter to the Department for Education. It will be published on the Ofsted website on 14 April 2022.'
  ),
  prose('Yours sincerely'),
  prose('Kit Marlow'),
  prose('Her Majesty’s Inspector')
]

/** 2023: to partners, with strengths, what needs to improve, and who must write the statement. */
export const jointInspection2023: readonly Piece[] = [
  ...sender('Ofsted', 'Care Quality Commission', 'His Majesty’s Inspectorate of Constabulary'),
  prose('21 June 2023'),
  prose('To: Robin Ashe, Director of Children’s Services, Exampleshire County Council'),
  prose('Sam Birch, Chief Constable, Exampleshire Constabulary'),
  prose('Dear Exampleshire Local Safeguarding Partnership'),
  heading('Joint targeted area inspection of Exampleshire', 16),
  prose(
    'This letter summarises the findings of the joint targeted area inspection (JTAI) of the multi-agency response to the identification of initial need and risk in Exampleshire.'
  ),
  prose(
    'This inspection took place from 24 to 28 April 2023. It was carried out by inspectors from three inspectorates.'
  ),
  heading('Headline findings', 14),
  prose('Children who are at risk are seen on the day. Those who need early help wait longer.'),
  heading('What is working well', 14),
  ...bullets('The partners meet each morning and decide together.', 'Police officers speak with children.'),
  heading('What needs to improve?', 14),
  ...bullets(
    'The quality of information that health services send with a referral.',
    'Oversight by the partnership of: the front door; strategy meetings',
    'The voice of the child in decisions.'
  ),
  heading('Areas for priority action', 14),
  ...bullets('Strategy meetings are held without health professionals.'),
  heading('Main findings', 14),
  prose('Thresholds are understood. Most referrals say why the family should be helped.'),
  { kind: 'turn' },
  heading('Practice study: area for improvement', 12),
  prose('A child of four was referred three times before the partners spoke with one another.'),
  heading('Next steps', 14),
  prose(
    'We have determined that Exampleshire County Council is the principal authority and should prepare a written statement of proposed action, to be sent by 29 September 2023.'
  ),
  prose('Yours sincerely'),
  { kind: 'row', label: 'Alex Reed', value: 'Jo Wren', at: 220 },
  { kind: 'row', label: 'National Director, Ofsted', value: 'Chief Inspector, CQC', at: 220 }
]
