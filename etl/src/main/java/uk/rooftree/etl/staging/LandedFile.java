package uk.rooftree.etl.staging;

import java.util.List;

import uk.rooftree.etl.contract.Level;
import uk.rooftree.etl.source.FileIssue;

/**
 * What landing did with one feed.
 *
 * @param feed    canonical feed
 * @param outcome what came of it
 * @param rows    records in the file; 0 where there is none
 * @param digest  of the file's bytes and of the settings it was read by; empty where there is no file
 * @param issues  of the file as a whole
 */
public record LandedFile(String feed, Outcome outcome, long rows, String digest, List<FileIssue> issues) {

    /** What comes of a feed's file. */
    public enum Outcome {
        /** There is no file: the feed's part of landing for this as-at is empty. */
        NOT_SUPPLIED,
        /** Its rows are in {@code arrived.<feed>}, to be stored as landing's for this as-at. */
        LANDED,
        /** The same bytes are landed already: what is stored stays. */
        UNCHANGED,
        /** It cannot be used, and the folder with it. */
        STOPPED
    }

    public LandedFile {
        issues = List.copyOf(issues);
    }

    /** Issues that stop the folder. */
    public List<FileIssue> stops() {
        return issues.stream().filter(issue -> issue.level() == Level.STOP).toList();
    }
}
