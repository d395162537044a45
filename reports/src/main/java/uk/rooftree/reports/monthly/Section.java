package uk.rooftree.reports.monthly;

import java.util.List;

/**
 * One subject: a page of the pack and a part of the dashboard.
 *
 * @param id      short name, unique in the report
 * @param title   "Register"
 * @param finding the subject's main finding in a sentence
 */
public record Section(String id, String title, String finding, List<Headline> headlines, List<Block> blocks) {

    public Section {
        headlines = List.copyOf(headlines);
        // a page whose numbers all lack their feed says so once, not in a row of empty charts
        boolean silent = !headlines.isEmpty() && headlines.stream().allMatch(headline -> headline.reading().value().isEmpty() && headline.reading().lacksFeed());
        blocks = silent ? List.of() : List.copyOf(blocks);
    }
}
