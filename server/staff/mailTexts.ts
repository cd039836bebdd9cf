// What staff are mailed, in one place.

interface MailText {
  subject: string;
  text: string;
}

/** @param inviter name of whoever invites */
export function inviteMail(inviter: string, link: string): MailText {
  return {
    subject: 'You are invited to answer customers in Shopbell',
    text: `Hello,

${inviter} invites you to answer customers together in Shopbell.

Choose your name and a password here:
${link}

The link is good for seven days and for one person. If you did not expect it, do nothing.`,
  };
}

/** @param code six figures */
export function passwordCodeMail(code: string): MailText {
  return {
    subject: 'Your code to choose a new password',
    text: `Hello,

somebody, most likely you, asked for a new password in Shopbell. Type this code there:

${code}

It is good for ten minutes and once. Nobody from Shopbell will ever ask you for it.
If it was not you, do nothing: your password stays as it is.`,
  };
}

/** @param signInLink where to sign in */
export function passwordChangedMail(signInLink: string): MailText {
  return {
    subject: 'Your password was changed',
    text: `Hello,

the password of your Shopbell account was changed with a code from this mailbox, and all other devices were signed out.

If it was not you, choose a new one at once with "Forgot password":
${signInLink}`,
  };
}
