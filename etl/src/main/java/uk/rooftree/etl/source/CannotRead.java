package uk.rooftree.etl.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;

import uk.rooftree.warehouse.DiskTrouble;
import uk.rooftree.warehouse.UserFault;

/** What is told when an extract's file cannot be read. */
final class CannotRead {

    private CannotRead() {
    }

    /** A fault of the extract; one of the work folder, where its records are written, is told as such. */
    static RuntimeException of(Path path, IOException fault) {
        if (fault instanceof PackingFault) {
            return new UserFault("Cannot read \"%s\": %s. Then run again; nothing was published.".formatted(path, fault.getMessage()), fault);
        }
        boolean isOther = fault instanceof FileSystemException known && known.getFile() != null && !known.getFile().equals(path.toString());
        if (isOther || DiskTrouble.in(fault).filter(trouble -> trouble != DiskTrouble.NO_PERMISSION).isPresent()) {
            return new UncheckedIOException("Cannot write to the work folder: " + fault.getMessage(), fault);
        }
        return new UserFault("Cannot read \"%s\": %s. Let the account that runs rooftree read it, then run again; nothing was published."
            .formatted(path, DiskTrouble.in(fault).isPresent() ? "no permission" : fault.getMessage()), fault);
    }
}
