package uk.rooftree.spark.store;

import static org.apache.hadoop.fs.Options.CreateFileOptionKeys.FS_OPTION_CREATE_CONDITIONAL_OVERWRITE;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.util.Arrays;
import java.util.Iterator;

import io.delta.storage.S3SingleDriverLogStore;

import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * Delta's log on S3, where an entry is put under the condition that there is none of its name ({@code If-None-Match: *}): the store
 * itself refuses the second of two writers, whoever they are. Delta's own store for S3 looks first and then puts, which keeps apart
 * the threads of one process and nobody else; it is left to do that where conditions are switched off
 * ({@code fs.s3a.create.conditional.enabled=false}), as for a server that does not know them.
 */
public final class ConditionalPutLogStore extends S3SingleDriverLogStore {

    public ConditionalPutLogStore(Configuration configuration) {
        super(configuration);
    }

    @Override
    public void write(Path path, Iterator<String> actions, Boolean overwrite, Configuration configuration) throws IOException {
        FileSystem files = path.getFileSystem(configuration);
        if (overwrite || !files.hasPathCapability(path, FS_OPTION_CREATE_CONDITIONAL_OVERWRITE)) {
            super.write(path, actions, overwrite, configuration);
            return;
        }
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        while (actions.hasNext()) {
            lines.writeBytes((actions.next() + "\n").getBytes(StandardCharsets.UTF_8));
        }
        byte[] entry = lines.toByteArray();
        try (FSDataOutputStream out = (FSDataOutputStream) files.createFile(path).overwrite(true).must(FS_OPTION_CREATE_CONDITIONAL_OVERWRITE, true).build()) {
            fill(out, entry);
        } catch (IOException refused) {
            if (!files.exists(path)) {
                throw refused;
            }
            // a put that was tried again because its answer was lost meets what it has put itself
            if (!Arrays.equals(entry, contentOf(files, path))) {
                throw (FileAlreadyExistsException) new FileAlreadyExistsException(path.toString()).initCause(refused);
            }
        }
    }

    /** Writes it all, or sees to it that closing puts nothing. */
    private static void fill(FSDataOutputStream out, byte[] entry) throws IOException {
        try {
            out.write(entry);
        } catch (IOException torn) {
            out.abort();
            throw torn;
        }
    }

    private static byte[] contentOf(FileSystem files, Path path) throws IOException {
        try (FSDataInputStream in = files.open(path)) {
            return in.readAllBytes();
        }
    }
}
