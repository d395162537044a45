package uk.rooftree.returns.core.draft;

import java.util.Locale;

/**
 * One thing in which the service's download and the council's lettings do not agree.
 *
 * @param kind     what is the matter
 * @param tenancy  the council's code of the tenancy, as whoever has the letting has it
 * @param property the council's reference of the home
 * @param startsOn first day of the tenancy, as whoever has the letting has it
 * @param logId    number of the log; empty if there is none
 * @param field    number of the field; nothing (0) if it is about the whole
 * @param name     the service's name of the answer
 * @param question what is asked
 * @param here     the answer made of the feeds, with its label
 * @param inCore   the answer in the log, with its label
 * @param officer  of the letting; of a log without one the account it is assigned to
 * @param note     what more is known
 */
public record Difference(Kind kind, String tenancy, String property, String startsOn, String logId, int field, String name, String question, String here,
                         String inCore, String officer, String note) {

    /** What may be the matter. */
    public enum Kind {
        /** The download has no log of the letting. */
        LETTING_WITHOUT_LOG,
        /** No letting of the release is the log's. */
        LOG_WITHOUT_LETTING,
        /** The letting has another log. */
        LOGGED_TWICE,
        /** Both have an answer, and not the same. */
        DIFFERS,
        /** The feeds tell what the log lacks. */
        BLANK_IN_LOG;

        /** As a script reads it. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
