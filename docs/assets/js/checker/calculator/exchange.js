/**
 * What the page and the calculator tell each other: a case, what is wrong with it, and the determination.
 *
 * @typedef {string | number | boolean | string[] | null} Value several options are a list
 * @typedef {Record<string, Value>} Entry one prior procedure, by field
 * @typedef {Value | Entry[]} Answer
 * @typedef {Record<string, Answer>} Answers by question; what is left out is not known
 *
 * @typedef {"met" | "not_met" | "needs_information" | "not_applicable" | "case_by_case"} Status
 *
 * @typedef {object} Missing
 * @property {string} question
 * @property {number} [item] place in the list of prior procedures
 * @property {string} [field] field of that procedure
 * @property {boolean} [partial] answered, but not exactly enough
 *
 * @typedef {object} Place where an answer stands: at a question, or within one prior procedure
 * @property {string} question
 * @property {number | null} [item]
 * @property {string | null} [field]
 *
 * @typedef {object} Problem
 * @property {string} question
 * @property {string} message
 * @property {number | null} [item]
 * @property {string | null} [field]
 * @property {Place[]} [also] the other places of answers that contradict each other
 * @property {string} [rule] what they break
 *
 * @typedef {object} Derived a question that the history answers
 * @property {string} question
 * @property {boolean} answer
 * @property {string} because
 *
 * @typedef {object} Alternative
 * @property {string} option
 * @property {string[]} outcomes
 * @property {boolean} differs
 *
 * @typedef {object} Reading
 * @property {string} id
 * @property {string} taken
 * @property {Alternative[]} alternatives
 *
 * @typedef {object} Determination
 * @property {string} version of the policy that was in force on the date of service
 * @property {string} hash of the policy that it was judged by
 * @property {boolean} decided
 * @property {boolean} payer_decides whether nothing is open but what the payer decides
 * @property {string[]} outcomes
 * @property {Record<string, {status: Status, because: string[]}>} criteria
 * @property {Missing[]} missing
 * @property {string[]} judgements
 * @property {Reading[]} readings
 * @property {Derived[]} derived
 *
 * @typedef {object} Fact
 * @property {string[]} questions
 * @property {string} text the value and its bound, ready to print
 * @property {string} value
 * @property {string} bound empty where the answer says it by itself
 * @property {boolean} needed whether the bound is what would be needed
 *
 * @typedef {object} Reason
 * @property {"decides" | "also" | "route" | "rules_out"} role
 * @property {string[]} criteria those that are this one condition
 * @property {string} citation their short ids
 * @property {Status} status
 * @property {string} words the status in words
 * @property {string} text their sentence
 * @property {string} place where they stand in the source
 * @property {Fact[]} facts
 *
 * @typedef {object} Because the answer to the action "because"
 * @property {boolean} settled whether no answer can change the outcome; else the reasons are the route so far
 * @property {Reason[]} reasons
 * @property {Place[]} facts the fewest that decide
 * @property {Place[]} context further ones, which say by which of several ways
 * @property {string[]} further facts that no reason tells, in words
 *
 * @typedef {object} NextAsk what to ask now
 * @property {"one" | "any" | "branch" | "count"} kind one question, or several yes/no questions as a list
 * @property {Missing[]} questions
 * @property {string} topic
 * @property {string} title that of the topic
 * @property {string | null} lead what leads into a list
 * @property {string | null} none the answer to a list that says no to all that is not ticked
 * @property {{text: string}} why
 *
 * @typedef {object} Asking the answer to the action "next"
 * @property {string[]} outcomes
 * @property {NextAsk | null} next nothing where nothing is left to ask
 * @property {Missing[]} missing in the order of asking
 * @property {Missing[]} aside what was set aside and can still change the outcome
 * @property {string | null} left how many answers it takes at least, in words
 *
 * @typedef {object} Joint entries of the history that can be one session
 * @property {number[]} items their places in the list
 * @property {Entry} entry the one entry that they are together
 *
 * @typedef {object} Counted what an entry of the history counts for: the answer to the action "counts" has one for each
 * @property {number} item its place in the list
 * @property {string} text
 *
 * @typedef {object} CalculatedTable
 * @property {string} caption
 * @property {string[]} columns
 * @property {string[][]} rows
 *
 * @typedef {object} HeldRule a criterion, and how it stands
 * @property {string} link its permalink
 * @property {string} citation
 * @property {string} payer
 * @property {string} text
 * @property {string} place
 * @property {{label: string, status: Status, words: string}[]} standing
 *
 * @typedef {object} CountSoFar so much of the greatest number in a criterion is used up
 * @property {string} criterion
 * @property {string} citation
 * @property {string} place
 * @property {string} sentence the criterion
 * @property {string} text
 *
 * @typedef {object} TimeOf a limit of time
 * @property {string[]} events the days that it is measured from
 * @property {string} bound how long
 * @property {string | null} first the first day on which it is over
 * @property {string | null} last the last day before it stands in the way
 * @property {boolean} binds whether no other one takes longer
 *
 * @typedef {object} Plan what one policy says of one next procedure
 * @property {string} policy
 * @property {string} version
 * @property {string} payer
 * @property {string} name
 * @property {string} number
 * @property {string} procedure
 * @property {string} start
 * @property {string | null} day
 * @property {string | null} latest
 * @property {string} headline
 * @property {string[]} supposed what has to be so for the day
 * @property {string[]} others what other answers come to
 * @property {(CountSoFar & TimeOf)[]} limits
 * @property {CountSoFar[]} counts
 * @property {string[]} depends what is not known of the list and can move the day
 * @property {Answers} answers what is known of the request
 * @property {string[]} kinds that its checker takes
 * @property {string[]} fields that its checker takes
 *
 * @typedef {object} Calculated the answer to the action "calculate"
 * @property {string} headline
 * @property {string} caveat what it leaves out
 * @property {CalculatedTable[]} tables
 * @property {string[]} reasons
 * @property {HeldRule[]} rules
 * @property {string[]} open what is not known
 * @property {string} text all of it as plain text
 * @property {Plan[]} plans
 * @property {Counted[]} counts what each listed procedure counts for
 * @property {string} calendar the days of the plans as an iCalendar text, where there are any to wait for
 *
 * @typedef {object} Standing where a case stands with one of several policies
 * @property {string} policy
 * @property {string} hash of the policy that it was judged by
 * @property {"met" | "not_met" | "unproven" | "outside" | "open" | "payer_decides"} class that of the outcome, or what it hangs on
 * @property {string} label
 * @property {Reason[]} reasons what decides, where it is decided
 * @property {boolean} reading_matters whether the source can be read so that it comes out otherwise
 * @property {number} missing how many answers are
 * @property {string} asks what it asks next
 *
 * @typedef {object} Across the answer to the action "across"
 * @property {Standing[]} standings
 * @property {{question: string, policies: number, of: number} | null} awaited the question that most policies wait for
 *
 * @typedef {(action: string, beside?: object) => Promise<any>} Ask more about the case, `beside` said with it: the calculator's answer, or `undefined`
 */
export {};
