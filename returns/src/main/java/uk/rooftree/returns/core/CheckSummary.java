package uk.rooftree.returns.core;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What a check found in a whole file.
 *
 * @param year           collection year, such as 2026/27
 * @param checkedOn      the day on which the file would be uploaded
 * @param lettings       rows that are not blank
 * @param withErrors     of those, how many have an error of any kind
 * @param withSoftOnly   of those, how many have nothing but unusual answers
 * @param findings       how many of each category, in the categories' order
 * @param outcome        what becomes of the file
 * @param notJudged      ids of the rules that were not judged, for want of what the service knows
 * @param notices        what else the uploader should know
 */
public record CheckSummary(String year, LocalDate checkedOn, long lettings, long withErrors, long withSoftOnly, Map<Category, Long> findings, Outcome outcome,
                           List<String> notJudged, List<String> notices) {

    public CheckSummary {
        notJudged = List.copyOf(notJudged);
        notices = List.copyOf(notices);
    }
}
