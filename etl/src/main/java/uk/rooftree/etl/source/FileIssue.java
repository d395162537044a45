package uk.rooftree.etl.source;

import uk.rooftree.etl.contract.Contract;
import uk.rooftree.etl.contract.Level;
import uk.rooftree.etl.contract.Rule;

/**
 * What is wrong with a file as a whole, or worth telling of it.
 *
 * @param rule    such as {@code R-FILE-002}
 * @param level   stop, flag, or none where nothing is to be done
 * @param feed    the feed it should have held
 * @param file    its name, or the folder's
 * @param line    0, for it is about the file
 * @param column  the column it is about; empty = none
 * @param message as the contract words it
 */
public record FileIssue(String rule, Level level, String feed, String file, long line, String column, String message) {

    /** An issue worded by the contract, its {column} and {file} filled. */
    public static FileIssue of(Contract contract, String rule, String feed, String file, String column) {
        Rule found = contract.rule(rule);
        String name = file.substring(file.indexOf('/') + 1);
        String message = found.message().replace("{file}", name).replace("{column}", column).replace("{feed}", feed).replace("{folder}", name);
        return new FileIssue(rule, found.level().orElseThrow(), feed, file, 0, column, message);
    }

    /** With something more after the contract's words. */
    FileIssue saying(String more) {
        return new FileIssue(rule, level, feed, file, line, column, message + "; " + more);
    }

    /** The same, told of another feed that is read from the file. */
    FileIssue forFeed(String other) {
        return new FileIssue(rule, level, other, file, line, column, message);
    }
}
