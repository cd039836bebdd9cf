import type { IntentDefinition } from '../../definition/types.ts';
import { lines } from '../lines.ts';

/** The shopper's account. */
export const accountIntents: IntentDefinition[] = [
  {
    name: 'account',
    title: 'My account',
    phrases: lines(`
      account | my account | create account | how do i create an account | how to register | sign up
      i want to sign up | do i need an account to order | can i order as guest | guest checkout | delete my account
      how do i delete my account | close my account | remove my data | delete my data | gdpr request | change my email
      change email address in my account | change my name in account | update phone number in profile
      update my profile | unsubscribe | unsubscribe from newsletter | stop sending me emails
      too many emails from you | i get spam from you | where do i see my orders | order history | see my past orders
      my orders not showing in account | account blocked | my account is locked | account hacked
      somebody used my account | two accounts merge | verify my email | no verification email | membership
      how do i become a member | acount settings | save my card details | make an account | how do i open an account
      open an account | do i have to register | buy without account | checkout without account | delete my details
      delete all my information | erase my data | remove my account please | what data do you have about me | privacy
      take me off your list | take me off the newsletter | mailing list remove | stop the newsletter
      no more marketing emails | stop sms | change my mobile number | new email address | update my details
      where are my past orders | where is my order history | wishlist | my wishlist is gone | my account disappeared
      cannot delete my account | someone logged into my account | change birthday in profile | activate my account
      delete my profile | stop emailing me | please stop the emails | stop mailing me | dont email me any more
      do i need to sign up | must i register to buy | change login email | change the email i log in with
      all my data removed please | check my old orders | how to see old orders | where are my old orders
      list of my orders | my profile | my details | my data | create an account | create my account
      create a new account | new account | new account please | open account | open a new account | make account
      register | register me | registration | registration problem | registration not working | signup
      sign up problem | sign up not working | sign me up | how to create account | how to create an account
      how to make an account | how to make account | how to sign up | how to delete account | how to delete my account
      how to close account | how to close my account | how to unsubscribe | how to change email
      how to change my number | how to change phone number | how to update my profile | how to edit profile
      how to see my orders | how to check my orders | how to deactivate account | how can i create an account
      how can i delete my account | how can i register | how can i unsubscribe | how can i change my email
      how can i change my number | how can i see my orders | how do i register | how do i sign up
      how do i unsubscribe | how do i change my email | how do i change my phone number | how do i change my name
      how do i close my account | how do i delete account | how do i see my order history
      i want to create an account | i want to create account | i want to delete my account | i want to delete account
      i want to close my account | i want to register | i want to unsubscribe from your emails
      i want to change my email | i want to change my number | i want to change my name
      i want to change my mobile number | i want my data deleted | i want to cancel my membership | i need an account
      i need to change my email | i need to update my details | i cant create an account | i cannot register
      cant register | cant create account | unable to create account | unable to register | unable to sign up
      not able to register | do i need an account | do i need to register | do i need to create an account
      do i have to create an account | do i have to sign up | do i have an account | is an account necessary
      can i order without account | can i order without registering | can i order as a guest
      can i buy without an account | can i buy without registering | can i change my email | can i change my username
      can i delete my account | can i have two accounts | order without account | order as guest | guest order
      delete account | delete account please | delete my account please | delete my data please | delete me
      delete profile | deactivate | deactivate account | deactivate my account | close account
      close my account please | remove account | remove my account | remove my number | remove my email
      remove me from your list | cancel my account | cancel my membership | cancel membership | cancel subscription
      cancel my subscription | cancel newsletter | unsubscribe please | unsubscribe from emails
      unsubscribe me from newsletter | unsubscribe link not working | unsubscribed but still get emails | stop emails
      stop messages | stop sending emails | stop sending me messages | stop sending me sms | stop sending mails
      stop spamming me | stop newsletter | stop calling me | stop whatsapp messages | stop promotional messages
      no more emails | no more mails | too many emails | too many messages | so many emails | spam
      you are spamming me | do not disturb me with sms | newsletter | newsletter unsubscribe | newsletter cancel
      subscribe | subscribe to newsletter | change email | change email id | change my email address
      change my email id | change email address | change mobile number | change phone number | change my phone number
      change my number | change number | change my name | change name | change profile | change profile picture
      change username | update email | update my email | update number | update mobile number | update profile
      update my phone number | update my information | edit profile | edit my details | add phone number
      wrong email in my account | wrong name in account | my email changed | my number changed
      my phone number has changed | i have a new email | i have a new phone number | lost my phone, new number
      merge accounts | merge my accounts | two accounts | account deleted? | account disabled | account suspended
      account is blocked | account is locked | account banned | account deactivated | account verification
      account not found | account not verified | account problem | account issue | account settings | account details
      account information | account help | account hacked help | my account is blocked | my account is hacked
      my account was hacked | my account got deleted | my account is suspended | someone used my account
      someone is using my account | someone hacked my account | verification email | verification email not received
      verify account | verify email | verify my account | verification link not working | my orders | my old orders
      my previous orders | previous orders | past orders | old orders | purchase history | orders not showing
      where are my orders | where are my previous orders | where can i see my orders | where can i find my orders
      where is my account | wishlist not working | my wishlist | saved items | saved cards | remove my card
      delete my card | remove saved card | save card | saved addresses | privacy policy | data protection | gdpr
      personal data | what do you do with my data | who has my data | membership card | membership benefits | member
      become a member | join | club card | is membership free | acount | accont delete | delet account | unsubscibe
      unsuscribe | regster | signup isnt working | i get three mails a week, make it stop
      i dont want your newsletter | please take me out of your system | where do i find what i ordered in the past
      is it possible to order without signing up | my mail address has changed | how do i get rid of my account
      what do you keep about me | why was my account locked | why was my account closed | why is my account blocked
      unlock my account | unblock my account | how can i see old purchases | see what i bought
      where do i find my old orders | what did i buy last year | list of everything i ordered
    `),
    answer: {
      text: [
        'In your account you find your orders, addresses and settings, and you can change your details there. If something in it is wrong or locked, a person can help.',
        'Sign in to change your details or see your orders. To have an account or your data deleted, let a person know.',
      ],
      quickReplies: [{ title: 'I forgot my password' }, { title: 'Talk to a person' }],
    },
  },
  {
    name: 'password',
    title: 'I forgot my password',
    phrases: lines(`
      password | i forgot my password | forgot password | forgotten password | reset password | reset my password
      how do i reset my password | change password | how to change my password | cant log in | i cannot log in
      cant login | login not working | log in problem | unable to sign in | cant sign in | password wrong
      it says wrong password | password not accepted | reset email not coming | didnt get the reset email
      password link expired | reset link doesnt work | no code to log in | login code not received
      otp for login not received | locked out of my account | locked out | too many attempts | forgot my username
      which email did i use | lost access to my email | passwort reset | pasword | frogot my password
      cant get into my account | wont accept my password | my password doesnt work | password doesn't work
      password incorrect | need new password | new password please | lost my password | dont remember my password
      cant remember password | i cant get into my acc | cant log into my acc | cant login to my account
      cannot access my account | access denied when logging in | sign in problem | sign in not working | log in fails
      login error | logging in doesnt work | keeps logging me out | code not arriving for sign in
      verification code not received | 2fa code | account login help | i never get the reset mail
      password mail never arrives | password is right but it says wrong | login says wrong password
      set a new password | how do i set a password | doesnt recognise my password | password unknown
      it does not know my password | password reset | password reset please | password reset not working
      password reset link | password reset email not received | password reset mail not coming | password forgotten
      password forgot | password lost | password not working | password is not working | password is wrong
      password is incorrect | password invalid | password change | password problem | password issue | password help
      forgot my password | forgot the password | forgot my pass | forgot pass | forgot login | forgot my login
      forgot my email | forgot my id | forgot user id | forgot username | forgotten my password
      forgot password link not working | i forgot password | i forgot the password | i forgot my login
      i forgot my login details | i have forgotten my password | i dont remember my password | i dont know my password
      i do not remember my password | i lost my password | i lost my login | i cant remember my password
      i cant remember my login | i need to reset my password | i need a new password | i need to change my password
      i want to reset my password | i want to change my password | i want new password | how to reset password
      how to reset my password | how to change password | how to login | how to log in | how to sign in
      how do i log in | how do i login | how do i sign in | how do i change my password | how do i recover my account
      how can i reset my password | how can i change my password | how can i login | how can i log in
      where can i reset my password | where do i log in | where do i login | where is the login | where to login
      reset | reset please | reset my pass | reset pwd | reset link | reset link not received | reset link not working
      reset link expired | reset email not received | reset email never came | reset mail not received
      reset password not working | reset code not received | recover account | recover my account | recover password
      account recovery | login | login problem | login issue | login issues | login failed | login fails | login help
      login not possible | login page not working | login page not loading | login doesnt work | login does not work
      login code | login code not coming | login otp not received | log in | log in issue | log in error
      log in not working | logged out | i got logged out | i am logged out | i am locked out | i am unable to login
      i am unable to log in | i am not able to login | i am not able to log in | i am getting error in login
      i cant login | i cant log in | i cant sign in | i cannot login | i cannot sign in | i cannot access my account
      i cant access my account | i cant open my account | i cant enter my account | cant access my account
      cant access account | cant get in | cant get into account | cant open my account | cannot login | cannot log in
      cannot sign in | not able to login | not able to log in | not able to sign in | unable to login
      unable to log in | unable to access my account | unable to open my account | unable to reset password
      unable to change password | trouble logging in | trouble signing in | problem logging in | problem with login
      problem in login | problem signing in | error when logging in | error while login | sign in | sign in issue
      sign in error | sign in failed | wont let me log in | wont let me login | wont let me in | wont let me sign in
      doesnt let me log in | does not let me login | it wont let me sign in | it says invalid password
      it says incorrect password | it says user not found | it says account not found | it says email not found
      it says my email is not registered | says wrong password | says invalid login | invalid password | invalid login
      invalid credentials | incorrect password | wrong password | user not found | email not recognised | otp
      otp not received | otp not coming on my phone | otp not getting | otp issue | otp problem | otp expired
      otp invalid | otp wrong | i am not getting otp | not getting otp | not getting the otp | not receiving otp
      not received otp | did not get otp | didnt get otp | no otp received | no otp coming | resend otp
      verification code | verification code not coming | verification code not working | code not received
      code not coming | no code received | i dont get the code | i am not getting the code | i didnt get the code
      two factor code | sms code not received | sms not received | captcha not working | change pass | change my pass
      new pass | pasword reset | passwrd | passwort | pass word | forgt password | frgot pass | forget password
      forget my password | i forget my password | loging problem | cant loging
      the login keeps sending me back to the start | it keeps asking me to log in
      i enter the code and nothing happens | the site does not know my mail address
      my login does not work since yesterday | how do i get back into my account | what was my user name
      2fa not working | 2fa code not coming | captcha wrong all the time
    `),
    answer: {
      text: [
        'On the sign-in page choose "Forgot password" and enter your e-mail address: you get a code or link to set a new one. Please look into the spam folder too.',
        'If no mail arrives, check whether you signed up with another address. If that does not help, a person can look at your account.',
      ],
      quickReplies: [{ title: 'No mail arrives', text: 'The password mail does not arrive, talk to a person' }],
    },
  },
];
