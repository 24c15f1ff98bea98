/**
 * What the example report says. All of it is invented: the authority, its services and its people. Each string
 * is a paragraph; `{authority}` stands for the authority's name.
 */

export type ProseArea = 'help-and-protection' | 'in-care' | 'care-leavers' | 'impact-of-leaders'

export const summary = [
  'Children in {authority} are mostly helped at the right time and by people who know them. Services have grown stronger since the last inspection, above all for children in care and for care leavers, who speak warmly of the adults around them. A settled group of leaders has kept its attention on everyday practice while the number of families asking for help has gone up.',
  'Help and protection has not moved at the same speed. Where risk is plain, workers act quickly and well. Where it builds slowly, as it does for children who live with neglect, it is not always recognised for what it is, and plans do not say clearly enough what should change and by when. Leaders had seen much of this for themselves, and the work to put it right has begun.',
  'The council, its partners and its young people share one plan for children, and most of the workers who met inspectors could say what it meant for a child they were seeing that week. That common purpose is a good place from which to deal with what still needs to improve.'
] as const

export const improvements = [
  'How soon long-standing neglect is recognised, and how well chronologies are used to see it. (outcome 3, national framework)',
  'Whether plans for children in need say what must change, by when, and what happens if it does not. (outcome 1, national framework)',
  'How promptly return home interviews are offered, and what is learned from them. (outcome 3, national framework)',
  'The response to young people of 16 and 17 who have nowhere safe to live. (outcome 4, national framework)',
  'The quality and frequency of supervision in the assessment teams. (enabler 2, national framework)',
  'The use of family group conferences before proceedings begin. (outcome 2, national framework)',
  'The timeliness of initial health assessments for children who come into care. (outcome 4, national framework)',
  'Recording of the reasons for decisions by managers. (enabler 2, national framework)',
  'The support for children who are looked after by friends under private arrangements. (outcome 3, national framework)',
  'The number of social workers whom a child meets in a year. (enabler 3, national framework)',
  'How the voices of very young and disabled children are heard in their assessments. (outcome 1, national framework)',
  'The sufficiency of local homes for children with complex needs. (outcome 4, national framework)',
  'The attendance of health partners at strategy discussions. (enabler 1, national framework)',
  'The preparation of pathway plans together with the young person whose plan it is. (outcome 4, national framework)',
  'How learning from audits reaches the teams whose work was audited. (enabler 3, national framework)'
] as const

