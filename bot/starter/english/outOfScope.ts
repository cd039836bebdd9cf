import { lines } from '../lines.ts';

/** What people also type into a chat window, and no shop can answer: the model learns that these are none of its intents. */
export const starterOutOfScope: string[] = lines(`
  what is the population of china
  who is the prime minister of canada
  what is the largest planet
  how far is the moon
  how deep is the ocean
  how old is the queen
  when did the second world war end
  who invented the telephone
  who painted the mona lisa
  why is the sky blue
  why do cats purr
  what does democracy mean
  what is the square root of 81
  what is 12 plus 30
  calculate 15 percent of 200
  convert 10 miles to kilometers
  how many grams in an ounce
  what day is it today
  what time is it now
  whats the time in new york
  is it going to snow
  will it be sunny on sunday
  how hot is it outside
  weather forecast for berlin
  who won the election
  who won the game yesterday
  what was the score of the match
  when does the football season start
  best player in the world
  tell me a story
  tell me something funny
  say something in french
  translate hello to spanish
  how do you say thank you in italian
  sing me a song
  play my favourite song
  put on some music
  turn up the volume
  set a timer for ten minutes
  wake me up at six
  remind me to call my mum
  add milk to my shopping list
  what is on my calendar
  read me the news
  whats on tv tonight
  recommend a good book to read
  recommend a good restaurant nearby
  which film should i watch
  what is the best movie of all time
  find me a hotel in rome
  book a table for two
  book a taxi to the airport
  how do i get to the airport
  cheap flights to lisbon
  is my flight on time
  how long is the drive to the coast
  do i need a visa for india
  what should i cook for dinner
  recipe for chocolate cake
  how long do i boil an egg
  how do i make pancakes
  is rice healthy
  how many calories are in an apple
  how do i lose weight
  i have a headache what should i take
  my back hurts
  is this rash dangerous
  what are the symptoms of flu
  should i see a doctor
  i cannot sleep at night
  i am so bored
  i am sad
  do you love me
  will you marry me
  do you have feelings
  are you happy
  what is the meaning of a dream about water
  what is my horoscope
  does god exist
  is there life on mars
  how do i learn to play the piano
  how do i write an essay
  help me with my maths homework
  write an email to my boss
  write a python program
  how do i center a div
  my computer has a virus
  how do i reset my router
  my phone battery drains fast
  how do i change a tyre
  my car wont start
  the engine makes a knocking noise
  how do i paint a wall
  how do i unclog a drain
  how do i grow tomatoes
  my plant is dying
  my cat is sick
  how do i train my puppy
  how do i apply for a job
  are you hiring
  how do i ask for a pay rise
  how do i file my taxes
  should i buy stocks
  what is the price of gold
  what is bitcoin worth
  what is the dollar rate today
  what is the interest rate
  how do i open a bank account
  my neighbour is too loud
  my landlord does not fix the heating
  how do i get divorced
  is it legal to park here
  where can i vote
  how do i renew my passport
  what is your opinion on politics
  flip a coin
  roll a dice
  random number please
  knock knock
  blah blah blah
  test test 123
  asdf asdf
  qwertyuiop
  hjkl
  la la la
  the quick brown fox jumps over the lazy dog
  green ideas sleep furiously
  once upon a time in a land far away
  is the manager called peter still with you
  your colleague wrote me last week, what did he mean
  i lost my umbrella in your store
  i think i left my bag at your counter
  one of your lorries blocks my drive
  your driver hit my fence
  do you have any jobs
  i sent in my application, any news
  can i do an internship with you
  who won your prize draw
  when will the winners be announced
  i am writing an article about your shop
  i need a statement for the newspaper
  do you take part in the city marathon
  can i rent a pressure washer from you
  do you buy second hand clothes
  would you take my old sofa in exchange for a voucher
  i would like to sell you my paintings
  my skin is burning since i used it
  my child ate some of it
  i feel sick after taking the pills
  i am allergic, will i die
  was there a recall of this stroller
  which factory did my batch come from
  did my wife order something from you
  what did my friend buy for me
  please do not tell my husband what i ordered
  my neighbour is getting my letters
  the lift in your shop is broken
  the music in your shop is too loud
  is your cafe good
  when is the next cooking course
  what is on at your store event on friday
  can i bring my dog to the workshop
  your advert on tv is stupid, who made it
  i took part in your survey
  why did you delete my comment
  who designed your logo
  how many people work for you
  what is your turnover
  who owns the company
  are you on the stock exchange
  what will you charge next summer
  will it be cheaper next year
  can you match it to the paint in my hall
  does it look good with brown hair
  does it go with a blue carpet
  what would my mother like
  the fitter wants to know which drill bit he needs
  the plumber says the other valve is needed
  the doctor told me to ask you
  the police asked me for your records
  my lawyer needs a copy of everything
  the insurance wants a report from you
  the court sent me a letter about you
  my landlord does not allow the delivery van
  did your technician write down what he did
  what did we agree on the phone
  can you confirm what we discussed in the store
  i talked to a lady in the shop about a special deal
  the man at the till promised me something
  somebody called me from your number
  is the gift for my brother ready in the backroom
  can you hold the door open for a big parcel tomorrow
  why was my neighbour served before me
  i would like to thank the boy who helped me on monday
  do you donate to charity
  can you support our school party
  do you know a good carpenter
  who repairs roofs here
`);
