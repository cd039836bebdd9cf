// What the bot says: texts, buttons, cards and links.

/** What the bot says, or does, once it knows what is asked. */
export interface Answer {
  /**
   * The text, or alternates so that the same answer is not given twice running. `{slot}` is replaced by a
   * collected value; an alternate with an unknown value is passed over, so one alternate must need none.
   */
  text: string | string[];
  /** Buttons under the text, at most 6. */
  quickReplies?: QuickReply[];
  /** Things to look at, side by side, at most 10. */
  cards?: Card[];
  /** Pages to go to, at most 6. */
  links?: Link[];
  /** Flow that begins after the text. */
  flow?: string;
  /** Team that a hand-over is meant for, as the desk shows it; 1 to 60 characters. */
  team?: string;
  /**
   * True hands the conversation to a person, after what is collected is there. The text is then not said, since the
   * caller says the line with the ticket number; the studio shows it.
   */
  handOver?: boolean;
  /** Slot names asked for, one at a time, before the answer or hand-over; known ones are not asked again. */
  collect?: string[];
}

/** A thing to look at: a product, an article. */
export interface Card {
  /** 1 to 80 characters. */
  title: string;
  /** At most 300 characters. */
  text?: string;
  /** Address (https) of a picture; left out where the shop's page forbids pictures of others. */
  image?: string;
  link?: Link;
  quickReplies?: QuickReply[];
}

/** A page to go to; only http and https, or a path of the shop. */
export interface Link {
  /** Words to press, 1 to 60 characters. */
  title: string;
  url: string;
}

/** A button under a bot message. */
export interface QuickReply {
  /** Words on the button. */
  title: string;
  /** What is sent as the shopper's message when pressed; default: the title. */
  text?: string;
}
