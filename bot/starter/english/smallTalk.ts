import type { IntentDefinition } from '../../definition/types.ts';
import { lines } from '../lines.ts';

/** Small talk: answered, but never ends or interrupts what is under way. */
export const smallTalkIntents: IntentDefinition[] = [
  {
    name: 'greeting',
    title: 'Hello',
    phrases: lines(`
      hi | hello | hey | hey there | hi there | hello there | hii | hiii | helo | hallo | good morning
      good afternoon | good evening | morning | greetings | hi bot | hello bot | howdy | yo | hi how are you
      how are you | whats up | sup | hello anyone | hi team | hello sir | dear team | namaste | hi i have a question
      i have a question | i need help | help | help me | can you help me | need some help please | hiya | hey guys
      hello good evening | good evening there | good day | hi friend | hi good morning | heyy | heya | helloo | hola
      hi can you help | quick question | can i ask something | i have a problem | i have an issue | need assistance
      hi sir | hi mam | hi maam | hi madam | hi dear | hi bro | hi all | hi everyone | hi support | hi good afternoon
      hi good evening | hi how r u | hi need help | hi i need help | hi i need some help
      hi i need help with something | hi there can you help me | hi can u help me | hi i have a query
      hi i have a doubt | hi i have an issue | hi i have a problem | hi quick question | hi i want to ask something
      hi i want to know something | hi please help | hello hello | hello madam | hello maam | hello there can you help
      hello all | hello team | hello dear | hello bell | hello good morning | hello good afternoon | hello how are you
      hello i have a question | hello i need help | hello can you help me | hello i need some information
      hello please help me | hey bot | hey you | hey bro | hey dude | hey team | hey can you help me | hey i need help
      hey i have a question | hey how are you | hey quick question | hlo | hlw | hllo | helow | hellow | hellooo | hie
      hai | hiiii | heyyyy | heya there | good mrng | good mrning | gud morning | gm | good eve | gud evening
      good aftrnoon | morning all | evening | afternoon | sup bro | wassup | whats up bot | how r u | how r you
      how are you doing | how is it going | hows it going | how do you do | nice to meet you | are you there
      r u there | you there? | bonjour | guten tag | ciao | salam | namaskar | assalamualaikum | ok i have a question
      question | one question | just a question | i have a doubt | i have a query | i have some questions
      i have one question | i have a few questions | have a question | have a doubt | have a query
      i want to ask something | i want to ask a question | i want to know something | i need information
      i need some information | i need some help | i need help please | i need help with something | i need your help
      i need assistance | i need support | need help | need help please | need some help | need support
      need info please | help please | help plz | help pls | help needed | help required | please help
      please help me | plz help | plz help me | pls help | can u help me | can u help | can you help
      can you help please | can you assist me | could you help me | could you help me please
      could you please help me | will you help me | would you help me | can i ask you something | can i ask a question
      can i get some help | can i get help | can you answer a question | may i ask something | i am facing an issue
      facing an issue | i have problem | start | get started | start chat | begin | menu | main menu | start over
      restart | gm all | gm sir | howdy bot | 👋 | 👋👋 | hi 👋
    `),
    smallTalk: true,
    answer: {
      text: [
        'Hello! How can I help you?',
        'Hi! What can I do for you today?',
        'Hello again. Just ask, in your own words.',
      ],
      quickReplies: [
        { title: 'Track my order' },
        { title: 'Return something', text: 'How do I return something?' },
        { title: 'Talk to a person' },
      ],
    },
  },
  {
    name: 'thanks',
    title: 'Thank you',
    phrases: lines(`
      thanks | thank you | thank you so much | thank you very much | thanks a lot | thanks for your help | many thanks
      thx | tx | ty | tysm | thanku | thank u | thnks | cheers | great thanks | ok thanks | ok thank you
      perfect thank you | that helped thanks | that helps | yes it helped | yes that helped | great | perfect
      awesome | cool | ok | okay | ok got it | got it | alright | nice | 👍 | much appreciated | you are helpful
      good bot | thank you very helpful | very helpful | thats helpful thank you | ok cool thx | cool thanks
      ok great | great help | super thanks | lovely thanks | wonderful | brilliant | sounds good | understood | fine
      yes | yes thanks | yep | ok then | thanks for the quick help | ok super | thanks so much | thanks very much
      thanks a million | thanks a ton | thanks alot | thanks man | thanks bro | thanks dear | thanks sir | thanks bot
      thanks buddy | thanks mate | thanks again | thanks for that | thanks for the info | thanks for the information
      thanks for your reply | thanks for your time | thanks for your support | thanks for helping
      thanks for the help | thanks for the reply | thanks for the update | thanks that helps | thanks that helped
      thanks i will try | thanks i will check | thanks i will wait | thanks its fine | thanks it works
      thanks it worked | thanks got it | thank you sir | thank you mam | thank you dear | thank you bot
      thank you again | thank you kindly | thank you for your help | thank you for helping | thank you for the help
      thank you for the information | thank you for your support | thank you for your time | thank you for your reply
      thank you for the quick reply | thank you for the update | thank you it works now | thank you i understand
      thank you i will do that | thank u so much | thank u very much | thank u sir | thankyou so much | thank yu
      thankss | thankz | thnx | thx a lot | thx for the help | thx man | tnx | tq | ty so much | tyvm | tks | thks
      appreciate it | i appreciate it | i appreciate your help | really appreciate it | appreciated | much obliged
      you are great | you are awesome | you are the best | you are amazing | you rock | you helped me a lot
      you were very helpful | you have been very helpful | you have been helpful | well done | good job | great job
      nice job | good work | great service | good service | excellent | excellent service | super | superb | fantastic
      amazing | lovely | good | good one | good thanks | very good | so good | nice one | nice thanks | cool cool
      cool thank you | perfect thanks | perfect thats all i needed | great thank you | great that helps
      great thanks a lot | awesome thanks | wonderful thanks | brilliant thanks | okk | okkk | okay thanks
      okay thank you | okay got it | okay cool | okay great | okay fine | ok fine | ok cool | ok good | ok nice
      ok perfect | ok sure | ok noted | ok understood | ok i understand | ok i see | ok i will | ok i will check
      ok i will wait | ok i will try | ok will do | ok no problem | ok thanks a lot | ok thanks for the info | ok thx
      ok ty | ok tq | ok that works | ok that helps | ok alright | oki | okie | okey | k | kk | k thanks
      alright thanks | alright thank you | alright then | fine thanks | fine thank you | noted | noted thanks | i see
      i see thanks | i understand | i got it | i got it thanks | got it thanks | got it thank you | understood thanks
      understood thank you | sure | sure thanks | yes please | yes ok | yeah | yeah thanks | yup | ya | right
      correct | no problem | no worries | it helped | it worked | it works | it works now | it works thanks
      that works | that worked | that worked thanks | that was helpful | that was quick | that was fast thanks
      that answers my question | that answered my question | it is solved | solved | solved thanks | problem solved
      problem solved thanks | issue resolved | issue resolved thanks | my issue is resolved | my problem is solved
      my question is answered | got my order thanks | i got my order thanks | received it thanks | received thanks
      i found it | found it | found it thanks | i found it thanks | works now | works now thanks | all good
      all good thanks | all good now | all fine | all fine now | merci | danke | gracias | shukriya | dhanyavad | ❤️
      😊 | 🙏 | 👌 | 😀 | thats kind of you | ah good to know | ah ok that makes sense | lovely cheers | you helped a lot
      👍👍 | ok 👍 | thanks 👍 | 🙏🙏 | thanks 🙏 | thank you 🙏 | ❤️❤️ | thanks ❤️ | 😊😊 | thanks 😊 | 👌👌 | ok 👌 | 😀😀
      😀 thanks | tx for that | tx bye | ok tx | danke schön | superb thanks | no worries thanks
    `),
    smallTalk: true,
    answer: {
      text: ['You are welcome! Is there anything else?', 'Gladly. Just write if there is anything else.'],
    },
  },
  {
    name: 'goodbye',
    title: 'Goodbye',
    phrases: lines(`
      bye | goodbye | good bye | bye bye | bye for now | see you | see ya | cya | have a nice day | have a good one
      good night | gn | take care | thats all | that is all | thats it | nothing else | no nothing else
      no thats all thanks | no thanks bye | no more questions | im done | i am done | nope im good | no im good
      ok bye | talk later | ttyl | later | all good bye | ok thats everything | thats everything bye | that was all
      thats all for now | nothing more | no more | nope | no | no thanks | no thank you | ill come back later
      talk to you later | catch you later | bye thanks | thanks bye | ok goodbye | cheers bye | gotta go
      thats it bye | ok bye now | enjoy your day | have a good evening | byee | byeee | bye have a nice day
      bye for today | bye see you | bye see you later | bye take care | bye then | bye now | bye good night | bye bot
      bye thank you | by | buh bye | goodbye and thanks | goodbye thanks | goodbye have a nice day | goodnight
      good night bye | gud night | gn8 | see you later | see you soon | see you tomorrow | see you again | see u
      see u later | laters | so long | farewell | ciao bye | adios | au revoir | tata | ta ta | ttyl bye | talk soon
      speak later | speak soon | until next time | catch you tomorrow | have a great day | have a good day
      have a nice evening | have a nice weekend | have a great evening | have a lovely day | have a good weekend
      have a good night | you too bye | same to you | same to you bye | wish you a nice day | enjoy your evening
      take care bye | thats all thanks | thats all thank you | thats all i need | thats all i needed
      thats all i wanted to know | thats all from my side | thats all from me | thats everything
      thats everything thanks | thats it thanks | thats it for now | thats it for today | thats it thank you
      that is all thanks | that is all for now | that is all thank you | that would be all | that will be all
      nothing | nothing else thanks | nothing else thank you | nothing more thanks | nothing thanks | nothing for now
      no more questions thanks | no other questions | no further questions | no that is all | no that is all thanks
      no thats it | no thats it thanks | no thats fine | no thats fine thanks | no thats ok | no thats okay
      no thats everything | no thats all thank you | no thats all for now | no its ok | no its fine
      no its fine thanks | no its okay thanks | no i am good | no i am good thanks | no im good thanks | no im fine
      no i am fine | no im done | no i am done | no all good | no all good thanks | no not now | no not now thanks
      not now | not now thanks | no thanks im good | no thanks i am fine | no thanks thats all
      no thank you thats all | no thanks not needed | no need | no need thanks | no need anymore | nah im good
      nah thanks | nah thats it | nope thanks | nope thats all | nope thats it | nope all good | nope im fine
      nope nothing else | i have no more questions | i have no other questions | i am done thanks | im done thanks
      im done for now | done | done thanks | all done | all done thanks | i have to go | i have to go now
      i need to go | i need to go now | i gotta go | i am leaving | i am going | got to go | gtg | g2g | brb
      ill be back | i will be back | i will come back | i will come back later | i will write later
      i will write again | i will think about it | i will think about it and come back | let me think
      let me think about it | maybe later | some other time | another time | i will check later | i will try later
      i will order later | end chat | end the chat | end this chat | close chat | close the chat | close this chat
      exit | quit | stop | leave | cheerio | toodles | alright bye then | ok then bye | right thats me done | off i go
      cheers that was all | no no | no no thanks | no no thats all | noo | nooo | oh no thats all | no ok | no ok bye
      gtg bye | g2g bye | gtg thanks | cya later | farewell then | no no no | no nothing | no nothing thanks
      no im ok | oh no | um no | hm no | well no | no no its ok | no no its fine | no sorry | no bye | no ok thanks
      no its all | no not anymore
    `),
    smallTalk: true,
    answer: {
      text: [
        'Goodbye, and have a good day! You can write here again at any time.',
        'Bye! I am here if something comes up.',
      ],
    },
  },
  {
    name: 'are_you_a_bot',
    title: 'Are you a bot?',
    phrases: lines(`
      are you a bot | are you a robot | are you human | are you a human | are you real | are you a real person
      r u a bot | r u real | is this a bot | is this a real person | is this a machine | am i talking to a bot
      am i talking to a human | am i speaking to a real person | am i chatting with a computer | bot? | you a bot?
      who are you | what are you | whats your name | what is your name | do you have a name | who am i talking to
      are you chatgpt | are you ai | are you an ai | is this automated | automated reply? | what can you do
      what can i ask you | what do you know | how can you help me | human or bot | am i chatting to a robot
      am i chatting to a person | is there a person behind this | is this a chatbot | are you a chatbot
      are you a computer | are you a machine | are you automatic | is it a robot answering | do i talk to a machine
      you are a bot right | robot? | whats your job | what do you do | what questions can you answer
      what is this chat | real human or bot | are you a real human | talking with a machine?
      am i talking with a computer | are u a bot | are u a robot | are u human | are u a human | are u real | are u ai
      are u an ai | are u a machine | are u there or a bot | are you bot | are you robot | are you bot or human
      are you human or bot | are you a bot or human | are you a bot or a person | are you a bot or a real person
      are you a person | are you a person or a bot | are you a person or a machine | are you a human or a robot
      are you a human or bot | are you a human being | are you a real human being | are you real or bot
      are you real or fake bot | are you an actual person | are you an actual human | are you an agent or a bot
      are you artificial intelligence | are you artificial | are you alive | are you a program | are you a software
      are you a computer program | are you a virtual assistant | are you an assistant | are you an ai or human
      are you an automated system | are you automated | are you gpt | are you siri | are you a girl | are you a man
      are you a man or woman | are you a woman | are you a boy or a girl | are you male or female | r u bot
      r u human | r u a human | r u a robot | r u a person | r u ai | r u a real person | you are a bot
      you are a robot | you are bot? | you are not human | you are not a human right | you human? | you robot?
      you real? | bot or human | bot or person | human or robot | human or machine? | robot or human? | real or bot?
      real person or bot? | ai? | ai or human | ai bot? | chatbot? | is this a robot | is this a human
      is this a person | is this a live person | is this a live chat | is this a live agent or bot | is this an ai
      is this an ai chat | is this an automated chat | is this an automated message | is this an automated response
      is this automatic | is this ai | is this bot | is this chat automated | is this chat real | is this human
      is this real | is this a real chat | is this a computer | is this a program | is this chatgpt | is it a bot
      is it bot | is it automatic | is it an automated reply | is that a bot | is there a human behind this
      is there a real person behind this | is there someone real here | is somebody real writing this
      am i chatting with a bot | am i chatting with a human | am i chatting with a robot
      am i chatting with a real person | am i talking to a robot | am i talking to a machine
      am i talking to a person | am i talking to a real person | am i talking to ai | am i talking with a bot
      am i talking with a human | am i talking to a computer | am i speaking to a human | am i speaking to a bot
      am i speaking with a bot | am i speaking with a person | am i writing with a bot | am i writing to a human
      do i talk to a human | do i talk to a bot | do i chat with a bot | do i speak with a human | talking to a bot?
      talking to a robot? | who am i speaking to | who am i chatting with | who am i writing with | who r u
      who are u | who is it | who is there | who is this? | who is this person | who is answering
      who is writing here | who am i talking with | who do i talk to here | who made you | who created you
      who built you | who programmed you | what r u | what are u | what is ur name | what is bell | whats ur name
      what should i call you | your name | your name please | ur name | name? | who is bell | is your name bell
      are you bell | what can u do | what can you do for me | what can you help me with | what can you help with
      what can you answer | what can i do here | what can i ask | what can i ask here | what all can you do
      what do you do here | what are you able to do | what are you good for | what are your functions
      what are your features | what help can you give | what kind of help can you give
      what kind of questions can i ask | what questions can i ask | what services do you offer | what are you doing
      what do you know about | what is your job | what is your purpose | what is this chat for
      what is this chat about | how can you help | how can u help me | how can you assist me | how do you work
      how does this chat work | how does this bot work | how smart are you | how old are you | where do you live
      do you work here | do you sleep | do you have feelings or are you a bot | do you understand me
      do you understand english | do you speak german | do you speak french | do you speak spanish
      do you speak hindi | do you speak english | can you speak hindi | can you speak spanish | can you understand me
      can we talk in hindi | can we chat in spanish | hindi? | hindi please | speak in hindi | english please
      other language? | which languages do you speak | which language do you speak
    `),
    smallTalk: true,
    answer: {
      text: [
        'I am a bot: I know the answers to common questions about orders, delivery, returns and payment. A person is one word away.',
        'Yes, a bot. Ask me about orders, delivery, returns or payment, or let a person take over.',
      ],
      quickReplies: [{ title: 'Track my order' }, { title: 'Talk to a person' }],
    },
  },
];
