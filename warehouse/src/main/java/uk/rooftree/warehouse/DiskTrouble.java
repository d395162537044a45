package uk.rooftree.warehouse;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;

/** What a disk says when it will not, whoever was told: this program, the engine or the job repository. All of it is the user's to put right. */
public enum DiskTrouble {

    FULL("the disk is full", "Free some space"),
    FILE_TOO_LARGE("a file has reached the size that this account may write", "Raise the limit (ulimit -f)"),
    READ_ONLY("the disk is mounted read-only", "Mount it for writing"),
    NO_PERMISSION("no permission", "Let the account that runs rooftree read and write there");

    private final String words;
    private final String remedy;

    DiskTrouble(String words, String remedy) {
        this.words = words;
        this.remedy = remedy;
    }

    /** The trouble behind a failure, if it is one of these. */
    public static Optional<DiskTrouble> in(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            Optional<DiskTrouble> told = cause instanceof IOException || cause instanceof SQLException ? told(cause) : Optional.empty();
            if (told.isPresent()) {
                return told;
            }
        }
        return Optional.empty();
    }

    /**
     * The failure as the user's, if it is one of these: {@code Cannot finish …: the disk is full ("…/landing"). Free some space and
     * run again. …}
     *
     * @param act    the sentence's beginning, such as {@code Cannot finish the run as at 2026-10-31}
     * @param effect what this means for what is published, a whole sentence
     */
    public static Optional<UserFault> asUserFault(Throwable failure, String act, String effect) {
        return in(failure).map(trouble -> new UserFault("%s: %s%s. %s and run again. %s".formatted(act, trouble.words, where(failure), trouble.remedy, effect), failure));
    }

    private static String where(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof FileSystemException known && known.getFile() != null) {
                return " (\"" + known.getFile() + "\")";
            }
            if (cause instanceof SQLException && cause.getMessage() != null && cause.getMessage().matches("(?s).*\"(/[^\"]+)\".*")) {
                return " (\"" + cause.getMessage().replaceAll("(?s)^.*?\"(/[^\"]+)\".*$", "$1") + "\")";
            }
        }
        return "";
    }

    private static Optional<DiskTrouble> told(Throwable cause) {
        String reason = cause instanceof FileSystemException known ? known.getReason() : cause.getMessage();
        String said = reason == null ? "" : reason.toLowerCase(Locale.ROOT);
        if (said.contains("no space left") || said.contains("disk quota exceeded") || said.contains("not enough space") || said.contains("disk is full")) {
            return Optional.of(FULL);
        }
        if (said.contains("file too large")) {
            return Optional.of(FILE_TOO_LARGE);
        }
        if (said.contains("read-only file system")) {
            return Optional.of(READ_ONLY);
        }
        boolean isRefused = cause instanceof AccessDeniedException || said.contains("permission denied") || said.contains("operation not permitted")
            // the job repository's words for a file of its own that it may not write
            || said.contains("the database is read only");
        return isRefused ? Optional.of(NO_PERMISSION) : Optional.empty();
    }
}
