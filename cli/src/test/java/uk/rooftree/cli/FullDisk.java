package uk.rooftree.cli;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A disk of its own under a folder, small and full: a tmpfs, which only root may mount. Where it may not be mounted (no root, or
 * a container without that right) the test that asks for one is skipped and says so.
 */
final class FullDisk implements AutoCloseable {

    private final Path folder;

    private FullDisk(Path folder) {
        this.folder = folder;
    }

    /** Puts a folder, with what it holds, on a disk that has not a byte left. */
    static FullDisk under(Path folder) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        Path aside = folder.resolveSibling(folder.getFileName() + ".aside");
        run("cp", "-a", folder.toString(), aside.toString());
        boolean isMounted = call("mount", "-t", "tmpfs", "-o", "size=24m", "tmpfs", folder.toString()) == 0;
        assumeTrue(isMounted, "SKIPPED: a disk cannot be mounted here (that takes root and the right to mount), so a full one was not tried");
        run("cp", "-a", aside + "/.", folder.toString());
        run("rm", "-r", aside.toString());
        FullDisk disk = new FullDisk(folder);
        disk.fill();
        return disk;
    }

    private void fill() throws IOException {
        byte[] page = new byte[4096];
        try (OutputStream out = Files.newOutputStream(ballast())) {
            while (true) {
                out.write(page);
            }
        } catch (IOException full) {
            if (!full.getMessage().contains("No space left")) {
                throw full;
            }
        }
    }

    void makeRoom() throws IOException {
        // the job empties its work folder itself
        Files.deleteIfExists(ballast());
    }

    private Path ballast() {
        return folder.resolve(".ballast");
    }

    @Override
    public void close() throws IOException, InterruptedException {
        run("umount", folder.toString());
    }

    private static void run(String... command) throws IOException, InterruptedException {
        int code = call(command);
        if (code != 0) {
            throw new IOException("%s ended with %d".formatted(List.of(command), code));
        }
    }

    private static int call(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor();
    }
}
