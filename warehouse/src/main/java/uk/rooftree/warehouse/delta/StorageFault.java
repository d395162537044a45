package uk.rooftree.warehouse.delta;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.util.Locale;
import uk.rooftree.warehouse.UserFault;

/** What the disk says when it will not, in words that name the remedy. */
final class StorageFault {

    private StorageFault() {
    }

    /**
     * The exception to throw for a failed read or write.
     *
     * @param act    the sentence's beginning, such as {@code Cannot write core.void}
     * @param effect what this means for the warehouse, a whole sentence
     */
    static RuntimeException of(String act, String effect, IOException cause) {
        String said = said(cause);
        String file = cause instanceof FileSystemException known && known.getFile() != null ? " (\"" + known.getFile() + "\")" : "";
        if (said.contains("no space left") || said.contains("disk quota exceeded") || said.contains("not enough space")) {
            return new UserFault("%s: the disk is full%s. Free some space and run again. %s".formatted(act, file, effect), cause);
        }
        if (said.contains("read-only file system")) {
            return new UserFault("%s: the disk is mounted read-only%s. Mount it for writing and run again. %s"
                .formatted(act, file, effect), cause);
        }
        if (cause instanceof AccessDeniedException || said.contains("permission denied") || said.contains("operation not permitted")) {
            return new UserFault("%s: no permission%s. Give this user the right to read and write there and run again. %s"
                .formatted(act, file, effect), cause);
        }
        return new UncheckedIOException("%s: %s. %s".formatted(act, cause, effect), cause);
    }

    /** The first {@link IOException} among the causes of {@code failure}, or null. */
    static IOException within(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException io) {
                return io;
            }
        }
        return null;
    }

    private static String said(IOException cause) {
        String reason = cause instanceof FileSystemException known ? known.getReason() : cause.getMessage();
        return reason == null ? "" : reason.toLowerCase(Locale.ROOT);
    }
}
