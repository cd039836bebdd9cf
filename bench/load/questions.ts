/** What shoppers ask in the measurement: each is answered by the starter bot at once, without asking back. */
export const QUESTIONS: readonly string[] = [
  'hi there',
  'what does shipping cost',
  'can I pay with paypal',
  'how do I return something',
  'is there a warranty on this',
  'do you have a discount code',
  'which size should I take',
  'what are your opening hours',
  'how do i change my password',
  'is the blue one back in stock',
  'how long does delivery take',
];