export const paragraphs: Record<ProseArea, readonly string[]> = {
  'help-and-protection': [
    'Families in {authority} can find help early and close to home. Nine family centres, two of them on school sites, bring health visitors, parenting workers and debt advisers under one roof. Early help plans are written with parents in words that parents use. When a family’s needs grow, most cases move up to a social worker without the family having to tell its story again.',
    'People who worry about a child reach a social worker on the telephone within minutes. Talking to someone, rather than filling in a form, means that concerns are put in context from the start. Screening takes account of what is already known, and consent is sought from parents or set aside for reasons that are written down. Thresholds are understood across the partnership.',
    'Contacts from the police about domestic abuse are looked at every morning in a short meeting of police, health, housing and a specialist adviser. Risks to adults and to children are weighed together. Decisions are made the same day, and schools are told before the register is taken, so that a child can be met by an adult who knows what happened in the night.',
    'Out of hours, a small and experienced emergency team responds well. Its workers have full access to records, know which children are most at risk each weekend, and hand over in writing and by telephone on Monday morning. Foster carers told inspectors that someone always answers.',
    'Where a child may be suffering significant harm, strategy discussions are held promptly and the right people are usually there. Enquiries that follow are careful, and children are seen alone. A few discussions went ahead without health colleagues, and in those cases a piece of information that mattered arrived only later.',
    'Assessments are mostly completed in good time, and the best read like a story of a child’s life. They describe who matters to the child, what a day at home is like, and what the child would change. Weaker ones list events without saying what they mean. Fathers who live elsewhere are not always spoken to.',
    'Children who live with neglect do not all receive a response that matches their experience. Repeated short periods of help have been followed by closure, and then by another referral. Chronologies exist but are seldom used to see the pattern. As a result, some children have lived for too long in homes where their basic needs were not met.',
    'Plans for children in need vary too much from team to team. Stronger plans name a small number of changes, the person who will help with each, and a date. Others contain long lists of appointments, and parents told inspectors that they did not know when the plan would be finished. Plans rarely say what will be done if nothing changes.',
    'Child protection conferences bring families and professionals together well. Chairs meet parents and, where they wish it, children beforehand, and explain what will happen. Reports are shared two days earlier. Core groups meet regularly, although minutes in one area arrive so late that they are of little use at the next meeting.',
    'Work before care proceedings is purposeful. Letters to parents are clear and humane, legal advice is timely, and a panel chaired by a senior manager keeps watch on drift. Family group conferences are offered, but often only when proceedings are already likely, which leaves less time to find relatives who could help.',
    'Disabled children are known well by a specialist team whose workers use pictures, signs and observation to learn what a child feels. Short breaks make a real difference to families. Planning for adulthood starts at 14 for most children, and joint work with adult services has removed a gap that parents used to describe as a cliff.',
    'Children who are at risk of exploitation benefit from patient, persistent workers. A weekly meeting with police and youth services maps places, times and people, and disruption follows. When children go missing they are looked for. Interviews on their return are offered, though too often late, and what children say is not brought together to inform work in the area as a whole.',
    'The needs of young people of 16 and 17 who become homeless are not always assessed under the right duty. Some were helped by the housing service alone and were not told that they could come into care. Leaders changed the joint protocol in the month before the inspection, and it is too soon to see its effect.',
    'Allegations against adults who work with children are managed well. The designated officer gives clear advice, keeps meetings to the point and follows up until there is an outcome. Sports clubs and faith groups, who once made few referrals, now ask for advice often.',
    'Children who are educated at home or missing from education are tracked closely. A small team visits, listens and asks what would help. Where there are worries about a child’s welfare, the team and social workers share what they know on the same day.'
  ],
  'in-care': [
    'Children come into care in {authority} when they need to and rarely in a rush. Decisions are taken at a senior level after real efforts to keep the family together. Where children go home again, the plan for the first months is realistic and workers visit often enough to see whether it holds.',
    'Social workers know the children for whom they are responsible. They can say what makes a child laugh, who the child’s best friend is, and what happened last week. Most children have had the same worker for over a year. Visits are frequent when life is unsettled and follow the child’s pace when it is not.',
    'Records are written to the child. Some are beautiful: they explain hard decisions in words that a child can read at ten and again at twenty. This way of writing has taken root in every team, and children who asked to see their files have been met by a worker who read them together.',
    'Children live mostly in families, and more than half of them live with carers approved by the council. Matching looks beyond vacancy lists to a child’s interests, school and faith. Brothers and sisters are kept together where that is right for them, and where they are not, time together is planned and protected.',
    'There are not enough local homes for children with the most complex needs. A few have moved more than twice in a year, some of them over long distances. Senior managers visit these children themselves and know each by name. Two small homes are to open in the autumn, with staff from health as part of the team.',
    'No child under 16 lives in an unregistered setting. For two older children, unregistered arrangements were made in an emergency and ended within days. Risk was assessed daily, visits were made every day, and the regulator was told at once.',
    'Independent reviewing officers are a strong presence. They meet children between reviews and are not shy of asking difficult questions. When they raise a concern it is answered, and there is evidence that plans have changed as a result. Reviews are held where children want them, and an increasing number are chaired in part by the child.',
    'Children’s health is looked after well once it has been assessed, but the first assessment is late for one child in four. Dental care has recovered. A therapeutic team offers advice to carers within a fortnight and longer work to children who need it, and carers say that this has kept arrangements going which would have ended.',
    'The virtual school is ambitious for children. Personal education plans are lively and specific, and money follows what the plan says. Attendance is better than for other children in care, and exclusions are rare. Older children get careful advice on what to do next, and last year every one of them had a place in September.',
    'Permanence is thought about from the start. Plans are tracked each month, and delay is explained and challenged. Long-term fostering is confirmed formally and celebrated with the child. Special guardians are assessed with care and are supported for as long as they ask.',
    'Adoption is pursued for children who need it with energy and warmth. Early permanence placements have increased. Life story work begins before a child moves and is carried on by adopters, who are given good advice by the regional agency. Letters and, increasingly, meetings keep links with birth families alive where that is in the child’s interests.',
    'Foster carers feel respected. Training is close to their daily lives, out-of-hours support is reliable, and a network of experienced carers looks after new ones. The number of fostering households has risen for the second year. Exit interviews are read by the director.',
    'Unaccompanied children seeking asylum are welcomed thoughtfully. They are met in their own language, taken to register with a doctor and shown the town by a young person who once arrived in the same way. Workers understand trauma and the law, and help children to find food, faith and friends.',
    'Children in care are heard in {authority}. Their council meets the director every six weeks and brings its own agenda. At its request, bin bags are never used to move a child’s belongings, every child has a savings account, and social workers no longer wear lanyards at the school gate.'
  ],
  'care-leavers': [
    'Care leavers in {authority} say that they feel remembered. Personal advisers keep in touch through good times and bad, by text, at the football ground or over a meal. They are introduced before a young person turns 17, so that the change of worker does not fall together with leaving home.',
    'Pathway plans are written by young people with their advisers. They are honest about what is going well and what is not, and are changed when life changes. A few are out of date, mainly where a young person lives far away, and managers know which these are.',
    'Most young people live somewhere that is suitable and safe. A joint post with the housing service means that care leavers have priority and a person to call when a boiler fails or a letter from the landlord is hard to understand. Staying put is common, and carers are paid fairly for it. No care leaver was in bed and breakfast.',
    'Young people in custody are visited every month and are met at the gate. Advisers plan for housing, health and work long before release. One young man told inspectors that his adviser was the reason he had not gone back.',
    'The offer to care leavers is generous and easy to find. It includes exemption from council tax to the age of 25 wherever a young person lives, free transport, driving lessons, and a grant for setting up home that keeps its value. The offer was rewritten by care leavers, and a version in pictures and in six languages helps those who find reading hard.',
    'More care leavers are in education, work or training than in similar areas. The council sets aside apprenticeships and guarantees an interview. Advisers do not give up: they help again after a course is dropped or a job is lost. Fourteen young people are at university and are supported in the holidays as well as in term.',
    'Care leavers who are parents receive sensitive help. A dedicated adviser works with midwives from the start of a pregnancy, and there is no assumption that a young parent with experience of care will need a plan. Most of their children live with them and are thriving.',
    'Emotional health is taken seriously. A psychologist spends two days a week in the care leavers’ house and can be seen without a referral. Young people told inspectors that a wait of months had become a wait of days, and that this had kept some of them safe.',
    'Care leavers over 21 know that the door stays open. Each receives a birthday message and a yearly call, and many return for advice on money, relationships or their records. Those who ask for their files are helped to read them by someone who knows what they may find.'
  ],
  'impact-of-leaders': [
    'Leaders have built a service in which good practice is the ordinary thing. The director, who came to {authority} four years ago, is well known in every office and asks about children before figures. Heads of service stay, and vacancies at that level have been filled from within.',
    'Councillors and the chief executive understand their duties as corporate parents and act on them. Money for children’s services was protected and, for homes and for housing, increased. Scrutiny members visit teams, read what young people write to them, and return to a subject until they are satisfied.',
    'Self-evaluation is accurate and frank. It named neglect and plans for children in need as the weakest parts of the service, and inspectors agreed. The plan to improve them is well thought through, but some of its actions started late and it is not yet clear how leaders will know that children feel the difference.',
    'Partnerships are strong where they meet around a child. Police, health and schools speak of the local authority as an honest partner. The safeguarding partnership has reviewed what it learned from two serious incidents and has tested whether practice changed. Health attendance at strategy discussions remains uneven, and this has been raised at the right level.',
    'Performance information is good and is used by those who do the work. Each team begins the week with a page that shows its own children, not percentages. Team managers can explain what lies behind a number. Information about return home interviews and homeless young people is thinner, which is one reason why weaknesses there lasted.',
    'Audits tell leaders what practice is like. They are done with the worker, include a conversation with the family, and are moderated by someone from another service. Grades have become more realistic. The next step is to show that the actions from an audit were done, since for a third of those seen there was no record of it.',
    'Supervision is regular in most teams and reflective in the best. Workers in the long-term teams described time to think about a child as normal. In the assessment teams, where demand is highest, supervision is shorter and decisions are recorded without the reasons for them.',
    'Caseloads are manageable for most workers, and newly qualified workers are protected. The academy for social workers has brought 31 people into permanent posts in two years. Agency staff are few and stay long. In one assessment team turnover has meant that some children have met three workers within a year.',
    'Workers like to be here. They spoke of managers who know when they are tired, of training that they choose, and of a model of practice that begins with relationships. Several had left for other councils and come back. Diversity in senior posts is less than in the workforce, and leaders have set out what they will do.',
    'Feedback from families is asked for and used. Parents who had been through proceedings now help to train social workers. Complaints are answered by people who were not involved, and a yearly report says plainly what was changed because of them.'
  ]
}

/** The last page: what this document is. */
export const closing = [
  'The Office for Standards in Education, Children’s Services and Skills (Ofsted) publishes the reports whose order this document follows. This document is not one of them: it is an example, it is not a publication of Ofsted, and it has no connection with it.',
  'Exampleshire, its council, its services and the people named here are invented, and any likeness to a real authority is chance. Where the name of a real authority stands on the cover, the document was made to test software and says nothing about that authority.',
  'It was made by the project Throughline, so that anyone can try the reading of an inspection report without one at hand. You may copy, change and pass on this document under the licence of the project.'
] as const

/** Stands under the page that lists the areas for improvement, where they carry references. */
export const footnote =
  'The areas for improvement carry references to the outcomes, enablers or principles of the Children’s Social Care: National Framework, the statutory guidance on the purpose and principles of children’s social care.'
