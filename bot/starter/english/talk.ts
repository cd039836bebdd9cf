import type { IntentDefinition } from '../../definition/types.ts';
import { lines } from '../lines.ts';

/** What went wrong, and the way to a person. */
export const talkIntents: IntentDefinition[] = [
  {
    name: 'talk_to_person',
    title: 'Talk to a person',
    phrases: lines(`
      talk to a person | talk to a human | i want to talk to a human | speak to a human | speak to someone
      can i speak to someone | can i talk to somebody | real person please | i need a real person | human
      human please | agent | live agent | agent please | connect me to an agent | connect me with customer care
      customer service | customer care | customer support please | representative | operator | live chat
      chat with a person | let me speak to your manager | supervisor | is anyone there
      is there a human i can talk to | anybody there? | someone help me | please call me | call me back
      can someone call me | not a bot please | i dont want to talk to a bot | stop bot | this bot is no help
      you are not helping | put me through to a person | transfer me | let a person check my code
      i would like some assistance from staff | humna please | tlak to agent | raise a ticket | open a ticket
      get me an agent | get me a person | give me a human | give me a person | i need to talk to staff
      want to speak with support | i prefer a human | can a person help me | can a human answer | is someone available
      is anybody online | anyone available to chat | someone real please | actual human | person please | person
      staff | help from a person | speak with an advisor | i want to speak to the boss | chat with support
      talk to support | i dont want a bot | no bot | no more bot | can someone help me
      can someone from your team help | want a human being | talk to human | talk to agent | talk to someone
      talk to somebody | talk to customer care | talk to a real person | talk to a representative | talk to executive
      talk to manager | talk to your manager | speak to agent | speak to a person | speak to a real person
      speak to customer service | speak to manager | speak to a manager | speak with a human | speak with someone
      speak with agent | chat with agent | chat with human | chat with someone | chat with customer care | connect
      connect me | connect me to someone | connect me to a person | connect me to customer care
      connect me with agent | connect me with someone | connect to customer care | connect to human
      connect to support | connect with agent | connect with executive | customer executive | customer care executive
      call back | call back please | callback | callback please | callback request | request a callback
      request callback | i want a callback | i need a callback | i want a call back | i need a call
      i need a call back | i want a call | give me a call | give me a call back | give me a ring | call me please
      call me now | call me back please | call me on my number | call me asap | please call | please call me back
      please call me on this number | please give me a call | please contact me | please connect me
      please connect me to an agent | please help me someone | pls call | pls call me | plz call me | kindly call me
      can you call me | can you call me back | can you please call me | can someone please call me
      can somebody call me | can i get a call | can i get a call back | can i get a callback | can i talk to someone
      can i talk to a human | can i talk to a person | can i talk to a real person | can i talk to an agent
      can i talk to agent | can i talk to customer care | can i talk to your team | can i talk to your manager
      can i speak to a human | can i speak to a person | can i speak to a real person | can i speak to an agent
      can i speak to a manager | can i speak with someone | can i speak with a person | can i chat with someone
      can i chat with a person | can i chat with an agent | can someone contact me | can someone talk to me
      can somebody help me | can a person answer | could someone call me back | could i speak to someone
      could you call me | someone call me | someone please call me | someone please help | somebody help me
      somebody help | anyone | anyone here? | anyone online | anyone available | anyone there | anybody here?
      is anyone here | is anyone available | is anyone online | is anybody there | is somebody there
      is someone there | is someone online | is there anyone | is there anyone i can talk to
      is there someone i can talk to | is there a real person | is there a real person here
      is there a person i can talk to | is there any human | are there any humans here | i want to talk
      i want to talk to someone | i want to talk to somebody | i want to talk to a person
      i want to talk to a real person | i want to talk to agent | i want to talk to an agent
      i want to talk to customer care | i want to talk to customer service | i want to talk to your manager
      i want to talk to manager | i want to talk to a representative | i want to talk with someone | i want to speak
      i want to speak to a human | i want to speak to a person | i want to speak to an agent
      i want to speak to customer care | i want to speak to manager | i want to speak with someone
      i want to speak with a human | i want to chat with someone | i want to chat with a person
      i want to connect with agent | i want a human | i want a real person | i want a person | i want human support
      i want live chat | i want live agent | i need to talk | i need to talk to a person | i need to talk to a human
      i need to talk to an agent | i need to speak to someone | i need to speak to a person
      i need to speak to a human | i need to speak to an agent | i need to speak with someone | i need human help
      i need a human | i need a person | i need an agent | i need someone to help me | i need someone to call me
      i need live support | i need help from a human | i would like to talk to someone
      i would like to speak to someone | i would like to speak to a person | i would like to speak with someone
      i would like to talk to a person | i'd like to talk to a person | let me talk to someone
      let me talk to a human | let me talk to a person | let me speak to someone | let me speak to a person
      let me chat with a human | get me someone | get me a human | get me a real person | get me to a person
      get someone to call me | give me agent | give me an agent | give me a real person | live person
      live person please | live support | live help | live chat please | live chat with agent | real person
      real human | real human please | real agent | real agent please | human agent | human agent please
      human support | human help | human being | human being please | human now | a human please | a person please
      a real person please | an agent please | agent now | agents | representative please | customer representative
      support agent | support person | support please | support team | support executive | advisor | adviser please
      assistant | executive | executive please | manager | manager please | supervisor please | operator please
      customer support | customer care please | customer service please | transfer me to an agent
      transfer me to a person | transfer to agent | transfer to human | forward me to a person | switch to human
      switch to a person | pass me to a person | put me on to someone | put me through | staff please
      a member of staff please | someone from your team | someone from support | no bots | no bot please | not a bot
      not you, a human | stop this bot | i hate bots | i hate this bot | stupid bot | dumb bot | useless bot
      this bot is useless | this bot is stupid | this bot doesnt help | this bot does not understand
      the bot doesnt help | bot not helping | bot is not helping | bot doesnt understand me | you dont understand
      you dont understand me | you do not understand | you dont understand my question
      you are not answering my question | you are not understanding | that is not what i asked
      thats not what i asked | that doesnt help | this doesnt help | this is not helpful | not helpful | not helping
      wrong answer | your answer is wrong | i want to open a ticket | i want to raise a ticket | create a ticket
      create ticket | open ticket | raise ticket | submit a ticket | agnet | humam | huamn | talk to hooman
      speak 2 someone | tlk to someone | cal me
    `),
    answer: { text: 'I will get a person for you.', handOver: true },
  },
  {
    name: 'complaint',
    title: 'I have a complaint',
    phrases: lines(`
      complaint | i have a complaint | i want to complain | make a complaint | file a complaint | raise a complaint
      how do i complain | bad service | very bad service | poor service | poor customer service | i am not happy
      not happy with your service | unhappy customer | very disappointed | disappointed with my order
      i am very unhappy with the product | no one is helping me | nobody helps me | you are not solving my problem
      third time i am writing about this | i have contacted you many times | still no solution | problem not solved
      my issue is not resolved | your courier was rude | rude staff | rude delivery driver | misleading advertising
      you lied about delivery | false promises | want to escalate | escalate this | this is not acceptable | compaint
      bad experience | complaint about your driver | complaint about the courier
      i want to complain about my delivery | i would like to make a complaint | really unhappy
      i am really unhappy with this | unhappy with how this was handled | not satisfied with your service
      terrible experience | awful experience | this is bad | very poor | disappointing | i expected better
      your service is bad | your service has gone downhill | delivery man was rude | your driver was rude
      the way i was treated | nobody cares | nobody answers me | i keep getting the same answer
      still waiting for a solution | again the same problem | want to talk about a complaint
      feedback about bad service | driver threw my parcel | courier threw the box over the gate | very disappointing
      this is the second time i ask | third time i am asking | delivery man shouted at me | your driver shouted at us
      complaint against a seller | file complaint against courier | i was treated badly | complain | complaints
      complaint please | complaint number | complaint status | complaint not resolved
      complaint registered but no action | complaint about delivery | complaint about product
      complaint about service | complaint about staff | complaint against delivery boy | complaint against courier
      complaint regarding my order | i want to file a complaint | i want to register a complaint
      i want to raise a complaint | i want to make complaint | i want to lodge a complaint
      i want to give a complaint | i want to complain about your service | i want to complain about a product
      i want to complain about the courier | i want to complain about my order | i have complaint
      i have a complaint about my order | i have a complaint about delivery | i have a complaint about your staff
      i have many complaints | i need to complain | i need to make a complaint | i would like to complain
      i would like to file a complaint | how to complain | how to file a complaint | how to raise a complaint
      how to register complaint | how can i complain | how do i make a complaint | how do i file a complaint
      where can i complain | where do i complain | who can i complain to | lodge a complaint | lodge complaint
      register complaint | register a complaint | raise complaint | raise a complaint please | file complaint
      give complaint | bad | bad customer service | bad service from you | bad delivery service | bad company
      bad behaviour | bad behavior of delivery boy | very bad | very bad customer service | very bad experience
      very bad company | very bad behaviour | very poor service | very poor customer service | very poor experience
      very disappointed with your service | very disappointed with the product | very disappointed with you
      very unhappy | very unhappy with your service | very unhappy with delivery | very unprofessional
      very slow service | so disappointed | so disappointing | so unhappy | so bad | so rude | extremely disappointed
      extremely poor service | extremely bad service | extremely unhappy | totally disappointed | really disappointed
      really bad service | really bad experience | really poor service | disappointed | disappointed with service
      disappointed with your service | disappointed with the product | disappointed with you | disappointed customer
      dissatisfied | dissatisfied with your service | unhappy | unhappy with service | unhappy with my order
      unhappy with your service | unhappy with the product | unhappy with your company | not happy | not happy at all
      not happy with service | not happy with the service | not happy with you | not happy with delivery
      not happy with your company | not satisfied with service | not satisfied with the service
      not satisfied with your answer | not satisfied with your response | not satisfied with the solution
      not good service | not a good experience | not good experience | not acceptable | not professional
      unprofessional | unprofessional behaviour | poor | poor experience | poor support | poor delivery service
      poor response | poor customer support | horrible | horrible experience | horrible company | terrible
      terrible company | terrible customer service | awful | awful company | awful customer service | the worst
      worst | worst website | worst site | worst app | worst delivery | worst delivery service | worst product
      worst courier | worst customer care | worst customer support | worst service ever seen | worst online shop
      hate this | hate your service | i hate this company | i am disappointed | i am disappointed with your service
      i am so disappointed | i am very disappointed | i am very disappointed with your service | i am unhappy
      i am unhappy with your service | i am not satisfied | i am not satisfied with your service
      i am not satisfied with your answer | i am not happy with this | i am not happy with your service
      i am not happy at all | i am upset | i am very upset | i am annoyed | i am frustrated | i am so frustrated
      i am tired of this | i am tired of waiting for your answer | i regret buying from you
      i regret ordering from you | i will never buy from you | i will leave a bad review
      i will post this on social media | i will write a bad review | i will go to consumer court
      i will complain to consumer forum | i will not order again | i have complained many times
      i have complained before | i have complained twice | i have called many times
      i have called many times and no solution | i have written many times | i have emailed many times
      i have been calling since a week | i have been waiting for an answer for days | i have raised a complaint
      i have raised a ticket but no answer | i raised a complaint but no response | i raised complaint no action
      i complained but nothing happened | i complained last week and nothing | my complaint
      my complaint is not resolved | my complaint number is 4451 | my complaint was ignored | my problem is not solved
      my problem is still not solved | my issue is not solved | my issue is still not resolved
      my issue is still pending | my query is not resolved | issue not resolved | issue not solved
      issue still not resolved | issue is still pending | problem still not solved | problem is not solved
      not resolved | not resolved yet | not solved | still not resolved | still not solved | still no help
      still no answer from you | no solution | no solution yet | no one is helping | no one helps | no one cares
      no one is listening | no one is responding | no one responds | no one called me back | no one called back
      no one has called me | no call back | no callback received | no help | no help from customer care
      no action taken | no action | nobody is helping me | nobody is helping | nobody is responding | nobody helps
      nobody called me back | nobody called back | nobody listens | nobody cares about customers | you dont care
      you dont care about customers | you dont help | you are not helping me | you people dont care
      you people are not helping | you people are not responding | you never reply | you never help
      you never call back | you promised to call me back | you promised to call back | you said you would call me
      you lied | you lied to me | you are liars | liars | lies | you keep lying | you are making a fool of me
      you are making fool of customers | you are wasting my time | false promise | false commitment | fake promises
      fake commitment | misleading | misleading information | misleading description | false advertising
      false description | rude | rude behaviour | rude behavior | rude delivery boy | rude delivery man
      rude customer service | rude customer care | rude courier | rude person | rude agent | your staff is rude
      your staff was rude | your staff is very rude | your delivery boy was rude | your delivery boy is rude
      your delivery boy misbehaved | your customer service is bad | your customer service is terrible
      your customer service is very bad | your customer care is bad | your customer care is not responding
      your executive was rude | your agent was rude | your courier is bad | your service is very bad
      your service is worst | your service is poor | your service is very poor | your service is pathetic
      your company is bad | your company is worst | your delivery service is bad | your delivery is bad
      delivery boy was rude | delivery boy misbehaved | delivery boy behaviour | delivery boy asked for extra money
      delivery boy refused to come up | delivery guy was rude | delivery person was rude | delivery person misbehaved
      driver was rude | driver was very unfriendly | courier was very rude | courier was unfriendly
      courier refused to deliver | escalate | escalate my complaint | escalate my issue | escalate to manager
      escalation | escalation matrix | please escalate | i want to escalate | i want to escalate this issue
      please resolve my issue | please resolve my problem | please resolve | please solve my problem
      please solve my issue | resolve my issue | solve my problem | feedback | feedback about service
      negative feedback | bad review | compensation | i want compensation | compensate me | compensation for delay
      i want an apology | is this how you treat customers | is this how you treat your customers
      what kind of service is this | what kind of company is this | what a bad service | what a shame | shame on you
      shame | complain about delivery | complant | compliant about service | compaint number | complian | disapointed
      dissapointed | disappointd | the driver swore at me | your courier shouted at my mother
      the man who delivered it was so unfriendly | i have been passed from one person to another
      this is the fourth time i am contacting you | you keep sending me the same text | i feel cheated by your advert
      the fitters left a mess | i am losing patience | what a disappointment | never had such bad service
    `),
    answer: {
      text: 'I am sorry about that. A person will take care of it.',
      handOver: true,
    },
  },
];
